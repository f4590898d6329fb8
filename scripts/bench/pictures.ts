/** The work that pictures are: a first build makes all their variants, a second one none. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_DIR } from '../../src/build/options.ts';
import { BENCH_DIR } from './corpus.ts';
import { type Measured, measure } from './measure.ts';
import { photographs } from './photographs.ts';
import { table } from './table.ts';

export const about = 'articles with a photograph each: time and bytes of a first and of a second build';

const HELP = `npm run bench -- pictures [N] [--avif]

  N       how many photographs of 12 megapixels, one an article (default 100; 10000 take 25 GB and more)
  --avif  make AVIF too

What is said of more pictures than were made is reckoned from these, in proportion.
Writes under .cache/bench; what it wrote is deleted at the end.`;

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      avif: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const count = Number(positionals[0] ?? 100);
  const dir = join(BENCH_DIR, 'pictures');
  const folders = { content: join(dir, 'content'), out: join(dir, 'dist'), cache: join(dir, 'cache') };
  rmSync(dir, { recursive: true, force: true });
  const build = () => measure({ line: commandOf(folders), cwd: PROJECT_DIR });
  // The templates are compiled by the build of an empty site: they are no part of what is measured.
  mkdirSync(join(folders.content, 'articles'), { recursive: true });
  writeFileSync(join(folders.content, 'site.yaml'), `pictures: { avif: ${values.avif} }\n`);
  await build();
  await writeArticles(folders.content, count);

  const rows: [string, Measured][] = [['first build', await build()]];
  rows.push(['second build', await build()]);
  rmSync(folders.out, { recursive: true });
  rows.push(['--out lost', await build()]);

  const [processor] = cpus();
  console.log(
    `${count} photographs of 12 megapixels; ${cpus().length} × ${processor?.model ?? 'processor'}, ${Math.round(totalmem() / 1e9)} GB\n`,
  );
  console.log(timesOf(rows));
  console.log(`\n${bytesOf(folders, count, rows[0]?.[1])}`);
  rmSync(dir, { recursive: true });
}

function commandOf({ content, out, cache }: { content: string; out: string; cache: string }) {
  const folders = [
    '--content',
    content,
    '--out',
    out,
    '--cache',
    cache,
    '--now',
    '2026-01-01',
    '--no-search',
  ];
  // The process that does the work, without npm's own 0.2 s.
  return [process.execPath, join(PROJECT_DIR, 'scripts/build.ts'), ...folders] as const;
}

async function writeArticles(content: string, count: number): Promise<void> {
  let i = 0;
  for await (const bytes of photographs(count)) {
    const folder = join(content, 'articles/2025', String(1 + (i % 12)).padStart(2, '0'), `bai-${i}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'anh.jpg'), bytes);
    writeFileSync(
      join(folder, 'index.md'),
      `---\ntitle: Bài ${i}\ndate: 2025-01-01\nauthor: Ban Biên tập\nimage: { src: anh.jpg, alt: Ảnh }\n---\n\nMột đoạn.\n`,
    );
    i++;
  }
}

function timesOf(rows: readonly [string, Measured][]): string {
  return table(
    ['', 's', 'CPU s', 'MB'],
    rows.map(([what, { seconds, cpuSeconds, megabytes }]) => [
      what,
      seconds.toFixed(1),
      cpuSeconds.toFixed(1),
      megabytes === null ? '–' : megabytes.toFixed(0),
    ]),
  );
}

/** Measured for these pictures, reckoned for more. */
function bytesOf(
  { content, out, cache }: { content: string; out: string; cache: string },
  count: number,
  first: Measured | undefined,
): string {
  const sizes = [
    { ...sizeOf(content, /\.jpg$/), name: 'given' },
    { ...sizeOf(out, /\.(?:jpg|png|webp|avif)$/), name: 'published' },
    { ...sizeOf(join(cache, 'pictures'), /./), name: 'kept in the cache' },
  ];
  const seconds = (first?.cpuSeconds ?? 0) / count;
  const of = (pictures: number) => [
    `${pictures}${pictures === count ? '' : ' (reckoned)'}`,
    ((seconds * pictures) / 3600 / cpus().length).toFixed(2),
    ...sizes.map(({ bytes }) => ((bytes / count) * pictures) / 1e9).map((gb) => gb.toFixed(2)),
  ];
  const head = ['pictures', `hours on ${cpus().length} processors`, ...sizes.map(({ name }) => `GB ${name}`)];
  return table(head, [...new Set([count, 10_000, 50_000])].map(of));
}

function sizeOf(dir: string, names: RegExp): { bytes: number } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && names.test(entry.name),
  );
  return {
    bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0),
  };
}
