import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import { hashOf } from '../digest.ts';
import { PROJECT_DIR } from '../options.ts';
import { shortTokens } from './short-tokens.ts';

const SUFFIX = '?inline-script';
const URL_SUFFIX = '?script-url';

/**
 * `import address from '../marks.ts?script-url'` gives the address of that module, with what it imports, as one
 * minified file of the site: for scripts that few readers need, fetched by one that stands inline. Written into
 * `clientDir` directly: of what a server bundle emits, Astro publishes only what it has made itself.
 */
export function scriptUrl(clientDir: string): Plugin {
  return {
    name: 'bantin:script-url',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(URL_SUFFIX)) return null;
      const file = await this.resolve(source.slice(0, -URL_SUFFIX.length), importer, { skipSelf: true });
      return file && file.id + URL_SUFFIX;
    },
    async load(id) {
      if (!id.endsWith(URL_SUFFIX)) return null;
      const entry = id.slice(0, -URL_SUFFIX.length);
      // The development server compiles a module when it is asked for.
      if (this.environment.mode === 'dev')
        return `export default ${JSON.stringify(`/${relative(PROJECT_DIR, entry)}`)};`;
      const source = await script(entry, 'es', [scriptUrl(clientDir)]);
      const fileName = `_astro/${hashOf(Buffer.from(source)).slice(0, 8)}.js`;
      mkdirSync(join(clientDir, '_astro'), { recursive: true });
      writeFileSync(join(clientDir, fileName), source);
      return `export default ${JSON.stringify(`/${fileName}`)};`;
    },
  };
}

/**
 * `import script from '../head.ts?inline-script'` gives that module, with what it imports, as one minified
 * classic script: text to stand inline in a page, before the first paint, and to be hashed for its policy.
 */
export function inlineScript(): Plugin {
  return {
    name: 'bantin:inline-script',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(SUFFIX)) return null;
      const file = await this.resolve(source.slice(0, -SUFFIX.length), importer, { skipSelf: true });
      return file && file.id + SUFFIX;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const entry = id.slice(0, -SUFFIX.length);
      this.addWatchFile(entry);
      return `export default ${JSON.stringify(await classicScript(entry))};`;
    },
  };
}

/** A module with what it imports as one minified script, without imports or exports. */
export function classicScript(entry: string): Promise<string> {
  return script(entry, 'iife');
}

async function script(entry: string, format: 'es' | 'iife', plugins: Plugin[] = []): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [shortTokens(), ...plugins],
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: [format], name: 'bantin' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry}: no script came out`);
  return output.output[0].code.trim();
}
