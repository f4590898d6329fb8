/** What a bundle says of its pages besides Pagefind's index: the reader's own text, the words of all, by what they are filtered. */
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type BundlePages,
  type BundleWords,
  type FacetColumn,
  type PageFragment,
  WHOLE_VOCABULARY,
} from './index-files.ts';
import { AbbreviationLearner } from './learned-abbreviations.ts';
import { dayOf, type SearchRecord } from './record.ts';
import type { Word } from './words.ts';

/** Before the JSON in a fragment, once unpacked. */
const SIGNATURE = 'pagefind_dcd';

export class BundlePagesMaker {
  private readonly records = new Map<string, SearchRecord>();
  /** Pagefind's names, by address. */
  private readonly names = new Map<string, string>();
  private readonly frequencies = new Map<string, number>();
  private readonly abbreviations = new AbbreviationLearner();
  private length = 0;

  get count(): number {
    return this.records.size;
  }

  /** `words` are those of its title, lead and body. */
  add(record: SearchRecord, words: readonly Word[]): void {
    const { address, title, lead, body } = record;
    this.records.set(address, record);
    this.length += words.length;
    this.abbreviations.read(`${title}\n${lead}\n${body}`);
    for (const key of new Set(words.map(({ key }) => key))) {
      this.frequencies.set(key, (this.frequencies.get(key) ?? 0) + 1);
    }
  }

  /** A fragment with the reader's text; notes whose it is. */
  readable(name: string, content: Uint8Array): Uint8Array {
    const fragment: PageFragment = JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length));
    const record = this.records.get(fragment.url.replace(/#.*/s, ''));
    if (!record) throw new Error(`Pagefind made a page of its own: ${fragment.url}`);
    this.names.set(record.address, name);
    const { title, lead, body, category, author, instant } = record;
    const text: PageFragment = {
      ...fragment,
      url: record.address,
      content: lead ? `${lead}\n${body}` : body,
      meta: { title, category, author, day: String(dayOf(instant)), leads: lead ? '1' : '' },
    };
    const packed = gzipSync(SIGNATURE + JSON.stringify(text), { level: 9 });
    // Which operating system packed it would make other bytes on each.
    packed[9] = 255;
    return packed;
  }

  /** Pagefind's names in the order of the records, once all fragments are made. */
  order(): string[] {
    return [...this.records.keys()].map((address) => this.names.get(address) ?? '');
  }

  words(): BundleWords {
    const byFrequency: string[][] = [];
    for (const [key, pages] of [...this.frequencies].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const row = Math.floor(Math.log2(pages));
      while (byFrequency.length <= row) byFrequency.push([]);
      if ((row > 0 || this.count <= WHOLE_VOCABULARY) && !/\d/.test(key)) byFrequency[row]?.push(key);
    }
    return {
      pages: this.count,
      length: Math.round(this.length / Math.max(1, this.count)),
      byFrequency: byFrequency.map((keys) => keys.join(' ')),
      abbreviations: this.abbreviations.learned().map(({ abbr, expansion }) => [abbr, expansion]),
    };
  }

  pages(): BundlePages {
    const records = [...this.records.values()];
    return {
      ids: this.order().join(' '),
      days: records.map(({ instant }) => dayOf(instant)),
      categories: column(records, ({ categoryId, category }) => [categoryId, category]),
      authors: column(records, ({ authorId, author }) => [authorId, author]),
    };
  }
}

function column(
  records: readonly SearchRecord[],
  facetOf: (record: SearchRecord) => [string, string],
): FacetColumn {
  const numbers = new Map<string, number>();
  const values: [string, string][] = [];
  const of = records.map((record) => {
    const value = facetOf(record);
    const number = numbers.get(value[0]) ?? values.push(value) - 1;
    numbers.set(value[0], number);
    return number;
  });
  return { values, of };
}
