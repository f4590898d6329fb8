/** On an article opened from the search page: marks what was searched, shows the first place, and takes the marks off again. */
import { placesToMark } from '../../search/page-marks.ts';
import { text } from './dom.ts';
import { addRules } from './styles.ts';

/**
 * Styles of what only this script shows, added as rules: no other reader pays for them. The bar floats, so nothing moves
 * when it comes or goes.
 */
const RULES = [
  'mark { background: #fe9 }',
  '.marked { position: fixed; z-index: 2; right: 0; bottom: 0; left: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; justify-content: center; margin: 0; padding: .375rem 1rem; border-top: 1px solid var(--edge); background: var(--wash); color: var(--ink) }',
  '.marked button { min-height: 2.75rem; padding: 0 1rem }',
  // What has the focus never lies under the bar.
  'html { scroll-padding-bottom: 5rem }',
  '@media print { mark { background: none } }',
];

const MOST_SHOWN = 60;

markQuery();

/** Marks the words of the query that the page's address holds. */
function markQuery(): void {
  const article = document.querySelector('article');
  const query = new URLSearchParams(location.search).get('q');
  if (article && query) mark(article, query);
}

function mark(root: HTMLElement, query: string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest('.live,.contents,.targets,script,style,time'))
      texts.push(node);
  }
  const places = placesToMark(
    texts.map(({ data }) => data),
    query,
  );
  const marks = texts.flatMap((text, i) => markText(text, places[i] ?? []));
  if (marks.length === 0) return;
  addRules(RULES);
  // From a link into the page the browser has gone to its place already.
  if (location.hash === '')
    (marks.find((found) => !found.closest('h1')) ?? marks[0])?.scrollIntoView({ block: 'center' });
  offerRemoval(root, query, marks);
}

function markText(text: Text, places: readonly { start: number; end: number }[]): HTMLElement[] {
  return [...places]
    .reverse()
    .map(({ start, end }) => {
      const word = text.splitText(start);
      word.splitText(end - start);
      const found = document.createElement('mark');
      word.replaceWith(found);
      found.append(word);
      return found;
    })
    .reverse();
}

/** A bar that says what is marked, with a button that takes the marks off; Esc does it as well. Stands before the article for the keyboard. */
function offerRemoval(root: HTMLElement, query: string, marks: readonly HTMLElement[]): void {
  const bar = document.createElement('p');
  bar.className = 'marked live';
  const button = document.createElement('button');
  button.type = 'button';
  button.append(text('unmark'));
  bar.append(text('marking', { query: shortened(query) }), ' ', button);
  root.before(bar);
  const remove = () => {
    for (const found of marks) found.replaceWith(...found.childNodes);
    bar.remove();
    removeEventListener('keydown', onKey);
    const address = new URL(location.href);
    address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) remove();
  };
  button.addEventListener('click', remove);
  addEventListener('keydown', onKey);
}

/** What fits into the bar on a phone. */
function shortened(query: string): string {
  const letters = [...query];
  return letters.length <= MOST_SHOWN ? query : `${letters.slice(0, MOST_SHOWN).join('')}…`;
}
