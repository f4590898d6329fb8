import { describe, expect, it } from 'vitest';
import { linkKind } from './link-kind.ts';

const origin = 'https://example.gov.vn';

describe('linkKind', () => {
  it.each([
    ['/lien-he/', 'internal'],
    ['../bai-khac/', 'internal'],
    ['#mo-dau', 'internal'],
    ['?q=x', 'internal'],
    ['', 'internal'],
    ['https://example.gov.vn/a', 'internal'],
    ['http://example.gov.vn/a', 'internal'],
    ['HTTPS://EXAMPLE.GOV.VN/a', 'internal'],
    ['https://example.com', 'external'],
    ['//example.com', 'external'],
    ['/\\example.com', 'external'],
    ['\\\\example.com', 'external'],
    ['https://example.gov.vn@example.com/', 'external'],
    ['https://example.gov.vn.example.com/', 'external'],
    ['https:example.gov.vn', 'internal'],
    ['mailto:a@example.vn', 'contact'],
    ['tel:+84123', 'contact'],
    ['/a:b', 'internal'],
    ['javascript:alert(1)', 'unsafe'],
    ['JAVASCRIPT:alert(1)', 'unsafe'],
    ['java\tscript:alert(1)', 'unsafe'],
    ['java%09script:alert(1)', 'unsafe'],
    ['\u0001javascript:alert(1)', 'unsafe'],
    ['data:text/html,x', 'unsafe'],
    ['ftp://example.com', 'unsafe'],
    ['https://[', 'unsafe'],
    [':x', 'unsafe'],
  ])('%j is %s', (href, kind) => {
    expect(linkKind(href, origin)).toBe(kind);
  });
});
