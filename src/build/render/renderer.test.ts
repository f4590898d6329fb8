import { describe, expect, it } from 'vitest';
import type { AstroApp } from '../astro/astro-app.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import { RenderMismatch } from './page-error.ts';
import { directRenderer } from './renderer.ts';

const page = (address: string): PlannedPage => ({ kind: 'not-found', address, digest: address });

function app(direct: (address: string) => string, reference = (address: string) => address): AstroApp {
  return {
    inlineTexts: new Set(),
    render: async (address) => reference(address),
    renderDirect: async (address) => direct(address),
  };
}

describe('directRenderer', () => {
  it('gives the page when both ways agree', async () => {
    const renderer = directRenderer(app((address) => address));
    expect(await renderer.render(page('/a/'))).toBe('/a/');
    await renderer.finish();
  });

  it('names the page when the first of a kind differs', async () => {
    const renderer = directRenderer(app(() => 'other'));
    await expect(renderer.render(page('/a/'))).rejects.toMatchObject({
      name: 'RenderMismatch',
      address: '/a/',
    });
  });

  it('finds a page that differs late in the run', async () => {
    const renderer = directRenderer(app((address) => (address === '/300/' ? 'other' : address)));
    const run = async () => {
      for (let i = 0; i <= 300; i++) await renderer.render(page(`/${i}/`));
      await renderer.finish();
    };
    await expect(run()).rejects.toThrow(RenderMismatch);
  });

  it("throws the page's own error when both ways throw", async () => {
    const fail = () => {
      throw new Error('broken template');
    };
    await expect(directRenderer(app(fail, fail)).render(page('/a/'))).rejects.toThrow('broken template');
  });

  it('takes a page that only the fast way cannot render as a mismatch', async () => {
    const renderer = directRenderer(
      app(() => {
        throw new Error('fast way broke');
      }),
    );
    await expect(renderer.render(page('/a/'))).rejects.toThrow(RenderMismatch);
  });
});
