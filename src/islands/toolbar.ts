import { applySize, currentSize, keepSize, nowAndLater, steppedSize } from './text-size.ts';

declare global {
  interface Window {
    startToolbar: () => void;
  }
}

/** Shows the toolbar and brings its buttons to life; each has its step as its value, the status comes last. */
export function startToolbar(): void {
  const group = document.querySelector<HTMLElement>('.tools');
  const status = group?.lastElementChild;
  if (!status) return;
  const buttons = group.querySelectorAll('button');
  const after = (button: HTMLButtonElement) => steppedSize(currentSize, Number(button.value));
  // A button that would change nothing says so, and keeps the focus.
  const mark = () => {
    for (const button of buttons) button.ariaDisabled = String(after(button) === currentSize);
  };
  for (const button of buttons) {
    button.onclick = () => {
      const { top } = button.getBoundingClientRect();
      applySize(after(button));
      // All above the button grew too: it stays under the finger, for the next press.
      scrollBy(0, button.getBoundingClientRect().top - top);
      keepSize();
      mark();
      status.textContent = `${group.ariaLabel} ${currentSize} %`;
    };
  }
  group.hidden = false;
  nowAndLater(mark);
}
