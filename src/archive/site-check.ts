import { say } from '../strings.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { unknownCategory } from './categories.ts';
import type { Problem } from './problem.ts';
import type { SettingsFiles } from './settings-files.ts';

/** Keys of site.yaml that name a file of public/. */
const PICTURES = ['logo', 'emblem', 'favicon'] as const;

/** What site.yaml names and is not there: categories and pictures. `publicHrefs`: site addresses of files of public/. */
export function checkSite(files: SettingsFiles, publicHrefs: readonly string[]): Problem[] {
  const { settings, categories, placeInSite } = files;
  const problems: Problem[] = [];
  const refuse = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ file: 'site.yaml', ...placeInSite(path, 'value'), message });
  };
  for (const key of PICTURES) {
    const written = settings[key];
    if (written === undefined || publicHrefs.includes(written)) continue;
    const near = nearest(written, publicHrefs);
    refuse(
      [key],
      near === null ? say('publicMissing', { written }) : say('publicMissingNear', { written, near }),
    );
  }
  settings.home.sections?.forEach((id, index) => {
    if (!categories || categories.some((category) => category.id === id)) return;
    refuse(['home', 'sections', index], unknownCategory(id, categories));
  });
  return problems;
}
