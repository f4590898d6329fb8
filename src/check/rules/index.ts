/** All rules, each with the reason that is told to editors. */
import type { StringKey } from '../../strings.ts';
import type { Rule } from '../rule.ts';
import { abbreviations } from './abbreviations.ts';
import { authorNearMiss } from './author-near-miss.ts';
import { blockSyntax } from './block-syntax.ts';
import { characters } from './characters.ts';
import { dateFolder } from './date-folder.ts';
import { documentNumbers } from './document-numbers.ts';
import { doubleSpaces } from './double-spaces.ts';
import { footnotes } from './footnotes.ts';
import { headingAsBold } from './heading-as-bold.ts';
import { headingBold } from './heading-bold.ts';
import { headingOrder } from './heading-order.ts';
import { htmlRemoved } from './html-removed.ts';
import { internalLinks } from './internal-links.ts';
import { lead } from './lead.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { linkScheme } from './link-scheme.ts';
import { linkSyntax } from './link-syntax.ts';
import { linkText } from './link-text.ts';
import { personalData } from './personal-data.ts';
import { pictures } from './pictures.ts';
import { sameTitle } from './same-title.ts';
import { titleCapitals } from './title-capitals.ts';
import { tonePlacement } from './tone-placement.ts';
import { updatedBeforeDate } from './updated-before-date.ts';
import { weekdays } from './weekdays.ts';

export const RULES: Readonly<Record<string, { rule: Rule; why: StringKey }>> = {
  'title-capitals': { rule: titleCapitals, why: 'whyTitleCapitals' },
  lead: { rule: lead, why: 'whyLead' },
  'date-folder': { rule: dateFolder, why: 'whyDateFolder' },
  'updated-before-date': { rule: updatedBeforeDate, why: 'whyUpdatedEarly' },
  'author-near-miss': { rule: authorNearMiss, why: 'whyAuthorNear' },
  'same-title': { rule: sameTitle, why: 'whySameTitle' },
  'heading-order': { rule: headingOrder, why: 'whyHeadingOrder' },
  'heading-as-bold': { rule: headingAsBold, why: 'whyHeadingAsBold' },
  'heading-bold': { rule: headingBold, why: 'whyHeadingBold' },
  'link-text': { rule: linkText, why: 'whyLinkText' },
  'internal-links': { rule: internalLinks, why: 'whyInternalLinks' },
  'link-scheme': { rule: linkScheme, why: 'whyLinkScheme' },
  'link-syntax': { rule: linkSyntax, why: 'whyLinkSyntax' },
  footnotes: { rule: footnotes, why: 'whyFootnotes' },
  'block-syntax': { rule: blockSyntax, why: 'whyBlockSyntax' },
  pictures: { rule: pictures, why: 'whyPictures' },
  'html-removed': { rule: htmlRemoved, why: 'whyHtmlRemoved' },
  'legacy-encoding': { rule: legacyEncoding, why: 'whyLegacy' },
  characters: { rule: characters, why: 'whyCharacters' },
  'double-spaces': { rule: doubleSpaces, why: 'whyDoubleSpaces' },
  'tone-placement': { rule: tonePlacement, why: 'whyTone' },
  abbreviations: { rule: abbreviations, why: 'whyAbbreviations' },
  'document-numbers': { rule: documentNumbers, why: 'whyDocumentNumbers' },
  weekdays: { rule: weekdays, why: 'whyWeekdays' },
  'personal-data': { rule: personalData, why: 'whyPersonalData' },
};
