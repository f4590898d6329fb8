/** How well search finds what is known to be there, and what it costs a reader. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_DIR } from '../../src/build/options.ts';
import { launchBrowser } from '../../src/tests/browser.ts';
import { BENCH_DIR, corpusOf } from './corpus.ts';
import { countingServer, type Sent } from './search/counting-server.ts';
import { derivedItems } from './search/derived-items.ts';
import { askAll, KNOWN_ITEMS, knownItems, type Success } from './search/known-items.ts';
import { askPagefind, bytesOf, miniSearch, plainArticles, writePagefindSite } from './search/others.ts';
import { askFresh, differInSession, slowLink } from './search/our-page.ts';
import { median, table } from './table.ts';

export const about = 'success of known-item queries through the search page, bytes and time of a query';

const HELP = `npm run bench -- search [N] [--derived N] [--seed WORD] [--no-others] [--missed]

  N            articles of the corpus around the ones that are looked for (default 200)
  --derived N  N queries of each kind made by rule from any of these articles, in place of the hand-made ones
  --seed WORD  another word takes other articles
  --no-others  leave out Pagefind as it comes and MiniSearch
  --missed     list the queries that were not answered first

Needs ../shared/search (articles and queries). Writes under .cache/bench.`;

/** Pagefind's script, worker and WebAssembly, brotli: what it costs before the first byte of an index. */
const FIXED = 79 * 1024;
const SLOW_QUERIES = 3;

interface Cost {
  requests: number;
  bytes: number;
}

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    allowNegative: true,
    options: {
      derived: { type: 'string' },
      seed: { type: 'string', default: 'a' },
      others: { type: 'boolean', default: true },
      missed: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const handMade = knownItems();
  if (!handMade) return console.log(`skipped: ${KNOWN_ITEMS} is not here, and with it the queries`);
  const size = Number(positionals[0] ?? 200);
  const content = contentOf(size);
  const out = join(BENCH_DIR, `search-${size}/dist`);
  const cache = join(BENCH_DIR, `search-${size}/cache`);
  execFileSync(
    process.execPath,
    [join(PROJECT_DIR, 'scripts/build.ts'), '--content', content, '--out', out, '--cache', cache],
    {
      stdio: 'inherit',
    },
  );
  const articles = plainArticles(content);
  const items = values.derived ? derivedItems(articles, Number(values.derived), values.seed) : handMade;
  console.log(`\n${articles.length} articles, ${items.length} queries, each in a fresh session\n`);
  const browser = await launchBrowser();
  const server = await countingServer(out);
  try {
    const fresh = new Map<string, string[]>();
    const costs: Cost[] = [];
    const ours = await askAll(items, async (query) => {
      server.counted();
      const found = await askFresh(browser, server, query);
      costs.push(costOf(server.counted()));
      fresh.set(query, found);
      return found;
    });
    const results: [string, Map<string, Success>][] = [['Bản Tin', ours]];
    const rows = [costRow('Bản Tin', costs, bytesOf(join(out, 'pagefind')))];
    if (values.others) {
      const site = join(BENCH_DIR, `search-${size}/pagefind-alone`);
      const bytes = await writePagefindSite(site, articles);
      const plain = await countingServer(site);
      const plainCosts: Cost[] = [];
      const ask = askPagefind(browser, plain);
      const alone = await askAll(items, async (query) => {
        plain.counted();
        const found = await ask(query);
        plainCosts.push(costOf(plain.counted()));
        return found;
      });
      plain.stop();
      results.push(
        ['Pagefind as it comes', alone],
        ['MiniSearch, folding', await askAll(items, miniSearch(articles))],
      );
      rows.push(costRow('Pagefind as it comes', plainCosts, bytes));
    }
    console.log(successTable(results));
    console.log(`\n${table(['', 'bytes of a first query after 79 KB', 'requests', 'index, MB'], rows)}`);
    const differ = await differInSession(browser, server, items, fresh);
    console.log(
      `\nAnswers that differ later in a session: ${differ.length}${differ.map((query) => `\n  ${query}`).join('')}`,
    );
    const slow: number[] = [];
    for (const { query } of items.slice(0, SLOW_QUERIES)) slow.push(await slowLink(browser, server, query));
    console.log(
      `First results at 400 kbit/s and 400 ms, box touched 3 s before: ${(median(slow) / 1000).toFixed(1)} s`,
    );
    if (values.missed) console.log(`\nNot first:\n  ${ours.get('all')?.missed.join('\n  ')}`);
  } finally {
    server.stop();
    await browser.close();
  }
}

/** A content folder of the known articles among others. */
function contentOf(size: number): string {
  const corpus = corpusOf(size);
  const content = join(BENCH_DIR, `search-${size}/content`);
  rmSync(content, { recursive: true, force: true });
  cpSync(corpus.dir, content, { recursive: true, filter: (path) => !path.endsWith('.git') });
  cpSync(join(KNOWN_ITEMS, 'articles'), join(content, 'articles'), { recursive: true });
  const categories = join(content, 'categories.yaml');
  const known = existsSync(categories) ? readFileSync(categories, 'utf8') : '';
  const ids = new Set([...known.matchAll(/^- id: (\S+)/gm)].map(([, id]) => id));
  for (const entry of readFileSync(join(KNOWN_ITEMS, 'categories.yaml'), 'utf8').split(/^(?=- )/m)) {
    const id = /^- id: (\S+)/.exec(entry)?.[1];
    if (id && !ids.has(id)) appendFileSync(categories, entry);
  }
  return content;
}

/** What a query fetches: of the index, and the scripts that are loaded for it. */
function costOf(sent: readonly Sent[]): Cost {
  const own = sent.filter(({ path }) => path.startsWith('/pagefind/') || path.includes('search-engine'));
  return { requests: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) - FIXED };
}

function costRow(name: string, costs: readonly Cost[], index: number): string[] {
  return [
    name,
    `${(median(costs.map(({ bytes }) => bytes)) / 1024).toFixed(0)} KB`,
    String(median(costs.map(({ requests }) => requests))),
    (index / 1e6).toFixed(2),
  ];
}

function successTable(results: readonly (readonly [string, ReadonlyMap<string, Success>])[]): string {
  const kinds = [...(results[0]?.[1].keys() ?? [])].sort((a, b) => Number(a === 'all') - Number(b === 'all'));
  const cell = ({ asked, first, amongThree, reciprocal }: Success) => {
    const percent = (part: number) => Math.round((100 * part) / asked);
    return `${percent(first)} / ${percent(amongThree)} / ${(reciprocal / asked).toFixed(2)}`;
  };
  const rows = kinds.map((kind) => [
    `${kind} (${results[0]?.[1].get(kind)?.asked ?? 0})`,
    ...results.map(([, success]) => {
      const found = success.get(kind);
      return found ? cell(found) : '';
    }),
  ]);
  return table(['success@1 / @3 / MRR', ...results.map(([name]) => name)], rows);
}
