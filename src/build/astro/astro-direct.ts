/**
 * The fast way to a page's bytes: Astro's own steps without the app around them. Not public, so guarded by
 * src/build/render/renderer.ts against `app.render`. A fresh state and result for every page: a reused result
 * silently drops styles and scripts from the second page on.
 */
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';

/** Renders the page at an absolute address. Throws the page's own error, or one that says what was not as expected. */
export async function renderDirect(url: string): Promise<string> {
  const state = new FetchState(new Request(url));
  const page = await state.loadComponentInstance();
  const result = await state.createResult(page, state.getActionAPIContext());
  result._metadata.headInTree =
    result.componentMetadata.get(page.default.moduleId ?? '')?.containsHead ?? false;
  // No props: they come from getStaticPaths, which no route of ours has.
  const html = await renderToString(result, page.default, {}, {}, true, state.routeData);
  if (typeof html !== 'string') throw new Error(`${url}: a response instead of a page`);
  return html;
}
