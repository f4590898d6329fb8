/** On an article opened from the search page: marks what was searched, shows the first place, and takes the marks off again. */
import { wordsToMark } from '../search/page-marks.ts';

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  const article = document.querySelector('article');
  const query = new URLSearchParams(location.search).get('q');
  if (article && query) mark(article, query);
}

function mark(root: HTMLElement, query: string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest('[role=group],script,style,time,nav'))
      texts.push(node);
  }
  const marks = texts.flatMap((text) => markText(text, query));
  // From a link into the page the browser has gone to its place already.
  if (location.hash === '')
    (marks.find((found) => !found.closest('h1')) ?? marks[0])?.scrollIntoView({ block: 'center' });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') remove(marks);
  });
}

function markText(text: Text, query: string): HTMLElement[] {
  return wordsToMark(text.data, query)
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

function remove(marks: readonly HTMLElement[]): void {
  for (const found of marks) found.replaceWith(...found.childNodes);
  history.replaceState(null, '', location.pathname + location.hash);
}
