/** What a page costs a reader who comes for the first time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { newReader } from './reader.ts';

export interface Cost {
  /** Brotli where a server compresses; pictures of the content left out, the favicon counted. */
  bytes: number;
  requests: number;
}

const PICTURE = /\.(png|jpe?g|webp|avif|gif)$/;
const COMPRESSED = /\.(html|svg|js|css|json|txt|xml|ico|webmanifest)$/;

/** Bytes at the best compression, as a CDN keeps files. */
export function brotli(bytes: Uint8Array | string): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Opens the page on a phone and adds up everything it asks for before the reader touches it. */
export async function costOf(
  browser: Browser,
  site: { url: string; out: string },
  address: string,
): Promise<Cost> {
  const { page, requests, close } = await newReader(browser, site.url, {
    viewport: { width: 360, height: 740 },
  });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  // A browser without a window fetches no favicon; a reader's does.
  const icon = await page.locator('link[rel~="icon"]').first().getAttribute('href');
  await close();
  const paths = [...requests, icon ?? '']
    .filter((path) => path.startsWith('/'))
    .map((path) => path.replace(/\?.*/, ''));
  const counted = [...new Set(paths)].filter((path) => !PICTURE.test(path));
  return { requests: counted.length, bytes: counted.reduce((sum, path) => sum + sent(site.out, path), 0) };
}

function sent(out: string, path: string): number {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const bytes = readFileSync(join(out, file));
  return COMPRESSED.test(file) ? brotli(bytes) : bytes.length;
}
