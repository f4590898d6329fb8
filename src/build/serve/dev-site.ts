/** The site under `astro dev`: the same pages over the store, brought up to date when content is saved. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import type { ViteDevServer } from 'vite';
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

  server.middlewares.use((request, response, next) => {
    running.then(() => answer(request, response, next)).catch(next);
  });

  async function answer(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
    const problems = site.problems();
    if (problems.length > 0 && request.headers.accept?.includes('text/html')) {
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(errorPage(problems));
      return;
    }
    if (await site.search.answer(request, response)) return;
    const file = site.file(decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (!file) return next();
    const bytes = await file.make();
    response.writeHead(200, { 'content-type': lookup(file.file) ?? 'text/plain' }).end(bytes);
  }
}

const inWords = (error: unknown) => failureInWords(error) ?? String(error);

function devSite(options: BuildOptions, progress: Progress) {
  const store = openStore(options.cacheDir);
  const { inputHash } = bundleFor(options);
  const search = devSearch(options.cacheDir);
  let problems: readonly string[] = [];
  let files = new Map<string, Output>();

  /** Reads what has changed; wrong content leaves the last good site in hand, and is said. */
  async function refresh(): Promise<void> {
    try {
      const content = await readContent(store, options, progress);
      const now = Date.now();
      const plan = planSite(planInput(store, content, { inputHash }, { now, drafts: true }), null);
      const bodies = bodiesOf(store, content);
      const theme = keptTheme(store, content.settings.accent, inputHash);
      const site = siteInHand({
        ...content,
        theme,
        store,
        planned: new Map(allPages(plan).map((page) => [page.address, page])),
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
      files = new Map(outputs.map((output) => [output.file, output]));
      problems = [];
    } catch (error) {
      // A file that is gone while it is read, a full disk: said like wrong content, and the next save tries again.
      problems = error instanceof ContentError ? error.problems.map(problemLine) : [inWords(error)];
      for (const line of problems) progress.line(line);
      progress.line(say('devWaits'));
    }
  }

  return { refresh, search, problems: () => problems, file: (address: string) => files.get(fileOf(address)) };
}
