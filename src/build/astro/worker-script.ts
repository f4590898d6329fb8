/** The service worker's code as one script, beside the templates' bundle: the build adds its version and texts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { PROJECT_DIR } from '../options.ts';
import { WORKER_FILE } from './bundle-files.ts';
import { classicScript } from './inline-script.ts';

/** Compiles the worker into `bundleDir` along with the templates. */
export function workerScript(bundleDir: string): Plugin {
  return {
    name: 'bantin:worker-script',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'ssr',
    async buildStart() {
      mkdirSync(bundleDir, { recursive: true });
      writeFileSync(join(bundleDir, WORKER_FILE), await compileWorker());
    },
  };
}

/** The worker, minified. */
export function compileWorker(): Promise<string> {
  return classicScript(join(PROJECT_DIR, 'src/offline/worker.ts'));
}
