import { TOOL_KEYS } from '../islands/tools/texts.ts';
import { currentSite } from '../views/site.ts';

/** The site's own wording of the tools' texts, as JSON; undefined where it has none, as most sites. */
export function ownWording(): string | undefined {
  const { wording } = currentSite().settings;
  const own = TOOL_KEYS.flatMap((key) => (wording[key] === undefined ? [] : [[key, wording[key]]]));
  return own.length > 0 ? JSON.stringify(Object.fromEntries(own)) : undefined;
}
