/** The files that belong to the whole site: read each time, as they are few and small. */
import { readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { say } from '../strings.ts';
import type { Author, Category } from './article.ts';
import { check, type PlaceOf } from './check.ts';
import { conflictIn } from './conflict.ts';
import { authorsSchema, categoriesSchema, type GlossaryEntry, glossarySchema } from './list-schemas.ts';
import { isMissing } from './missing.ts';
import { atStart } from './place.ts';
import type { Problem } from './problem.ts';
import { type Redirect, readRedirects } from './redirects.ts';
import { type SiteSettings, siteSettingsSchema } from './site-settings.ts';
import { placeInFile, readSource, type Source } from './source.ts';
import { parseYaml, placeInYaml } from './yaml.ts';

export interface SettingsFiles {
  settings: SiteSettings;
  /** Where a value of site.yaml stands. */
  placeInSite: PlaceOf;
  /** null where there is no categories.yaml: every category is then its own label. */
  categories: Category[] | null;
  authors: Author[];
  glossary: GlossaryEntry[];
  redirects: Redirect[];
  /** `file` is relative to the content folder. */
  problems: Problem[];
}

/** Reads every settings file of a content folder. One that is not there, or is wrong, gives its defaults; of site.yaml what is right counts. */
export function readSettingsFiles(root: string): SettingsFiles {
  const problems: Problem[] = [];
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    readYaml(root, file, schema, problems);
  const site = read('site.yaml', siteSettingsSchema);
  const categories = read('categories.yaml', categoriesSchema).value;
  const authors = read('authors.yaml', authorsSchema).value ?? [];
  return {
    settings: site.value ?? rightSettings(site.written),
    placeInSite: site.placeOf,
    categories: categories?.map(({ description = null, ...rest }) => ({ ...rest, description })) ?? null,
    authors: authors.map(({ description = null, ...rest }) => ({ ...rest, description })),
    glossary: read('glossary.yaml', glossarySchema).value ?? [],
    redirects: readRedirectsFile(root, problems),
    problems,
  };
}

/** What is right of a site.yaml with faults: what it names is looked for beside them, so that all is told at once. */
function rightSettings(written: unknown): SiteSettings {
  const fields: Readonly<Record<string, z.ZodType>> = siteSettingsSchema.shape;
  const entries = Object.entries(z.record(z.string(), z.unknown()).catch({}).parse(written));
  return siteSettingsSchema.parse(
    Object.fromEntries(entries.filter(([key, value]) => fields[key]?.safeParse(value).success)),
  );
}

interface Settings<Value> {
  /** null where the file is missing, empty or wrong. */
  value: Value | null;
  /** Unchecked; undefined where it is no YAML. */
  written: unknown;
  placeOf: PlaceOf;
}

function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  problems: Problem[],
): Settings<z.output<Schema>> {
  const source = readText(root, file, problems);
  if (!source) return { value: null, written: undefined, placeOf: () => ({ line: 1, column: 1 }) };
  const placeOf: PlaceOf = (path, of) => placeInFile(source, placeInYaml(source.text, path, of));
  const yaml = parseYaml(source.text, 'core');
  if (!yaml.ok) {
    problems.push({ file, ...yaml.fault, ...placeInFile(source, yaml.fault) });
    return { value: null, written: undefined, placeOf };
  }
  // A file of comments only says nothing.
  const written = yaml.value;
  if (written === null || written === undefined) return { value: null, written, placeOf };
  const checked = check(schema, written, placeOf);
  if (checked.ok) return { value: checked.value, written, placeOf };
  problems.push(...checked.faults.map((fault) => ({ file, ...fault })));
  return { value: null, written, placeOf };
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
  const faults = result.ok ? [conflictIn(result.source.text) ?? []].flat() : result.faults;
  if (result.ok && faults.length === 0) return result.source;
  problems.push(...faults.map((fault) => ({ file, ...fault })));
  return null;
}
