import type { Plugin } from 'vite';
import { withShortTokens } from '../../styles/token-names.ts';

/** Where rules are: style sheets, and scripts that bring rules of their own. */
const HOLDS_RULES = /\/src\/(?:styles\/.*\.css(?:\?.*)?|islands\/.*\.ts)$/;

/** Gives the custom properties of our style sheets the short names that the theme has in pages. */
export function shortTokens(): Plugin {
  return {
    name: 'bantin:short-tokens',
    enforce: 'pre',
    transform(code, id) {
      return HOLDS_RULES.test(id.replaceAll('\\', '/')) ? { code: withShortTokens(code), map: null } : null;
    },
  };
}
