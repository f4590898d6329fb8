/** Stands right behind the toolbar's element and brings its three buttons to life. */
import { applySize, currentSize, SIZE_KEY, steppedSize } from './text-size.ts';

const group = document.querySelector<HTMLElement>('.tools');
const status = group?.querySelector('[role=status]');

/** Buttons that would change nothing say so, and keep the focus. */
function mark(): void {
  for (const button of group?.querySelectorAll('button') ?? []) {
    const idle = steppedSize(currentSize(), Number(button.value)) === currentSize();
    button.setAttribute('aria-disabled', String(idle));
  }
}

group?.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  const size = steppedSize(currentSize(), Number(target.value));
  const top = target.getBoundingClientRect().top;
  applySize(size);
  // All above the button grew too: it stays under the finger, for the next press.
  scrollBy(0, target.getBoundingClientRect().top - top);
  mark();
  if (status) status.textContent = `${group.getAttribute('aria-label')} ${size} %`;
  try {
    localStorage.setItem(SIZE_KEY, String(size));
  } catch {}
});

// The head script has applied what another tab chose before this hears of it.
addEventListener('storage', mark);
addEventListener('pageshow', mark);
if (group) group.hidden = false;
mark();
