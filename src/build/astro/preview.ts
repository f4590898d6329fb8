/** What `astro preview` runs: the finished folder, served. */
import type { CreatePreviewServer } from 'astro';
import { readOptions } from '../options.ts';
import { serveFolder } from '../serve/static-server.ts';

const createPreviewServer: CreatePreviewServer = async ({ host, port, logger }) => {
  const server = await serveFolder(readOptions([]).outDir, { host: host ?? '127.0.0.1', port });
  logger.info(server.url);
  return {
    host: host ?? '127.0.0.1',
    port: server.port,
    closed: () => server.closed,
    stop: () => server.stop(),
  };
};

export default createPreviewServer;
