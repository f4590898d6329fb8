/** What lies in a content folder, found without reading files. */
import { type BigIntStats, type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type StringKey, say } from '../strings.ts';
import { cleanBlobs, type GitState, gitState } from './git.ts';
import { isMissing } from './missing.ts';
import { atStart } from './place.ts';
import type { Problem } from './problem.ts';

export interface ListedFile {
  /** Relative to the content folder, with `/`, as the disk spells it. */
  path: string;
  /** Changes whenever the file's bytes may have: `git:<blob>` or `stat:<size>:<mtime>:<ctime>:<inode>`, times in nanoseconds. */
  fingerprint: string;
  /** False where the file was written so shortly ago that another write might not show in its times. */
  settled: boolean;
}

export interface Listing {
  /** The folder without symbolic links in its own path. */
  readonly root: string;
  readonly files: ReadonlyMap<string, ListedFile>;
  /** `file` is relative to the content folder. */
  readonly problems: readonly Problem[];
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

/** A content folder before anything of it is read. */
export interface ContentFolder {
  /** Without symbolic links in its path; null where there is none. */
  root: string | null;
  git: GitState | null;
  /** When git was asked: what was written later may be otherwise, ms since 1970. */
  askedAt: number;
}

/** Times of files may lag behind the clock by a tick of the kernel, ms. */
const CLOCK_STEP = 20;

/** Whether a file's time is surely before a time of the clock, both ms since 1970. */
export function isBefore(changedAt: number, time: number): boolean {
  return changedAt < time - CLOCK_STEP;
}

/** Asks git about a content folder. */
export async function openFolder(contentDir: string): Promise<ContentFolder> {
  const askedAt = Date.now();
  const root = realFolder(contentDir);
  return { root, git: root === null ? null : await gitState(root), askedAt };
}

/** Lists a content folder. That it is missing is a problem like others. */
export async function listContent(contentDir: string): Promise<Listing> {
  const { root, git } = await openFolder(contentDir);
  return root === null ? missingFolder(contentDir) : listFolder(root, git);
}

/** The listing of a folder that is not there. */
export function missingFolder(contentDir: string): Listing {
  return {
    root: contentDir,
    files: new Map(),
    problems: [{ file: '', ...atStart(say('contentMissing')) }],
  };
}

/** The same of a folder without symbolic links in its own path, given what git knows of it. */
export function listFolder(root: string, git: GitState | null): Listing {
  const walk = new Walk(root);
  for (const folder of FOLDERS) walk.folder(folder);
  const clean = git ? cleanBlobs(git) : new Map<string, string>();
  const files = new Map<string, ListedFile>();
  for (const path of walk.paths) {
    const file = listed(root, path, clean.get(path));
    if (file) files.set(path, file);
  }
  return { root, files, problems: walk.problems };
}

/** The listing of a folder that is known to be in order, made when somebody asks for its files. */
export function listedWhenAsked(root: string, git: GitState | null): Listing {
  let files: Listing['files'] | undefined;
  return {
    root,
    problems: [],
    get files() {
      files ??= listFolder(root, git).files;
      return files;
    },
  };
}

/** Whether a path is below a folder that is read, and no litter of systems and editors. */
export function isRead(path: string): boolean {
  const [folder = '', ...below] = path.split('/');
  return FOLDERS.includes(folder) && !below.some((name) => isPassedOver(name, folder));
}

/** In public/ names such as .well-known are meant. */
function isPassedOver(name: string, folder: string): boolean {
  return LITTER.has(name) || name.endsWith('~') || (name.startsWith('.') && folder !== 'public');
}

/** Stands for bytes that are no letter. */
const UNREADABLE = '\ufffd';

/** A line break and its like: messages and lists of files have a name on a line. */
const CONTROLS = /\p{Cc}/gu;

/** What is wrong with the name of a file or folder, or with one in a path; null where it is a good one. */
export function wrongName(name: string): StringKey | null {
  if (name.includes(UNREADABLE)) return 'nameNotUtf8';
  return name.search(CONTROLS) < 0 ? null : 'nameHasControls';
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
    if (isPassedOver(entry.name, path.slice(0, path.indexOf('/')))) return;
    const wrong = wrongName(entry.name);
    if (wrong) this.refuse(path.replaceAll(CONTROLS, UNREADABLE), say(wrong));
    else if (entry.isDirectory()) this.folder(path);
    else if (entry.isFile()) this.paths.push(path);
    else if (entry.isSymbolicLink()) this.link(path);
    else this.refuse(path, say('notAFile'));
  }

  /** A link to a file that could be published itself is that file; links to folders might go round in circles. */
  private link(path: string): void {
    try {
      const target = realpathSync(join(this.root, path));
      const isOurs = target.startsWith(this.root + sep) && isRead(target.slice(this.root.length + 1));
      if (!isOurs) this.refuse(path, say('linkOutside'));
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

/** A file that is there; null for one that is gone. `blob`: what git says it is, where it is clean. */
export function listed(root: string, path: string, blob: string | undefined): ListedFile | null {
  const isText = /\.mdx?$/i.test(path);
  if (blob !== undefined && isText) return { path, fingerprint: `git:${blob}`, settled: true };
  const stat = statOf(join(root, path));
  if (!stat) return null;
  // A picture may be there in full or as a Git LFS pointer under the same blob: its size tells.
  if (blob !== undefined) return { path, fingerprint: `git:${blob}:${stat.size}`, settled: true };
  return {
    path,
    fingerprint: `stat:${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}:${stat.ino}`,
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
