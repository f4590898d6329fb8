import { digestOf } from '../digest.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import { ORIGINAL_RECIPE, type OriginalFile, originals } from './original-outputs.ts';
import { fileOf, type OutputFile, type OutputPart } from './output.ts';

/** A page's file. */
export interface PageFile extends OutputFile {
  page: PlannedPage;
}

/** The plan's parts as files: its pages, and right after that of an article its Markdown. */
export function pageParts(
  { parts }: Pick<Plan, 'parts'>,
  origin: string,
): OutputPart<PageFile | OriginalFile>[] {
  const originalOf = originals(origin);
  return parts.map(({ name, digest, articles, pages }) => ({
    name,
    digest: articles.length === 0 ? digest : digestOf([digest, ORIGINAL_RECIPE]),
    outputs: () => {
      const rows = new Map(articles.map((row) => [row.id, row]));
      return pages().flatMap((page) => {
        const row = page.kind === 'article' ? rows.get(page.article) : undefined;
        return row ? [pageFile(page), originalOf(row)] : [pageFile(page)];
      });
    },
  }));
}

function pageFile(page: PlannedPage): PageFile {
  return { file: fileOf(page.address), digest: page.digest, page };
}

/** Files that are known one by one, as a part of the site. */
export function asPart<File extends OutputFile>(name: string, outputs: readonly File[]): OutputPart<File> {
  return {
    name,
    digest: digestOf(outputs.map(({ file, digest }) => `${file} ${digest}`).join('\n')),
    outputs: () => outputs,
  };
}
