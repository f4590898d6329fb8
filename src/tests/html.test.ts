/** The HTML as it is served, by the rules of the standard and the recommended ones. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { htmlFiles } from './served-pages.ts';
import { published } from './site.ts';

describe.each(['standard', 'recommended'])('html-validate:%s', (preset) => {
  const validator = new HtmlValidate({ root: true, extends: [`html-validate:${preset}`] });

  it.each(['sample', 'agency'] as const)('finds nothing in the %s site', async (name) => {
    const site = inject(name);
    const found: string[] = [];
    for (const path of htmlFiles(site)) {
      const { results } = await validator.validateString(published(site, path), path);
      for (const { messages } of results) {
        found.push(
          ...messages.map(
            ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`,
          ),
        );
      }
    }
    expect(found).toEqual([]);
  });
});
