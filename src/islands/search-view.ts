/** Draws answers into the search page. */
import type { IslandTexts } from '../components/search/texts.ts';
import type { Choice } from '../search/facets.ts';
import type { Part } from '../search/marks.ts';
import type { SearchState } from '../search/url-state.ts';
import type { Choices, Reply, Result } from './search-engine.ts';

/** Fills in the `{values}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A result: its link first. The words that were searched go along when it is opened, so that the page can mark them. */
export function resultItem(result: Result, query: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = result.address;
  link.append(...result.title.map(piece));
  const carry = () => {
    link.search = new URLSearchParams({ q: query }).toString();
  };
  link.addEventListener('click', carry);
  link.addEventListener('auxclick', carry);
  const about = document.createElement('p');
  about.className = 'search-about';
  about.textContent = [result.date, result.category, result.author].filter(Boolean).join(' · ');
  const excerpt = document.createElement('p');
  excerpt.append(...result.excerpt.map(piece));
  item.append(link, about, excerpt);
  return item;
}

function piece({ text, marked }: Part): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** Puts choices with their counts into a select; its first option stands for all, and what is chosen stays. */
function fillSelect(select: HTMLSelectElement, choices: readonly Choice[], chosen: string): void {
  const shown =
    choices.some(({ id }) => id === chosen) || chosen === ''
      ? choices
      : [...choices, { id: chosen, label: chosen, count: 0 }];
  const options = shown.map(
    ({ id, label, count }) => new Option(`${label} (${count})`, id, false, id === chosen),
  );
  select.replaceChildren(...[...select.options].slice(0, 1), ...options);
  select.value = chosen;
}

/** Fills the selects of a form by their names in the address. */
export function fillChoices(
  form: HTMLFormElement,
  { categories, years, authors }: Choices,
  state: SearchState,
): void {
  const rows: [string, readonly Choice[], string][] = [
    ['chuyen-muc', categories, state.category],
    ['nam', years, state.year],
    ['tac-gia', authors, state.author],
  ];
  for (const [name, choices, chosen] of rows) {
    const select = form.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) fillSelect(select, choices, chosen);
  }
}

/** What is said of an answer, once. */
export function summary(reply: Reply, query: string, texts: IslandTexts): string {
  const said = [fill(reply.total > 0 ? texts.count : texts.none, { count: reply.total, query })];
  const { corrected, dropped } = reply;
  if (corrected.length > 0) {
    const [typed, meant] = [corrected.map(({ typed }) => typed), corrected.map(({ meant }) => meant)];
    said.push(fill(texts.corrected, { typed: quoted(typed), meant: quoted(meant) }));
  }
  if (dropped.length > 0) said.push(fill(texts.dropped, { words: quoted(dropped) }));
  if (reply.loosePhrase) said.push(texts.loosePhrase);
  if (reply.cut) said.push(texts.cut);
  return said.join(' ');
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
