/** Old addresses, of articles and of redirects.csv, and files of public/ that stand where something else does. */
import { z } from 'zod';
import { say } from '../strings.ts';
import { ADDRESSES, PATH_AT, pathRow } from './address-owners.ts';
import { endBelow } from './below.ts';
import type { CrossChecked } from './cross-check.ts';
import { aliasKey } from './old-address.ts';
import { placeOfKey } from './place-of-key.ts';
import { PORTAL_PLACES, portalAddresses } from './portal-addresses.ts';
import type { Problem } from './problem.ts';

const aliasRow = z.object({ alias: z.string(), path: z.string(), other: z.string() });

export function shadowingAliases(input: CrossChecked): Problem[] {
  const { root, store } = input;
  const ofPage = store.prepare(
    `select aliases.alias, aliases.path, taken.path as other from aliases join (${ADDRESSES}) taken on taken.address = aliases.alias`,
  );
  const ofAlias = store.prepare(
    `select a.alias, b.path, a.path as other from aliases a join aliases b on b.alias = a.alias and b.path > a.path`,
  );
  const found = [...ofPage.all(), ...ofAlias.all()].map((row) => {
    const { alias, path, other } = aliasRow.parse(row);
    const message = path === other ? say('aliasOfItself', { alias }) : say('aliasTaken', { alias, other });
    return { path, message };
  });
  return [...found, ...aliasesOfFiles(input), ...aliasesOfPortal(input)].map(({ path, message }) => ({
    file: path,
    ...placeOfKey(root, path, 'aliases'),
    message,
  }));
}

const oldRow = z.object({ alias: z.string(), path: z.string() });

/** Looked for by the files of public/: of the two it is mostly these that are fewer. */
function aliasesOfFiles({ store, publicHrefs }: CrossChecked): { path: string; message: string }[] {
  const at = store.prepare(
    'select alias, path from aliases where alias = :key or (alias >= :below and alias < :end)',
  );
  return publicHrefs.map(publicFile).flatMap(({ file, key, below }) =>
    at.all({ key, ...span(below) }).map((row) => {
      const { alias, path } = oldRow.parse(row);
      return { path, message: say('aliasTaken', { alias, other: file }) };
    }),
  );
}

/** Only in the portal's places: an archive brought over may have 50,000 aliases elsewhere. */
function aliasesOfPortal({ store, categories }: CrossChecked): { path: string; message: string }[] {
  const isOfPortal = portalAddresses(store, categories);
  const within = store.prepare(
    'select alias, path from aliases where alias = :place or (alias >= :from and alias < :to)',
  );
  return PORTAL_PLACES.flatMap((name) => {
    const [place, from] = [`/${name}`, `/${name}/`];
    return within.all({ place, from, to: endBelow(from) }).flatMap((row) => {
      const { alias, path } = oldRow.parse(row);
      return isOfPortal(alias) ? [{ path, message: say('aliasOfPortal', { alias }) }] : [];
    });
  });
}

/** A redirect from an address that a page or file has would hide it, or be hidden by it. */
export function shadowingRedirects({ store, redirects, categories, publicHrefs }: CrossChecked): Problem[] {
  const taken = store.prepare(`${PATH_AT} union all select path from aliases where alias = :key`);
  const isOfPortal = portalAddresses(store, categories);
  const files = publicHrefs.map(publicFile);
  const byKey = new Map(files.map(({ key, file }) => [key, file]));
  const byFolder = new Map(
    files.flatMap(({ below, file }) => (below === null ? [] : [[below, file] as const])),
  );
  return redirects.flatMap(({ from, line }) => {
    const key = aliasKey(from);
    const found = taken.get({ key });
    const other = found
      ? pathRow.parse(found).path
      : (byKey.get(key) ??
        foldersOf(key)
          .map((folder) => byFolder.get(folder))
          .find(Boolean));
    if (other === undefined && !isOfPortal(key)) return [];
    const message =
      other === undefined ? say('aliasOfPortal', { alias: from }) : say('aliasTaken', { alias: from, other });
    return [{ file: 'redirects.csv', line, column: 1, message }];
  });
}

export function shadowingPublicFiles({ store, publicHrefs, categories }: CrossChecked): Problem[] {
  const taken = store.prepare(
    `select path from (${ADDRESSES}) where address = :key or (address >= :below and address < :end)`,
  );
  const isOfPortal = portalAddresses(store, categories);
  return publicHrefs.map(publicFile).flatMap(({ file, key, below }) => {
    const found = taken.get({ key, ...span(below) });
    const isReserved = isOfPortal(key) || (below !== null && PORTAL_PLACES.includes(below.slice(1, -1)));
    if (!found && !isReserved) return [];
    const address = file.slice('public'.length);
    const message = found
      ? say('addressTaken', { address, other: pathRow.parse(found).path })
      : say('publicReserved', { address });
    return [{ file, line: 1, column: 1, message }];
  });
}

/** A file of public/ and the key of its address. `below`: the beginning of addresses for which it would have to be a folder. */
function publicFile(href: string): { file: string; key: string; below: string | null } {
  const key = aliasKey(encodeURI(href));
  const below = key.endsWith('/') ? key : `${key}/`;
  return { file: `public${href}`, key, below: href.endsWith('/index.html') ? null : below };
}

/** `/a/`, `/a/b/` of `/a/b/c.html`. */
function foldersOf(key: string): string[] {
  return [...key.matchAll(/\//g)].slice(1).map(({ index }) => key.slice(0, index + 1));
}

/** For a query; of null, one in which nothing lies. */
function span(below: string | null): { below: string; end: string } {
  return below === null ? { below: '', end: '' } : { below, end: endBelow(below) };
}
