/** Puts articles into the content folder. Nothing that is there is ever written over. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { civilMonth, parseInstant } from '../vietnamese/dates.ts';
import { slugify } from '../vietnamese/slug.ts';
import { type Draft, draftText } from './draft.ts';
import type { ImportedFile } from './files.ts';
import type { Shelf } from './shelf.ts';
import { countWords } from './words.ts';

type Placed =
  /** Written, or in a dry run: would be. */
  | { state: 'new'; path: string; address: string; like: string | null }
  /** There already, byte for byte. */
  | { state: 'same'; path: string; address: string }
  /** There already, and changed since: by an editor, or in the source. Not touched. */
  | { state: 'differs'; path: string; address: string };

/** Two articles of one title and day with this part of their words in common are one article. */
const SAME_SHARE = 0.7;
const FALLBACK_SLUG = 'bai';

/** Finds the article's place, and writes it unless it is there. `dryRun`: only finds. */
export function placeArticle(draft: Draft, contentDir: string, shelf: Shelf, dryRun: boolean): Placed {
  const { title, date } = draft.fields;
  const day = date.slice(0, 10);
  const text = draftText(draft);
  const alike = shelf.like(title, day);
  for (const { path, address, planned } of alike) {
    const there = planned ?? readFileSafe(join(contentDir, path));
    if (there === text) return { state: 'same', path, address };
    if (there !== null && sharedWords(there, text) >= SAME_SHARE) return { state: 'differs', path, address };
  }
  const parsed = parseInstant(date);
  if (!parsed.ok) throw new Error(`An import gives dates that can be read: ${date}`);
  const month = civilMonth(parsed.instant);
  const name = freeName(month, slugify(title) || FALLBACK_SLUG, contentDir, shelf);
  const inFolder = draft.files.length > 0;
  const path = `articles/${month}/${name}${inFolder ? '/index.md' : '.md'}`;
  const address = `/${month}/${name}/`;
  if (!dryRun) writeArticle(join(contentDir, path), text, draft.files);
  shelf.add({ path, address, title, day, planned: dryRun ? text : null }, draft.fields.aliases);
  return { state: 'new', path, address, like: alike[0]?.path ?? null };
}

/** The first of `slug`, `slug-2`, … that no article of the month has. At most 80 characters. */
export function freeName(month: string, slug: string, contentDir: string, shelf: Shelf): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? slug : `${slug.slice(0, 80 - String(n).length - 1).replace(/-$/, '')}-${n}`;
    const taken = shelf.at(`/${month}/${name}/`) !== undefined;
    const base = join(contentDir, 'articles', month, name);
    if (!taken && !existsSync(base) && !existsSync(`${base}.md`)) return name;
  }
}

/** Which part of the words of the shorter text stand in the other too. */
function sharedWords(a: string, b: string): number {
  const [few, many] = [countWords(a), countWords(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return 0;
  return [...few.keys()].filter((word) => many.has(word)).length / few.size;
}

function readFileSafe(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Writes an article's file and those that come along. Throws where one is there already. Writes beside and puts in place at once, so that a stop leaves no half article. */
export function writeArticle(file: string, text: string, files: readonly ImportedFile[]): void {
  const folder = dirname(file);
  if (files.length === 0) {
    mkdirSync(folder, { recursive: true });
    putFile(file, text);
    return;
  }
  const beside = join(dirname(folder), `.nhap-${process.pid}`);
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  writeFileSync(join(beside, 'index.md'), text);
  for (const { name, bytes } of files) writeFileSync(join(beside, name), bytes, { flag: 'wx' });
  // Fails where a folder with files has come to stand there.
  renameSync(beside, folder);
}

/** A link, unlike a rename, never takes the place of a file that is there. */
function putFile(file: string, text: string): void {
  const beside = join(dirname(file), `.nhap-${process.pid}`);
  writeFileSync(beside, text);
  try {
    linkSync(beside, file);
  } catch (error) {
    if (existsSync(file)) throw error;
    // File systems without links.
    writeFileSync(file, text, { flag: 'wx' });
  } finally {
    unlinkSync(beside);
  }
}
