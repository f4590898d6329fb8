import matter from 'gray-matter';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';

const fields = z.object({ title: z.string(), description: z.string().default('') });

/** Title, lead and body of an article's file, NFC. */
export function parseFrontmatter(source: string): { title: string; lead: string; body: string } {
  const yaml = (text: string) => z.record(z.string(), z.unknown()).parse(load(text, { schema: CORE_SCHEMA }));
  const { data, content } = matter(source.normalize('NFC'), { engines: { yaml } });
  const { title, description } = fields.parse(data);
  return { title, lead: description, body: content.trim() };
}
