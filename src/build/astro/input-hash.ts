/** A hash of all that the templates' bundle is made of: the same hash, the same bundle. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { PROJECT_DIR } from '../options.ts';
import { mdxFiles } from './mdx-pages.ts';

/** No page is made of these: tests, and the editors' tools. */
const NO_INPUT = /\.test\.ts$|^src\/(?:tests|check|import|new)\//;

/** What a search record is made by, besides the article's row. */
const SEARCH_INPUT = /^src\/(?:search|vietnamese|markdown)\//;

/** 32 hex digits over src, the MDX pages' paths and bytes, the configuration, the lockfile, Node's and Astro's versions. */
export function bundleInputHash(contentDir: string): string {
  own ??= hashOfOwn();
  const hash = own.copy();
  for (const path of mdxFiles(contentDir)) add(hash, path, join(contentDir, path));
  return hash.digest('hex').slice(0, 32);
}

/** Of this process: the code that runs is the code that was there when it began. */
let own: ReturnType<typeof createHash> | undefined;

/** 32 hex digits over the code that makes search records and their index, and the lockfile. */
export function searchInputHash(): string {
  const hash = createHash('sha256');
  const paths = [...sourceFiles().filter((path) => SEARCH_INPUT.test(path)), 'package-lock.json'];
  for (const path of paths) add(hash, path, join(PROJECT_DIR, path));
  return hash.digest('hex').slice(0, 32);
}

function hashOfOwn(): ReturnType<typeof createHash> {
  const hash = createHash('sha256');
  hash.update(`${process.version} ${packageJson.dependencies.astro}\n`);
  const paths = [...sourceFiles(), 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
  for (const path of paths) add(hash, path, join(PROJECT_DIR, path));
  return hash;
}

function sourceFiles(): string[] {
  return readdirSync(join(PROJECT_DIR, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(PROJECT_DIR, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !NO_INPUT.test(path))
    .sort();
}

/** Path and length go in too, so that bytes cannot move from one file to the next unseen. */
function add(hash: ReturnType<typeof createHash>, path: string, file: string): void {
  const bytes = readFileSync(file);
  hash.update(`${path}\0${bytes.length}\0`).update(bytes);
}
