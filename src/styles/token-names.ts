/** Custom properties of the style sheets by the letter they get on the way to a page: every page holds all of them. */
const NAMES = [
  'paper',
  'wash',
  'ink',
  'soft',
  'line',
  'edge',
  'link',
  'visited',
  'band',
  'bar',
  'on-band',
  'trim',
  'leading',
  'silent',
] as const;

const LETTERS: ReadonlyMap<string, string> = new Map(
  NAMES.map((name, i) => [name, String.fromCharCode('a'.charCodeAt(0) + i)]),
);

/** The style sheet, or the script with rules in it, with each `--name` of ours as `--` and a letter. */
export function withShortTokens(css: string): string {
  return css.replace(/(?<![\w-])--([a-z-]+)/g, (whole, name: string) => {
    const letter = LETTERS.get(name);
    return letter ? `--${letter}` : whole;
  });
}
