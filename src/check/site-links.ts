/** Links of the whole site's own files that lead nowhere. */
import type { Category } from '../archive/article.ts';
import type { PlaceOf } from '../archive/check.ts';
import { readSettingsFiles, type SettingsFiles } from '../archive/settings-files.ts';
import { say } from '../strings.ts';
import type { SiteFacts } from './checked.ts';
import { deadLink } from './dead-link.ts';
import type { Finding } from './finding.ts';

/** They stand on every page. */
const FROM = { address: '/', isPublished: true };

interface SiteLink {
  url: string;
  /** In site.yaml. */
  key: Parameters<PlaceOf>[0];
}

/**
 * Tells the links and sections of site.yaml and the targets of redirects.csv that lead nowhere. `categories`: all that have a
 * page. Of files that `isWanted` alone.
 */
export function siteLinkFindings(
  contentDir: string,
  site: SiteFacts,
  categories: readonly Category[],
  isWanted: (path: string) => boolean,
): Finding[] {
  const { settings, categories: listed, redirects, placeInSite } = readSettingsFiles(contentDir);
  const dead = { severity: 'warning', rule: 'internal-links', fix: null } as const;
  const inSite = (key: SiteLink['key'], message: string): Finding => ({
    ...dead,
    file: 'site.yaml',
    ...placeInSite(key, 'value'),
    message,
  });
  const ofSite = siteLinks(settings).flatMap(({ url, key }) => {
    const message = deadLink(url, FROM, site);
    return message === null ? [] : [inSite(key, message)];
  });
  // Where categories are listed, the archive refuses a section of another one.
  const sections = listed === null ? (settings.home.sections ?? []) : [];
  const ofHome = sections.flatMap((id, i) =>
    categories.some((category) => category.id === id)
      ? []
      : [inSite(['home', 'sections', i], say('checkSectionEmpty', { id }))],
  );
  const ofRedirects = redirects.flatMap(({ to, line }): Finding[] => {
    const message = deadLink(to, FROM, site);
    return message === null ? [] : [{ ...dead, file: 'redirects.csv', line, column: 1, message }];
  });
  return [...ofSite, ...ofHome, ...ofRedirects].filter(({ file }) => isWanted(file));
}

function siteLinks({ menu, footer }: SettingsFiles['settings']): SiteLink[] {
  return [
    ...menu.flatMap(({ href, items }, i): SiteLink[] => [
      ...(href === undefined ? [] : [{ url: href, key: ['menu', i, 'href'] }]),
      ...items.map((item, k) => ({ url: item.href, key: ['menu', i, 'items', k, 'href'] })),
    ]),
    ...footer.links.map(({ href }, i) => ({ url: href, key: ['footer', 'links', i, 'href'] })),
  ];
}
