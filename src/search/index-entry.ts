import { COMMON_ABBREVIATIONS } from '../vietnamese/common-abbreviations.ts';
import { FORMAT, type IndexEntry } from './index-files.ts';

export type Glossary = readonly {
  abbr: string;
  expansion: string;
  forms?: readonly string[] | undefined;
}[];

/** The text of `index.json`. What the glossary explains goes before what is common in the country. */
export function indexEntry(bundles: IndexEntry['bundles'], glossary: Glossary): string {
  const own = glossary.flatMap(({ abbr, expansion, forms = [] }) =>
    [expansion, ...forms].map((meaning): [string, string] => [abbr, meaning]),
  );
  const known = new Set(own.map(([abbr]) => abbr));
  const entry: IndexEntry = {
    format: FORMAT,
    bundles,
    glossary: [...own, ...COMMON_ABBREVIATIONS.filter(([abbr]) => !known.has(abbr))],
  };
  return JSON.stringify(entry);
}
