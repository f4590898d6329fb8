/** Builds the sites that the tests share, once: the sample site and the second agency. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PROJECT_DIR } from '../build/options.ts';
import { serveFolder } from '../build/serve/static-server.ts';
import { writeAgency } from './agency.ts';
import { browserPath } from './browser.ts';
import { type Folders, foldersIn, mustBuild } from './site.ts';

/** A built site that is being served; `url` ends without a slash. */
interface Served extends Folders {
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder for everything a run writes. */
    root: string;
    sample: Served;
    agency: Served;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = mkdtempSync(join(tmpdir(), 'bantin-tests-'));
  const sample = { ...foldersIn(join(root, 'sample')), content: join(PROJECT_DIR, 'content') };
  const agency = foldersIn(join(root, 'agency'));
  writeAgency(agency.content);
  // Unpacked here, because several test files unpacking one browser at once would meet.
  process.env.CHROME = await browserPath();
  await Promise.all([mustBuild(sample), mustBuild(agency)]);

  const servers = await Promise.all([sample, agency].map(({ out }) => serveFolder(out, { port: 0 })));
  const [sampleUrl = '', agencyUrl = ''] = servers.map(({ url }) => url.replace(/\/$/, ''));
  project.provide('root', root);
  project.provide('sample', { ...sample, url: sampleUrl });
  project.provide('agency', { ...agency, url: agencyUrl });

  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(root, { recursive: true, force: true });
  };
}
