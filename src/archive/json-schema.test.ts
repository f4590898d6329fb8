/** The schemas in .vscode/ complete keys while an editor types. `npx vitest run src/archive -u` makes them anew. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleSchema, pageSchema } from './frontmatter-schema.ts';
import { authorsSchema, categoriesSchema, glossarySchema } from './list-schemas.ts';
import { siteSettingsSchema } from './site-settings.ts';

const FOLDER = join(import.meta.dirname, '../../.vscode');
const SCHEMAS: Record<string, z.ZodType> = {
  article: articleSchema,
  page: pageSchema,
  site: siteSettingsSchema,
  categories: categoriesSchema,
  authors: authorsSchema,
  glossary: glossarySchema,
};

/** The keys of `wording` in site.yaml are those of all texts: the file would change with each new one. */
function withoutTextKeys({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.propertyNames) delete jsonSchema.propertyNames;
}

describe('the JSON Schemas for editors', () => {
  it.each(Object.entries(SCHEMAS))('%s is what is checked', async (name, schema) => {
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: withoutTextKeys });
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(
      join(FOLDER, `${name}.schema.json`),
    );
  });

  it('are all named in the settings, where files of theirs are', () => {
    const settings: { 'yaml.schemas': Record<string, string> } = JSON.parse(
      readFileSync(join(FOLDER, 'settings.json'), 'utf8'),
    );
    const named = Object.keys(settings['yaml.schemas']).map((path) =>
      path.replace(/^.*\/|\.schema\.json$/g, ''),
    );
    expect(named.sort()).toEqual(Object.keys(SCHEMAS).sort());
  });

  it('tell what each key of an article means', () => {
    for (const field of Object.values(z.toJSONSchema(articleSchema, { io: 'input' }).properties ?? {})) {
      expect(field).toHaveProperty('description', expect.stringMatching(/\S/));
    }
  });
});
