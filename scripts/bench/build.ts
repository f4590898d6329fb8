/** Full builds, second builds and single edits: ours, and others on the same articles in turn. */
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildReport, Figures } from './build-report.ts';
import { astro } from './contenders/astro.ts';
import { bantin } from './contenders/bantin.ts';
import type { Contender, Ready } from './contenders/contender.ts';
import { eleventy } from './contenders/eleventy.ts';
import { hugo } from './contenders/hugo.ts';
import { BENCH_DIR, type Corpus, corpusOf } from './corpus.ts';
import { EDITS } from './edits.ts';
import { type Command, measure } from './measure.ts';
import { clearAside } from './set-aside.ts';

export const about =
  'full build, second build and one edit: time, processor time and memory, against other generators';

const CONTENDERS: readonly Contender[] = [bantin, hugo, eleventy, astro];

const HELP = `npm run bench -- build [--articles N[,N]] [--runs N] [--edits N] [--contenders a,b] [--search]

  --articles    sizes of the archive (default 10000)
  --runs        how often each full build is measured; medians are shown (default 3)
  --edits       how often each single edit is measured (default 3)
  --contenders  of ${CONTENDERS.map(({ id }) => id).join(', ')} (default all that are here)
  --search      measure our builds with the search index too

Writes under .cache/bench. Times are of the command itself, without npm's 0.2 s.`;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '3' },
      edits: { type: 'string', default: '3' },
      contenders: { type: 'string', default: CONTENDERS.map(({ id }) => id).join(',') },
      search: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const wanted = values.contenders.split(',');
  const [processor] = cpus();
  console.log(
    `${cpus().length} × ${processor?.model ?? 'processor'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`,
  );
  for (const articles of values.articles.split(',').map(Number)) {
    const corpus = corpusOf(articles);
    console.log(`\n${articles} articles (${corpus.kind})\n`);
    const ready = await prepareAll(
      CONTENDERS.filter(({ id }) => wanted.includes(id)),
      corpus,
    );
    const figures = new Figures();
    for (let i = 0; i < Number(values.runs); i++) {
      for (const each of ready) await fullBuilds(figures, each);
    }
    for (const { contender, name, site } of ready) {
      if (contender !== bantin) continue;
      const edits = { corpus, site, times: Number(values.edits) };
      await oneEdit(figures, name, site.build, edits);
      if (!values.search || !site.buildWithSearch) continue;
      site.forget();
      await measured(figures, `${name}: full, with search`, site.buildWithSearch);
      await oneEdit(figures, `${name}, with search`, site.buildWithSearch, edits);
    }
    const others = ready.filter(({ contender }) => contender !== bantin).map(({ name }) => name);
    console.log(buildReport(figures, others));
  }
  clearAside();
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

async function fullBuilds(figures: Figures, { name, site }: Prepared): Promise<void> {
  if (site.forgetContent) {
    site.forget();
    await measured(figures, `${name}: full, templates compiled too`, site.build);
    site.forgetContent();
  } else site.forget();
  await measured(figures, `${name}: full`, site.build);
  await measured(figures, `${name}: nothing changed`, site.build);
}

/** Every edit in turn, on what the ones before it left, and at the end the corpus as it was. */
async function oneEdit(
  figures: Figures,
  name: string,
  build: Command,
  { corpus, site, times }: { corpus: Corpus; site: Ready; times: number },
): Promise<void> {
  for (let i = 0; i < times; i++) {
    corpusOf(corpus.articles);
    await measure(build);
    // An edit follows a publication: without one every file of the site counts as new each time.
    if (site.publish) await measure(site.publish);
    for (const edit of EDITS) {
      edit.apply(corpus);
      await measured(figures, `${name}: ${edit.name}`, build);
    }
  }
  if (times === 0) return;
  figures.worst(
    `${name}: one edit, the worst`,
    EDITS.map((edit) => `${name}: ${edit.name}`),
  );
  corpusOf(corpus.articles);
}

/** A build that fails, as some do on large archives, is said and has no figures. */
async function measured(figures: Figures, what: string, command: Command): Promise<void> {
  try {
    const measuredNow = await measure(command);
    console.error(`  ${measuredNow.seconds.toFixed(2)} s  ${what}`);
    figures.add(what, measuredNow);
  } catch (error) {
    if (what.startsWith(bantin.name)) throw error;
    console.log(`${what}: failed`);
  }
}
