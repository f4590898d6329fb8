/**
 * Runs in the head of every page, before the first paint: a page never shows at one text size and jumps to
 * another. Holds the toolbar's code too, which starts where its buttons stand (toolbar.inline.ts).
 */
import { menuAnswers } from './menu.ts';
import { nowAndLater, restoreSize } from './text-size.ts';
import { startToolbar } from './toolbar.ts';

nowAndLater(restoreSize);
// Style sheets hide what needs a script to be opened only where there is one.
document.documentElement.className = 'js';
menuAnswers();
window.startToolbar = startToolbar;
