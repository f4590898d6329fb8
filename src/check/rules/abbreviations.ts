import { say } from '../../strings.ts';
import { definitionsIn } from '../../vietnamese/abbreviations.ts';
import { offsetIn, wordsOf } from '../checked.ts';
import { field, rule } from '../rule.ts';

const ABBREVIATION = /(?<![\p{L}\d/&.-])[A-ZĐ][A-ZĐ&]{1,9}[A-ZĐ](?![\p{L}\d/&-])/gu;
/** Known to every reader, or no abbreviations. */
const KNOWN = new Set(
  (
    'UBND HĐND TP GD&ĐT THCS THPT TTXVN CHXHCN VND USD EU WHO UNESCO ASEAN COVID SARS VIP TV VTV VOV PV BTV VAT GDP FDI ODA CNTT BHXH BHYT TNHH PGS GS CEO ATM SMS ' +
    'AAA MST VIDEO CLIP PHOTO TPHCM HCM SĐT STT SIM DVD CD MC PR IT AI TV VN BMW FPT BIDV VNPT HLV PDF HTML CSV XML URL HTTP HTTPS USB CPU RAM LED OCOP HIV AIDS ADN DNA XHCN CCCD CMND MTTQ CNN BBC AFP NHK EVN FIFA UEFA NASA FBI CIA NATO IMF ADB CLB THPT ĐH CĐ II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'
  ).split(' '),
);

const SHORT = '[A-ZĐ][A-ZĐ&]{1,9}[A-ZĐ]';
/** What explains an abbreviation, in whatever language: words before it, it in brackets; it, words in brackets; "viết tắt là". */
const EXPLAINED = [
  new RegExp(`\\p{L}[”"]? \\((?:[^()]{0,60}[ ,])?[“"']?(${SHORT})[”"']?\\)`, 'gu'),
  new RegExp(`(?<![\\p{L}\\d&-])(${SHORT}) ?[(–-] ?\\p{L}\\p{Ll}+(?: \\p{L}+)+`, 'gu'),
  new RegExp(`(?:viết|gọi) tắt (?:là|:) ?[“"']?(${SHORT})`, 'gu'),
];
/** Who took a picture or wrote a text: initials, and the names of papers. */
const CREDIT = /(?:ảnh|video|clip|đồ họa|nguồn|tin|bài|theo|thực hiện)[ :]*(?:[A-ZĐ][A-ZĐ&]*[ /,–-]+)*$/iu;
/** Before names of companies, channels and clubs, which are called so and by nothing else; before a person's initials. */
const NAMED =
  /(?i:đài|kênh|hãng|báo|tờ|trang|tập đoàn|công ty|thương hiệu|ngân hàng|ban nhạc|nhóm|CLB|câu lạc bộ|giải|học viện|xe|tàu|chương trình|truyền hình|phần mềm|ứng dụng|mạng|ông|bà|anh|chị|em|cháu|cô|chú|bác|bị cáo)[ “"]+(?:[A-ZĐ]\p{L}*[ &-]+)*$/u;
/** Letters that no Vietnamese word has, or a word to be read out: a foreign name. */
const FOREIGN = /[FJWZ]|^(?=.{4})[BCDGHKLMNPQRSTVX]*(?:[AEIOUY]+[BCDGHKLMNPQRSTVX]{1,2}){2,}[AEIOUY]*$/;

/** An abbreviation that neither the article nor the glossary explains. */
export const abbreviations = rule('abbreviations', function* (tree, checked) {
  const { text, site } = checked;
  const all = wordsOf(tree);
  const shown = [
    field(checked, 'title'),
    field(checked, 'description'),
    ...all.map(({ value }) => value),
  ].join(' ');
  const defined = new Set([
    ...definitionsIn(shown).map(({ abbr }) => abbr),
    ...site.glossary.map(({ abbr }) => abbr),
  ]);
  for (const pattern of EXPLAINED) for (const [, abbr = ''] of shown.matchAll(pattern)) defined.add(abbr);
  const said = new Set<string>();
  for (const words of all) {
    // A line in capitals is no row of abbreviations.
    if (words.value === words.value.toUpperCase()) continue;
    for (const { 0: abbr, index } of words.value.matchAll(ABBREVIATION)) {
      if (KNOWN.has(abbr) || defined.has(abbr) || said.has(abbr)) continue;
      if (FOREIGN.test(abbr) || inCapitals(words.value, index, abbr) || isName(words.value, index, abbr))
        continue;
      said.add(abbr);
      yield { message: say('checkAbbreviation', { abbr }), at: offsetIn(words, index, abbr, text) };
    }
  }
});

/** Whether a neighbour is a word in capitals too: then this is shouting, or a name. */
function inCapitals(value: string, index: number, abbr: string): boolean {
  const before = /(\p{L}+)[\s"“(]*$/u.exec(value.slice(0, index))?.[1] ?? '';
  const after = /^[\s"”)]*(\p{L}+)/u.exec(value.slice(index + abbr.length))?.[1] ?? '';
  return [before, after].some((word) => word.length > 1 && word === word.toUpperCase());
}

/** Whether it stands as a credit at the end of a text, or after what tells that it is a name. */
function isName(value: string, index: number, abbr: string): boolean {
  const before = value.slice(Math.max(0, index - 60), index);
  const atEnd = /^[\s.)\]”"]*(?:$|\p{Lu})/u.test(value.slice(index + abbr.length));
  return NAMED.test(before) || CREDIT.test(before) || (atEnd && /(?:^|[.!?”"…)]) *[([–-]* *$/u.test(before));
}
