/** What fits a tab, a bookmark and a search result. */
const LONGEST = 70;

/** `Title – Site`; the title alone where both are too long; cut at a word where it is itself too long. */
export function pageTitle(title: string, site: string): string {
  const whole = title === site ? title : `${title} – ${site}`;
  if (whole.length <= LONGEST) return whole;
  if (title.length <= LONGEST) return title;
  const cut = title.slice(0, LONGEST);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:–-]+$/, '')}…`;
}
