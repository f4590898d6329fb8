import type { Measured } from './measure.ts';
import { median, table } from './table.ts';

/** What was measured, by what it is of. */
export class Figures {
  readonly #rows = new Map<string, Measured[]>();

  add(what: string, figures: Measured): void {
    const known = this.#rows.get(what);
    if (known) known.push(figures);
    else this.#rows.set(what, [figures]);
  }

  /** The row among some whose median time is the longest, under a name of its own. */
  worst(what: string, among: readonly string[]): void {
    const longest = among.toSorted((a, b) => this.of(b, 'seconds') - this.of(a, 'seconds'))[0] ?? '';
    this.#rows.set(`${what} (${longest.split(': ').at(-1)})`, this.#rows.get(longest) ?? []);
  }

  /** The median; NaN where nothing was measured. */
  of(what: string, key: 'seconds' | 'cpuSeconds' | 'megabytes'): number {
    return median((this.#rows.get(what) ?? []).flatMap((figures) => figures[key] ?? []));
  }

  get names(): string[] {
    return [...this.#rows.keys()];
  }
}

/** A table of medians, each as a multiple of the full builds of others too. */
export function buildReport(figures: Figures, others: readonly string[]): string {
  const fulls = others.map((name) => `${name}: full`);
  const shown = (value: number, digits: number) => (Number.isNaN(value) ? '–' : value.toFixed(digits));
  const ratio = (what: string, full: string, key: 'seconds' | 'megabytes') =>
    shown(figures.of(what, key) / figures.of(full, key), 3);
  return table(
    [
      'median',
      's',
      'CPU s',
      'MB',
      ...others.map((name) => `s / ${name}`),
      ...others.map((name) => `MB / ${name}`),
    ],
    figures.names.map((what) => [
      what,
      shown(figures.of(what, 'seconds'), 2),
      shown(figures.of(what, 'cpuSeconds'), 2),
      shown(figures.of(what, 'megabytes'), 0),
      ...fulls.map((full) => ratio(what, full, 'seconds')),
      ...fulls.map((full) => ratio(what, full, 'megabytes')),
    ]),
  );
}
