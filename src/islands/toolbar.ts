/** The size buttons, and what the reader has chosen before: put in force before the first paint. */
import { withinBounds } from './text-size.ts';

export const root = document.documentElement;

/** Held here, so that it changes also where storage is denied. */
let size = 100;

/** What a button adds; the one for the default takes away more than there can be. */
const after = ({ value }: HTMLButtonElement) => withinBounds(size + +value);

/** Puts the size in force. Buttons that would now change nothing say so, and keep the focus. */
function show(): void {
  root.style.fontSize = `${size}%`;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[name=size]'))
    button.ariaDisabled = `${after(button) === size}`;
}

/** Puts what is stored in force: the size, and the words of the look (src/islands/tools/look.ts). */
export function restore(): void {
  try {
    root.dataset.look = localStorage.getItem('cach-doc') ?? '';
    size = withinBounds(Number(localStorage.getItem('co-chu')));
  } catch {}
  show();
}

/** Answers a press on a size button. */
export function pressSize(button: HTMLButtonElement): void {
  const top = button.offsetTop;
  size = after(button);
  show();
  // All above the button grew too: it stays under the finger, for the next press.
  scrollBy(0, button.offsetTop - top);
  const group = button.parentElement;
  group?.parentElement?.lastElementChild?.replaceChildren(`${group.ariaLabel} ${size} %`);
  try {
    localStorage.setItem('co-chu', `${size}`);
  } catch {}
}
