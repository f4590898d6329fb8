/**
 * The service worker: pages that were read open without a network. A page is always asked of the network first, so
 * none is ever older than the site where there is one.
 */
import { answerFile, answerPage } from './answer.ts';
import { FILES, OFFLINE_PAGE, PAGES, SHELL } from './stores.ts';
import { bringUpToDate, keepOpenPage } from './visit.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Written before this script by the build: `version` changes with the offline page, `notice` stands over stored pages. */
declare const offline: { version: string; notice: string };

const shell = SHELL + offline.version;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

async function install(): Promise<void> {
  const cache = await caches.open(shell);
  await cache.add(new Request(OFFLINE_PAGE, { cache: 'reload' }));
  // Nothing that an open page does depends on the version: the new worker need not wait for it to close.
  await self.skipWaiting();
}

self.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

async function activate(): Promise<void> {
  for (const name of await caches.keys())
    if (![PAGES, FILES, shell].includes(name)) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  const windows = await self.clients.matchAll({ type: 'window' });
  await Promise.all(windows.map(({ url }) => keepOpenPage(url)));
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url, destination, referrer } = event.request;
  if (method !== 'GET' || !url.startsWith(self.location.origin)) return;
  if (mode === 'navigate') {
    const answer = answerPage(event, offline.notice);
    event.respondWith(answer);
    // A visit begins: the reader comes from elsewhere.
    if (!referrer.startsWith(self.location.origin))
      event.waitUntil(answer.then(bringUpToDate).catch(() => {}));
  } else if (destination === 'image' || destination === 'script') {
    event.respondWith(answerFile(event));
  }
});
