import { createRequire } from 'node:module';
import { markdownToHtml } from 'satteri';
import type { BodyOptions } from './body-options.ts';
import { bodyFeatures, bodyPlugins } from './plugins.ts';
import type { RenderedBody } from './rendered.ts';

/** What every kind of raw HTML begins with (CommonMark 0.31, 4.6 and 6.6); autolinks and code may match too. */
const MAY_HOLD_HTML = /<[a-z/!?]/i;

/**
 * Renders a Markdown body without its frontmatter. Pure: the same input gives the same bytes.
 * A body that may hold raw HTML is parsed again and sanitised last; it takes longer, nothing else differs.
 */
export function renderBody(markdown: string, options: BodyOptions): RenderedBody {
  const rawHtml = MAY_HOLD_HTML.test(markdown);
  const { html, data } = markdownToHtml(markdown, {
    features: { ...bodyFeatures(options), rawHtml },
    hastPlugins: bodyPlugins(options),
  });
  return { html: rawHtml ? sanitized(html) : html, headings: data.bodyHeadings ?? [] };
}

const require = createRequire(import.meta.url);

/** Loaded for the first body that needs it: few do, and rehype takes 20 MB. */
function sanitized(html: string): string {
  const { sanitize }: typeof import('./sanitize.ts') = require('./sanitize.ts');
  return sanitize(html);
}
