/** The time of `npm run check` over an archive: all of it, then what one edit changed. */
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_DIR } from '../../src/build/options.ts';
import { BENCH_DIR, corpusOf } from './corpus.ts';
import { type Measured, measure } from './measure.ts';
import { table } from './table.ts';

export const about = 'npm run check: every article, again, and only what changed';

const HELP = `npm run bench -- check [N]

  N   how many articles (default 10000)

The processes are measured without npm's own 0.2 s. Writes under .cache/bench.`;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) return console.log(HELP);
  const corpus = corpusOf(Number(positionals[0] ?? 10_000));
  const cache = join(BENCH_DIR, 'check-cache');
  rmSync(cache, { recursive: true, force: true });
  const check = (...flags: string[]) =>
    measure({
      line: [
        process.execPath,
        join(PROJECT_DIR, 'scripts/check.ts'),
        ...['--content', corpus.dir, '--cache', cache, ...flags],
      ],
      cwd: PROJECT_DIR,
    });

  const rows: [string, Measured][] = [['nothing known before', await check()]];
  rows.push(['again', await check()]);
  appendFileSync(join(corpus.dir, anArticle(corpus.dir)), '\nMột câu thêm.\n');
  rows.push(['one edit, --changed', await check('--changed')]);
  rmSync(cache, { recursive: true });

  const [processor] = cpus();
  console.log(
    `${corpus.articles} articles (${corpus.kind}); ${cpus().length} × ${processor?.model ?? 'processor'}, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log(
    table(
      ['', 's', 'CPU s', 'MB'],
      rows.map(([what, { seconds, cpuSeconds, megabytes }]) => [
        what,
        seconds.toFixed(1),
        cpuSeconds.toFixed(1),
        megabytes?.toFixed(0) ?? '–',
      ]),
    ),
  );
}

function anArticle(dir: string): string {
  const found = readdirSync(dir, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('.md'));
  if (found === undefined) throw new Error(`no article in ${dir}`);
  return found;
}
