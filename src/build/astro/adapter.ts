/** The Astro integrations that make Astro the compiler and renderer, and our build the rest. */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { PROJECT_DIR } from '../options.ts';

const ENTRY = join(PROJECT_DIR, 'src/build/astro/bundle-entry.ts');
const PREVIEW = join(PROJECT_DIR, 'src/build/astro/preview.ts');

type Hooks = AstroIntegration['hooks'];

function adapter(hooks: Hooks): AstroIntegration {
  return {
    name: 'bantin',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // A bundle outside the project cannot find its packages: they go in.
        if (command === 'build') updateConfig({ vite: { ssr: { noExternal: true } } });
        // Else Astro answers an address without its slash with an English page, before we are asked.
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'bantin',
          entrypointResolution: 'auto',
          serverEntrypoint: ENTRY,
          previewEntrypoint: PREVIEW,
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'unsupported',
            sharpImageService: 'stable',
          },
        });
      },
      ...hooks,
    },
  };
}

/** Compiles the templates and stops there. */
export function compileOnly(): AstroIntegration {
  return adapter({});
}

/** For `astro build` and `astro dev`: `hooks` do what `npm run build` and `npm run dev` do around the compiling. */
export function wholeSite(hooks: Hooks): AstroIntegration {
  return adapter(hooks);
}
