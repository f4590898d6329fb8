/** A process of its own that compiles the templates: Astro and Vite need 0.5 GB that the build then has for itself. */
import { build } from 'astro';
import { compileOnly } from './adapter.ts';
import { astroConfig } from './astro-config.ts';

const [bundleDir, cacheDir, contentDir] = process.argv.slice(2);
if (!bundleDir || !cacheDir || !contentDir) throw new Error('usage: compile-templates BUNDLE CACHE CONTENT');

// The build that asked for it is gone.
process.stdin.resume().once('end', () => process.exit(1));

await build({
  configFile: false,
  logLevel: 'error',
  ...astroConfig({ bundleDir, cacheDir, contentDir, integration: compileOnly() }),
});
process.exit();
