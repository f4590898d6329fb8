import type { Store } from '../archive/store.ts';
import type { Bundle } from './astro/compile.ts';
import type { Content } from './content.ts';
import { digestOf } from './digest.ts';
import { listNames } from './list-names.ts';
import type { BuildOptions } from './options.ts';
import { type Plan, planSite } from './plan/plan.ts';

/** The plan of what the content folder holds at `now`, drawn by these templates. */
export function planContent(
  store: Store,
  content: Content,
  bundle: Pick<Bundle, 'inputHash'>,
  { now, drafts }: Pick<BuildOptions, 'now' | 'drafts'>,
): Plan {
  const { settings, categories, authors, textPages, origin } = content;
  return planSite({
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
  });
}
