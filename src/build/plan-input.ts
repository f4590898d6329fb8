import type { Store } from '../archive/store.ts';
import type { Bundle } from './astro/compile.ts';
import type { Content } from './content.ts';
import { digestOf } from './digest.ts';
import { listNames } from './list-names.ts';
import type { BuildOptions } from './options.ts';
import type { PlanInput } from './plan/plan.ts';

/** What the plan of a content folder at `now` is made from, drawn by these templates. */
export function planInput(
  store: Store,
  content: Content,
  bundle: Pick<Bundle, 'inputHash'>,
  { now, drafts }: Pick<BuildOptions, 'now' | 'drafts'>,
): PlanInput {
  const { settings, categories, authors, textPages, origin } = content;
  return {
    store,
    now,
    drafts,
    categories,
    authors,
    textPages,
    siteDigest: digestOf([bundle.inputHash, origin, settings, categories, authors]),
    sections: settings.home.sections ?? categories.map(({ id }) => id),
    perSection: settings.home.perSection,
    wording: settings.wording,
    names: listNames(store, authors),
  };
}
