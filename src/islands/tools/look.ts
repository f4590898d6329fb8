/** How a page looks to one reader: words in the root's `data-look`, which style sheets read (theme.ts, base.css). */

/** The first of each is what a page is by itself. */
export const SPACINGS = ['', 'wide', 'widest'] as const;
export const COLOURS = ['', 'light', 'dark', 'contrast'] as const;

export interface Look {
  spacing: (typeof SPACINGS)[number];
  colours: (typeof COLOURS)[number];
}

/** The look that stored words say; words that are none say nothing. */
export function parseLook(stored: string): Look {
  const words = stored.split(' ');
  return {
    spacing: SPACINGS.find((word) => word !== '' && words.includes(word)) ?? '',
    colours: COLOURS.find((word) => word !== '' && words.includes(word)) ?? '',
  };
}

/** The words of a look, to be stored; '' for what a page is by itself. */
export function lookWords({ spacing, colours }: Look): string {
  return [spacing, colours].filter(Boolean).join(' ');
}
