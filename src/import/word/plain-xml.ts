/** Makes of a document's XML what mammoth reads whole: fields, formulas and moved text as plain runs, hidden text gone. */

interface PlainXml {
  xml: string;
  /** Words that Word neither shows nor prints. */
  hidden: string;
  formulas: number;
}

const FORMULA = /<m:oMath>[\s\S]*?<\/m:oMath>|<m:oMath\s[^>]*>[\s\S]*?<\/m:oMath>/g;
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;
/** A run that holds no other run. */
const RUN = /<w:r(?:\s[^>]*)?><w:rPr>([\s\S]*?)<\/w:rPr>((?:(?!<w:r[\s>])[\s\S])*?)<\/w:r>/g;

/** Reads nothing outside of the XML it is given. */
export function plainXml(document: string): PlainXml {
  let formulas = 0;
  const hidden: string[] = [];
  const xml = document
    // What a run looked like before a tracked change.
    .replace(/<w:rPrChange\b[\s\S]*?<\/w:rPrChange>/g, '')
    // Where text was before it was moved with "track changes": it is deleted there.
    .replace(/<w:moveFrom(?:\s[^>]*)?>[\s\S]*?<\/w:moveFrom>/g, '')
    // A simple field shows its last result.
    .replace(/<\/?w:fldSimple(?:\s[^>]*)?>/g, '')
    .replace(FORMULA, (formula) => {
      formulas++;
      return formulaRuns(formula);
    })
    .replace(RUN, (run, properties: string, inside: string) => {
      if (!HIDDEN.test(properties)) return run;
      hidden.push(textIn(inside));
      return '';
    });
  return { xml, hidden: hidden.join('').trim(), formulas };
}

/** The signs of a formula in a line: `a/b`, raised and lowered ones as such. */
function formulaRuns(formula: string): string {
  const pieces = formula.matchAll(/<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>|<(m:den)>|<(\/?)m:(sup|sub)>/g);
  let align = '';
  const runs: string[] = [];
  const add = (text: string): void => {
    const look = align === '' ? '' : `<w:rPr><w:vertAlign w:val="${align}"/></w:rPr>`;
    runs.push(`<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`);
  };
  for (const [, text, fraction, closing, place] of pieces) {
    if (text !== undefined) add(text);
    else if (fraction !== undefined) add('/');
    else align = closing === '/' ? '' : place === 'sup' ? 'superscript' : 'subscript';
  }
  return runs.join('');
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('');
}
