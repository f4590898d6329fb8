/** Addresses that were published and lead nowhere now. */

import { pageAddress } from '../archive/article-path.ts';
import { decodedAddress } from '../archive/decoded.ts';
import { say } from '../strings.ts';
import type { SiteFacts } from './checked.ts';
import type { Finding } from './finding.ts';
import { contentsAt, movedFiles } from './git-state.ts';
import { givesAddresses, publishedAddresses } from './published-addresses.ts';

interface Lost {
  address: string;
  /** The article that had it, where it is now: there it becomes an alias. Null where redirects.csv has to say where it leads. */
  article: string | null;
  /** The page that had it, where it is now. */
  page: string | null;
}

/**
 * Tells every address of a commit that leads nowhere in the folder of today. `now` in ms since 1970. Of files that `isWanted`
 * alone, by the path they had or have. What was moved is an error, as its address is known; what was taken away may be meant so.
 */
export function lostFindings(
  contentDir: string,
  base: string,
  site: SiteFacts,
  now: number,
  isWanted: (path: string) => boolean,
): Finding[] {
  const moved = movedFiles(contentDir, base).filter(
    ({ path, now: there }) => givesAddresses(path) && (isWanted(path) || (there !== null && isWanted(there))),
  );
  const before = contentsAt(
    contentDir,
    base,
    moved.map(({ path }) => path),
  );
  const lost = moved.flatMap(({ path, now: there }) =>
    publishedAddresses(path, before.get(path) ?? Buffer.alloc(0), now)
      .filter(
        (address) => site.standingOf(decodedAddress(address)) === null && site.standingOf(address) === null,
      )
      .map((address) => ({
        address,
        article: there?.startsWith('articles/') ? there : null,
        page: there === null ? null : pageAt(there),
      })),
  );
  // A row of redirects.csv that became an alias, or the other way round, is not lost; one address is told once.
  return [...new Map(lost.map((each) => [each.address, each])).values()].map(findingOf);
}

function pageAt(path: string): string | null {
  const page = path.startsWith('pages/') ? pageAddress(path) : null;
  return page?.ok ? page.address : null;
}

function findingOf({ address, article, page }: Lost): Finding {
  const at = { line: 1, column: 1, rule: 'lost-address' };
  if (article !== null) {
    const message = say('checkLostMoved', { address });
    return { ...at, file: article, severity: 'error', message, fix: { kind: 'alias', address } };
  }
  const file = 'redirects.csv';
  return page === null
    ? { ...at, file, severity: 'warning', message: say('checkLostDeleted', { address }), fix: null }
    : { ...at, file, severity: 'error', message: say('checkLostPage', { address, page }), fix: null };
}
