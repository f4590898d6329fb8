/** A close look at a page: its text, where it meets the query, and how well. */
import { type DateRange, isWithin } from './dates.ts';
import type { PageFragment } from './index-files.ts';
import { type PageWords, pageWords, type Span, spansIn, textsOf, type Weigher } from './page-match.ts';
import { type Score, type Statistics, scorePage } from './rank.ts';
import type { Sense } from './senses.ts';

/** A page with its texts laid out. */
export interface Laid {
  fragment: PageFragment;
  words: PageWords;
}

/** A page that was looked at closely. */
export interface Looked extends Laid, Score {
  id: string;
  spans: readonly Span[];
}

/** What a page is looked at for. */
export interface Looking extends Statistics {
  senses: readonly Sense[];
  dates: readonly DateRange[];
  weigh: Weigher;
}

/** Looks at a page. */
export function lookAt(id: string, laid: Laid, { senses, dates, weigh, ...statistics }: Looking): Looked {
  const spans = [
    ...spansIn(textsOf(laid.words), senses, weigh),
    ...dateSpans(dates, Number(laid.fragment.meta.day), laid.words),
  ];
  return { id, ...laid, spans, ...scorePage(spans, laid.words, statistics) };
}

/** Published then is not quite as good as being about it. */
const PUBLISHED = 0.8;
/** Behind all of a page's texts, out of reach of any run of words. */
const FAR = 500;

/** A date of the query that is a page's own, as if it stood behind its texts. */
function dateSpans(dates: readonly DateRange[], day: number, page: PageWords): Span[] {
  const place = page.tail.place + page.tail.words.length + FAR;
  return dates
    .filter((range) => isWithin(range, day))
    .map(({ from, to }) => ({ place, length: to - from, from, to, weight: PUBLISHED }));
}

/** A page's texts in place. */
export function laidOut(fragment: PageFragment): Laid {
  const { content, meta } = fragment;
  const cut = meta.leads ? content.indexOf('\n') : -1;
  const words = pageWords({
    title: meta.title,
    lead: meta.leads ? content.slice(0, cut < 0 ? undefined : cut) : '',
    body: meta.leads ? (cut < 0 ? '' : content.slice(cut + 1)) : content,
    tail: `${meta.author}\n${meta.category}`,
  });
  return { fragment, words };
}

/** For words that no page holds: the word that the best page has in their place. */
export function meantWords(best: Looked, near: readonly Sense[]): { word: number; meant: string }[] {
  const words = [...new Set(near.map(({ from }) => from))];
  return words.flatMap((word) => {
    const spans = best.spans.filter(({ from, to }) => from === word && to === word + 1);
    const span = spans.sort((a, b) => b.weight - a.weight)[0];
    const text = [best.words.title, best.words.lead, ...best.words.body].find(
      ({ place, words }) => span && span.place >= place && span.place < place + words.length,
    );
    const met =
      text && span ? text.words.slice(span.place - text.place, span.place - text.place + span.length) : [];
    const [first] = met;
    const last = met[met.length - 1];
    return first && last && text
      ? [{ word, meant: text.text.slice(first.start, last.end).toLowerCase() }]
      : [];
  });
}
