/** A new article: its fields gathered, its file made. */
import { join } from 'node:path';
import type { Author, Category } from '../archive/article.ts';
import { readSettingsFiles } from '../archive/settings-files.ts';
import { UsageError } from '../build/options.ts';
import { articleFile } from '../import/article-file.ts';
import { freeName, writeArticle } from '../import/place.ts';
import { Shelf } from '../import/shelf.ts';
import { say } from '../strings.ts';
import { civilMonth, isoTime, parseInstant } from '../vietnamese/dates.ts';
import { slugify } from '../vietnamese/slug.ts';
import { type Answer, readAuthor, readCategory, readDate, readLead, readTitle } from './answers.ts';
import { type Asker, withChoices } from './ask.ts';
import type { NewOptions } from './options.ts';

interface NewArticle {
  /** Relative to the content folder. */
  path: string;
  address: string;
  /** An article that has the same title already, relative to the content folder. */
  like: string | null;
}

/**
 * Makes the file of a new article, a draft. What the options leave open is asked where there is somebody to ask;
 * else what can be is left out, and a missing title or author is a UsageError.
 */
export async function newArticle(options: NewOptions, asker: Asker | null, now: number): Promise<NewArticle> {
  const { authors, categories } = readSettingsFiles(options.contentDir);
  const today = isoTime(now).slice(0, 10);
  const fields = await gather(options, asker, authors, categories ?? [], today);
  const parsed = parseInstant(fields.date);
  if (!parsed.ok) throw new UsageError(say('newDateForm', { written: fields.date }));
  const slug = slugify(fields.title);
  if (slug === '') throw new UsageError(say('nameWithoutLetters'));
  const month = civilMonth(parsed.instant);
  const shelf = new Shelf(options.contentDir);
  const name = freeName(month, slug, options.contentDir, shelf);
  const path = `articles/${month}/${name}${options.folder ? '/index.md' : '.md'}`;
  const text = articleFile(
    {
      title: fields.title,
      date: fields.date,
      author: fields.author,
      description: fields.lead || null,
      category: fields.category || null,
      tags: [],
      updated: null,
      image: null,
      attachments: [],
      source: null,
      aliases: [],
      draft: true,
    },
    `${say('newBody')}\n`,
  );
  writeArticle(join(options.contentDir, path), text, []);
  return { path, address: `/${month}/${name}/`, like: shelf.titled(fields.title)[0]?.path ?? null };
}

interface Fields {
  title: string;
  author: string;
  category: string;
  lead: string;
  date: string;
}

async function gather(
  options: NewOptions,
  asker: Asker | null,
  authors: readonly Author[],
  categories: readonly Category[],
  today: string,
): Promise<Fields> {
  const take = async (
    given: string | null,
    question: string,
    read: (typed: string) => Answer,
  ): Promise<string> => {
    if (given === null && asker) return asker.ask(question, read);
    const answer = read(given ?? '');
    if (!answer.ok) throw new UsageError(answer.message);
    return answer.value;
  };
  const named = categories.map(({ title, id }) => `${title} (${id})`);
  return {
    title: await take(options.title, say('newAskTitle'), readTitle),
    category: await take(options.category, withChoices(say('newAskCategory'), named), (typed) =>
      readCategory(typed, categories),
    ),
    author: await take(
      options.author,
      withChoices(
        say('newAskAuthor'),
        authors.map(({ name }) => name),
      ),
      (typed) => readAuthor(typed, authors),
    ),
    lead: await take(options.lead, say('newAskLead'), readLead),
    date: await take(options.date, say('newAskDate', { today }), (typed) => readDate(typed, today)),
  };
}
