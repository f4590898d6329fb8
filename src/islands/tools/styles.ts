/** What the tools look like: rules are added to the page's own sheet, which the content policy allows and costs no page anything. */
const RULES = [
  '.panel{margin:0 0 1.5rem;padding:.75rem 1rem;border:1px solid var(--edge);background:var(--wash);font-size:1rem;line-height:1.35}',
  '.panel fieldset{margin:0 0 .75rem;padding:0;border:0}',
  '.panel legend{padding:0;font-weight:700}',
  '.panel label{display:inline-flex;align-items:center;min-height:2.75rem;margin-right:1.25rem;cursor:pointer}',
  '.panel input{width:1.25rem;min-height:1.25rem;height:1.25rem;margin:0 .5rem 0 0;accent-color:var(--link)}',
  '.panel button{margin:0 .5rem .25rem 0}',
  '.panel select{min-height:2.75rem;margin-left:.5rem;padding:.25rem .5rem;border:1px solid var(--edge);background:var(--paper);color:inherit;font:inherit}',
  '.panel p{margin:.25rem 0}',
  '.panel p:empty{display:none}',
  // Over the text, where it stays at hand; never more than half of a small screen.
  '.player{position:sticky;top:0;z-index:1;max-height:50vh;overflow:auto;border-width:0 0 .2rem;border-color:var(--band)}',
  '[aria-expanded=true][name=tool]{background:var(--wash);box-shadow:inset 0 -.2rem var(--trim)}',
  // Where the device sets the colours, a ground is not seen.
  '.reading{background:var(--wash);outline:.2rem solid var(--edge);outline-offset:.2rem}',
  '@media (forced-colors:active){.reading{outline-color:Highlight}}',
  '@media print{.reading{background:none;outline:0}}',
];

/** Adds what all tools look like. */
export function addStyles(): void {
  addRules(RULES);
}

/** Adds rules to the page's sheet. A browser that does not know one of them does without it. */
export function addRules(rules: readonly string[]): void {
  const [sheet] = document.styleSheets;
  for (const rule of rules) {
    try {
      sheet?.insertRule(rule, sheet.cssRules.length);
    } catch {}
  }
}
