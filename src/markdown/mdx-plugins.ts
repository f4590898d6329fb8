import type { Features, HastPluginList } from 'satteri';
import { footnoteHeading } from './plugins/footnotes.ts';
import { headings } from './plugins/headings.ts';
import { links } from './plugins/links.ts';
import { mdxPictures } from './plugins/mdx-pictures.ts';
import { tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';
import { videos } from './plugins/videos.ts';
import { bodyFeatures } from './plugins.ts';
import { translator } from './translate.ts';

/**
 * What Astro's Markdown processor needs to render an .mdx page as we render a body: headings, tables, links,
 * pictures, tasks and footnotes. Pages are compiled before the site's address is known, so that a link written with it
 * counts as one to another site.
 */
export function mdxPlugins(): { features: Features; hastPlugins: HastPluginList } {
  const translate = translator(undefined);
  return {
    features: bodyFeatures({}),
    hastPlugins: [
      headings,
      footnoteHeading,
      tables(translate),
      mdxPictures,
      links({ origin: 'http://localhost', assets: [] }, translate),
      videos(translate),
      tasks(translate),
    ],
  };
}
