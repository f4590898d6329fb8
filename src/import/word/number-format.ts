/** Numbers as Word writes them before paragraphs. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** Past these, Word's own letters are a row of one letter; nobody numbers so far. */
const LARGEST = 3999;

/** A number in a format of Word's; a format that is not known here is decimal, `none` is nothing. */
export function formatNumber(number: number, format: string): string {
  if (format === 'none') return '';
  if (number < 1 || number > LARGEST) return String(number);
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      written += sign;
      rest -= size;
    }
  }
  return written;
}

/** a, b, …, z, aa, bb: Word repeats the letter. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}
