import { digestOf } from '../digest.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlannedPage } from '../plan/planned-page.ts';
import type { PlanRow } from '../plan/rows.ts';
import { ORIGINAL_RECIPE } from './original-outputs.ts';
import { fileOf, type Output, type OutputFile, type OutputPart } from './output.ts';

/** A page's file. */
export interface PageFile extends OutputFile {
  page: PlannedPage;
}

/** The plan's parts as files: its pages, and what stands beside the articles among them. */
export function pageParts(
  { parts }: Pick<Plan, 'parts'>,
  originals: (articles: readonly PlanRow[]) => Output[],
): OutputPart<PageFile | Output>[] {
  return parts.map(({ name, digest, articles, pages }) => ({
    name,
    digest: articles.length === 0 ? digest : digestOf([digest, ORIGINAL_RECIPE]),
    outputs: () => [
      ...pages().map((page) => ({ file: fileOf(page.address), digest: page.digest, page })),
      ...originals(articles),
    ],
  }));
}

/** Files that are known one by one, as a part of the site. */
export function asPart<File extends OutputFile>(name: string, outputs: readonly File[]): OutputPart<File> {
  return {
    name,
    digest: digestOf(outputs.map(({ file, digest }) => `${file} ${digest}`).join('\n')),
    outputs: () => outputs,
  };
}
