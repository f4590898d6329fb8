/** Turns pages into postings, page by page, within little memory: occurrences are kept as packed bytes. */
import { ByteReader, ByteWriter } from './bytes.ts';
import { GAP, type Head, type Vocabulary } from './format.ts';
import { AbbreviationLearner } from './learned-abbreviations.ts';
import type { Postings } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { wordsOf } from './words.ts';

interface Term {
  /** Form → its number, in order of appearance; `counts` by number. */
  forms: Map<string, number>;
  counts: number[];
  /** For each occurrence: pages further than the last, place (from the last one in the same page), form. */
  stream: ByteWriter;
  lastPage: number;
  lastPlace: number;
  places: number;
  pages: number;
}

const DAY = 86_400_000;
/** Vietnam's clock is seven hours ahead, all year. */
const VIETNAM = 7 * 3_600_000;

/** The day in Vietnam, days since 1970. */
export function dayOf(instant: number): number {
  return Math.floor((instant + VIETNAM) / DAY);
}

export class IndexBuilder {
  private readonly terms = new Map<string, Term>();
  private readonly titles: number[] = [];
  private readonly leads: number[] = [];
  private readonly ends: number[] = [];
  private readonly days: number[] = [];
  private readonly categories = new Values();
  private readonly authors = new Values();
  private readonly abbreviations = new AbbreviationLearner();

  /** Adds a page; its number is the number of pages added before. */
  add(record: SearchRecord): void {
    const title = this.addText(record.title, 0);
    const lead = this.addText(record.lead, title + GAP);
    let place = lead + GAP;
    for (const line of record.body.split('\n')) place = this.addText(line, place) + GAP;
    const tail = this.addText(record.author, place) + GAP;
    this.addText(record.category, tail);
    this.abbreviations.read(`${record.title}\n${record.lead}\n${record.body}`);
    this.titles.push(title);
    this.leads.push(lead - title - GAP);
    this.ends.push(place);
    this.days.push(dayOf(record.instant));
    this.categories.add(record.category);
    this.authors.add(record.author);
  }

  /** The keys, sorted as `writePostings` files have them. */
  keys(): string[] {
    return [...this.terms.keys()].sort();
  }

  /** About how many bytes a key's postings take. */
  size(key: string): number {
    return this.terms.get(key)?.stream.length ?? 0;
  }

  /** What a mistyped word may have been: words of more than one page, the most frequent first. */
  vocabulary(): Vocabulary {
    return [...this.terms]
      .filter(([key, { pages }]) => pages > 1 && !/\d/.test(key))
      .sort(([a, one], [b, other]) => other.pages - one.pages || (a < b ? -1 : 1))
      .map(([key]) => key);
  }

  /** All of the head but the files' first keys, which whoever writes the files knows. */
  head(): Omit<Head, 'chunks'> {
    const { titles, leads, ends, days } = this;
    return {
      titles,
      leads,
      ends,
      days,
      categories: this.categories.column(),
      authors: this.authors.column(),
      abbreviations: this.abbreviations.learned().map(({ abbr, expansion }) => [abbr, expansion]),
    };
  }

  postings(key: string): Postings {
    const term = this.terms.get(key);
    if (!term) throw new RangeError(key);
    const order = [...term.forms]
      .map(([form, number]) => ({ form, number, count: term.counts[number] ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
    const rank = new Uint16Array(order.length);
    for (const [place, { number }] of order.entries()) rank[number] = place;
    return { key, forms: order.map(({ form, count }) => ({ form, count })), ...unpack(term, rank) };
  }

  /** Adds the words of a text from a position on; gives the position after them. */
  private addText(text: string, from: number): number {
    const page = this.titles.length;
    let place = from;
    for (const { form, key } of wordsOf(text)) this.addWord(key, form, page, place++);
    return place;
  }

  private addWord(key: string, form: string, page: number, place: number): void {
    let term = this.terms.get(key);
    if (!term) {
      term = {
        forms: new Map(),
        counts: [],
        stream: new ByteWriter(),
        lastPage: -1,
        lastPlace: 0,
        places: 0,
        pages: 0,
      };
      this.terms.set(key, term);
    }
    let number = term.forms.get(form);
    if (number === undefined) {
      number = term.forms.size;
      term.forms.set(form, number);
    }
    term.counts[number] = (term.counts[number] ?? 0) + 1;
    const further = page - Math.max(0, term.lastPage);
    const samePage = page === term.lastPage;
    term.stream.number(further);
    term.stream.number(samePage ? place - term.lastPlace : place);
    term.stream.number(number);
    if (!samePage) term.pages++;
    term.places++;
    term.lastPage = page;
    term.lastPlace = place;
  }
}

/** Distinct values in order of appearance, and each page's place among them. */
class Values {
  private readonly numbers = new Map<string, number>();
  private readonly of: number[] = [];

  add(value: string): void {
    const number = this.numbers.get(value) ?? this.numbers.size;
    this.numbers.set(value, number);
    this.of.push(number);
  }

  column(): { values: string[]; of: number[] } {
    return { values: [...this.numbers.keys()], of: this.of };
  }
}

function unpack(term: Term, rank: Uint16Array): Pick<Postings, 'pages' | 'starts' | 'places' | 'formOf'> {
  const pages = new Uint32Array(term.pages);
  const starts = new Uint32Array(term.pages + 1);
  const places = new Uint32Array(term.places);
  const formOf = rank.length > 256 ? new Uint16Array(term.places) : new Uint8Array(term.places);
  const reader = new ByteReader(term.stream.view());
  let page = -1;
  let place = 0;
  let lastPage = 0;
  for (let i = 0; i < term.places; i++) {
    const further = reader.number();
    const value = reader.number();
    if (further > 0 || page < 0) {
      lastPage += further;
      pages[++page] = lastPage;
      starts[page] = i;
      place = value;
    } else place += value;
    places[i] = place;
    formOf[i] = rank[reader.number()] ?? 0;
  }
  starts[term.pages] = term.places;
  return { pages, starts, places, formOf };
}
