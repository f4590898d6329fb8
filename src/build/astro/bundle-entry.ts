/** The server entry that Astro compiles the templates into; the build imports it from the cache folder. */
export { createApp } from 'astro/app/entrypoint';
export { renderDirect } from './astro-direct.ts';
export { inlineTexts } from './inline-texts.ts';
