import { type ReaderKey, say, type Wording } from '../strings.ts';

export type Translate = (key: ReaderKey, values?: Record<string, string | number>) => string;

/** Our texts in a site's own wording. */
export function translator(wording: Wording | undefined): Translate {
  return (key, values) => say(key, values, wording);
}
