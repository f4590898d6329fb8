import { z } from 'zod';
import type { AssetStore } from './assets.ts';
import type { Facts } from './facts.ts';
import type { Listing } from './listing.ts';
import { atStart } from './place.ts';
import type { Problem } from './problem.ts';

/** A file of `public/`, published as it stands. */
export interface PublicFile {
  /** Relative to the content folder: `public/logo.svg`. */
  path: string;
  /** Site address, not percent-encoded: `/logo.svg`. */
  href: string;
  bytes: number;
  /** Digest of the bytes. */
  digest: string;
}

/** The files of `public/` by path, and what is wrong with them. */
export async function publicFiles(
  listing: Listing,
  assets: AssetStore,
): Promise<{ files: PublicFile[]; problems: Problem[] }> {
  const files: PublicFile[] = [];
  const problems: Problem[] = [];
  for (const path of [...listing.files.keys()].filter((each) => each.startsWith('public/')).sort()) {
    const result = await assets.measured(path);
    if (result.ok) {
      const { bytes, digest } = result.measured;
      files.push({ path, href: path.slice('public'.length), bytes, digest });
    } else problems.push({ file: path, ...atStart(result.message) });
  }
  return { files, problems };
}

const publicSchema = z.array(
  z.object({ path: z.string(), href: z.string(), bytes: z.number(), digest: z.string() }),
);

/** The files of `public/` as the last sync found them. */
export function publicAsBefore(facts: Facts): { files: PublicFile[]; problems: Problem[] } {
  return { files: publicSchema.parse(JSON.parse(facts.get('public') ?? '[]')), problems: [] };
}
