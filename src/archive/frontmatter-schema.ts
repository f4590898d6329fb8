/** What the frontmatter of articles and pages holds. Its JSON Schema in .vscode/ completes keys while an editor types. */
import { z } from 'zod';
import { say } from '../strings.ts';
import { type ParsedInstant, parseInstant } from '../vietnamese/dates.ts';
import { slugify, wholeSlug } from '../vietnamese/slug.ts';
import { oldPath } from './old-address.ts';

/** One line of text: line breaks and runs of spaces are one space. `most` characters keep slips (a body in `title`) out. */
const line = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\s+/g, ' ').trim())
    .min(1)
    .max(most);

/** A file beside the article (`anh/cau.jpg`) or, for pictures, in content/images (`/images/cau.jpg`). */
const file = line(500);

const date = z.string().transform((written, context) => {
  const parsed = parseInstant(written);
  if (parsed.ok) return parsed;
  context.addIssue({ code: 'custom', message: refusedDate(written, parsed), input: written });
  return z.NEVER;
});

function refusedDate(written: string, { reason, suggestion }: Extract<ParsedInstant, { ok: false }>): string {
  if (reason === 'day') return say('dateNoSuchDay', { written });
  if (reason === 'time') return say('dateNoSuchTime', { written });
  return suggestion === null ? say('dateForm', { written }) : say('dateFormNear', { written, suggestion });
}

const slug = z
  .string()
  .max(200)
  .superRefine((written, context) => {
    const right = wholeSlug(written);
    if (written !== '' && written === right) return;
    const message = right === '' ? say('slugEmpty') : say('slugForm', { slug: right });
    context.addIssue({ code: 'custom', message, input: written });
  });

/** Something that becomes a part of an address: it needs letters or digits that a slug can be made of. */
const named = line(200).refine((text) => slugify(text) !== '', { error: () => say('nameWithoutLetters') });

/** An old address: a path, or a whole address of which path and query are kept. Percent-encoded as browsers send it. */
const alias = z.string().transform((written, context) => {
  const path = oldPath(written.trim());
  if (path !== null) return path;
  context.addIssue({ code: 'custom', message: say('aliasForm', { written }), input: written });
  return z.NEVER;
});

const image = z
  .strictObject({
    /** The picture's file. */
    src: file.describe(say('fieldImageSrc')),
    /** What is to be seen on it, for those who do not see it; `""` for decoration. */
    alt: z
      .string()
      .overwrite((text) => text.replace(/\s+/g, ' ').trim())
      .max(1000)
      .describe(say('fieldImageAlt'))
      .optional(),
    /** Text under the picture. */
    caption: line(1000).describe(say('fieldImageCaption')).optional(),
    /** Imported archives only: nobody has described the picture yet. */
    altMissing: z.literal(true).describe(say('fieldImageAltMissing')).optional(),
  })
  .refine(({ alt, altMissing }) => alt !== undefined || altMissing, {
    path: ['alt'],
    error: () => say('altMissing'),
  });

const attachment = z.union([
  file,
  z.strictObject({
    /** The file to download. */
    src: file.describe(say('fieldAttachmentSrc')),
    /** What readers see instead of the file's name. */
    name: line(300).describe(say('fieldAttachmentName')).optional(),
  }),
]);

export const articleSchema = z.strictObject({
  /** The headline. */
  title: line(300).describe(say('fieldTitle')),
  /** Publication: `YYYY-MM-DD`, or ISO 8601; without a zone it is Vietnam's time. In the future: not published until then. */
  date: date.describe(say('fieldDate')),
  /** A name, or an id of authors.yaml. */
  author: named.describe(say('fieldAuthor')),
  /** The lead (sapo). */
  description: line(2000).describe(say('fieldDescription')).optional(),
  /** An id of categories.yaml. */
  category: named.describe(say('fieldCategory')).optional(),
  /** Words under which the article is also listed. */
  tags: z.array(named).max(50).describe(say('fieldTags')).default([]),
  /** When the text was last changed in substance; written like `date`. */
  updated: date.describe(say('fieldUpdated')).optional(),
  /** The picture that stands for the article in lists and above its text. */
  image: image.describe(say('fieldImage')).optional(),
  /** Files to download. */
  attachments: z.array(attachment).max(200).describe(say('fieldAttachments')).default([]),
  /** Where the text was taken from: a name, or an address. */
  source: line(500).describe(say('fieldSource')).optional(),
  /** Old addresses that shall lead here. */
  aliases: z.array(alias).max(200).describe(say('fieldAliases')).default([]),
  /** `true` keeps the article unpublished. */
  draft: z.boolean().describe(say('fieldDraft')).default(false),
  /** The last part of the address, where the file's name shall not be it. */
  slug: slug.describe(say('fieldSlug')).optional(),
});

export type ArticleFields = z.output<typeof articleSchema>;

/** Pages of content/pages: about, contact, … */
export const pageSchema = z.strictObject({
  /** The page's heading. */
  title: line(300).describe(say('fieldTitle')),
  /** The lead, and what search engines show. */
  description: line(2000).describe(say('fieldDescription')).optional(),
  /** When the text was last changed in substance; written like an article's `date`. */
  updated: date.describe(say('fieldUpdated')).optional(),
});
