import { say } from '../../strings.ts';
import { fold } from '../../vietnamese/fold.ts';
import { offsetIn, wordsOf } from '../checked.ts';
import { rule } from '../rule.ts';

/** A number of an identity card: 12 digits, or 9 in the old form, after its name. */
const IDENTITY =
  /(?:CCCD|CMND|CMTND|căn cước(?: công dân)?|chứng minh (?:nhân dân|thư)|định danh cá nhân)\b[^.;\n\d]{0,40}(\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{3})?)(?!\d)/giu;
/** A mobile number: 03, 05, 07, 08, 09 and eight digits. */
const MOBILE = /(?<![\d.,/-])(?:\+84|0)[ .]?[35789]\d(?:[ .]?\d){7}(?![\d/])/g;
/** Said before numbers that are there to be called; folded. */
const OFFICE =
  /duong day nong|hotline|tong dai|lien he|lien lac|goi|truc ban|zalo|tu van|co quan|phong|uy ban|ubnd|cong an|tram|trung tam|tiep nhan|phan anh|to giac|bao tin|(?<!s)dien thoai|so dt\b/;
/** A number of an office stands right before: a land line, the police (069), 1900; then this is its second. */
const LAND_LINE = /(?<!\d)\(?(?:02\d|069|1[89]00)[\d .)-]{4,12}(?: ?[,;/–-]| hoặc| và)+ *$/u;
/** What has ten digits and is no telephone: a tax code, an account. */
const OTHER_NUMBER = /(?:mst|ma so thue|ma so|tai khoan|stk|so tk|so hieu|ma ho so|so bien nhan)[ :]*$/;

/** Numbers that belong to persons and not on a portal. */
export const personalData = rule('personal-data', function* (tree, { text }) {
  for (const words of wordsOf(tree)) {
    for (const found of words.value.matchAll(IDENTITY)) {
      const number = found[1] ?? '';
      yield {
        message: say('checkIdentityNumber'),
        at: offsetIn(words, found.index + found[0].length - number.length, number, text),
      };
    }
    for (const found of words.value.matchAll(MOBILE)) {
      const before = words.value.slice(Math.max(0, found.index - 90), found.index);
      const folded = fold(before);
      if (!OFFICE.test(folded) && !OTHER_NUMBER.test(folded) && !LAND_LINE.test(before))
        yield { message: say('checkMobileNumber'), at: offsetIn(words, found.index, found[0], text) };
    }
  }
});
