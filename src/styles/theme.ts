/** The colours of a site, all made from its accent so that text keeps WCAG 2.2 AAA in light and dark. */
import { contrast, type Hex, hex, near, readable, type Shade, shadeOf } from './colour.ts';
import { withShortTokens } from './token-names.ts';

/** WCAG 1.4.6: text. WCAG 1.4.11: edges of what is pressed or filled in. */
const TEXT = 7;
const EDGE = 3;

/** What the style sheets may use, as `var(--name)`. */
interface Tokens {
  /** The page, and a ground a shade off it. */
  paper: Hex;
  wash: Hex;
  /** Text, quieter text, hairlines, edges of fields. */
  ink: Hex;
  soft: Hex;
  line: Hex;
  edge: Hex;
  link: Hex;
  visited: Hex;
  /** The header in the accent, the menu's bar below it, what stands on both, and the ornament. */
  band: Hex;
  bar: Hex;
  'on-band': Hex;
  trim: Hex;
}

type Mode = 'light' | 'dark';

const GOLD = near({ l: 0.84, c: 0.16, h: 88 });

/** A hairline shows on any ground: a grey that lets it through. */
const LINE = '#8886';

/** The tokens of one mode. The accent is `#rrggbb`; greys take a breath of its hue. */
export function tokens(accent: Hex, mode: Mode): Tokens {
  const { l, c, h } = shadeOf(accent);
  const dark = mode === 'dark';
  const grey = (lightness: number, chroma: number): Shade => ({ l: lightness, c: Math.min(c, chroma), h });
  const paper = near(dark ? grey(0.18, 0.006) : grey(0.993, 0.004));
  const wash = hex(dark ? grey(0.225, 0.01) : grey(0.962, 0.01));
  const grounds = [paper, wash];
  const away = dark ? 'lighter' : 'darker';
  const text = (shade: Shade) => readable(shade, grounds, TEXT, away);
  const band = bandOf({ l, c, h }, dark);
  return {
    paper,
    wash,
    ink: near(dark ? grey(0.94, 0.008) : grey(0.2, 0.015)),
    soft: text({ l: dark ? 0.74 : 0.46, c: Math.min(c, 0.02), h }),
    line: LINE,
    edge: readable({ l: dark ? 0.5 : 0.66, c: Math.min(c, 0.03), h }, grounds, EDGE, away),
    link: text({ l: dark ? Math.max(l, 0.62) : l, c: Math.min(c, dark ? 0.13 : 0.2), h }),
    visited: text({ l: dark ? 0.62 : 0.5, c: 0.12, h: farFrom(h) }),
    ...band,
    trim: contrast(GOLD, band.band) >= EDGE ? GOLD : band['on-band'],
  };
}

/** The accent itself where white or near-black text is readable on it, else the nearest darker shade. */
function bandOf(accent: Shade, dark: boolean): Pick<Tokens, 'band' | 'bar' | 'on-band'> {
  const white = '#ffffff';
  const black = hex({ l: 0.16, c: 0.01, h: accent.h });
  if (!dark && contrast(hex(accent), black) >= TEXT) {
    return {
      band: hex(accent),
      bar: hex({ ...accent, l: Math.min(accent.l + 0.05, 0.97) }),
      'on-band': black,
    };
  }
  const start = dark ? { ...accent, l: Math.min(accent.l, 0.36), c: Math.min(accent.c, 0.12) } : accent;
  const band = contrast(hex(start), white) >= TEXT ? hex(start) : readable(start, [white], TEXT, 'darker');
  return { band, bar: hex({ ...start, l: Math.max(shadeOf(band).l - 0.06, 0.1) }), 'on-band': white };
}

/** Purple, as visited links have always been; blue-green where the accent is itself near purple. */
function farFrom(hue: number): number {
  const purple = 310;
  const apart = Math.abs(((hue - purple + 540) % 360) - 180);
  return apart < 45 ? 200 : purple;
}

/** High contrast: black, white and yellow (19.6 : 1 on black), whatever the accent. */
export const CONTRAST: Tokens = {
  paper: '#000',
  wash: '#000',
  ink: '#fff',
  soft: '#fff',
  line: '#fff',
  edge: '#fff',
  link: '#ff0',
  visited: '#ff0',
  band: '#000',
  bar: '#000',
  'on-band': '#fff',
  trim: '#ff0',
};

/** `--paper:#fff`, one a token. */
function declared(values: Tokens): string[] {
  return Object.entries(values).map(
    ([name, value]) => `--${name}:${value.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')}`,
  );
}

/**
 * The theme as the text of a style element. What the reader chose stands in the root's `data-look` and decides, else
 * the device; paper is light.
 */
export function themeCss(accent: Hex): string {
  const light = declared(tokens(accent, 'light'));
  const own = declared(tokens(accent, 'dark')).filter((declaration) => !light.includes(declaration));
  // What the browser draws itself, as fields and scroll bars, is light unless it is told so.
  const dark = `{color-scheme:dark;${own.join(';')}}`;
  return withShortTokens(
    `:root{${light.join(';')}}` +
      `@media screen and (prefers-color-scheme:dark){:root:not([data-look~=light])${dark}}` +
      `@media screen{:root[data-look~=dark]${dark}:root[data-look~=contrast]{color-scheme:dark;${declared(CONTRAST).join(';')}}}`,
  );
}
