/** The tools of a page, fetched when the reader reaches for one (see head.inline.ts): reading settings, speech, print, save, share. */
import marksUrl from './tools/marks.ts?script-url';
import { save } from './tools/save.ts';
import { toggleSettings } from './tools/settings.ts';
import { copyLink, share } from './tools/share.ts';
import { toggleSpeech } from './tools/speech.ts';
import { addStyles } from './tools/styles.ts';

export interface Tools {
  press(button: HTMLButtonElement): void;
}

const tools: Record<string, (button: HTMLButtonElement) => void> = {
  settings: toggleSettings,
  listen: toggleSpeech,
  print: () => print(),
  save: (button) => void save(button),
  copy: (button) => void copyLink(button),
  share,
};

addStyles();
// Knows how words are spelt and abbreviated, which the others have no use for.
if (location.search) void import(/* @vite-ignore */ marksUrl);

/** Answers a press on a button with `name="tool"`; its value says which. */
export function press(button: HTMLButtonElement): void {
  tools[button.value]?.(button);
}
