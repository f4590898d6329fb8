/// <reference types="astro/client" />

declare module '*?inline-script' {
  /** The module and what it imports as one minified classic script. */
  const script: string;
  export default script;
}

declare module '*?script-url' {
  /** The address of the module and what it imports as one minified script. */
  const address: string;
  export default address;
}

declare module 'bantin:mdx-pages' {
  /** The component of each .mdx page, by its path in the content folder. */
  export const mdxPages: Readonly<
    Record<string, import('astro').MDXInstance<Record<string, unknown>>['default']>
  >;
}
