/** `npm run dev` over a large archive: from a saved file to what the browser shows. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../src/tests/browser.ts';
import { copyProjectTo } from '../../src/tests/project-files.ts';
import { serveNode } from '../../src/tests/run.ts';
import { BENCH_DIR, type Corpus, corpusOf } from './corpus.ts';
import { fileAt } from './edits.ts';
import { median, table } from './table.ts';

export const about = '`npm run dev`: from a saved article, category or template to the browser';

const HELP = `npm run bench -- dev [--articles N] [--runs N]

  --articles  size of the archive (default 10000)
  --runs      how often each kind of file is saved; medians are shown (default 5)

Templates are saved in a copy of the project under .cache/bench. Needs a browser, as the tests do.`;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '5' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const corpus = corpusOf(Number(values.articles));
  const dir = join(BENCH_DIR, 'dev');
  const project = join(dir, 'project');
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  copyProjectTo(project);

  const command = ['scripts/dev.ts', '--content', corpus.dir, '--cache', join(dir, 'cache')];
  const [server, browser] = await Promise.all([serveNode(command, { project }), launchBrowser()]);
  try {
    const page = await browser.newPage();
    const saves = savesOf(corpus, project);
    await page.goto(server.url + addressOf(corpus), { timeout: 120_000 });
    const figures = saves.map(({ what }) => ({ what, seconds: [] as number[] }));
    // The first round warms up and does not count.
    for (let i = 0; i <= Number(values.runs); i++) {
      for (const [k, save] of saves.entries()) {
        const seconds = await secondsToShow(page, `lan-${i}-${k}`, save);
        if (i > 0) figures[k]?.seconds.push(seconds);
      }
    }
    console.log(`${corpus.articles} articles (${corpus.kind}), ${values.runs} saves each\n`);
    const rows = figures.map(({ what, seconds }) => [
      what,
      median(seconds).toFixed(2),
      Math.max(...seconds).toFixed(2),
    ]);
    console.log(table(['saved', 'median s', 'worst s'], rows));
  } finally {
    await Promise.all([browser.close(), server.stop()]);
    corpusOf(corpus.articles);
  }
}

interface Save {
  what: string;
  save(word: string): void;
  /** What the browser then shows: `word` where left out. */
  shows?: string;
}

/** The saves of a round, each of which the page of one article shows. */
function savesOf(corpus: Corpus, project: string): Save[] {
  const article = fileAt(corpus.dir, 0.5);
  const text = readFileSync(article, 'utf8');
  const id = /^category: (\S+)/m.exec(text)?.[1] ?? '';
  const categories = join(corpus.dir, 'categories.yaml');
  const titles = readFileSync(categories, 'utf8');
  const template = join(project, 'src/components/Trail.astro');
  const markup = readFileSync(template, 'utf8');
  return [
    { what: 'article', save: (word) => writeFileSync(article, `${text}\n${word}\n`) },
    {
      what: 'category',
      save: (word) =>
        writeFileSync(
          categories,
          titles.replace(new RegExp(`(id: ${id}\\s+title: ).*`), (_, before) => `${before}${word}`),
        ),
    },
    { what: 'template', save: (word) => writeFileSync(template, `${markup}<p>${word}</p>\n`) },
    {
      what: 'article with an error',
      save: () => writeFileSync(article, text.replace(/^date: .*$/m, 'date: 2024-13-45')),
      shows: `${basename(article)}:3:`,
    },
    { what: 'error mended', save: (word) => writeFileSync(article, `${text}\n${word}\n`) },
  ];
}

function addressOf(corpus: Corpus): string {
  const path = relative(join(corpus.dir, 'articles'), fileAt(corpus.dir, 0.5));
  return `/${path.replace(/(\/index)?\.md$/, '')}/`;
}

/** Seconds until the page that is open shows what was saved. Throws after 30 s. */
async function secondsToShow(page: Page, word: string, { save, shows: shown = word }: Save): Promise<number> {
  const started = performance.now();
  save(word);
  await page.getByText(shown).first().waitFor({ timeout: 30_000 });
  return (performance.now() - started) / 1000;
}
