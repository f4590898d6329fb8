/** What lies in a content folder, found without reading files. */
import { type BigIntStats, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { say } from '../strings.ts';
import { cleanBlobs } from './git.ts';
import { isMissing } from './missing.ts';
import { atStart } from './place.ts';
import type { Problem } from './problem.ts';

export interface ListedFile {
  /** Relative to the content folder, with `/`, as the disk spells it. */
  path: string;
  /** Changes whenever the file's bytes may have: `git:<blob>` or `stat:<size>:<mtime>:<ctime>`, times in nanoseconds. */
  fingerprint: string;
  /** False where the file was written so shortly ago that another write might not show in its times. */
  settled: boolean;
}

export interface Listing {
  /** The folder without symbolic links in its own path. */
  root: string;
  files: Map<string, ListedFile>;
  /** `file` is relative to the content folder. */
  problems: Problem[];
}

/** The folders that are read. What else lies in a content folder is left alone. */
const FOLDERS = ['articles', 'pages', 'images', 'public'];

/** Left by systems and editors; no content. */
const LITTER = new Set([
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '.git',
  '.gitkeep',
  '.gitignore',
  '.gitattributes',
]);

/** File systems that keep times to two seconds still exist. */
const SETTLED_MS = 2000;

/** Lists a content folder. That it is missing is a problem like others. */
export async function listContent(contentDir: string): Promise<Listing> {
  const root = realFolder(contentDir);
  if (root === null) {
    return {
      root: contentDir,
      files: new Map(),
      problems: [{ file: '', ...atStart(say('contentMissing')) }],
    };
  }
  const blobs = cleanBlobs(root);
  const walk = new Walk(root);
  for (const folder of FOLDERS) walk.folder(folder);
  const files = new Map<string, ListedFile>();
  const clean = await blobs;
  for (const path of walk.paths) {
    const file = listed(root, path, clean.get(path));
    if (file) files.set(path, file);
  }
  return { root, files, problems: walk.problems };
}

function realFolder(folder: string): string | null {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

class Walk {
  readonly paths: string[] = [];
  readonly problems: Problem[] = [];
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  folder(path: string): void {
    for (const entry of this.entries(path)) this.entry(`${path}/${entry.name}`, entry);
  }

  private entries(path: string): Dirent[] {
    try {
      return readdirSync(join(this.root, path), { withFileTypes: true });
    } catch (error) {
      if (!isMissing(error)) this.refuse(path, say('unreadable'));
      else if (path === 'articles') this.refuse(path, say('articlesMissing'));
      return [];
    }
  }

  private entry(path: string, entry: Dirent): void {
    // In public/ names such as .well-known are meant.
    if (LITTER.has(entry.name) || entry.name.endsWith('~')) return;
    if (entry.name.startsWith('.') && !path.startsWith('public/')) return;
    if (entry.name.includes('\ufffd')) this.refuse(path, say('nameNotUtf8'));
    else if (entry.isDirectory()) this.folder(path);
    else if (entry.isFile()) this.paths.push(path);
    else if (entry.isSymbolicLink()) this.link(path);
    else this.refuse(path, say('notAFile'));
  }

  /** A link to a file inside the content folder is that file; links to folders might go round in circles. */
  private link(path: string): void {
    try {
      const target = realpathSync(join(this.root, path));
      if (!target.startsWith(this.root + sep)) this.refuse(path, say('linkOutside'));
      else if (statSync(target).isFile()) this.paths.push(path);
      else this.refuse(path, say('linkToFolder'));
    } catch {
      this.refuse(path, say('linkBroken'));
    }
  }

  private refuse(path: string, message: string): void {
    this.problems.push({ file: path, ...atStart(message) });
  }
}

function listed(root: string, path: string, blob: string | undefined): ListedFile | null {
  const isText = /\.mdx?$/i.test(path);
  if (blob !== undefined && isText) return { path, fingerprint: `git:${blob}`, settled: true };
  const stat = statOf(join(root, path));
  if (!stat) return null;
  // A picture may be there in full or as a Git LFS pointer under the same blob: its size tells.
  if (blob !== undefined) return { path, fingerprint: `git:${blob}:${stat.size}`, settled: true };
  return {
    path,
    fingerprint: `stat:${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}`,
    settled: Number(stat.mtimeMs) < Date.now() - SETTLED_MS,
  };
}

function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    // Deleted since the folder was listed.
    if (isMissing(error)) return null;
    throw error;
  }
}
