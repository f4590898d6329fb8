/** The site's colours, reckoned once for an accent: the library takes 0.05 s and 20 MB, and an edit changes no colour. */
import { createRequire } from 'node:module';
import { z } from 'zod';
import { Facts } from '../../archive/facts.ts';
import type { Store } from '../../archive/store.ts';
import type { Site } from '../../views/site.ts';

const keptSchema = z.object({ made: z.string(), css: z.string() });

const require = createRequire(import.meta.url);

/** The style sheet of an accent (`#rrggbb`), made by the code that has this hash. */
export function keptTheme(store: Store, accent: string, inputHash: string): Site['theme'] {
  const facts = new Facts(store);
  const made = `${accent} ${inputHash}`;
  const kept = keptSchema.nullable().parse(JSON.parse(facts.get('theme') ?? 'null'));
  if (kept?.made === made) return kept.css;
  const { themeCss }: typeof import('../../styles/theme.ts') = require('../../styles/theme.ts');
  const css = themeCss(accent);
  facts.set('theme', JSON.stringify({ made, css }));
  return css;
}
