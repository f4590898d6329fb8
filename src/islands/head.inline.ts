/**
 * Runs in the head of every page, before the first paint: a page never shows at one text size and jumps to
 * another. Holds all that small scripts do, because every script of its own costs a hash in the page's policy.
 */
import { keepPages } from './keep-pages.ts';
import { closeSubmenu, pressMenu } from './menu.ts';
import { restoreSize, startToolbar } from './toolbar.ts';

declare global {
  interface Window {
    /** Called by toolbar.inline.ts, right behind the buttons. */
    startToolbar: () => void;
  }
}

restoreSize();
// Another tab has changed the size; or this page comes back as it was left, which `storage` does not reach.
addEventListener('storage', restoreSize);
addEventListener('pageshow', restoreSize);

addEventListener('click', pressMenu);
addEventListener('click', closeSubmenu);
addEventListener('focusin', closeSubmenu);
addEventListener('load', keepPages);

// Style sheets hide what needs a script to be opened only where there is one.
document.documentElement.className = 'js';
window.startToolbar = startToolbar;
