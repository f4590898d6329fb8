/** Full builds, second builds and single edits: ours, and others on the same articles in turn. */
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { astro } from './contenders/astro.ts';
import { bantin } from './contenders/bantin.ts';
import type { Contender, Ready } from './contenders/contender.ts';
import { eleventy } from './contenders/eleventy.ts';
import { hugo } from './contenders/hugo.ts';
import { BENCH_DIR, type Corpus, corpusOf } from './corpus.ts';
import { EDITS } from './edits.ts';
import { type Command, type Measured, measure } from './measure.ts';
import { median, table } from './table.ts';

export const about =
  'full build, second build and one edit: time, processor time and memory, against other generators';

const CONTENDERS: readonly Contender[] = [bantin, hugo, eleventy, astro];

const HELP = `npm run bench -- build [--articles N] [--runs N] [--contenders a,b] [--search]

  --articles    size of the archive (default 10000)
  --runs        how often each full build is measured; medians are shown (default 3)
  --contenders  of ${CONTENDERS.map(({ id }) => id).join(', ')} (default all that are here)
  --search      measure our builds with the search index too

Writes under .cache/bench. Times are of the command itself, without npm's 0.2 s.`;

interface Row {
  what: string;
  figures: Measured[];
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '3' },
      contenders: { type: 'string', default: CONTENDERS.map(({ id }) => id).join(',') },
      search: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const corpus = corpusOf(Number(values.articles));
  const wanted = values.contenders.split(',');
  const [processor] = cpus();
  console.log(
    `${corpus.articles} articles (${corpus.kind}); ${cpus().length} × ${processor?.model ?? 'processor'}, ${Math.round(totalmem() / 1e9)} GB\n`,
  );

  const ready = await prepareAll(
    CONTENDERS.filter(({ id }) => wanted.includes(id)),
    corpus,
  );
  const rows: Row[] = [];
  for (let i = 0; i < Number(values.runs); i++) {
    for (const { name, site } of ready) {
      site.forget();
      add(rows, `${name}: full`, await measured(site.build));
      add(rows, `${name}: nothing changed`, await measured(site.build));
    }
  }
  for (const { contender, name, site } of ready) {
    if (contender === bantin) await oneEdit(rows, name, corpus, site.build);
    if (values.search && site.buildWithSearch) {
      site.forget();
      add(rows, `${name}: full, with search`, await measured(site.buildWithSearch));
      await oneEdit(rows, `${name}, with search`, corpus, site.buildWithSearch);
    }
  }
  console.log(report(rows, ready));
}

interface Prepared {
  contender: Contender;
  name: string;
  site: Ready;
}

async function prepareAll(contenders: readonly Contender[], corpus: Corpus): Promise<Prepared[]> {
  const ready: Prepared[] = [];
  for (const contender of contenders) {
    const site = await contender.prepare(corpus, join(BENCH_DIR, contender.id));
    if ('missing' in site) console.log(`${contender.name} left out: ${site.missing}`);
    else ready.push({ contender, name: contender.name, site });
  }
  for (const { name, site } of ready) console.log(`${name}: ${site.version}`);
  console.log('');
  return ready;
}

/** Every edit once, on what the ones before it left, and at the end the corpus as it was. */
async function oneEdit(rows: Row[], name: string, corpus: Corpus, build: Command): Promise<void> {
  corpusOf(corpus.articles);
  await measured(build);
  for (const edit of EDITS) {
    edit.apply(corpus);
    add(rows, `${name}: ${edit.name}`, await measured(build));
  }
  corpusOf(corpus.articles);
}

async function measured(command: Command): Promise<Measured> {
  const figures = await measure(command);
  console.error(`  ${figures.seconds.toFixed(2)} s  ${command.line.join(' ').slice(-60)}`);
  return figures;
}

function add(rows: Row[], what: string, figures: Measured): void {
  const row = rows.find((known) => known.what === what);
  if (row) row.figures.push(figures);
  else rows.push({ what, figures: [figures] });
}

/** Medians, and each full build as a multiple of the last contender's. */
function report(rows: readonly Row[], ready: readonly Prepared[]): string {
  const of = ({ figures }: Row, key: 'seconds' | 'cpuSeconds' | 'megabytes') =>
    median(figures.flatMap((figure) => figure[key] ?? []));
  const others = ready.filter(({ contender }) => contender !== bantin);
  const fulls = others.map(({ name }) => ({ name, row: rows.find(({ what }) => what === `${name}: full`) }));
  return table(
    [
      'median',
      's',
      'CPU s',
      'MB',
      ...fulls.map(({ name }) => `s / ${name}`),
      ...fulls.map(({ name }) => `MB / ${name}`),
    ],
    rows.map((row) => [
      row.what,
      of(row, 'seconds').toFixed(2),
      of(row, 'cpuSeconds').toFixed(2),
      Number.isNaN(of(row, 'megabytes')) ? '–' : of(row, 'megabytes').toFixed(0),
      ...fulls.map((full) => (full.row ? (of(row, 'seconds') / of(full.row, 'seconds')).toFixed(3) : '–')),
      ...fulls.map((full) =>
        full.row ? (of(row, 'megabytes') / of(full.row, 'megabytes')).toFixed(3) : '–',
      ),
    ]),
  );
}
