/** An import from beginning to end: find, convert, place, report. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fieldFault } from '../archive/article-field.ts';
import { readSettingsFiles } from '../archive/settings-files.ts';
import { UsageError } from '../build/options.ts';
import type { Progress } from '../build/progress.ts';
import { say } from '../strings.ts';
import { isoTime } from '../vietnamese/dates.ts';
import type { Converted, ConvertOptions } from './convert.ts';
import { Converters, type Result } from './converters.ts';
import { type Draft, draftText } from './draft.ts';
import { findSources, type Source } from './find-sources.ts';
import { type Journal, openJournal } from './journal.ts';
import { kindByName, REFUSED } from './kind.ts';
import type { ImportOptions } from './options.ts';
import { placeArticle } from './place.ts';
import { entryNotes, type Report, type ReportEntry, reportMarkdown } from './report.ts';
import { Shelf } from './shelf.ts';

const LARGEST = 300 * 1024 * 1024;

/** Imports all sources; `isStopped` is asked before each. Gives the report, which is also written. */
export async function runImport(
  options: ImportOptions,
  progress: Progress,
  isStopped: () => boolean,
): Promise<Report> {
  const contentDir = realpathSync(options.contentDir);
  const convertOptions = settle(options, contentDir);
  const { pages, others } = findSources(options.sources);
  const run = new Run(options, contentDir);
  const converters = new Converters(pages.length);
  let read = 0;
  progress.start(say('importProgress'));
  try {
    await inOrder(
      pages,
      converters.count,
      isStopped,
      (source) => run.convert(source, converters, convertOptions),
      (source, result, done) => {
        run.take(source, result);
        read = done;
        progress.step(done, pages.length);
      },
    );
  } finally {
    await converters.close();
  }
  const stopped = isStopped();
  if (!stopped) run.refuseOthers(others);
  const report: Report = { dryRun: options.dryRun, stopped, entries: run.entries };
  progress.end(say('importProgressDone', { count: read }));
  writeReport(options.report, report);
  return report;
}

/** What holds for all sources. Throws UsageError for a category that the site does not have, and for a value that no article may have. */
function settle({ author, category, columns, now }: ImportOptions, contentDir: string): ConvertOptions {
  const categories = readSettingsFiles(contentDir).categories ?? [];
  if (category !== null && categories.length > 0 && !categories.some(({ id }) => id === category)) {
    throw new UsageError(
      say('importUsageCategory', { id: category, known: categories.map(({ id }) => id).join(', ') }),
    );
  }
  const fault =
    (author === null ? null : fieldFault('author', author)) ??
    (category === null ? null : fieldFault('category', category));
  if (fault !== null) throw new UsageError(fault);
  return { author, category, columns, categories, today: isoTime(now).slice(0, 10) };
}

/** What became of the bytes of a source: its key in the journal, and what it gave. */
type Taken = { key: string } & ({ known: string } | { result: Result });

class Run {
  readonly entries: ReportEntry[] = [];
  private readonly options: ImportOptions;
  private readonly contentDir: string;
  private readonly journal: Journal;
  private readonly shelf: Shelf;
  private readonly used = new Set<string>();

  constructor(options: ImportOptions, contentDir: string) {
    this.options = options;
    this.contentDir = contentDir;
    this.journal = openJournal(options.cacheDir, contentDir);
    this.shelf = new Shelf(contentDir);
  }

  async convert(source: Source, converters: Converters, options: ConvertOptions): Promise<Taken> {
    const bytes = readBytes(source.path);
    if (typeof bytes === 'string')
      return { key: '', result: { converted: [{ ok: false, part: '', message: bytes }], used: [] } };
    const key = hash('sha256', bytes, 'hex');
    const known = this.journal.find(key);
    if (known !== null) return { key, known };
    return { key, result: await converters.convert({ source, bytes, options, fetch: this.options.fetch }) };
  }

  take(source: Source, taken: Taken): void {
    if ('known' in taken) {
      this.entries.push(knownEntry(source.name, taken.known));
      return;
    }
    for (const path of taken.result.used) this.used.add(path);
    const along = taken.result.used.map((path) => relative(source.root, path).replaceAll('\\', '/'));
    for (const converted of taken.result.converted) this.takePart(source, taken.key, converted, along);
  }

  private takePart({ name }: Source, key: string, converted: Converted, along: string[]): void {
    const source = converted.part === '' ? name : say('importRow', { source: name, line: converted.part });
    if (!converted.ok) {
      this.entries.push({ source, state: 'refused', message: converted.message });
      return;
    }
    // A list grows: each row is remembered by what it says.
    const partKey = converted.part === '' ? key : hash('sha256', draftText(converted.draft), 'hex');
    const known = this.journal.find(partKey);
    this.entries.push(
      known === null ? this.place(source, partKey, converted.draft, along) : knownEntry(source, known),
    );
  }

  private place(source: string, key: string, draft: Draft, along: string[]): ReportEntry {
    const free = withFreeAliases(draft, this.shelf);
    try {
      const placed = placeArticle(free, this.contentDir, this.shelf, this.options.dryRun);
      if (!this.options.dryRun && placed.state !== 'differs') this.journal.add(key, placed.path);
      if (placed.state === 'new' && placed.like !== null) {
        free.notes.doubts.push({
          message: say('importLike', { file: placed.like }),
          text: free.fields.title,
        });
      }
      return {
        source,
        state: placed.state,
        file: placed.path,
        address: placed.address,
        along,
        ...entryNotes(free.notes, draftText(free)),
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { source, state: 'refused', message: say('importNotWritten', { reason }) };
    }
  }

  /** Files that no article took along: Word's old files, PDF, pictures of pages. */
  refuseOthers(others: readonly Source[]): void {
    for (const { path, name } of others) {
      if (this.used.has(path)) continue;
      const kind = kindByName(name);
      const message = Object.entries(REFUSED).find(([each]) => each === kind)?.[1];
      if (message) this.entries.push({ source: name, state: 'refused', message: say(message) });
    }
  }
}

function knownEntry(source: string, file: string): ReportEntry {
  return { source, state: 'known', file, address: null, along: [], changed: [], doubts: [], left: [] };
}

/** An old address leads to one article: the first that had it. */
function withFreeAliases(draft: Draft, shelf: Shelf): Draft {
  const taken = draft.fields.aliases.filter((alias) => shelf.aliasOf(alias) !== undefined);
  if (taken.length === 0) return draft;
  // An article that is there itself has this address: then nothing is written anyway.
  const { title, date } = draft.fields;
  if (
    shelf
      .like(title, date.slice(0, 10))
      .some(({ path }) => taken.every((alias) => shelf.aliasOf(alias) === path))
  )
    return draft;
  const notes = { ...draft.notes, left: [...draft.notes.left] };
  for (const alias of taken)
    notes.left.push({ message: say('importAliasTaken', { file: shelf.aliasOf(alias) ?? '' }), text: alias });
  const aliases = draft.fields.aliases.filter((alias) => !taken.includes(alias));
  return { ...draft, fields: { ...draft.fields, aliases }, notes };
}

function readBytes(path: string): Uint8Array | string {
  try {
    return statSync(path).size > LARGEST ? say('importTooLarge') : readFileSync(path);
  } catch {
    return say('importUnreadable');
  }
}

/** Works on several items at a time and hands over the results in the items' order. */
async function inOrder<Item, Value>(
  items: readonly Item[],
  atOnce: number,
  isStopped: () => boolean,
  work: (item: Item) => Promise<Value>,
  take: (item: Item, value: Value, done: number) => void,
): Promise<void> {
  const ready = new Map<number, Value>();
  let next = 0;
  let taken = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length && !isStopped()) {
      const at = next++;
      const item = items[at];
      if (item === undefined) return;
      ready.set(at, await work(item));
      for (let value = ready.get(taken); value !== undefined; value = ready.get(taken)) {
        const source = items[taken];
        ready.delete(taken);
        taken++;
        if (source !== undefined) take(source, value, taken);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

function writeReport(name: string, report: Report): void {
  mkdirSync(dirname(name), { recursive: true });
  writeFileSync(`${name}.md`, reportMarkdown(report), { flag: 'wx' });
  writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 2)}\n`, { flag: 'wx' });
}
