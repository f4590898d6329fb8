/**
 * Runs in the head of every page, before the first paint: a page never shows at one text size and jumps to
 * another. Also opens the menu on narrow screens, where without script it stands open.
 */
import { menuAnswers } from './menu.ts';
import { applySize, parseSize, SIZE_KEY } from './text-size.ts';

/** Where storage is denied, the size of this page stays as it is. */
function restore(): void {
  try {
    applySize(parseSize(localStorage.getItem(SIZE_KEY)));
  } catch {}
}

restore();
// Another tab has changed the size; or this page comes back as it was left, which `storage` does not reach.
addEventListener('storage', restore);
addEventListener('pageshow', restore);

document.documentElement.classList.add('js');
menuAnswers();
