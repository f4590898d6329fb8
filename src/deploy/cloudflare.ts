import { EVERYTHING } from './purge-list.ts';

/** What every plan takes in one request. Source: Cloudflare's API reference, "Purge cached content", `files`. */
const FILES_A_REQUEST = 30;

/** The bodies of the requests that have Cloudflare forget these addresses. */
export function cloudflareRequests(
  addresses: readonly string[],
): ({ purge_everything: true } | { files: string[] })[] {
  if (addresses.includes(EVERYTHING)) return [{ purge_everything: true }];
  const parts = Array.from({ length: Math.ceil(addresses.length / FILES_A_REQUEST) }, (_, i) => i);
  return parts.map((i) => ({
    files: addresses.slice(i * FILES_A_REQUEST, (i + 1) * FILES_A_REQUEST),
  }));
}
