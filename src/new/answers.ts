/** The answers that make a new article: each checked the same, whether typed as a flag or at a prompt. */
import type { Author, Category } from '../archive/article.ts';
import { say } from '../strings.ts';
import { parseInstant } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { nearest } from '../vietnamese/nearest.ts';

export type Answer = { ok: true; value: string } | { ok: false; message: string };

const accept = (value: string): Answer => ({ ok: true, value });
const refuse = (message: string): Answer => ({ ok: false, message });

export function readTitle(typed: string): Answer {
  const title = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  return title === '' ? refuse(say('newTitleMissing')) : accept(title);
}

/** A number of the list, an id, a name of the list; any other name is taken as it is. */
export function readAuthor(typed: string, authors: readonly Author[]): Answer {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '') return refuse(say('newAuthorMissing'));
  const found =
    authors[Number(name) - 1] ??
    authors.find((author) => author.id === name || fold(author.name) === fold(name));
  return accept(found?.id ?? name);
}

/** A number of the list, an id or a title of the list. '' for none. Without a list every id is right. */
export function readCategory(typed: string, categories: readonly Category[]): Answer {
  const written = typed.normalize('NFC').trim();
  if (written === '' || categories.length === 0) return accept(written);
  const found =
    categories[Number(written) - 1] ??
    categories.find(({ id, title }) => id === written || fold(title) === fold(written));
  if (found) return accept(found.id);
  const near = nearest(
    written,
    categories.flatMap(({ id, title }) => [id, title]),
  );
  return refuse(
    near === null
      ? say('newCategoryUnknown', { id: written, known: categories.map(({ id }) => id).join(', ') })
      : say('categoryUnknownNear', { id: written, near }),
  );
}

/** `2026-11-23`, `23/11/2026`, each with a time or without; '' is `today`. */
export function readDate(typed: string, today: string): Answer {
  const written = typed.trim();
  if (written === '') return accept(today);
  const parsed = parseInstant(written);
  if (parsed.ok) return accept(written);
  if (parsed.suggestion !== null && /^[\d/.-]+$/.test(written)) {
    // Written day first, as people do.
    return accept(parsed.suggestion);
  }
  return refuse(say('newDateForm', { written }));
}
