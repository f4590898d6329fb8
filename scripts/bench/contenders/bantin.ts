/** Ours: the real site with all that it has. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { PROJECT_DIR } from '../../../src/build/options.ts';
import type { Contender } from './contender.ts';

export const bantin: Contender = {
  id: 'bantin',
  name: 'Bản Tin',
  async prepare(corpus, dir) {
    const out = join(dir, 'dist');
    const cache = join(dir, 'cache');
    const folders = ['--content', corpus.dir, '--out', out, '--cache', cache, '--now', '2026-01-01'];
    // The process that does the work, without npm's own 0.2 s.
    const line = [process.execPath, join(PROJECT_DIR, 'scripts/build.ts'), ...folders] as const;
    return {
      version: `${packageJson.version}, Astro ${packageJson.dependencies.astro}, Node ${process.versions.node}`,
      build: { line: [...line, '--no-search'], cwd: PROJECT_DIR },
      buildWithSearch: { line, cwd: PROJECT_DIR },
      out,
      forget() {
        for (const folder of [out, cache]) rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
