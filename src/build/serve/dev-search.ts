/** Search while the site is written: its index is made when the search page first asks for it, and kept up from then on. */
import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { keepSearch, SEARCH_FOLDER } from '../output/search-step.ts';

type Searched = Pick<Parameters<typeof keepSearch>[0], 'store' | 'site' | 'glossary' | 'progress'>;

interface DevSearch {
  /** The site as it was last read; nothing is indexed yet. */
  take(searched: Searched): void;
  /** Answers a request for a file of the index by its `URL.pathname`; false where it is for something else. */
  answer(pathname: string, response: ServerResponse): Promise<boolean>;
}

const ADDRESS = `/${SEARCH_FOLDER}/`;
/** Whoever asks for this file wants the index as the content is now. */
const ENTRY = `${ADDRESS}index.json`;

/** Keeps the index in a folder of its own under the cache. */
export function devSearch(cacheDir: string): DevSearch {
  const folder = join(cacheDir, 'dev-search');
  let searched: Searched | undefined;
  let running: Promise<void> = Promise.resolve();

  function renew(): Promise<void> {
    const site = searched;
    const update = async () => {
      if (site) await keepSearch({ ...site, outDir: folder, cacheDir: folder, compact: false });
    };
    running = running.then(update, update);
    return running;
  }

  return {
    take: (site) => {
      searched = site;
    },
    answer: async (pathname, response) => {
      if (!pathname.startsWith(ADDRESS)) return false;
      if (pathname === ENTRY) await renew();
      // Not decoded, and parsed as an address: so it holds no `..` that leads out of the folder.
      const file = join(folder, pathname);
      if (!isFile(file)) return false;
      response.writeHead(200, {
        'content-type': lookup(file) ?? 'application/octet-stream',
        'cache-control': 'no-cache',
      });
      createReadStream(file).pipe(response);
      return true;
    },
  };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
