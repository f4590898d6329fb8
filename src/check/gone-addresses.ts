/** Addresses that were published and lead nowhere now. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleAddress } from '../archive/article-path.ts';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { readSource } from '../archive/source.ts';
import { say } from '../strings.ts';
import type { SiteFacts } from './checked.ts';
import type { Finding } from './finding.ts';
import { changedFiles, contentAt, goneArticles } from './git-state.ts';

interface Lost {
  address: string;
  /** The article that had it, where it is now; null where it was deleted. */
  file: string | null;
}

/** Every article address of a commit that leads nowhere in the folder of today. Drafts had none. */
export function lostAddresses(contentDir: string, base: string, site: SiteFacts): Lost[] {
  const gone = goneArticles(contentDir, base);
  const moved = new Set(gone.map(({ path }) => path));
  const stayed = changedFiles(contentDir, base)
    .filter((path) => /^articles\/.*\.md$/i.test(path) && !moved.has(path))
    .map((path) => ({ path, renamedTo: path }));
  return [...gone, ...stayed].flatMap(({ path, renamedTo }) => {
    const bytes = contentAt(contentDir, base, path);
    const address = bytes === null ? null : publishedAddress(path, bytes);
    return address === null || site.leadsSomewhere(address) ? [] : [{ address, file: renamedTo }];
  });
}

function publishedAddress(path: string, bytes: Buffer): string | null {
  const source = readSource(bytes);
  const read = source.ok ? readFrontmatter(source.source.text) : null;
  if (!read?.ok || read.frontmatter.data['draft'] === true) return null;
  const { slug } = read.frontmatter.data;
  const address = articleAddress(path, typeof slug === 'string' ? slug : undefined);
  return address.ok ? address.address : null;
}

/** What to tell of them, with the line that mends it. */
export function lostFindings(lost: readonly Lost[]): Finding[] {
  return lost.map(({ address, file }) => ({
    file: file ?? 'redirects.csv',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'lost-address',
    message: file === null ? say('checkLostDeleted', { address }) : say('checkLostMoved', { address }),
    fix: null,
  }));
}

/** Adds the old address to the article that moved. Gives false where it was deleted: who knows what should stand there. */
export function addAlias(contentDir: string, { address, file }: Lost): boolean {
  if (file === null) return false;
  const text = readFileSync(join(contentDir, file), 'utf8');
  const close = text.indexOf('\n---', 3);
  if (close < 0) return false;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const head = text.slice(0, close + 1);
  const block = /^aliases:[ \t]*\r?\n/m.exec(head);
  const flow = /^aliases:[ \t]*\[([^\]\n]*)\]/m.exec(head);
  if (flow) {
    const inside = flow[1]?.trim() ?? '';
    const line = `aliases: [${inside === '' ? '' : `${inside}, `}${address}]`;
    writeFileSync(join(contentDir, file), head.replace(flow[0], line) + text.slice(close + 1));
    return true;
  }
  const at = block ? block.index + block[0].length : close + 1;
  const line = block ? `  - ${address}${end}` : `aliases:${end}  - ${address}${end}`;
  writeFileSync(join(contentDir, file), text.slice(0, at) + line + text.slice(at));
  return true;
}
