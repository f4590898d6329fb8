/** Serves a finished folder as a CDN would that reads `_headers`, and lets a test take files away, change them, or be slow. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Host {
  /** Without a slash at the end. */
  url: string;
  /** What the host answers to an address instead of its file: a status, other bytes, or nothing at all. */
  instead: Map<string, number | string | 'silence'>;
  /** Addresses asked for, in order, with the method before them: `GET /`. */
  asked: string[];
  stop(): void;
}

type Rule = { matches: RegExp; headers: [name: string, value: string][] };

/** Starts a host over `dir`. */
export async function startHost(dir: string): Promise<Host> {
  const rules = parseHeaders(readFileSync(join(dir, '_headers'), 'utf8'));
  const instead: Host['instead'] = new Map();
  const asked: string[] = [];
  const setHeaders = (response: ServerResponse, path: string) => {
    // What these hosts send where no rule says otherwise.
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    for (const { matches, headers } of rules)
      if (matches.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
  };
  const files = sirv(dir, { dev: true, etag: true, setHeaders });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${request.method} ${pathname}`);
    const answer = instead.get(pathname);
    if (answer === 'silence') return;
    if (answer === undefined) return files(request, response, () => send(404));
    return typeof answer === 'number' ? send(answer) : send(200, answer);

    function send(status: number, body?: string) {
      setHeaders(response, pathname);
      const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      response.writeHead(status, { 'content-type': type });
      const html = join(dir, '404.html');
      response.end(body ?? (existsSync(html) ? readFileSync(html) : ''));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    instead,
    asked,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The rules of a `_headers` file. Throws for a line that is none. */
export function parseHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    if (!line.startsWith(' ')) {
      const pattern = line.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      rules.push({ matches: new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`), headers: [] });
      continue;
    }
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (!name || !value) throw new Error(`no header: ${line}`);
    rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}
