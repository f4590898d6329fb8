import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromFont, likelyEncoding, recognise } from './recognise.ts';
import { fromTcvn3, TCVN3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

const LETTERS = [...'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'];
const toTcvn3Code = new Map([...TCVN3].map(([code, letter]) => [letter, code]));

/** What an old typing program made of Unicode small letters and plain capitals. */
const toTcvn3 = (text: string) => Array.from(text, (c) => toTcvn3Code.get(c) ?? c).join('');

/** The table of the VNI standard as its makers print it: letter, code. */
const VNI_PRINTED =
  'á aù à aø ả aû ã aõ ạ aï â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë é eù è eø ẻ eû ẽ eõ ẹ eï ' +
  'ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ' +
  'ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ';
const vniPairs = VNI_PRINTED.split(' ');
const toVniCode = new Map(
  vniPairs.flatMap((letter, i) => (i % 2 ? [] : [[letter, vniPairs[i + 1] ?? ''] as const])),
);
const toVni = (text: string) =>
  Array.from(text, (c) => {
    const small = toVniCode.get(c.toLowerCase());
    return small === undefined ? c : c === c.toLowerCase() ? small : small.toUpperCase();
  }).join('');

describe('the tables', () => {
  test('hold every letter', () => {
    for (const letter of LETTERS.filter((c) => c > '\x7f')) {
      expect(fromTcvn3(toTcvn3(letter))).toBe(letter);
      expect(fromVni(toVni(letter))).toBe(letter);
      expect(fromVni(toVni(letter.toUpperCase()))).toBe(letter.toUpperCase());
    }
  });

  test('read the words on every letterhead', () => {
    expect(fromTcvn3('Céng hoµ x· héi chñ nghÜa ViÖt Nam')).toBe('Cộng hoà xã hội chủ nghĩa Việt Nam');
    expect(fromTcvn3('§éc lËp - Tù do - H¹nh phóc')).toBe('Độc lập - Tự do - Hạnh phúc');
    expect(fromVni('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(fromVni('Ñoäc laäp - Töï do - Haïnh phuùc')).toBe('Độc lập - Tự do - Hạnh phúc');
  });

  const word = fc.array(fc.constantFrom(...LETTERS), { maxLength: 12 }).map((letters) => letters.join(''));
  test('come back whole from TCVN3, whatever the letters', () => {
    fc.assert(fc.property(word, (text) => fromTcvn3(toTcvn3(text)) === text));
  });
  test('come back whole from VNI where a letter begins with no mark of the one before', () => {
    const spaced = fc.array(fc.constantFrom(...LETTERS)).map((letters) => letters.join(' '));
    fc.assert(fc.property(spaced, (text) => fromVni(toVni(text)) === text));
  });
  test('never fail on any text', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof recognise(text).text === 'string'));
  });
});

describe('capitals of TCVN3', () => {
  test('follow the font where it is known', () => {
    expect(fromFont('b¶n tin sè 5', '.VnTimeH').text).toBe('BẢN TIN SỐ 5');
    expect(fromFont('B¶n tin', "'.VnTime'").text).toBe('Bản tin');
  });
  test('follow the plain letters where it is not', () => {
    expect(fromTcvn3('ñY BAN NH¢N D¢N TØNH B¾C K¹N')).toBe('ỦY BAN NHÂN DÂN TỈNH BẮC KẠN');
    expect(fromTcvn3('§ång chÝ NguyÔn V¨n ¸nh')).toBe('Đồng chí Nguyễn Văn ánh');
  });
});

describe('recognising', () => {
  test('takes one telling word where the text around it told', () => {
    expect(recognise('ViÖt Nam').encoding).toBeNull();
    expect(recognise('ViÖt Nam', 'tcvn3')).toEqual({ encoding: 'tcvn3', text: 'Việt Nam' });
  });
  test('reads the letters that Word keeps as symbols', () => {
    const symbols = Array.from('§éc lËp', (c) =>
      c > '\x7f' ? String.fromCharCode(c.charCodeAt(0) + 0xf000) : c,
    ).join('');
    expect(recognise(symbols).text).toBe('Độc lập');
  });
  test('leaves Unicode with a leftover font alone', () => {
    expect(fromFont('Bắc Kạn', '.VnTime').encoding).toBeNull();
    expect(fromFont('Hà Nam', '.VnTime').encoding).toBeNull();
    expect(fromFont('Hanoi', 'Arial').encoding).toBeNull();
  });
  test.each([
    'Hà Nam có 5 xã',
    'có là bé',
    'Été à la crème brûlée',
    'São Paulo, Bogotá và Đà Nẵng',
    'Số 5 ± 2 µg/m³ ở 25 °C',
  ])('leaves "%s" alone', (text) => {
    expect(recognise(text)).toEqual({ encoding: null, text });
  });
  test('says nothing of a text without telling paragraphs', () => {
    expect(likelyEncoding(['Hà Nam', 'ASCII'])).toBeNull();
  });
});

const corpus = new URL('../../../../shared/corpus/articles.jsonl.gz', import.meta.url);
describe.skipIf(!existsSync(corpus))('on the press corpus of ../shared', () => {
  const paragraphs = () =>
    gunzipSync(readFileSync(corpus))
      .toString()
      .trim()
      .split('\n')
      .slice(0, 2000)
      .flatMap((line) => {
        const text: unknown = JSON.parse(line);
        return typeof text === 'object' && text && 'paragraphs' in text && Array.isArray(text.paragraphs)
          ? text.paragraphs.map((p) => String(p).normalize('NFC'))
          : [];
      });

  test('no paragraph is taken for an old encoding; the same in an old encoding is recognised', {
    timeout: 60_000,
  }, () => {
    const all = paragraphs();
    expect(all.filter((p) => recognise(p).encoding !== null)).toEqual([]);
    const long = all.filter((p) => p.length > 60).slice(0, 2000);
    const missed = (encode: (text: string) => string, encoding: string) =>
      long.filter((p) => recognise(encode(p.toLowerCase())).encoding !== encoding).length / long.length;
    expect(missed(toTcvn3, 'tcvn3')).toBeLessThan(0.002);
    expect(missed(toVni, 'vni')).toBeLessThan(0.002);
  });
});
