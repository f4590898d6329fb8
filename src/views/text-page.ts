import type { Asset, TextPage } from '../archive/article.ts';
import { assetFinder } from '../markdown/assets.ts';
import type { RenderedBody } from '../markdown/rendered.ts';
import { plannedPage } from './planned.ts';
import { currentSite } from './site.ts';

/** A page of content/pages: with its body where it is plain Markdown; an .mdx page is compiled with the templates. */
interface TextPageView {
  page: TextPage;
  body: RenderedBody | null;
}

/** What a page of content/pages shows. */
export function textPageView(address: string): TextPageView {
  const site = currentSite();
  const { kind, path } = plannedPage(address, 'text', 'mdx');
  return { page: site.textPage(path), body: kind === 'mdx' ? null : site.textPageBody(path) };
}

/** The file that an .mdx page names, as its editor wrote it; undefined for one that the site does not have. */
export function textPageAsset(address: string, written: string): Asset | undefined {
  const { path } = plannedPage(address, 'mdx');
  return assetFinder(currentSite().textPageAssets(path))(written)?.asset;
}
