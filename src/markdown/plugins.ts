/** The set-up of Sätteri: what each body goes through, in this order. A plugin stays out where a source holds nothing for it. */
import type { Features, HastPluginList } from 'satteri';
import type { BodyOptions } from './body-options.ts';
import { authorAttributes } from './plugins/author-attributes.ts';
import { footnoteHeading, footnoteLabels } from './plugins/footnotes.ts';
import { headings } from './plugins/headings.ts';
import { links } from './plugins/links.ts';
import type { mdxPictures } from './plugins/mdx-pictures.ts';
import { pictures } from './plugins/pictures.ts';
import { tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';
import { videos } from './plugins/videos.ts';
import { translator } from './translate.ts';

/** What the parser takes as markup: GFM with footnotes; text stays as typed. Frontmatter was cut off before. */
export function bodyFeatures({ wording }: Pick<BodyOptions, 'wording'>): Features {
  return { gfm: footnoteLabels(translator(wording)), smartPunctuation: false, frontmatter: false };
}

/** The plugins of a body of an article or of a plain page. */
export function bodyPlugins(options: BodyOptions) {
  return [authorAttributes, ...sharedPlugins(pictures(options), options)] satisfies HastPluginList;
}

/** Those of bodies and of .mdx pages, which have their own way with pictures. */
export function sharedPlugins(
  picturesPlugin: ReturnType<typeof pictures> | typeof mdxPictures,
  options: BodyOptions,
) {
  const translate = translator(options.wording);
  return [
    headings,
    footnoteHeading,
    tables(translate),
    // Before links: a picture of another site becomes one.
    picturesPlugin,
    links(options, translate),
    // After links, whose marks the card keeps.
    videos(translate),
    tasks(translate),
  ] satisfies HastPluginList;
}
