/**
 * For the publishing job, as its DEPLOY_PURGE: has Cloudflare forget the addresses on standard input.
 * CLOUDFLARE_ZONE is the zone's id, CLOUDFLARE_TOKEN an API token that may purge its cache.
 */
import { text } from 'node:stream/consumers';
import { cloudflareRequests } from '../../src/deploy/cloudflare.ts';

const { CLOUDFLARE_ZONE: zone = '', CLOUDFLARE_TOKEN: token = '' } = process.env;
const api = process.env.CLOUDFLARE_API ?? 'https://api.cloudflare.com/client/v4';

const addresses = (await text(process.stdin)).split('\n').filter((line) => line !== '');
for (const body of cloudflareRequests(addresses)) {
  const response = await fetch(`${api}/zones/${zone}/purge_cache`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`Cloudflare: ${response.status} ${await response.text()}`);
}
