import type { Features, HastPluginList } from 'satteri';
import { mdxPictures } from './plugins/mdx-pictures.ts';
import { bodyFeatures, sharedPlugins } from './plugins.ts';

/**
 * What Astro's Markdown processor needs to render an .mdx page as we render a body: headings, tables, links,
 * pictures, tasks and footnotes. Pages are compiled before the site's address is known, so that a link written with it
 * counts as one to another site.
 */
export function mdxPlugins(): { features: Features; hastPlugins: HastPluginList } {
  return {
    features: bodyFeatures({}),
    hastPlugins: sharedPlugins(mdxPictures, { origin: 'http://localhost', assets: [] }),
  };
}
