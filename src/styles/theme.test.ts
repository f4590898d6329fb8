import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from './colour.ts';
import { CONTRAST, themeCss, tokens } from './theme.ts';

const anyAccent = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

const known = [
  '#da251d',
  '#9c1c1c',
  '#ffcd00',
  '#0b5394',
  '#1b6b3a',
  '#6a1b9a',
  '#000000',
  '#ffffff',
  '#808080',
];

function expectReadable(accent: string) {
  for (const mode of ['light', 'dark'] as const) {
    const made = tokens(accent, mode);
    const pairs = [
      ...(['ink', 'soft', 'link', 'visited'] as const).flatMap((text) => [
        [made[text], made.paper, 7] as const,
        [made[text], made.wash, 7] as const,
      ]),
      [made['on-band'], made.band, 7] as const,
      [made['on-band'], made.bar, 7] as const,
      [made.edge, made.paper, 3] as const,
      [made.edge, made.wash, 3] as const,
    ];
    for (const [text, ground, least] of pairs) {
      expect(contrast(text, ground), `${accent} ${mode}: ${text} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  }
}

describe('the theme made from an accent', () => {
  it.each(known)('keeps AAA for %s', expectReadable);

  it('keeps AAA for any accent', () => {
    fc.assert(fc.property(anyAccent, expectReadable), { numRuns: 60 });
  });

  it('keeps an accent on which white can be read', () => {
    expect(tokens('#9c1c1c', 'light').band).toBe('#9c1c1c');
  });

  it('darkens flag red, on which white is only 4.9:1', () => {
    expect(contrast('#ffffff', '#da251d')).toBeLessThan(7);
    expect(tokens('#da251d', 'light')).toMatchObject({ 'on-band': '#ffffff' });
  });

  it('puts dark text on a light accent', () => {
    expect(tokens('#ffcd00', 'light').band).toBe('#ffcd00');
  });

  it('has a look of high contrast, whatever the accent', () => {
    for (const name of ['ink', 'soft', 'link', 'visited', 'trim', 'edge'] as const)
      expect(contrast(CONTRAST[name], CONTRAST.paper), name).toBeGreaterThan(15);
    expect(contrast(CONTRAST['on-band'], CONTRAST.band)).toBeGreaterThan(15);
    expect(themeCss('#9c1c1c')).toContain(':root[data-look~=contrast]{color-scheme:dark;--a:#000;');
  });

  it('gives the same text each time, with both modes and room for a choice', () => {
    const css = themeCss('#9c1c1c');
    expect(css).toBe(themeCss('#9c1c1c'));
    expect(css).toContain('--i:#9c1c1c');
    expect(css).toContain(':root[data-look~=dark]{color-scheme:dark;');
    expect(css).not.toMatch(/oklch|NaN|undefined|</);
  });
});
