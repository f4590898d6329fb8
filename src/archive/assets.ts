/** Finding and measuring the files that articles and pages show. */
import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { z } from 'zod';
import type { Asset, Attachment } from './article.ts';
import { assetAddresses, type ContentPaths, findAsset } from './asset-path.ts';
import { isBefore, type Listing } from './listing.ts';
import { type Measured, type MeasureResult, measure } from './measure.ts';
import type { Fault } from './place.ts';
import type { Needs } from './read-page.ts';
import type { Reference } from './references.ts';
import type { Store } from './store.ts';

export interface Assets {
  assets: Asset[];
  image: Asset | null;
  attachments: Attachment[];
  faults: Fault[];
}

/**
 * Finds what the page at `from` shows. `measured` gives what a file was found to be.
 * Faults are in the order of the needs.
 */
export async function findAssets(
  needs: Needs,
  from: string,
  address: string,
  paths: ContentPaths,
  measured: (path: string) => Promise<MeasureResult>,
): Promise<Assets> {
  const references: Reference[] = [
    ...(needs.image ? [needs.image] : []),
    ...needs.attachments,
    ...needs.body,
  ];
  const faults: Fault[] = [];
  const files = new Map<Reference, Measured & { from: string }>();
  for (const reference of references) {
    const found = findAsset(reference.written, from, reference.kind, paths);
    const result = found.ok ? await measured(found.path) : found;
    if (!result.ok) faults.push({ ...reference.place(), message: result.message });
    else if (found.ok && 'measured' in result) files.set(reference, { from: found.path, ...result.measured });
  }
  const addresses = assetAddresses(
    address,
    [...files.values()].map((file) => file.from),
  );
  const usedAs = (wanted: Reference['kind']) =>
    new Set([...files].flatMap(([{ kind }, { from }]) => (kind === wanted ? [from] : [])));
  const [shown, linked] = [usedAs('picture'), usedAs('file')];
  const assets = new Map<string, Asset>();
  for (const [{ written }, { picture, ...file }] of files) {
    const { from, digest } = file;
    const src = addresses.get(from) ?? '';
    assets.set(written, {
      written,
      ...file,
      href: src,
      picture: picture && shown.has(from) ? { src, digest, ...picture, linked: linked.has(from) } : null,
    });
  }
  return {
    assets: [...assets.values()].sort((a, b) => (a.written < b.written ? -1 : 1)),
    image: (needs.image && assets.get(needs.image.written)) ?? null,
    attachments: needs.attachments.flatMap(({ written, name }) => {
      const asset = assets.get(written);
      return asset
        ? [
            {
              href: asset.href,
              name: name ?? posix.basename(asset.from).normalize('NFC'),
              bytes: asset.bytes,
            },
          ]
        : [];
    }),
    faults,
  };
}

const pictureSchema = z.object({
  width: z.number(),
  height: z.number(),
  kind: z.enum(['photo', 'drawing', 'vector']),
});

const rowSchema = z.object({
  fingerprint: z.string(),
  bytes: z.number(),
  digest: z.string(),
  picture: z
    .string()
    .transform((json) => pictureSchema.parse(JSON.parse(json)))
    .nullable(),
});

/** Measures files of the content folder, each once as long as it stays the same. */
export class AssetStore {
  private readonly listing: Listing;
  private readonly get;
  private readonly put;
  private readonly underWay = new Map<string, Promise<MeasureResult>>();
  private readonly fresh = new Map<string, Measured & { settled: boolean }>();
  private readonly startedAt: number;
  /** So many files are read at a time: pictures of many MB each must not fill the memory. */
  private readonly lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve(), Promise.resolve()];
  private nextLane = 0;

  /** `startedAt`: when the folder was looked at, ms since 1970. What was written since may be newer than its fingerprint. */
  constructor(store: Store, listing: Listing, startedAt: number) {
    this.listing = listing;
    this.startedAt = startedAt;
    this.get = store.prepare('select fingerprint, bytes, digest, picture from assets where path = ?');
    this.put = store.prepare('insert or replace into assets values (?, ?, ?, ?, ?)');
  }

  /** What a file is. Rejects for nothing but a failing disk. */
  measured(path: string): Promise<MeasureResult> {
    const before = this.underWay.get(path);
    if (before) return before;
    const lane = this.nextLane++ % this.lanes.length;
    const now = (this.lanes[lane] ?? Promise.resolve()).then(() => this.find(path));
    this.lanes[lane] = now.catch(() => undefined);
    this.underWay.set(path, now);
    return now;
  }

  private async find(path: string): Promise<MeasureResult> {
    const file = this.listing.files.get(path);
    const row = this.get.get(path);
    if (row && file) {
      const { fingerprint, ...measured } = rowSchema.parse(row);
      if (fingerprint === file.fingerprint) return { ok: true, measured };
    }
    const result = await measure(join(this.listing.root, path));
    if (result.ok) {
      const changedAt = statSync(join(this.listing.root, path), { throwIfNoEntry: false })?.ctimeMs;
      const settled = changedAt !== undefined && isBefore(changedAt, this.startedAt);
      this.fresh.set(path, { ...result.measured, settled });
    }
    return result;
  }

  /** Keeps what was measured since the last call; meant to be called inside a transaction. */
  keep(): void {
    for (const [path, { bytes, digest, picture, settled }] of this.fresh) {
      const file = this.listing.files.get(path);
      const fingerprint = file?.settled && settled ? file.fingerprint : '';
      this.put.run(path, fingerprint, bytes, digest, picture && JSON.stringify(picture));
    }
    this.fresh.clear();
  }
}
