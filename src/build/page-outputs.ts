import { withPolicy } from './content-policy.ts';
import { fileOf, type Output } from './output.ts';
import type { PlannedPage } from './plan/planned-page.ts';
import { type Renderer, RenderMismatch } from './renderer.ts';

/**
 * Every planned page as a file: rendered by its template, its content policy filled in. `known` are the inline
 * texts a page may hold. Errors name the page.
 */
export function pageOutputs(
  pages: readonly PlannedPage[],
  renderer: Pick<Renderer, 'render'>,
  known: ReadonlySet<string>,
): Output[] {
  return pages.map((page) => ({
    file: fileOf(page.address),
    digest: page.digest,
    async make() {
      try {
        return withPolicy(await renderer.render(page), known, page.kind === 'search');
      } catch (error) {
        throw error instanceof RenderMismatch ? error : new PageError(page.address, error);
      }
    },
  }));
}

/** A page that could not be rendered: a fault of a template, not of the content. */
export class PageError extends Error {
  override readonly name = 'PageError';

  constructor(address: string, cause: unknown) {
    super(`${address}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
