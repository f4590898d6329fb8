/** doiuse ships no types that its `exports` lead to; this is the part that is used here. */
declare module 'doiuse' {
  import type { ChildNode, Plugin } from 'postcss';

  export default class DoIUse implements Plugin {
    constructor(options: {
      browsers: string[];
      ignore?: string[];
      /** `usage` is the node that needs what not every browser has. */
      onFeatureUsage?: (found: { feature: string; usage: ChildNode }) => void;
    });
    postcssPlugin: string;
  }
}
