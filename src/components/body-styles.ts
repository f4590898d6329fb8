import type { BodyPart } from './body-parts.ts';

const sheets = import.meta.glob<string>('../styles/body/*.inline.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** The style sheet of each part of a body. */
export const bodyStyles: Readonly<Partial<Record<BodyPart, string>>> = Object.fromEntries(
  Object.entries(sheets).map(([path, css]) => [path.replace(/^.*\/(\w+)\.inline\.css$/, '$1'), css]),
);
