/** Where a word stands: the pages, the places in each, and the form it has there. As kept in a file of the index. */
import { ByteReader, type ByteWriter } from './bytes.ts';

/** All occurrences of one key. Lists of one length belong together: pages and counts; places and forms. */
export interface Postings {
  key: string;
  /** The forms the key has in the texts, the most frequent first, and how often each stands. */
  forms: readonly { form: string; count: number }[];
  /** Numbers of the pages, rising. */
  pages: Uint32Array;
  /** `starts[i]` to `starts[i + 1]`: the places of `pages[i]`. One longer than pages. */
  starts: Uint32Array;
  /** Word positions, rising within a page. */
  places: Uint32Array;
  /** Index into `forms` for each place. */
  formOf: Uint8Array | Uint16Array;
}

/** Writes an entry, its length before it. Pages and places as differences: small numbers press well. */
export function writePostings(out: ByteWriter, postings: Postings, scratch: ByteWriter): void {
  const { key, forms, pages, starts, places, formOf } = postings;
  scratch.length = 0;
  scratch.number(forms.length);
  for (const { form, count } of forms) {
    scratch.text(form);
    scratch.number(count);
  }
  scratch.number(pages.length);
  let before = 0;
  for (const page of pages) {
    scratch.number(page - before);
    before = page;
  }
  for (let i = 0; i < pages.length; i++) scratch.number(at(starts, i + 1) - at(starts, i) - 1);
  for (let i = 0; i < pages.length; i++) {
    before = 0;
    for (let j = at(starts, i); j < at(starts, i + 1); j++) {
      scratch.number(at(places, j) - before);
      before = at(places, j);
    }
  }
  if (forms.length > 1) for (const form of formOf) scratch.number(form);
  out.text(key);
  out.number(scratch.length);
  out.append(scratch.view());
}

/** The entries of a file whose keys are wanted, by key. */
export function readPostings(file: Uint8Array, wanted: ReadonlySet<string>): Map<string, Postings> {
  const found = new Map<string, Postings>();
  const reader = new ByteReader(file);
  while (!reader.ended && found.size < wanted.size) {
    const key = reader.text();
    const length = reader.number();
    const next = reader.position + length;
    if (wanted.has(key)) found.set(key, readEntry(key, reader));
    reader.position = next;
  }
  return found;
}

function readEntry(key: string, reader: ByteReader): Postings {
  const forms = Array.from({ length: reader.number() }, () => ({
    form: reader.text(),
    count: reader.number(),
  }));
  const pages = new Uint32Array(reader.number());
  let page = 0;
  for (let i = 0; i < pages.length; i++) pages[i] = page += reader.number();
  const starts = new Uint32Array(pages.length + 1);
  let total = 0;
  for (let i = 0; i < pages.length; i++) starts[i + 1] = total += reader.number() + 1;
  const places = new Uint32Array(total);
  for (let i = 0; i < pages.length; i++) {
    let place = 0;
    for (let j = at(starts, i); j < at(starts, i + 1); j++) places[j] = place += reader.number();
  }
  const formOf = forms.length > 256 ? new Uint16Array(total) : new Uint8Array(total);
  if (forms.length > 1) for (let i = 0; i < total; i++) formOf[i] = reader.number();
  return { key, forms, pages, starts, places, formOf };
}

function at(list: Uint32Array, index: number): number {
  return list[index] ?? 0;
}
