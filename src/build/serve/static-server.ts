/** Serves a finished folder as a CDN would: addresses that end in `/`, and 404.html with its status. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** How many further ports are tried when the wanted one is taken. */
const PORTS_TRIED = 20;

export interface StaticServer {
  /** `http://127.0.0.1:4321/` */
  url: string;
  port: number;
  /** Settles when the server has stopped. */
  closed: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server over `dir`. Port 0 takes any free one; another that is taken gives way to the next free one. */
export async function serveFolder(
  dir: string,
  { host = '127.0.0.1', port = 4321 } = {},
): Promise<StaticServer> {
  const files = sirv(dir, { dev: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(request.method === 'HEAD' ? '' : notFound(dir));
    });
  });
  const taken = await listen(server, host, port);
  const closed = new Promise<void>((resolve) => server.once('close', resolve));
  return {
    url: `http://${host}:${taken}/`,
    port: taken,
    closed,
    stop() {
      server.closeAllConnections();
      server.close();
      return closed;
    },
  };
}

function notFound(dir: string): string {
  try {
    return readFileSync(join(dir, '404.html'), 'utf8');
  } catch {
    return '404';
  }
}

async function listen(server: Server, host: string, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return address && typeof address === 'object' ? address.port : port;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port === wanted + PORTS_TRIED) throw error;
    }
  }
}
