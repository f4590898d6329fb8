/** Small things that every tool needs of the page. */
import { type ToolKey, toolTexts } from './texts.ts';

/** The site's own wording of some texts, as the page holds it. */
const own: Partial<Record<ToolKey, string>> = JSON.parse(
  document.querySelector<HTMLElement>('[data-wording]')?.dataset.wording ?? '{}',
);

/** A text of the tools, its `{values}` filled in. */
export function text(key: ToolKey, values: Record<string, string | number> = {}): string {
  return (own[key] ?? toolTexts[key].vi).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => `${values[name] ?? whole}`,
  );
}

/** A new element with properties of its own, and what it holds. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Says something beside a button, to the eye and to a screen reader. */
export function say(button: HTMLElement, words: string): void {
  const list = button.closest('ul') ?? button;
  let status = list.nextElementSibling;
  if (!(status instanceof HTMLElement) || status.role !== 'status') {
    status = make('p', { role: 'status', className: 'live' });
    list.after(status);
  }
  // A region that has just been put there is not listened to yet.
  setTimeout(() => status?.replaceChildren(words), 100);
}

/** The panel that a button opens, under the toolbar. Escape closes it, and the focus is back on the button. */
export function openPanel(button: HTMLButtonElement, panel: HTMLElement, close: () => void): void {
  button.ariaExpanded = 'true';
  button.closest('.tools')?.after(panel);
  const onKey = (event: KeyboardEvent) => {
    if (!panel.isConnected) removeEventListener('keydown', onKey);
    else if (event.key === 'Escape' && !event.defaultPrevented && !inAnother(panel)) {
      // Each press closes one thing.
      event.preventDefault();
      close();
      button.focus();
    }
  };
  addEventListener('keydown', onKey);
}

/** Whether the focus is in another panel. Where it is in none, a press of Escape means this one. */
function inAnother(panel: HTMLElement): boolean {
  const focused = document.activeElement?.closest('.panel') ?? panel;
  return focused !== panel;
}
