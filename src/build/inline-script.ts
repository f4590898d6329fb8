import { build, type Plugin } from 'vite';

const SUFFIX = '?inline-script';

/**
 * `import script from './head.ts?inline-script'` gives that module, with what it imports, as one minified
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

async function classicScript(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'bantin' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry}: no script came out`);
  return output.output[0].code.trim();
}
