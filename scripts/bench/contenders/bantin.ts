/** Ours: the real site with all that it has. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../../package.json' with { type: 'json' };
import { PROJECT_DIR } from '../../../src/build/options.ts';
import { setAside } from '../set-aside.ts';
import type { Contender } from './contender.ts';

/** What the compiled templates need, in the cache folder. */
const COMPILED = new Set(['bundles', 'astro', 'vite']);

export const bantin: Contender = {
  id: 'bantin',
  name: 'Bản Tin',
  async prepare(corpus, dir) {
    const out = join(dir, 'dist');
    const cache = join(dir, 'cache');
    const folders = ['--content', corpus.dir, '--out', out, '--cache', cache, '--now', '2026-01-01'];
    // As `npm run build` does, without npm's own 0.2 s.
    const [, ...script] = packageJson.scripts.build.split(' ');
    const line = [process.execPath, ...script, ...folders] as const;
    const command = (...flags: string[]) => ({ line: [...line, ...flags] as const, cwd: PROJECT_DIR });
    return {
      version: `${packageJson.version}, Astro ${packageJson.dependencies.astro}, Node ${process.versions.node}`,
      build: command('--no-search'),
      buildWithSearch: command(),
      publish: command('--published'),
      out,
      forget: () => setAside(out, cache),
      forgetContent() {
        const kept = existsSync(cache) ? readdirSync(cache) : [];
        setAside(out, ...kept.filter((name) => !COMPILED.has(name)).map((name) => join(cache, name)));
      },
    };
  },
};
