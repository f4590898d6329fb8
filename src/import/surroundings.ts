/** Files around a source: in the folder that was given, and, where asked for, in the network. */
import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { decodedPath } from '../archive/decoded.ts';
import { nameIn, type Surroundings } from './files.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 50 * MEGABYTE;
const MOST_FILES = 200_000;
const FETCH_MS = 30_000;

/**
 * What lies around `source` (a file) within `root` (a folder). Links out of the folder lead nowhere. `used` hears of
 * each file of the folder that is taken.
 */
export function surroundings(
  source: string,
  root: string,
  fetchAllowed: boolean,
  used: (path: string) => void,
): Surroundings {
  return {
    async beside(address) {
      const path = await findBeside(address, source, root);
      if (path === null) return null;
      const { size } = await lstat(path);
      if (size === 0 || size > LARGEST_FILE) return null;
      used(path);
      return new Uint8Array(await readFile(path));
    },
    fetched: (address) => (fetchAllowed ? download(address) : Promise.resolve(null)),
  };
}

/** The file that an address means: at that path from the page, at that path from the root, or the only one of its name. */
async function findBeside(address: string, source: string, root: string): Promise<string | null> {
  const path = pathOf(address);
  if (path === '') return null;
  const candidates = [
    resolve(dirname(source), path.replace(/^\/+/, '')),
    resolve(root, path.replace(/^\/+/, '')),
  ];
  for (const candidate of candidates) if (await isFileIn(candidate, root)) return candidate;
  const [only, other] = (await namesIn(root)).get(nameIn(address).toLowerCase()) ?? [];
  return only !== undefined && other === undefined && (await isFileIn(only, root)) ? only : null;
}

function pathOf(address: string): string {
  const plain = /^https?:\/\//i.test(address)
    ? (URL.parse(address)?.pathname ?? '')
    : address.replace(/^file:\/+/i, '');
  if (/^[a-z][a-z\d+.-]*:/i.test(plain) && !/^[a-z]:[\\/]/i.test(plain)) return '';
  const path = decodedPath(plain.replace(/[?#].*$/s, '').replaceAll('\\', '/'));
  return path.includes('\0') ? '' : path;
}

async function isFileIn(path: string, root: string): Promise<boolean> {
  if (!path.startsWith(root + sep)) return false;
  try {
    const [real, realRoot, stat] = await Promise.all([realpath(path), realpath(root), lstat(path)]);
    return stat.isFile() && real.startsWith(realRoot + sep);
  } catch {
    return false;
  }
}

const folders = new Map<string, Promise<Map<string, string[]>>>();

/** All files below a folder by their names in small letters; read once. */
function namesIn(root: string): Promise<Map<string, string[]>> {
  const known = folders.get(root) ?? listNames(root);
  folders.set(root, known);
  return known;
}

async function listNames(root: string): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries.slice(0, MOST_FILES)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = basename(path).normalize('NFC').toLowerCase();
    names.set(name, [...(names.get(name) ?? []), path]);
  }
  return names;
}

/** A file from the web, null where it does not come. */
async function download(address: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_MS), redirect: 'follow' });
    if (!response.ok || !response.body || Number(response.headers.get('content-length') ?? 0) > LARGEST_FILE)
      return null;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > LARGEST_FILE) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return null;
  }
}
