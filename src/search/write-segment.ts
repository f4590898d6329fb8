/** Writes the files of one segment of the index. */
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ByteWriter } from './bytes.ts';
import type { Head, PageText } from './format.ts';
import { dayOf, IndexBuilder } from './index-builder.ts';
import { writePostings } from './postings.ts';
import type { SearchRecord } from './record.ts';

/** A file of terms is closed past this many bytes: small enough to fetch for one word, large enough to press well. */
const CHUNK = 12_000;

export interface WrittenSegment {
  /** Digest of all its files; the name of its folder. */
  id: string;
  files: number;
  bytes: number;
}

/**
 * Writes a segment into a folder of its own under `folder`: pages in the order given, which their numbers follow.
 * The same records give the same bytes.
 */
export function writeSegment(
  folder: string,
  records: Iterable<SearchRecord>,
  onPage: (done: number) => void = () => {},
): WrittenSegment {
  const unfinished = join(folder, `.${process.pid}.part`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const digest = createHash('sha256');
  let files = 0;
  let bytes = 0;
  const write = (name: string, content: Uint8Array | string, level: number) => {
    const packed = gzipSync(content, { level });
    // The operating system that wrote it is nobody's business and would make other bytes on each.
    packed[9] = 255;
    digest.update(name).update(packed);
    writeFileSync(join(unfinished, name), packed);
    files++;
    bytes += packed.length;
  };

  const builder = new IndexBuilder();
  let page = 0;
  for (const record of records) {
    builder.add(record);
    write(`p${page++}.bin`, JSON.stringify(pageText(record)), 6);
    onPage(page);
  }
  const chunks = writeTerms(builder, (number, content) => write(`t${number}.bin`, content, 9));
  write('words.bin', JSON.stringify(builder.vocabulary()), 9);
  write('head.bin', JSON.stringify({ ...builder.head(), chunks } satisfies Head), 9);

  const id = digest.digest('hex').slice(0, 12);
  rmSync(join(folder, id), { recursive: true, force: true });
  renameSync(unfinished, join(folder, id));
  return { id, files, bytes };
}

/** Writes all postings, in files of bounded size; gives the first key of each. */
function writeTerms(builder: IndexBuilder, write: (number: number, content: Uint8Array) => void): string[] {
  const firstKeys: string[] = [];
  const file = new ByteWriter();
  const scratch = new ByteWriter();
  const close = () => {
    if (file.length > 0) write(firstKeys.length - 1, file.view());
    file.length = 0;
  };
  for (const key of builder.keys()) {
    if (file.length >= CHUNK || builder.size(key) >= CHUNK) close();
    if (file.length === 0) firstKeys.push(key);
    writePostings(file, builder.postings(key), scratch);
  }
  close();
  return firstKeys;
}

function pageText({ address, title, lead, body, category, author, instant }: SearchRecord): PageText {
  return { address, title, lead, body, category, author, day: dayOf(instant) };
}
