/** From what an editor writes to a file of the content folder. */
import { posix } from 'node:path';
import { say } from '../strings.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { wholeSlug } from '../vietnamese/slug.ts';
import { decodedPath } from './decoded.ts';
import { isRemote } from './references.ts';

export const PICTURES = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif', '.svg']);
const HEIC = new Set(['.heic', '.heif']);
/** What may be offered for download. Nothing that a browser would run on the site's own address. */
const DOCUMENTS = new Set(
  '.pdf .doc .docx .xls .xlsx .ppt .pptx .odt .ods .odp .rtf .txt .csv .zip .rar .7z .mp3 .m4a .ogg .wav .mp4 .webm .tif .tiff .epub .kml .kmz .dwg'.split(
    ' ',
  ),
);

type AssetFound = { ok: true; path: string } | { ok: false; message: string };

/** Paths of the content folder, whichever way their letters are composed. */
export class ContentPaths {
  private readonly paths: () => Iterable<string>;
  private byName: Map<string, string> | undefined;

  constructor(paths: () => Iterable<string>) {
    this.paths = paths;
  }

  /** Made when it is first asked for: most syncs of a large archive read no picture. */
  private get names(): Map<string, string> {
    this.byName ??= new Map([...this.paths()].map((path) => [path.normalize('NFC'), path]));
    return this.byName;
  }

  /** The path as the disk spells it. */
  get(path: string): string | undefined {
    return this.names.get(path.normalize('NFC'));
  }

  /** The file of the same folder that was most likely meant. */
  near(path: string): string | null {
    const folder = `${posix.dirname(path)}/`;
    const names = [...this.names.keys()]
      .filter((each) => each.startsWith(folder))
      .map((each) => each.slice(folder.length));
    return nearest(posix.basename(path), names);
  }
}

/** Finds the file that `written` names in the file at `from`. `kind`: what the place it is written in can show. */
export function findAsset(
  written: string,
  from: string,
  kind: 'picture' | 'file',
  paths: ContentPaths,
): AssetFound {
  const refuse = (message: string): AssetFound => ({ ok: false, message });
  if (isRemote(written)) return refuse(say('assetRemote', { written }));
  // A name may hold a % of its own.
  const asWritten = contentPath(written, from);
  const path =
    asWritten !== null && paths.get(asWritten) ? asWritten : contentPath(decodedPath(written), from);
  if (path === null) return refuse(say('assetRoot', { written }));
  if (path === '..' || path.startsWith('../') || path.includes('\0'))
    return refuse(say('assetOutside', { written }));

  const extension = posix.extname(path).toLowerCase();
  if (HEIC.has(extension)) return refuse(say('pictureHeic', { written }));
  if (extension === '.md' || extension === '.mdx') return refuse(say('assetIsPage', { written }));
  const found = paths.get(path);
  if (found === undefined || path.startsWith('public/')) {
    const near = paths.near(path);
    return refuse(
      near === null ? say('assetMissing', { written }) : say('assetMissingNear', { written, near }),
    );
  }
  if (PICTURES.has(extension) || (kind === 'file' && DOCUMENTS.has(extension)))
    return { ok: true, path: found };
  return refuse(say(kind === 'picture' ? 'pictureType' : 'assetType', { written, type: extension }));
}

/** Relative to the content folder; null for addresses of the site that are no shared picture. */
function contentPath(written: string, from: string): string | null {
  const plain = written.replaceAll('\\', '/').normalize('NFC');
  if (!plain.startsWith('/')) return posix.normalize(posix.join(posix.dirname(from), plain));
  return plain.startsWith('/images/') ? posix.normalize(plain.slice(1)) : null;
}

/** `Báo cáo 2023.PDF` → `bao-cao-2023.pdf` */
export function safeFileName(path: string): string {
  const extension = posix.extname(path);
  const name = wholeSlug(posix.basename(path, extension)) || 'tep';
  return name + extension.toLowerCase();
}

/**
 * Where files of one page are published: beside the page under a safe name, or under /images/ for all pages.
 * Two names that become one are told apart by a number, in the order of their paths.
 */
export function assetAddresses(page: string, paths: readonly string[]): Map<string, string> {
  const addresses = new Map<string, string>();
  const taken = new Set<string>();
  for (const path of [...new Set(paths)].sort()) {
    if (path.startsWith('images/')) {
      const folders = posix
        .dirname(path)
        .split('/')
        .map((part) => wholeSlug(part) || 'tep');
      addresses.set(path, `/${folders.join('/')}/${safeFileName(path)}`);
      continue;
    }
    const name = safeFileName(path);
    const extension = posix.extname(name);
    let free = name;
    for (let n = 2; taken.has(free); n++)
      free = `${name.slice(0, name.length - extension.length)}-${n}${extension}`;
    taken.add(free);
    addresses.set(path, page + free);
  }
  return addresses;
}
