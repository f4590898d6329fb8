/** What a page is to the reader who gets it, by a measuring tool that lies beside the project. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PROJECT_DIR } from '../../src/build/options.ts';
import { readSeed, SEED_ADDRESS, SEED_FILE, SEED_PATH, seedArticle } from '../../src/tests/seed-article.ts';
import { BENCH_DIR } from './corpus.ts';
import { table } from './table.ts';

export const about = 'bytes, Lighthouse, axe and html-validate of an article, a list and the search page';

const TOOL = join(PROJECT_DIR, '../shared/tools/measure-page');

const HELP = `npm run bench -- page [--runs N] [PATH…]

  --runs N  runs of Lighthouse a page, of which the median counts (default 3; 0 leaves it out)
  PATH      further pages of the sample site

Needs ../shared/tools/measure-page, which is copied to .cache/bench with its packages at the first run.`;

const SEARCH = {
  path: '/tim-kiem/',
  input: '#search-query',
  query: 'tac gia',
  result: 'ol[data-results] > li',
};

const figure = z.number().nullable();
const reportSchema = z.object({
  pages: z.array(
    z.object({
      load: z.object({
        list: z.array(z.object({ url: z.string(), type: z.string(), wire: z.number() })),
      }),
    }),
  ),
  summary: z.array(z.record(z.string(), z.union([figure, z.string()]))),
  search: z.object({ axe: z.array(z.string()) }),
});

/** Rows of the report: what they are called, and their keys in the tool's summary. */
const ROWS: readonly (readonly [name: string, ...keys: string[]])[] = [
  ['requests, pictures too', 'requests'],
  ['Lighthouse', 'lhPerf', 'lhA11y', 'lhBP', 'lhSEO'],
  ['LCP ms / CLS / TBT ms', 'lcp', 'cls', 'tbt'],
  ['axe AA / AAA / best practice', 'axeAA', 'axeAAA', 'axeBP'],
  ['html-validate standard / recommended', 'htmlStd', 'htmlRec'],
  ['overflow at 320 px, root font 200 %', 'reflow320', 'zoom320'],
];

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  if (!existsSync(TOOL)) return console.log(`skipped: ${TOOL} is not here`);
  const tool = installed();
  const dist = builtSample();
  const paths = [...(SEED_FILE ? [SEED_ADDRESS] : []), '/', SEARCH.path, ...positionals];
  const json = join(BENCH_DIR, 'page.json');
  rmSync(json, { force: true });
  spawnSync(
    process.execPath,
    [
      'measure.mjs',
      '--dist',
      dist,
      ...paths,
      '--search',
      JSON.stringify(SEARCH),
      '--runs',
      values.runs,
      '--json',
      json,
    ],
    { cwd: tool, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const { pages, summary, search } = reportSchema.parse(JSON.parse(readFileSync(json, 'utf8')));
  // The sample site's emblem and favicon are one SVG, which no picture of an article is.
  const counted = pages.map(({ load }) =>
    load.list.filter(({ type, url }) => type !== 'img' || url.endsWith('.svg')),
  );
  // A browser keeps what it has fetched; with the tool's own certificate it does not, and asks for the SVG twice.
  const kilobytes = (list: readonly { url: string; wire: number }[]) => {
    const once = new Map([...list].reverse().map(({ url, wire }) => [url, wire]));
    return ([...once.values()].reduce((sum, wire) => sum + wire, 0) / 1000).toFixed(2);
  };
  const rows = [
    ['KB of 1,000 on the wire, headers and favicon too, without pictures', ...counted.map(kilobytes)],
    ['requests for them', ...counted.map(({ length }) => String(length))],
    ...ROWS.map(([name, ...keys]) => [
      name,
      ...summary.map((page) => keys.map((key) => page[key] ?? '–').join(' / ')),
    ]),
  ];
  console.log(table(['', ...paths], rows));
  console.log(`\naxe with results shown: ${search.axe.join(', ') || 'nothing'}`);
}

/** The tool with its packages, where it may be written. */
function installed(): string {
  const dir = join(BENCH_DIR, 'measure-page');
  if (existsSync(join(dir, 'node_modules'))) return dir;
  cpSync(TOOL, dir, { recursive: true });
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: dir, stdio: 'inherit' });
  return dir;
}

/** The sample site with the article that the project began with, where that is at hand. */
function builtSample(): string {
  const dir = join(BENCH_DIR, 'page');
  const content = join(dir, 'content');
  const out = join(dir, 'dist');
  rmSync(content, { recursive: true, force: true });
  cpSync(join(PROJECT_DIR, 'content'), content, { recursive: true });
  if (SEED_FILE) writeFileSync(join(content, SEED_PATH), seedArticle(readSeed()));
  execFileSync(
    process.execPath,
    [
      join(PROJECT_DIR, 'scripts/build.ts'),
      '--content',
      content,
      '--out',
      out,
      '--cache',
      join(dir, 'cache'),
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return out;
}
