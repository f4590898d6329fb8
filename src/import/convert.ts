/** From the bytes of one source to articles. Reads nothing but what it is given. */
import { say } from '../strings.ts';
import { type Defaults, type Draft, makeDraft } from './draft.ts';
import type { Surroundings } from './files.ts';
import { readHtml } from './html/read-html.ts';
import { type Kind, kindOf, REFUSED } from './kind.ts';
import { readRow, readRows } from './list/read-list.ts';
import { type Notes, noNotes } from './notes.ts';
import { RefusedSource } from './refused.ts';
import type { SourcePage } from './source-page.ts';
import { decode } from './text/decode.ts';
import { readText } from './text/read-text.ts';
import { readDocx } from './word/read-docx.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST: Readonly<Record<Kind, number>> = { text: 20, html: 20, docx: 200, list: 300 };

export interface ConvertOptions extends Defaults {
  /** The column map of `--columns`. */
  columns: string | null;
}

/** One article that a source gave, or why a part of it gave none. */
export type Converted =
  | { ok: true; part: string; draft: Draft }
  | { ok: false; part: string; message: string };

/**
 * Converts a source. `part` is '' for a whole file, the line of a list's row else.
 * A file that cannot be read gives one refusal; a bad row refuses that row alone.
 */
export async function* convert(
  name: string,
  bytes: Uint8Array,
  around: Surroundings,
  options: ConvertOptions,
): AsyncGenerator<Converted, void> {
  try {
    const kind = kindOf(name, bytes);
    if (kind === null) throw new RefusedSource(say('importUnknownKind'));
    if (!isReadable(kind)) throw new RefusedSource(say(REFUSED[kind]));
    if (bytes.length > LARGEST[kind] * MEGABYTE) throw new RefusedSource(say('importTooLarge'));
    if (bytes.length === 0) throw new RefusedSource(say('importEmpty'));
    if (kind === 'list') yield* convertList(name, bytes, around, options);
    else yield { ok: true, part: '', draft: await convertPage(kind, name, bytes, around, options) };
  } catch (error) {
    yield refusal('', reason(error));
  }
}

function isReadable(kind: string): kind is Kind {
  return kind in LARGEST;
}

async function convertPage(
  kind: Exclude<Kind, 'list'>,
  name: string,
  bytes: Uint8Array,
  around: Surroundings,
  options: ConvertOptions,
): Promise<Draft> {
  const notes = noNotes();
  const page = await readPage(kind, bytes, notes);
  return withBody(await makeDraft(page, titleOf(name), around, options, notes));
}

function readPage(
  kind: Exclude<Kind, 'list'>,
  bytes: Uint8Array,
  notes: Notes,
): SourcePage | Promise<SourcePage> {
  if (kind === 'docx') return readDocx(bytes, notes);
  return kind === 'html' ? readHtml(decode(bytes), notes) : readText(decode(bytes), notes);
}

/** An article without text is one only where it has files to download. */
function withBody(draft: Draft): Draft {
  if (draft.body.trim() !== '' || draft.fields.attachments.length > 0) return draft;
  throw new RefusedSource(say('importNoBody'));
}

async function* convertList(
  name: string,
  bytes: Uint8Array,
  around: Surroundings,
  options: ConvertOptions,
): AsyncGenerator<Converted, void> {
  const { rows, columns } = readRows(decode(bytes), options.columns);
  for (const row of rows) {
    const part = String(row.line);
    try {
      const { page, notes } = readRow(row, columns);
      yield { ok: true, part, draft: withBody(await makeDraft(page, titleOf(name), around, options, notes)) };
    } catch (error) {
      yield refusal(part, reason(error));
    }
  }
}

function refusal(part: string, message: string): Converted {
  return { ok: false, part, message };
}

/** Hostile input must not end a run of thousands: whatever went wrong is said for this file. */
function reason(error: unknown): string {
  if (error instanceof RefusedSource) return error.message;
  if (error instanceof RangeError) return say('importTooDeep');
  return say('importFailed', { reason: error instanceof Error ? error.message : String(error) });
}

/** A file's name without folder and extension, as the last resort for a title. */
function titleOf(name: string): string {
  return (
    name
      .normalize('NFC')
      .replace(/^.*[/\\]/, '')
      .replace(/\.[^.]*$/, '')
      .replace(/[_-]+/g, ' ')
      .trim() || say('importUntitled')
  );
}
