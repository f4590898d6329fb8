/** The files that belong to the whole site: read each time, as they are few and small. */
import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { say } from '../strings.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Author, Category } from './article.ts';
import { check } from './check.ts';
import { isMissing } from './listing.ts';
import { atStart } from './place.ts';
import type { Problem } from './problem.ts';
import { type Redirect, readRedirects } from './redirects.ts';
import { type SiteSettings, siteSettingsSchema } from './site-settings.ts';
import { placeInFile, readSource, type Source } from './source.ts';
import { parseYaml, placeInYaml } from './yaml.ts';

/** A short form and what it stands for. */
export interface GlossaryEntry {
  abbr: string;
  expansion: string;
  /** Other ways in which the expansion is written. */
  forms: string[];
}

export interface SettingsFiles {
  settings: SiteSettings;
  /** null where there is no categories.yaml: every category is then its own label. */
  categories: Category[] | null;
  authors: Author[];
  glossary: GlossaryEntry[];
  redirects: Redirect[];
  /** `file` is relative to the content folder. */
  problems: Problem[];
}

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

/** glossary.yaml: abbreviations that search knows. */
export const glossarySchema = listOf(
  {
    abbr: text.describe(say('fieldAbbr')),
    expansion: text.describe(say('fieldExpansion')),
    forms: z.array(text).describe(say('fieldForms')).default([]),
  },
  'abbr',
);

/** Reads every settings file of a content folder. One that is not there, or is wrong, gives its defaults. */
export function readSettingsFiles(root: string): SettingsFiles {
  const problems: Problem[] = [];
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    readYaml(root, file, schema, problems);
  const categories = read('categories.yaml', categoriesSchema);
  const authors = read('authors.yaml', authorsSchema) ?? [];
  return {
    settings: read('site.yaml', siteSettingsSchema) ?? siteSettingsSchema.parse({}),
    categories: categories?.map(({ description = null, ...rest }) => ({ ...rest, description })) ?? null,
    authors: authors.map(({ description = null, ...rest }) => ({ ...rest, description })),
    glossary: read('glossary.yaml', glossarySchema) ?? [],
    redirects: readRedirectsFile(root, problems),
    problems,
  };
}

/** The parsed file; null where it is missing, empty or wrong. */
function readYaml<Schema extends z.ZodType>(root: string, file: string, schema: Schema, problems: Problem[]) {
  const source = readText(root, file, problems);
  if (!source) return null;
  const yaml = parseYaml(source.text, 'core');
  if (!yaml.ok) {
    problems.push({ file, ...yaml.fault, ...placeInFile(source, yaml.fault) });
    return null;
  }
  // A file of comments only says nothing.
  if (yaml.value === null || yaml.value === undefined) return null;
  const checked = check(schema, yaml.value, (path, of) =>
    placeInFile(source, placeInYaml(source.text, path, of)),
  );
  if (checked.ok) return checked.value;
  problems.push(...checked.faults.map((fault) => ({ file, ...fault })));
  return null;
}

function readRedirectsFile(root: string, problems: Problem[]): Redirect[] {
  const file = 'redirects.csv';
  const source = readText(root, file, problems);
  if (!source) return [];
  const { redirects, faults } = readRedirects(source.text);
  problems.push(...faults.map((fault) => ({ file, ...fault, ...placeInFile(source, fault) })));
  return redirects;
}

function readText(root: string, file: string, problems: Problem[]): Source | null {
  const refuse = (message: string): null => {
    problems.push({ file, ...atStart(message) });
    return null;
  };
  let bytes: Buffer;
  try {
    if (!realpathSync(join(root, file)).startsWith(root + sep)) return refuse(say('linkOutside'));
    bytes = readFileSync(join(root, file));
  } catch (error) {
    return isMissing(error) ? null : refuse(say('unreadable'));
  }
  const result = readSource(bytes);
  if (result.ok) return result.source;
  problems.push(...result.faults.map((fault) => ({ file, ...fault })));
  return null;
}
