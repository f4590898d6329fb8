/** Errors that name a page. They cross from thread to thread as plain data. */

/** A page that could not be rendered: a fault of a template, not of the content. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly address: string;

  constructor(address: string, cause: unknown) {
    super(`${address}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.address = address;
  }
}

/** The two ways of rendering gave different bytes for a page: nothing the fast way made in this run can be trusted. */
export class RenderMismatch extends Error {
  override readonly name = 'RenderMismatch';
  readonly address: string;

  constructor(address: string, cause?: unknown) {
    super(`${address}: the fast way and app.render differ`, { cause });
    this.address = address;
  }
}
