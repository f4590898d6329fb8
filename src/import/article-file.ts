/** An article as it is written to a file: frontmatter in the order editors expect, then the body. */
import yaml from 'js-yaml';
import type { Attachment } from './hast/references.ts';

/** Frontmatter as the archive's schema takes it; what is null, empty or false is left out. */
export interface ArticleFields {
  title: string;
  /** `2023-12-05` or ISO 8601 with a zone. */
  date: string;
  author: string;
  description: string | null;
  category: string | null;
  tags: string[];
  updated: string | null;
  image: { src: string; alt: string | null; caption: string | null } | null;
  attachments: Attachment[];
  source: string | null;
  aliases: string[];
  draft: boolean;
}

/** The whole file. The body is Markdown. */
export function articleFile(fields: ArticleFields, body: string): string {
  const { image } = fields;
  const shown = {
    title: fields.title,
    date: fields.date,
    author: fields.author,
    description: fields.description,
    category: fields.category,
    tags: fields.tags,
    updated: fields.updated,
    image: image && {
      src: image.src,
      ...(image.alt === null ? { altMissing: true } : { alt: image.alt }),
      ...(image.caption === null ? {} : { caption: image.caption }),
    },
    attachments: fields.attachments.map(({ src, name }) => ({ src, name })),
    source: fields.source,
    aliases: fields.aliases,
    draft: fields.draft,
  };
  const kept = Object.fromEntries(
    Object.entries(shown).filter(
      ([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
  // One line a value, however long: so a change shows as a change of that value.
  const frontmatter = yaml.dump(kept, { schema: yaml.CORE_SCHEMA, lineWidth: -1, noRefs: true });
  return `---\n${frontmatter}---\n${body === '' ? '' : `\n${body}`}`;
}
