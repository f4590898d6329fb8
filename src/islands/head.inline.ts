/**
 * Runs in the head of every page, before the first paint: a page never shows at one text size or in one look and
 * jumps to another. Holds all that small scripts do, because every script of its own costs a hash in the page's policy.
 */
import { keepPages } from './keep-pages.ts';
import { pressSize, restore, root } from './toolbar.ts';
import type { Tools } from './tools.ts';

/** Fetches the tools (src/islands/tools.ts), once: until the reader reaches for one, a page does not pay for them. */
function fetchTools(button?: HTMLButtonElement, pressed?: boolean): void {
  const page = document.querySelector<HTMLElement>('[data-module]')?.dataset;
  if (!page?.module) return;
  import(/* @vite-ignore */ page.module).then(
    ({ press }: Tools) => pressed && button && press(button),
    () => button?.replaceChildren(`${page.offline}`),
  );
}

function renew(): void {
  restore();
  // An article opened from a search has its words marked.
  if (location.search) fetchTools();
}

/** A finger, the pointer or the focus has come somewhere. */
function reach({ type, target }: Event): void {
  if (!(target instanceof HTMLButtonElement)) return;
  const { name } = target;
  const pressed = type === 'click';
  if (name === 'tool') fetchTools(target, pressed);
  if (pressed && name === 'size') pressSize(target);
  if (pressed && name === 'menu') target.ariaExpanded = `${target.ariaExpanded !== 'true'}`;
}

renew();
// Another tab has changed something; the page is whole, or comes back as it was left, which `storage` does not reach.
for (const event of ['storage', 'pageshow']) addEventListener(event, renew);
for (const event of ['click', 'focusin', 'pointerover']) addEventListener(event, reach);
keepPages();

// Style sheets show what needs a script, or the device's own sharing, only where there is that.
root.className = 'share' in navigator ? 'js' : 'js lone';
