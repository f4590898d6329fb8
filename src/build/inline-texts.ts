/**
 * The inline scripts that templates may hold besides those Astro inlines itself. A page with any other
 * inline script fails the build, so that an injected one is never blessed with a hash.
 */
const scripts = import.meta.glob<string>('../islands/*.inline.ts', {
  query: '?inline-script',
  import: 'default',
  eager: true,
});

export const inlineTexts: readonly string[] = Object.values(scripts);
