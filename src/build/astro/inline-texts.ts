/**
 * The inline scripts and styles that templates may hold besides those Astro inlines itself. A page with any
 * other fails the build, so that an injected one is never blessed with a hash.
 */
const scripts = import.meta.glob<string>('../../islands/*.inline.ts', {
  query: '?inline-script',
  import: 'default',
  eager: true,
});

const styles = import.meta.glob<string>('../../styles/body/*.inline.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

export const inlineTexts: readonly string[] = [...Object.values(scripts), ...Object.values(styles)];
