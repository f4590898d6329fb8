/** Addresses that were published and lead nowhere now. */
import { articleAddress, pageAddress } from '../archive/article-path.ts';
import { say } from '../strings.ts';
import type { SiteFacts } from './checked.ts';
import type { Finding } from './finding.ts';
import { contentsAt, movedFiles } from './git-state.ts';
import { decoded } from './links.ts';
import { givesAddresses, publishedAddresses } from './published-addresses.ts';

export interface Lost {
  address: string;
  /** The article that had it, where it is now: there it becomes an alias. Null where redirects.csv has to say where it leads. */
  article: string | null;
  /** What redirects.csv may say it leads to. */
  target: string;
}

/** Every address of a commit that leads nowhere in the folder of today. `now` in ms since 1970. */
export function lostAddresses(contentDir: string, base: string, site: SiteFacts, now: number): Lost[] {
  const moved = movedFiles(contentDir, base).filter(({ path }) => givesAddresses(path));
  const before = contentsAt(
    contentDir,
    base,
    moved.map(({ path }) => path),
  );
  const lost = moved.flatMap(({ path, now: there }) =>
    publishedAddresses(path, before.get(path) ?? Buffer.alloc(0), now)
      .filter((address) => site.standingOf(decoded(address)) === null && site.standingOf(address) === null)
      .map((address) => ({
        address,
        article: there?.startsWith('articles/') ? there : null,
        target: targetOf(there),
      })),
  );
  // A row of redirects.csv that became an alias, or the other way round, is not lost; one address is told once.
  return [...new Map(lost.map((each) => [each.address, each])).values()];
}

function targetOf(path: string | null): string {
  const address = path?.startsWith('pages/')
    ? pageAddress(path)
    : path?.startsWith('articles/')
      ? articleAddress(path)
      : null;
  return address?.ok ? address.address : '/';
}

/** What to tell of them, with the line that mends it. */
export function lostFindings(lost: readonly Lost[]): Finding[] {
  return lost.map(({ address, article, target }) => ({
    file: article ?? 'redirects.csv',
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'lost-address',
    message:
      article === null ? say('checkLostDeleted', { address, target }) : say('checkLostMoved', { address }),
    fix: null,
  }));
}
