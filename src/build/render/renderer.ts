/** How pages are rendered: the fast way, held against `app.render` again and again while it runs. */
import type { AstroApp } from '../astro/astro-app.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import { RenderMismatch } from './page-error.ts';

/** Besides the first and last page of each kind, every so many pages are rendered both ways. */
const CHECK_EVERY = 256;

interface Renderer {
  render(page: PlannedPage): Promise<string>;
  /** Checks the last page of each kind. To be called before anything rendered is kept. */
  finish(): Promise<void>;
}

const statusOf = ({ kind }: PlannedPage) => (kind === 'not-found' ? 404 : 200);

/** Renders through `app.render` alone. */
export function referenceRenderer(app: AstroApp): Renderer {
  return { render: (page) => app.render(page.address, statusOf(page)), finish: async () => {} };
}

/** Renders the fast way. Throws RenderMismatch when a check fails; the page's own error when both ways throw. */
export function directRenderer(app: AstroApp): Renderer {
  const last = new Map<PlannedPage['kind'], { page: PlannedPage; html: string }>();
  let rendered = 0;

  const check = async (page: PlannedPage, html: string) => {
    if ((await app.render(page.address, statusOf(page))) !== html) throw new RenderMismatch(page.address);
  };
  return {
    async render(page) {
      let html: string;
      try {
        html = await app.renderDirect(page.address);
      } catch (error) {
        await app.render(page.address, statusOf(page));
        throw new RenderMismatch(page.address, error);
      }
      if (!last.has(page.kind) || rendered++ % CHECK_EVERY === 0) await check(page, html);
      last.set(page.kind, { page, html });
      return html;
    },
    async finish() {
      for (const { page, html } of last.values()) await check(page, html);
    },
  };
}
