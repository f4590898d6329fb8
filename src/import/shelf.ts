/** The articles that a content folder has, as far as a new one must know them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { articleAddress } from '../archive/article-path.ts';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { oldPath } from '../archive/old-address.ts';
import { readSource } from '../archive/source.ts';
import { fold } from '../vietnamese/fold.ts';

interface Shelved {
  /** Relative to the content folder. */
  path: string;
  address: string;
  title: string;
  /** The day, `YYYY-MM-DD`. */
  day: string;
  /** The text of an article that a dry run did not write; null for what is on the disk. */
  planned: string | null;
}

const named = z.object({
  title: z.string().catch(''),
  date: z.string().catch(''),
  slug: z.string().optional().catch(undefined),
  aliases: z.array(z.string()).catch([]),
});

export class Shelf {
  private readonly byAddress = new Map<string, Shelved>();
  private readonly byTitle = new Map<string, Shelved[]>();
  private readonly aliases = new Map<string, string>();

  /** Reads the head of every article. One that is broken takes only its place. */
  constructor(contentDir: string) {
    for (const path of articlePaths(contentDir)) {
      const { title, date, slug, aliases } = frontmatterOf(join(contentDir, path));
      const address = articleAddress(path, slug);
      if (address.ok)
        this.add({ path, address: address.address, title, day: date.slice(0, 10), planned: null }, aliases);
    }
  }

  at(address: string): Shelved | undefined {
    return this.byAddress.get(address);
  }

  /** Articles of this title; case and diacritics do not count. */
  titled(title: string): readonly Shelved[] {
    return this.byTitle.get(titleKey(title)) ?? [];
  }

  /** Articles of the same title on the same day. */
  like(title: string, day: string): readonly Shelved[] {
    return this.titled(title).filter((each) => each.day === day);
  }

  /** The article that an old address leads to already. */
  aliasOf(alias: string): string | undefined {
    return this.aliases.get(alias) ?? this.byAddress.get(alias)?.path;
  }

  add(article: Shelved, aliases: readonly string[]): void {
    this.byAddress.set(article.address, article);
    const key = titleKey(article.title);
    this.byTitle.set(key, [...(this.byTitle.get(key) ?? []), article]);
    for (const alias of aliases) {
      const path = oldPath(alias);
      if (path !== null) this.aliases.set(path, article.path);
    }
  }
}

function titleKey(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function articlePaths(contentDir: string): string[] {
  const root = join(contentDir, 'articles');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => `articles/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.md$/i.test(path));
}

function frontmatterOf(file: string): z.output<typeof named> {
  const source = readSource(readFileSync(file));
  const read = source.ok ? readFrontmatter(source.source.text) : null;
  return named.parse(read?.ok ? read.frontmatter.data : {});
}
