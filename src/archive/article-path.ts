/** Where articles and pages lie, and what address that gives them. */
import { posix } from 'node:path';
import { say } from '../strings.ts';
import { wholeSlug } from '../vietnamese/slug.ts';
import { RESERVED } from './portal-addresses.ts';

export type Address = { ok: true; address: string } | { ok: false; message: string };

const YEAR = /^(19|20|21)\d\d$/;
const MONTH = /^(0[1-9]|1[0-2])$/;
const INDEX = /^index\.md$/i;

/**
 * The address of an article by its path: `articles/2023/12/Bài mới.md` and `articles/2023/12/bai-moi/index.md`
 * are `/2023/12/bai-moi/`. `slug` replaces the last part only.
 */
export function articleAddress(path: string, slug?: string): Address {
  const [, year = '', month = '', name = '', index, ...deeper] = path.split('/');
  const inFolder = index !== undefined;
  if (name === '' || deeper.length > 0 || (inFolder && !INDEX.test(index))) {
    return { ok: false, message: say('articleOutsideMonth') };
  }
  if (!YEAR.test(year) || !MONTH.test(month)) {
    return { ok: false, message: say('monthFolderWrong', { folder: `${year}/${month}` }) };
  }
  if (!inFolder && INDEX.test(name)) return { ok: false, message: say('indexInMonth') };
  const last = slug ?? wholeSlug(inFolder ? name : withoutExtension(name));
  return last === ''
    ? { ok: false, message: say('slugMissing') }
    : { ok: true, address: `/${year}/${month}/${last}/` };
}

/** The address of a page of content/pages: `pages/Giới thiệu.mdx` is `/gioi-thieu/`. */
export function pageAddress(path: string): Address {
  const [, name = '', ...deeper] = path.split('/');
  if (deeper.length > 0) return { ok: false, message: say('pageInFolder') };
  const slug = wholeSlug(withoutExtension(name));
  if (slug === '') return { ok: false, message: say('pageSlugMissing') };
  if (RESERVED.has(slug) || /^\d{4}$/.test(slug))
    return { ok: false, message: say('pageReserved', { slug }) };
  return { ok: true, address: `/${slug}/` };
}

function withoutExtension(name: string): string {
  return name.slice(0, name.length - posix.extname(name).length);
}
