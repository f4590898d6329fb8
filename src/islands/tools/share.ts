/** Sharing without asking anybody but the device. */
import { say, text } from './dom.ts';

/** The address that is shared: the page's own, without what a search has put behind it. */
function address(): string {
  return document.querySelector('article')?.dataset.address ?? location.href;
}

/** Puts the page's address on the clipboard; where that is not allowed, shows it to be copied by hand. */
export async function copyLink(button: HTMLButtonElement): Promise<void> {
  const url = address();
  try {
    await navigator.clipboard.writeText(url);
    say(button, text('linkCopied'));
  } catch {
    say(button, text('linkNotCopied', { url }));
  }
}

/** Opens the device's own list of what can be shared to. */
export function share(): void {
  // Rejects when the reader thinks better of it.
  navigator
    .share({ title: document.querySelector('h1')?.textContent ?? document.title, url: address() })
    .catch(() => {});
}
