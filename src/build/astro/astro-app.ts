/** The compiled templates, loaded: this and astro-direct.ts are all that touches Astro's less public parts. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BaseApp } from 'astro/app';
import type { Bundle } from './compile.ts';

export interface AstroApp {
  /**
   * Renders the page at an address through `app.render`, the reference. Throws the page's own error, or one
   * that names any status but the expected.
   */
  render(address: string, expectedStatus: number): Promise<string>;
  /** The same by the fast way. */
  renderDirect(address: string): Promise<string>;
  /** The inline scripts and styles of the compiled templates, as they stand in pages. */
  inlineTexts: ReadonlySet<string>;
}

interface BundleModule {
  createApp(options: { streaming: boolean }): BaseApp;
  renderDirect(url: string): Promise<string>;
  inlineTexts: readonly string[];
}

/** Loads the compiled templates. `origin` becomes `Astro.url.origin`. */
export async function loadApp(bundle: Pick<Bundle, 'dir'>, origin: string): Promise<AstroApp> {
  const entry = pathToFileURL(join(bundle.dir, 'server', 'entry.mjs')).href;
  const { createApp, renderDirect, inlineTexts }: BundleModule = await import(entry);
  const app = createApp({ streaming: false });
  // As it comes, a page that throws becomes an empty 404.
  app.renderError = async (request, { error, status }) => {
    throw error instanceof Error ? error : new Error(`${new URL(request.url).pathname}: status ${status}`);
  };
  importPagesOnce(app.getManifest());
  return {
    inlineTexts: new Set([...inlineTexts, ...manifestTexts(app.getManifest())]),
    renderDirect: (address) => renderDirect(origin + address),
    async render(address, expectedStatus) {
      const response = await app.render(new Request(origin + address));
      if (response.status !== expectedStatus)
        throw new Error(`status ${response.status} instead of ${expectedStatus}`);
      return response.text();
    },
  };
}

/** As it comes, the module of a page is looked up for each address anew: a tenth of the time of a page. */
function importPagesOnce({ pageMap }: ReturnType<BaseApp['getManifest']>): void {
  for (const [component, load] of pageMap ?? []) {
    let page: ReturnType<typeof load> | undefined;
    pageMap?.set(component, () => {
      page ??= load();
      return page;
    });
  }
}

function manifestTexts({ routes, inlinedScripts }: ReturnType<BaseApp['getManifest']>): string[] {
  const texts = [...inlinedScripts.values()];
  for (const { scripts, styles } of routes) {
    for (const script of scripts) {
      if ('children' in script) texts.push(script.children);
      else if (script.type === 'inline') texts.push(script.value);
    }
    for (const style of styles) if (style.type === 'inline') texts.push(style.content);
  }
  return texts;
}
