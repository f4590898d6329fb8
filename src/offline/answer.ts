/** Answers to a page's requests: the network's wherever there is one, the store's where it fails. */
import { keepFile, keepPage } from './keep.ts';
import { withNotice } from './notice.ts';
import { addressOf, OFFLINE_PAGE, PAGES } from './stores.ts';
import { keepTools } from './visit.ts';
import type { FetchEvent } from './worker-scope.ts';

/** In ms: a network that has said nothing for so long counts as none, if the page is at hand. */
const PATIENCE = 10_000;

/** The page, fresh. Without a network the stored one, which says that it is, or the offline page in its place. */
export async function answerPage(event: FetchEvent, notice: string): Promise<Response> {
  const { url } = event.request;
  const fresh = fetchPage(event);
  event.waitUntil(
    fresh
      .then((response) => keepPage(url, response))
      .then(keepTools)
      .catch(() => {}),
  );

  const answer = await Promise.race([fresh.catch(() => null), patience()]);
  if (answer && answer.status < 500) return answer;
  const stored = await (await caches.open(PAGES)).match(addressOf(url));
  if (stored) return withNotice(stored, notice, url);
  return fresh.catch(async () => (await caches.match(OFFLINE_PAGE)) ?? Response.error());
}

/** A picture or a script: fresh, else stored. */
export async function answerFile(event: FetchEvent): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    event.waitUntil(keepFile(request.url, response).catch(() => {}));
    return response;
  } catch {
    return (await caches.match(request.url)) ?? Response.error();
  }
}

/** The browser has asked already while this worker started, where it can. */
async function fetchPage({ preloadResponse, request }: FetchEvent): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

function patience(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
}
