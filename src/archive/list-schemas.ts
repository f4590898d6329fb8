/** categories.yaml, authors.yaml and glossary.yaml: lists of entries. */
import { z } from 'zod';
import { say } from '../strings.ts';
import { slugify } from '../vietnamese/slug.ts';

const text = z
  .string()
  .overwrite((value) => value.replace(/\s+/g, ' ').trim())
  .min(1);

const id = z.string().superRefine((value, context) => {
  const right = slugify(value);
  if (value !== '' && value === right) return;
  context.addIssue({ code: 'custom', message: say('idForm', { id: right }), input: value });
});

/** A list whose entries are told apart by a key. */
function listOf<Shape extends z.core.$ZodShape, Key extends keyof Shape & string>(shape: Shape, key: Key) {
  return z.array(z.strictObject(shape)).superRefine((entries, context) => {
    const seen = new Set<unknown>();
    entries.forEach((entry, index) => {
      const value: unknown = Object.entries(entry).find(([name]) => name === key)?.[1];
      if (seen.has(value)) {
        const message = say('entryTwice', { value: String(value) });
        context.addIssue({ code: 'custom', message, path: [index, key], input: value });
      }
      seen.add(value);
    });
  });
}

/** categories.yaml, in the order in which lists of categories show them. */
export const categoriesSchema = listOf(
  {
    /** As articles name it, and the last part of `/chuyen-muc/<id>/`. */
    id: id.describe(say('fieldId')),
    title: text.describe(say('fieldCategoryTitle')),
    /** What the category is about, in a sentence. */
    description: text.describe(say('fieldAbout')).optional(),
  },
  'id',
);

/** authors.yaml. */
export const authorsSchema = listOf(
  {
    /** As articles name it, and the last part of `/tac-gia/<id>/`. */
    id: id.describe(say('fieldId')),
    name: text.describe(say('fieldAuthorName')),
    /** Who this is, in a sentence. */
    description: text.describe(say('fieldAbout')).optional(),
  },
  'id',
);

/** glossary.yaml: abbreviations and what they stand for. */
export const glossarySchema = listOf(
  {
    abbr: text.describe(say('fieldAbbr')),
    expansion: text.describe(say('fieldExpansion')),
    forms: z.array(text).describe(say('fieldForms')).default([]),
  },
  'abbr',
);

export type GlossaryEntry = z.output<typeof glossarySchema>[number];
