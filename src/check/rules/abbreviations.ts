import { say } from '../../strings.ts';
import { definitionsIn } from '../../vietnamese/abbreviations.ts';
import { offsetIn, wordsOf } from '../checked.ts';
import { field, rule } from '../rule.ts';

const ABBREVIATION = /(?<![\p{L}\d/&.-])[A-ZĐ][A-ZĐ&]{1,9}[A-ZĐ](?![\p{L}\d/&-])/gu;
/** Known to every reader, or no abbreviations. */
const KNOWN = new Set(
  (
    'UBND HĐND TP GD&ĐT THCS THPT TTXVN CHXHCN VND USD EU WHO UNESCO ASEAN COVID SARS VIP TV VTV VOV PV BTV VAT GDP FDI ODA CNTT BHXH BHYT TNHH PGS GS CEO ATM SMS ' +
    'PDF HTML CSV XML URL HTTP HTTPS USB CPU RAM LED OCOP HIV AIDS ADN DNA XHCN CCCD CMND MTTQ CNN BBC AFP NHK EVN FIFA UEFA NASA FBI CIA NATO IMF ADB CLB THPT ĐH CĐ II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'
  ).split(' '),
);

/** Right after words, in brackets: those words explain it, in whatever language. */
const IN_BRACKETS = /\p{L}[”"]? \((?:[^()]{0,60}[ ,])?([A-ZĐ][A-ZĐ&]{1,9}[A-ZĐ])\)/gu;

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
  for (const [, abbr = ''] of shown.matchAll(IN_BRACKETS)) defined.add(abbr);
  const said = new Set<string>();
  for (const words of all) {
    // A line in capitals is no row of abbreviations.
    if (words.value === words.value.toUpperCase()) continue;
    for (const { 0: abbr, index } of words.value.matchAll(ABBREVIATION)) {
      if (KNOWN.has(abbr) || defined.has(abbr) || said.has(abbr) || inCapitals(words.value, index, abbr))
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
