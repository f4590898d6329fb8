import { hostHeaders, nginxHeaders } from '../../feeds/headers.ts';
import type { Site } from '../../views/site.ts';
import { digestOf } from '../digest.ts';
import type { Output } from './output.ts';

/** What hosts are told to send beside each file: for those that take a list, and for nginx. */
export function headerOutputs({ settings: { favicon, logo, emblem } }: Pick<Site, 'settings'>): Output[] {
  const icons = [favicon ?? '/favicon.svg', logo, emblem].filter((icon) => icon !== undefined);
  return Object.entries({ _headers: hostHeaders(icons), 'headers.nginx.conf': nginxHeaders(icons) }).map(
    ([file, text]) => ({ file, digest: digestOf(text), make: () => text }),
  );
}
