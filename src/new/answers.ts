/** The answers that make a new article: each checked the same, whether typed as a flag or at a prompt. */
import type { Author, Category } from '../archive/article.ts';
import { fieldFault } from '../archive/article-field.ts';
import { say } from '../strings.ts';
import { parseInstant } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { nearest } from '../vietnamese/nearest.ts';

export type Answer = { ok: true; value: string } | { ok: false; message: string };

const accept = (value: string): Answer => ({ ok: true, value });
const refuse = (message: string): Answer => ({ ok: false, message });
const oneLine = (typed: string) => typed.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Takes what the build will take. */
function acceptAs(field: Parameters<typeof fieldFault>[0], value: string): Answer {
  const fault = fieldFault(field, value);
  return fault === null ? accept(value) : refuse(fault);
}

export function readTitle(typed: string): Answer {
  const title = oneLine(typed);
  return title === '' ? refuse(say('newTitleMissing')) : acceptAs('title', title);
}

/** '' for none. */
export function readLead(typed: string): Answer {
  const lead = oneLine(typed);
  return lead === '' ? accept(lead) : acceptAs('description', lead);
}

/** A number of the list, an id, a name of the list; any other name is taken as it is. */
export function readAuthor(typed: string, authors: readonly Author[]): Answer {
  const name = oneLine(typed);
  if (name === '') return refuse(say('newAuthorMissing'));
  const found =
    authors[Number(name) - 1] ??
    authors.find((author) => author.id === name || fold(author.name) === fold(name));
  return acceptAs('author', found?.id ?? name);
}

/** A number of the list, an id or a title of the list. '' for none. Without a list every id is right. */
export function readCategory(typed: string, categories: readonly Category[]): Answer {
  const written = typed.normalize('NFC').trim();
  if (written === '') return accept(written);
  if (categories.length === 0) return acceptAs('category', written);
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
