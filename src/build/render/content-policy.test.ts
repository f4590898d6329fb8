import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inlineElements, policyWriter } from './content-policy.ts';

const page = (body: string) => `<head><meta content="__CSP__"></head>${body}`;
const withPolicy = (html: string, known: ReadonlySet<string>, wasm: boolean) =>
  policyWriter(known)(html, wasm);
const sha = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

describe('inlineElements', () => {
  it('finds scripts and styles with their text', () => {
    expect(inlineElements('<style>a{}</style><script type="module">b</script>')).toEqual([
      { name: 'style', attributes: '', text: 'a{}', from: 0, to: 18 },
      { name: 'script', attributes: ' type="module"', text: 'b', from: 18, to: 50 },
    ]);
  });

  it('is not deceived by attribute values and comments', () => {
    expect(
      inlineElements('<p title="<script>x</script>">a</p><!-- <script>y</script> --><scripty>z</scripty>'),
    ).toEqual([]);
    expect(inlineElements(`<p title='a>b'><script>x</script>`)).toHaveLength(1);
  });
});

describe('withPolicy', () => {
  it('allows the known texts that the page holds, and no others', () => {
    const html = withPolicy(page('<script>a</script><style>b</style>'), new Set(['a', 'b', 'c']), false);
    expect(html).toContain(`script-src ${sha('a')}`);
    expect(html).toContain(`style-src ${sha('b')}`);
    expect(html).not.toContain(sha('c'));
    expect(html).not.toContain('wasm');
  });

  it('has the style sheets in one element, in their order, so that one hash is enough', () => {
    const html = withPolicy(page('<style>a</style><p><style>b</style></p>'), new Set(['a', 'b']), false);
    expect(html).toContain('</head><style>ab</style><p></p>');
    expect(html).toContain(`style-src ${sha('ab')}"`);
  });

  it('refuses an inline script or style that is not from the bundle', () => {
    expect(() => withPolicy(page('<script>evil()</script>'), new Set(['a']), false)).toThrow('evil()');
    expect(() => withPolicy(page('<style>evil</style>'), new Set(['a']), false)).toThrow('evil');
  });

  it('leaves data blocks alone, unless they could end early', () => {
    expect(
      withPolicy(page('<script type="application/ld+json">{}</script>'), new Set(), false),
    ).not.toContain('script-src');
    expect(() =>
      withPolicy(page('<script type="application/ld+json">{"a":"<"}</script>'), new Set(), false),
    ).toThrow('<');
  });

  it("allows the site's own scripts to one that fetches another", () => {
    const text = 'import(address)';
    expect(withPolicy(page(`<script>${text}</script>`), new Set([text]), false)).toContain(
      `script-src ${sha(text)} 'self'`,
    );
  });

  it('refuses a page without room for a policy', () => {
    expect(() => withPolicy('<p>', new Set(), false)).toThrow('__CSP__');
  });

  it('allows WebAssembly only where asked', () => {
    expect(withPolicy(page(''), new Set(), true)).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });
});

describe('what only looks like an element', () => {
  const whole = (body: string) => `<html><head><meta content="__CSP__"></head><body>${body}</body></html>`;

  it('is not taken for one, in the body either', () => {
    const html = withPolicy(
      whole('<p title="<script>x</script>">a</p><script>a</script>'),
      new Set(['a']),
      false,
    );
    expect(html).toContain(`script-src ${sha('a')}`);
  });

  it('is not taken for one within one that is known', () => {
    const text = 'write("<style>x</style>")';
    const html = withPolicy(whole(`<style>b</style><script>${text}</script>`), new Set([text, 'b']), false);
    expect(html).toContain(`script-src ${sha(text)};style-src ${sha('b')}"`);
  });

  it('never hides one that is not known', () => {
    for (const before of [
      '<p title="<script>">',
      '<!-- <script src=/a.js> -->',
      '<script src="/a.js"></script>',
      '<p title="<style>"><style>b</style>',
      '<script type="application/ld+json">{}</script>',
    ])
      expect(() =>
        withPolicy(whole(`${before}<script>evil()</script>`), new Set(['a', 'b']), false),
      ).toThrow();
  });
});
