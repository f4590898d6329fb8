/** The size buttons: each has its step as its value, and the status stands last in their group. */
import { parseSize, steppedSize } from './text-size.ts';

/** The page holds the size in force, so that it changes also where storage is denied. */
let current = 100;

const after = (button: HTMLButtonElement) => steppedSize(current, Number(button.value));

/** Puts a size in force; buttons that would now change nothing say so, and keep the focus. */
function setSize(size: number): void {
  current = size;
  document.documentElement.style.fontSize = `${size}%`;
  for (const button of document.querySelectorAll<HTMLButtonElement>('.tools button')) {
    button.ariaDisabled = String(after(button) === size);
  }
}

/** Puts the stored size in force. */
export function restoreSize(): void {
  try {
    setSize(parseSize(localStorage.getItem('co-chu')));
  } catch {}
}

/** Answers a press on a size button. */
export function pressSize(button: HTMLButtonElement, group: HTMLElement): void {
  const top = button.offsetTop;
  setSize(after(button));
  // All above the button grew too: it stays under the finger, for the next press.
  scrollBy(0, button.offsetTop - top);
  group.lastElementChild?.replaceChildren(`${group.ariaLabel} ${current} %`);
  try {
    localStorage.setItem('co-chu', String(current));
  } catch {}
}

/** Shows the buttons and brings them to life. */
export function startToolbar(): void {
  const group = document.querySelector<HTMLElement>('.tools');
  if (!group) return;
  group.hidden = false;
  group.onclick = ({ target }) => target instanceof HTMLButtonElement && pressSize(target, group);
  setSize(current);
}
