/** The addresses that a file of the content folder gave to readers. */
import { z } from 'zod';
import { articleAddress, pageAddress } from '../archive/article-path.ts';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { oldPath } from '../archive/old-address.ts';
import { readRedirects } from '../archive/redirects.ts';
import { readSource } from '../archive/source.ts';
import { parseYaml } from '../archive/yaml.ts';
import { parseInstant } from '../vietnamese/dates.ts';

const categories = z.array(z.object({ id: z.string() }));
const article = z.object({
  date: z.string().catch(''),
  slug: z.string().optional().catch(undefined),
  aliases: z.array(z.string()).catch([]),
  draft: z.boolean().catch(false),
});

/** Whether a file gives any address: an article, a page, redirects.csv, categories.yaml. */
export function givesAddresses(path: string): boolean {
  return /^articles\/.*\.md$|^pages\/[^/]+\.mdx?$/i.test(path) || SITE_FILES.has(path);
}

const SITE_FILES = new Set(['redirects.csv', 'categories.yaml']);

/** Every address of a file with these bytes, old ones too. `now` in ms since 1970: what was not due then had none. */
export function publishedAddresses(path: string, bytes: Buffer, now: number): string[] {
  const source = readSource(bytes);
  if (!source.ok) return [];
  const { text } = source.source;
  if (path === 'redirects.csv') return readRedirects(text).redirects.map(({ from }) => from);
  if (path === 'categories.yaml') return categoryAddresses(text);
  if (path.startsWith('pages/')) {
    const page = pageAddress(path);
    return page.ok ? [page.address] : [];
  }
  const read = readFrontmatter(text);
  return read.ok ? articleAddresses(path, read.frontmatter.data, now) : [];
}

function categoryAddresses(text: string): string[] {
  const yaml = parseYaml(text, 'text');
  const read = categories.safeParse(yaml.ok ? yaml.value : null);
  return read.success ? read.data.map(({ id }) => `/chuyen-muc/${id}/`) : [];
}

function articleAddresses(path: string, data: Record<string, unknown>, now: number): string[] {
  const { date, slug, aliases, draft } = article.parse(data);
  const due = parseInstant(date);
  const own = articleAddress(path, slug);
  if (draft || !own.ok || (due.ok && due.instant > now)) return [];
  return [own.address, ...aliases.flatMap((alias) => oldPath(alias) ?? [])];
}
