/** The site under `astro dev`: the same pages over the store, brought up to date when content is saved. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import type { ViteDevServer } from 'vite';
import { decodedAddress } from '../../archive/decoded.ts';
import { ContentError, problemLine } from '../../archive/problem.ts';
import { openStore } from '../../archive/store.ts';
import { originalText } from '../../markdown/original.ts';
import { say } from '../../strings.ts';
import { takeSite } from '../../views/site.ts';
import { bundleFor } from '../astro/compile.ts';
import { compileWorker } from '../astro/worker-script.ts';
import { readContent } from '../content.ts';
import { failureInWords } from '../failure.ts';
import type { BuildOptions } from '../options.ts';
import { besidePages } from '../output/beside-pages.ts';
import { fileOutputs } from '../output/file-outputs.ts';
import { originals } from '../output/original-outputs.ts';
import { fileOf, type Output } from '../output/output.ts';
import { pictureStep } from '../output/picture-step.ts';
import { sitemapParts } from '../output/sitemap-outputs.ts';
import { usedAssets } from '../output/used-assets.ts';
import { workerOutput } from '../output/worker-output.ts';
import { allPages, planSite } from '../plan/plan.ts';
import { planInput } from '../plan-input.ts';
import { type Progress, progressOn } from '../progress.ts';
import { bodiesOf } from '../render/bodies.ts';
import { siteInHand } from '../render/site-in-hand.ts';
import { keptTheme } from '../render/theme-kept.ts';
import { errorPage } from './dev-error-page.ts';
import { devSearch } from './dev-search.ts';
import { watchFolders } from './watch-folders.ts';

/** Puts the site in hand for the development server, follows the content folder, serves what is no page. */
export async function serveDevSite(server: ViteDevServer, options: BuildOptions): Promise<void> {
  const progress = progressOn(process.stdout);
  const site = devSite(options, progress);
  await site.refresh();

  // Pages wait for it: half-way through, the store does not hold all that the plan names.
  let running = Promise.resolve();
  const stop = watchFolders(options.contentDir, () => {
    running = running.then(site.refresh).then(() => server.ws.send({ type: 'full-reload' }));
  });
  server.httpServer?.once('close', stop);

  // Before Astro, which says so in English.
  server.httpServer?.prependListener('request', (request: IncomingMessage) => {
    if (!isReadable(request.url ?? '/')) request.url = NOT_FOUND;
  });
  server.middlewares.use((request, response, next) => {
    running.then(() => answer(request, response, next)).catch(next);
  });

  async function answer(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
    const { pathname } = urlOf(request);
    const address = decodedAddress(pathname);
    const problems = site.problems();
    if (problems.length > 0 && !OF_VITE.test(address)) return answerProblems(problems, request, response);
    if (await site.search.answer(pathname, response)) return;
    const file = site.file(address);
    if (file) {
      const bytes = await file.make();
      response.writeHead(200, { 'content-type': lookup(file.file) ?? 'text/plain' }).end(bytes);
      return;
    }
    if (site.hasPage(`${address}/`)) {
      response.writeHead(302, { location: `${address}/` }).end();
      return;
    }
    // Astro has a route for any address of a page's form.
    if (!OF_VITE.test(address) && !site.hasPage(address)) request.url = NOT_FOUND;
    next();
  }
}

const NOT_FOUND = '/404/';

/** Whether an address is encoded as it should be. */
function isReadable(url: string): boolean {
  try {
    return decodeURI(url) !== '' && URL.canParse(url, HOST);
  } catch {
    return false;
  }
}

const HOST = 'http://localhost';
const urlOf = ({ url = '/' }: IncomingMessage) => new URL(url, HOST);

/** What the development server has for itself. */
const OF_VITE = /^\/(?:@|__|src\/|node_modules\/)/;

function answerProblems(
  problems: readonly string[],
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const [type, body] = headers.accept?.includes('text/html')
    ? ['text/html', errorPage(problems)]
    : ['text/plain', `${problems.join('\n')}\n`];
  response.writeHead(503, { 'content-type': `${type}; charset=utf-8` }).end(body);
}

const inWords = (error: unknown) => failureInWords(error) ?? String(error);

function devSite(options: BuildOptions, progress: Progress) {
  const store = openStore(options.cacheDir);
  const { inputHash } = bundleFor(options);
  const search = devSearch(options.cacheDir);
  let problems: readonly string[] = [];
  let files = new Map<string, Output>();
  let pages = new Set<string>();

  /**
   * Reads what has changed. Wrong content is said, and is the answer to everything until it is mended: the store then
   * no longer holds what the last good site showed.
   */
  async function refresh(): Promise<void> {
    try {
      const content = await readContent(store, options, progress);
      const now = Date.now();
      const plan = planSite(planInput(store, content, { inputHash }, { now, drafts: true }), null);
      const bodies = bodiesOf(store, content);
      const theme = keptTheme(store, content.settings.accent, inputHash);
      const planned = new Map(allPages(plan).map((page) => [page.address, page]));
      const site = siteInHand({
        ...content,
        theme,
        store,
        planned,
        bodies,
        now,
        drafts: true,
      });
      takeSite(site);
      search.take({ store, site, glossary: content.glossary, progress });
      const used = usedAssets(store, { now, drafts: true });
      const originalOf = originals(site.origin);
      const outputs = [
        ...plan.parts.flatMap(({ articles }) =>
          articles.map((row) => ({
            ...originalOf(row),
            make: () => originalText(bodies.article(row.id), bodies.markdownOf(row.id), site.origin),
          })),
        ),
        ...sitemapParts(plan, site.origin).flatMap((part) => part.outputs()),
        ...besidePages(store, plan, site, content),
        workerOutput(plan, content.settings.wording, compileWorker),
        ...pictureStep(used, store, content.settings, options).outputs,
        ...fileOutputs(used.assets, null, content, options.contentDir),
      ];
      pages = new Set(planned.keys());
      files = new Map(outputs.map((output) => [output.file, output]));
      problems = [];
    } catch (error) {
      // A file that is gone while it is read, a full disk: said like wrong content, and the next save tries again.
      problems = error instanceof ContentError ? error.problems.map(problemLine) : [inWords(error)];
      for (const line of problems) progress.line(line);
      progress.line(say('devWaits'));
    }
  }

  return {
    refresh,
    search,
    problems: () => problems,
    hasPage: (address: string) => pages.has(address),
    file: (address: string) => files.get(fileOf(address)),
  };
}
