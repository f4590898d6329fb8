/** The report of an import: for people (Markdown) and for programs (JSON). */
import { say } from '../strings.ts';
import type { Note, Notes } from './notes.ts';

interface Doubt extends Note {
  /** The line of the article's file, from 1. */
  line: number;
}

interface ArticleEntry {
  /** The source, and the line of a list's row. */
  source: string;
  /** `new`: written. `same`, `known`: was there. `differs`: was there with other words, and was left alone. */
  state: 'new' | 'same' | 'differs' | 'known';
  /** The article, relative to the content folder. */
  file: string;
  address: string | null;
  /** Pictures and files that came along, named like the source. */
  along: string[];
  changed: Note[];
  doubts: Doubt[];
  left: Note[];
}

interface RefusedEntry {
  source: string;
  state: 'refused';
  message: string;
}

export type ReportEntry = ArticleEntry | RefusedEntry;

export interface Report {
  dryRun: boolean;
  /** Stopped before its end. */
  stopped: boolean;
  entries: ReportEntry[];
}

/** An entry's notes; each doubt with the line of the article on which its words stand. */
export function entryNotes(
  notes: Notes,
  article: string,
): { changed: Note[]; doubts: Doubt[]; left: Note[] } {
  const lines = article.split('\n').map(plain);
  return {
    changed: [...notes.moved, ...notes.changed],
    doubts: notes.doubts.map((note) => ({ ...note, line: lineOf(note.text, lines) })),
    left: notes.left,
  };
}

/** Without the signs of Markdown, which stand between words. */
function plain(line: string): string {
  return line.replace(/[\\*_]/g, '');
}

function lineOf(text: string, lines: readonly string[]): number {
  const wanted = plain(text).split('\n')[0]?.slice(0, 40) ?? '';
  const found = wanted === '' ? -1 : lines.findIndex((line) => line.includes(wanted));
  return found < 0 ? 1 : found + 1;
}

/** How many sources came to what. */
export function countStates(entries: readonly ReportEntry[]): Record<ReportEntry['state'], number> {
  const count = { new: 0, same: 0, differs: 0, known: 0, refused: 0 };
  for (const { state } of entries) count[state]++;
  return count;
}

/** The report as Markdown. */
export function reportMarkdown(report: Report): string {
  const count = countStates(report.entries);
  const articles = report.entries.filter((entry) => entry.state !== 'refused');
  const made = articles.filter(({ state }) => state === 'new' || state === 'differs');
  const refused = report.entries.filter((entry) => entry.state === 'refused');
  const there = articles.filter(({ state }) => state === 'known' || state === 'same');
  return [
    `# ${say('importReportTitle')}`,
    report.dryRun ? say('importReportDryRun') : '',
    report.stopped ? say('importReportStopped') : '',
    say('importSummary', { ...count, there: count.known + count.same }),
    ...(refused.length === 0
      ? []
      : [
          `## ${say('importReportRefused')}`,
          refused.map((entry) => `- ${code(entry.source)}: ${escaped(entry.message)}`).join('\n'),
        ]),
    ...made.map(articleMarkdown),
    ...(there.length === 0
      ? []
      : [
          `## ${say('importReportThere')}`,
          there.map(({ source, file }) => `- ${code(source)} → ${code(file)}`).join('\n'),
        ]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function articleMarkdown(entry: ArticleEntry): string {
  const doubts = entry.doubts.map(
    (note) => `- ${say('importReportLine', { line: note.line })}: ${noteText(note)}`,
  );
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`**${title}**`, lines.join('\n')];
  return [
    `## ${code(entry.source)}`,
    entry.state === 'differs'
      ? say('importReportDiffers', { file: entry.file })
      : `${say('importReportFile')}: ${code(entry.file)}${entry.address === null ? '' : ` · ${code(entry.address)}`}`,
    ...part(say('importReportDoubts'), doubts),
    ...part(
      say('importReportChanged'),
      entry.changed.map((note) => `- ${noteText(note)}`),
    ),
    ...part(
      say('importReportLeft'),
      entry.left.map((note) => `- ${noteText(note)}`),
    ),
  ].join('\n\n');
}

function noteText({ message, text }: Note): string {
  return text === '' ? escaped(message) : `${escaped(message)}: ${code(text)}`;
}

/** Words of a source in a report must not become markup. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/\s+/g, ' ');
}
