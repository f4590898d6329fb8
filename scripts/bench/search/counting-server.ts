/** Serves a folder as a CDN would, text compressed, and counts what readers fetch. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { lookup } from 'mrmime';

export interface Sent {
  path: string;
  bytes: number;
}

export interface CountingServer {
  url: string;
  /** What was sent since it was asked last, bytes of bodies as sent. */
  counted(): Sent[];
  stop(): void;
}

const COMPRESSED = /^(?:text\/|application\/(?:javascript|json|xml))/;

/** Serves `dir` on a free port. */
export async function countingServer(dir: string): Promise<CountingServer> {
  const sent = new Map<string, { body: Buffer; headers: Record<string, string> }>();
  let log: Sent[] = [];
  const load = (path: string) => {
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    const raw = readFileSync(statSync(file).isFile() ? file : join(file, 'index.html'));
    const type = lookup(file) ?? 'application/octet-stream';
    const headers: Record<string, string> = { 'content-type': type, 'cache-control': 'max-age=3600' };
    if (!COMPRESSED.test(type)) return { body: raw, headers };
    const body = brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    return { body, headers: { ...headers, 'content-encoding': 'br' } };
  };
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    try {
      const file = sent.get(path) ?? load(path);
      sent.set(path, file);
      log.push({ path, bytes: file.body.length });
      response.writeHead(200, file.headers).end(file.body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    counted: () => {
      const counted = log;
      log = [];
      return counted;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
