/** One part of the index as a query sees it: files are fetched when asked for, once. */
import { FORMAT, type Head, type IndexEntry, type PageText, type Vocabulary } from './format.ts';
import { type Postings, readPostings } from './postings.ts';

/** Where the index's files come from: the web, a folder, memory. Gives their unpacked bytes. */
export interface Source {
  read(path: string): Promise<Uint8Array>;
}

export interface Segment {
  head: Head;
  /** Pages that a later segment holds anew, or that are gone. */
  superseded: ReadonlySet<number>;
  /** The postings of those keys that the segment holds. */
  postings(keys: Iterable<string>): Promise<Map<string, Postings>>;
  page(number: number): Promise<PageText>;
  vocabulary(): Promise<Vocabulary>;
}

/** Opens the index: its list of segments, and the head of each. Throws where a file is missing or of another version. */
export async function openIndex(source: Source): Promise<Segment[]> {
  const entry: IndexEntry = await json(source, 'index.json');
  if (entry.format !== FORMAT) throw new Error(`search index of version ${entry.format}, not ${FORMAT}`);
  return Promise.all(entry.segments.map(({ id, superseded }) => openSegment(source, id, superseded)));
}

async function openSegment(source: Source, id: string, superseded: readonly number[]): Promise<Segment> {
  const head: Head = await json(source, `${id}/head.bin`);
  const chunks = new Map<number, Promise<Uint8Array>>();
  const chunk = (number: number): Promise<Uint8Array> => {
    const file = chunks.get(number) ?? source.read(`${id}/t${number}.bin`);
    chunks.set(number, file);
    file.catch(() => chunks.delete(number));
    return file;
  };
  return {
    head,
    superseded: new Set(superseded),
    postings: async (keys) => {
      const byChunk = new Map<number, Set<string>>();
      for (const key of keys) {
        const number = chunkOf(head.chunks, key);
        if (number >= 0) byChunk.set(number, (byChunk.get(number) ?? new Set()).add(key));
      }
      const found = await Promise.all(
        [...byChunk].map(async ([number, wanted]) => [...readPostings(await chunk(number), wanted)]),
      );
      return new Map(found.flat());
    },
    page: (number) => json(source, `${id}/p${number}.bin`),
    vocabulary: () => json(source, `${id}/words.bin`),
  };
}

/** The file that holds a key if any does: the last one whose first key is not behind it; −1 before the first. */
function chunkOf(firstKeys: readonly string[], key: string): number {
  let low = 0;
  let high = firstKeys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstKeys[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

async function json<T>(source: Source, path: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await source.read(path)));
}
