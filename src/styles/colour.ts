/** What the theme asks of colours: shades in OKLCH, and contrast as WCAG 2 measures it. */
import { ColorSpace, contrastWCAG21, OKLCH, parse, serialize, sRGB, to, toGamut } from 'colorjs.io/fn';

ColorSpace.register(sRGB);
ColorSpace.register(OKLCH);

/** A colour as `#rrggbb`. */
export type Hex = string;

/** Lightness 0–1, chroma 0–0.4, hue in degrees. */
export interface Shade {
  l: number;
  c: number;
  h: number;
}

/** The shade of a colour; a grey has hue 0. */
export function shadeOf(hex: Hex): Shade {
  const [l, c, h] = to(parse(hex), OKLCH).coords;
  return { l: l ?? 0, c: c ?? 0, h: Number.isFinite(h) ? (h ?? 0) : 0 };
}

/** A shade as `#rrggbb`, brought into what screens can show. */
export function hex({ l, c, h }: Shade): Hex {
  const inside = toGamut(to({ space: OKLCH, coords: [l, c, h] }, sRGB), { space: sRGB });
  return serialize(inside, { format: 'hex', collapse: false });
}

/** The nearest colour of three digits (4,096 of them), as `#rrggbb`: half the bytes, and on a ground nobody sees the difference. */
export function near(shade: Shade): Hex {
  const digits = [1, 3, 5].map((at) =>
    Math.round(Number.parseInt(hex(shade).slice(at, at + 2), 16) / 17).toString(16),
  );
  return `#${digits.map((digit) => digit + digit).join('')}`;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  return contrastWCAG21(parse(one), parse(other));
}

/**
 * The nearest lighter or darker shade of three digits that reaches `ratio` on every ground; the last one tried (near white
 * or near black) where none does.
 */
export function readable(
  shade: Shade,
  grounds: readonly Hex[],
  ratio: number,
  direction: 'lighter' | 'darker',
): Hex {
  const step = direction === 'lighter' ? 0.01 : -0.01;
  let l = Math.min(Math.max(shade.l, 0.02), 0.98);
  let found = near(shade);
  for (; l > 0 && l < 1 && !passes(found, grounds, ratio); l += step) found = near({ ...shade, l });
  return found;
}

function passes(colour: Hex, grounds: readonly Hex[], ratio: number): boolean {
  return grounds.every((ground) => contrast(colour, ground) >= ratio);
}
