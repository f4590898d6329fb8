/** Every address in every file of a large site, and whether it leads anywhere. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_DIR } from '../../src/build/options.ts';
import { checkLinks } from '../../src/tests/links.ts';
import { BENCH_DIR, corpusOf } from './corpus.ts';
import { measure } from './measure.ts';

export const about = 'every address of every page of a large site: how many lead nowhere';

const HELP = `npm run bench -- links [--articles N]

  --articles  size of the archive (default 10000)

Builds the corpus without the search index and follows each address in each page, feed and sitemap: inside the site
to a file, and where it has a fragment to an id. Exit status 1 where one leads nowhere.`;

const ORIGIN = 'https://cong.example';

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const corpus = corpusOf(Number(values.articles));
  const out = join(BENCH_DIR, 'links/dist');
  const folders = ['--content', corpus.dir, '--out', out, '--cache', join(BENCH_DIR, 'links/cache')];
  const flags = ['--site', ORIGIN, '--now', '2026-01-01', '--no-search'];
  await measure({
    line: [process.execPath, join(PROJECT_DIR, 'scripts/build.ts'), ...folders, ...flags],
    cwd: PROJECT_DIR,
  });

  const { pages, others, addresses, dead } = checkLinks(out, ORIGIN);
  console.log(
    `${corpus.articles} articles (${corpus.kind}): ${pages} pages, ${others} feeds and sitemaps, ${addresses} links, ${dead.length} broken`,
  );
  for (const line of dead.slice(0, 50)) console.log(line);
  process.exitCode = dead.length === 0 ? 0 : 1;
}
