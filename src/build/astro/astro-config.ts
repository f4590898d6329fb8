/** How Astro is set up: it compiles and renders the templates; the archive, the plan and --out are ours. */
import { join } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { mdxPlugins } from '../../markdown/mdx-plugins.ts';
import { PROJECT_DIR } from '../options.ts';
import { inlineScript, scriptUrl } from './inline-script.ts';
import { mdxPages } from './mdx-pages.ts';
import { shortTokens } from './short-tokens.ts';
import { workerScript } from './worker-script.ts';

/**
 * The Astro configuration that compiles the templates into `bundleDir`.
 * Astro empties its own `outDir`, so that lies beside the bundle: only our writer touches --out.
 */
export function astroConfig(options: {
  bundleDir: string;
  cacheDir: string;
  contentDir: string;
  integration: AstroIntegration;
}): AstroInlineConfig {
  const { bundleDir, cacheDir, contentDir, integration } = options;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  return {
    root: PROJECT_DIR,
    output: 'server',
    trailingSlash: 'always',
    compressHTML: 'jsx',
    cacheDir: join(cacheDir, 'astro'),
    outDir: join(bundleDir, 'emptied'),
    build: {
      client: '../client/',
      server: '../server/',
      inlineStylesheets: 'always',
      format: 'directory',
    },
    devToolbar: { enabled: false },
    server: { host: '127.0.0.1' },
    markdown: { syntaxHighlight: false, processor: satteri(mdxPlugins()) },
    adapter: integration,
    integrations: [mdx({ optimize: false })],
    vite: {
      cacheDir: join(cacheDir, 'vite'),
      // Style sheets for the oldest browsers: by default Vite writes media queries that they drop.
      build: { emptyOutDir: false, cssTarget: ['chrome87', 'safari14', 'firefox115'] },
      plugins: [
        shortTokens(),
        inlineScript(),
        scriptUrl(join(bundleDir, 'client')),
        workerScript(bundleDir),
        mdxPages(contentDir),
      ],
    },
  };
}
