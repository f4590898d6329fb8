/** A server behind a weak signal: the article comes at once and is painted, what is below it later. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

interface SlowServer {
  /** Without a slash at the end. */
  url: string;
  stop(): void;
}

/** Serves the pages of a folder, each with a pause (in ms) behind its article. Nothing else is found. */
export async function serveSlowly(dir: string, pause: number): Promise<SlowServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.endsWith('/')) return response.writeHead(404).end();
    const html = readFileSync(join(dir, pathname, 'index.html'));
    const half = html.indexOf('</article>');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(html.subarray(0, half));
    return setTimeout(() => response.end(html.subarray(half)), pause);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
