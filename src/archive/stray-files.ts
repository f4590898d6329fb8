import { say } from '../strings.ts';
import { assetAddresses } from './asset-path.ts';
import type { Listing } from './listing.ts';
import { atStart } from './place.ts';
import type { Problem } from './problem.ts';

/** Texts that were certainly meant to be published, but would not be. */
const MEANT_AS_ARTICLE = /^articles\/.*\.(?:mdx|markdown|mdown|mkd|md\.txt)$/i;
const MEANT_AS_PAGE = /^pages\/.*\.(?:markdown|mdown|mkd|md\.txt|html?)$/i;

/** Files whose place or name cannot be right, or is another's, and shared pictures that would have one address. */
export function strayFiles({ files }: Listing): Problem[] {
  const paths = [...files.keys()];
  const problems: Problem[] = [];
  for (const path of paths) {
    const stray = MEANT_AS_ARTICLE.test(path)
      ? 'strayArticle'
      : MEANT_AS_PAGE.test(path)
        ? 'strayPage'
        : null;
    if (stray) problems.push({ file: path, ...atStart(say(stray)) });
  }
  return [
    ...problems,
    ...sameNames(paths),
    ...samePictures(paths.filter((path) => path.startsWith('images/'))),
  ];
}

/** Two files whose names look alike, as letters and their marks come in one piece or in several: nobody could say which is meant. */
function sameNames(paths: readonly string[]): Problem[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const name = path.normalize('NFC');
    if (first.has(name)) return [{ file: path, ...atStart(say('nameTwice')) }];
    first.set(name, path);
    return [];
  });
}

function samePictures(pictures: readonly string[]): Problem[] {
  const first = new Map<string, string>();
  return [...assetAddresses('/images/', pictures)].flatMap(([path, href]) => {
    const other = first.get(href);
    if (other === undefined) first.set(href, path);
    return other === undefined
      ? []
      : [{ file: path, ...atStart(say('addressTaken', { address: href, other })) }];
  });
}
