/** Keeps fields within what the archive takes; what does not fit is noted, whole, as left out. */
import { say } from '../strings.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { ArticleFields } from './article-file.ts';
import type { Notes } from './notes.ts';

/** The limits of the archive's schema, in characters. */
const MOST = {
  title: 300,
  author: 200,
  description: 2000,
  source: 500,
  tag: 200,
  tags: 50,
  alt: 1000,
  name: 300,
} as const;

/** Cuts what is too long and drops names that no address can be made of. A hostile or broken page alone has such. */
export function fitFields(fields: ArticleFields, notes: Notes): ArticleFields {
  const leave = (text: string): void => {
    notes.left.push({ message: say('importTooLong'), text });
  };
  const cut = (text: string, most: number): string => {
    if (text.length <= most) return text;
    leave(text);
    return `${text
      .slice(0, most - 1)
      .toWellFormed()
      .trimEnd()}…`;
  };
  const cutOr = (text: string | null, most: number): string | null =>
    text === null ? null : cut(text, most);
  const named = fields.tags
    .filter((tag) => slugify(tag) !== '' && tag.length <= MOST.tag)
    .slice(0, MOST.tags);
  for (const tag of fields.tags) if (!named.includes(tag)) leave(tag);
  const isNamed = slugify(fields.author) !== '';
  if (!isNamed) leave(fields.author);
  return {
    ...fields,
    title: cut(fields.title, MOST.title),
    author: isNamed ? cut(fields.author, MOST.author) : say('importUnknownAuthor'),
    draft: fields.draft || !isNamed,
    description: cutOr(fields.description, MOST.description),
    source: cutOr(fields.source, MOST.source),
    tags: named,
    image: fields.image && {
      ...fields.image,
      alt: cutOr(fields.image.alt, MOST.alt),
      caption: cutOr(fields.image.caption, MOST.alt),
    },
    attachments: fields.attachments.map(({ src, name }) => ({ src, name: cut(name, MOST.name) })),
  };
}
