/** From a file of the content folder to what the store keeps of it, but for the files it refers to. */
import { z } from 'zod';
import { excerpt } from '../markdown/excerpt.ts';
import { UNSEEN } from '../markdown/plain-text.ts';
import { say } from '../strings.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Article, AuthorRef, Tag, TextPage } from './article.ts';
import { articleAddress, pageAddress } from './article-path.ts';
import { type Checked, check, type PlaceOf } from './check.ts';
import { conflictIn } from './conflict.ts';
import { type Frontmatter, readFrontmatter } from './frontmatter.ts';
import { type ArticleFields, articleSchema, pageSchema } from './frontmatter-schema.ts';
import { readMdx } from './mdx.ts';
import { oversizedBody } from './oversized.ts';
import { atStart, type Fault, type Place } from './place.ts';
import { bodyReferences, type Reference } from './references.ts';
import { placeInFile, readSource, type Source } from './source.ts';

/** What an article or a page shows that lies in other files; places are the file's own. */
export interface Needs {
  body: Reference[];
  image: Reference | null;
  attachments: (Reference & { name: string | null })[];
}

export interface ReadArticle {
  kind: 'article';
  /** Without `image` and `attachments`, which are found by `needs`. */
  article: Article;
  fields: ArticleFields;
  body: string;
  line: number;
  /** How many of its pictures have no description. */
  undescribed: number;
}

export interface ReadTextPage {
  kind: 'page';
  page: TextPage;
  body: string;
  line: number;
  /** How many of its pictures have no description. */
  undescribed: number;
}

export interface Reading {
  /** null where there are faults. */
  read: ReadArticle | ReadTextPage | null;
  faults: Fault[];
  /** Known also where there are faults, but for those that make it doubtful: then null. */
  address: string | null;
  /** As far as it could be told, so that all that is wrong with a file is said at once. */
  needs: Needs;
  /** The category as the editor wrote it; null where none is, or it is no text. */
  category: () => (Place & { written: string }) | null;
}

const NOTHING: Needs = { body: [], image: null, attachments: [] };

/** Names of authors.yaml by id. */
export type AuthorNames = ReadonlyMap<string, string>;

/** Reads `articles/….md` or `pages/….md(x)`. Throws nothing for what stands in it: every fault comes back. */
export function readPage(path: string, bytes: Buffer, authors: AuthorNames): Reading {
  try {
    return readWhole(path, bytes, authors);
  } catch (error) {
    // Nested so deeply that no parser follows.
    if (!(error instanceof RangeError)) throw error;
    return unread(atStart(say('bodyDeep')));
  }
}

function readWhole(path: string, bytes: Buffer, authors: AuthorNames): Reading {
  const read = readSource(bytes);
  if (!read.ok) return unread(...read.faults);
  const { source } = read;
  const conflict = conflictIn(source.text);
  if (conflict) return unread(conflict);
  const result = readFrontmatter(source.text);
  if (!result.ok) return unread({ ...result.fault, ...placeInFile(source, result.fault) });
  const { body, bodyLine } = result.frontmatter;
  const oversized = oversizedBody(body);
  if (oversized) return unread({ ...oversized, line: oversized.line + bodyLine - 1 });
  const file = { path, source, ...result };
  if (path.startsWith('pages/')) return { ...readTextPage(file), category: none };
  return { ...readArticle(file, authors), category: () => writtenCategory(file) };
}

/** A file of which nothing could be read. */
function unread(...faults: Fault[]): Reading {
  return { read: null, faults, address: null, needs: NOTHING, category: none };
}

const none = () => null;

function writtenCategory(file: File): (Place & { written: string }) | null {
  const { category } = file.frontmatter.data;
  return typeof category === 'string' ? { written: category, ...placer(file)(['category'], 'value') } : null;
}

interface File {
  path: string;
  source: Source;
  frontmatter: Frontmatter;
}

function readArticle(file: File, authors: AuthorNames): Omit<Reading, 'category'> {
  const { path, frontmatter } = file;
  const place = placer(file);
  const checked = check(articleSchema, frontmatter.data, place);
  const slug = articleSchema.shape.slug.safeParse(frontmatter.data.slug);
  const found = articleAddress(path, slug.data);
  const address = found.ok && slug.success ? found.address : null;
  const faults = checked.ok ? [] : checked.faults;
  if (!found.ok) faults.push(atStart(found.message));
  const { body, bodyLine } = frontmatter;
  if (isBlank(body) && !hasAttachments(frontmatter.data)) {
    faults.push({ line: bodyLine, column: 1, message: say('bodyEmpty') });
  }
  const references = referencesInFile(file, bodyReferences(body));
  const needs: Needs = { body: references, ...frontmatterNeeds(named(checked, frontmatter), place) };
  if (!checked.ok || address === null || faults.length > 0) {
    return { read: null, faults, address, needs };
  }

  const fields = checked.value;
  const lead = fields.description ?? null;
  const article: Article = {
    address,
    title: fields.title,
    lead,
    instant: fields.date.instant,
    precision: fields.date.precision,
    category: fields.category === undefined ? null : slugify(fields.category),
    author: authorOf(fields.author, authors),
    image: null,
    path,
    excerpt: lead ?? excerpt(body),
    updated: fields.updated?.instant ?? null,
    tags: tagsOf(fields.tags),
    attachments: [],
    source: fields.source ?? null,
    aliases: [...new Set(fields.aliases)],
    draft: fields.draft,
  };
  const undescribed =
    countUndescribed(references) + Number(fields.image !== undefined && fields.image.alt === undefined);
  return {
    read: { kind: 'article', article, fields, body, line: bodyLine, undescribed },
    faults,
    address,
    needs,
  };
}

/** A comment, or an element that is taken out of the page with all it holds; to the text's end where it is not closed. */
const TAKEN_OUT = new RegExp(
  `<!--[^]*?(?:-->|$)|<(?:svg|math)(?=[\\s/])[^<>]*/>|<(${[...UNSEEN].join('|')})(?=[\\s/>])[^<>]*>[^]*?(?:</\\1\\s*>|$)`,
  'gi',
);

/** Whether a body shows nothing. */
function isBlank(body: string): boolean {
  return body === '' || (body.startsWith('<') && body.replace(TAKEN_OUT, '').trim() === '');
}

function countUndescribed(references: readonly Reference[]): number {
  return references.filter(({ undescribed }) => undescribed).length;
}

function hasAttachments({ attachments }: Record<string, unknown>): boolean {
  return Array.isArray(attachments) && attachments.length > 0;
}

function authorOf(written: string, authors: AuthorNames): AuthorRef {
  const name = authors.get(written);
  return name === undefined ? { id: slugify(written), name: written } : { id: written, name };
}

/** Of two spellings with one slug the first stays. */
function tagsOf(labels: readonly string[]): Tag[] {
  const tags = new Map<string, Tag>();
  for (const label of labels) {
    const id = slugify(label);
    if (!tags.has(id)) tags.set(id, { id, label });
  }
  return [...tags.values()];
}

/** The files that the frontmatter names, as far as that can be read: they are looked for beside its other faults. */
const namedFiles = z.object({
  image: z.object({ src: articleSchema.shape.image.unwrap().shape.src }).nullable().catch(null),
  attachments: z.array(articleSchema.shape.attachments.unwrap().element.nullable().catch(null)).catch([]),
});

type NamedFiles = z.output<typeof namedFiles>;

function named(checked: Checked<ArticleFields>, { data }: Frontmatter): NamedFiles {
  if (!checked.ok) return namedFiles.parse(data);
  const { image = null, attachments } = checked.value;
  return { image, attachments };
}

function frontmatterNeeds({ image, attachments }: NamedFiles, place: PlaceOf): Omit<Needs, 'body'> {
  return {
    image: image && { written: image.src, place: () => place(['image', 'src'], 'value'), kind: 'picture' },
    attachments: attachments.flatMap((attachment, index) => {
      if (attachment === null) return [];
      const { src, name = null } = typeof attachment === 'string' ? { src: attachment } : attachment;
      const key = typeof attachment === 'string' ? ['attachments', index] : ['attachments', index, 'src'];
      return [{ written: src, place: () => place(key, 'value'), kind: 'file', name }];
    }),
  };
}

function readTextPage(file: File): Omit<Reading, 'category'> {
  const { path, frontmatter } = file;
  const { body, bodyLine } = frontmatter;
  const checked = check(pageSchema, frontmatter.data, placer(file));
  const found = pageAddress(path);
  const address = found.ok ? found.address : null;
  const mdx = path.toLowerCase().endsWith('.mdx');
  const markdown = mdx ? readMdx(body) : { faults: [], references: bodyReferences(body) };
  const faults = [
    ...(checked.ok ? [] : checked.faults),
    ...markdown.faults.map((fault) => ({ ...fault, ...inFile(file, fault) })),
  ];
  if (!found.ok) faults.push(atStart(found.message));
  if (isBlank(body)) faults.push({ line: bodyLine, column: 1, message: say('pageEmpty') });
  const needs: Needs = { ...NOTHING, body: referencesInFile(file, markdown.references) };
  if (!checked.ok || address === null || faults.length > 0) return { read: null, faults, address, needs };

  const { title, description = null, updated } = checked.value;
  const page: TextPage = {
    path,
    address,
    title,
    lead: description,
    updated: updated?.instant ?? null,
    mdx,
  };
  const undescribed = countUndescribed(needs.body);
  return { read: { kind: 'page', page, body, line: bodyLine, undescribed }, faults, address, needs };
}

function placer({ source, frontmatter }: File): PlaceOf {
  return (path, of) => placeInFile(source, frontmatter.placeOf(path, of));
}

/** A place of the body as a place of the file. */
function inFile({ source, frontmatter }: File, { line, column }: Place): Place {
  return placeInFile(source, { line: line + frontmatter.bodyLine - 1, column });
}

function referencesInFile(file: File, references: readonly Reference[]): Reference[] {
  return references.map((reference) => ({ ...reference, place: () => inFile(file, reference.place()) }));
}
