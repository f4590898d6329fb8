/** Lines that name who wrote, photographed or first published an article. */

export interface Byline {
  kind: 'author' | 'source';
  name: string;
  /** The line said so itself, or only looks like a name. */
  labelled: boolean;
}

const AUTHOR_LABEL =
  /^\(?\s*(?:tác giả|người viết(?: bài)?|người đưa tin|người thực hiện|thực hiện|bài viết|viết bài|phóng viên|tin,? ?ảnh|tin và ảnh|tin ?[-–/] ?ảnh|bài,? ?ảnh|bài và ảnh|bài ?[-–/] ?ảnh|tin,? ?bài|tin bài|bài|tin|ctv|cộng tác viên|người đăng|đăng bởi|biên tập)\s*[:：]\s*/iu;
const SOURCE_LABEL = /^\(?\s*(?:nguồn(?: tin)?|theo(?: nguồn)?)\s*[:：]\s*/iu;
/** "(Theo Báo X)", "Theo Báo X": a few words and no sentence. */
const BARE_SOURCE =
  /^\((?:theo|nguồn)\s+([^()]{2,60})\)\.?$|^theo\s+([^\s.,:;!?]+(?:\s+[^\s.,:;!?]+){0,4})$/iu;
/** Small words that stand inside names of people and offices. */
const JOINERS = new Set('và - – & , / của'.split(' '));
const OFFICE =
  /^(?:Văn phòng|Ban|Phòng|Sở|Hội|Trung tâm|Đoàn|UBND|Ủy ban|Uỷ ban|Đảng ủy|Đảng uỷ|Công an|Trường|Trạm|Chi cục|Hợp tác xã|Đài|Tổ|Thanh tra|Cục|Liên đoàn|Bảo tàng|Thư viện|Nhà văn hóa|Hạt)\s+\p{L}/u;
/** Editorial offices and reporters without a name. */
const DESK = /^(?:BBT|PV|CTV|BTV|nhóm PV|ban biên tập|phóng viên|cộng tác viên)$/iu;
const END = /[.!?:;…,]$/;

/** Reads a line that stands after the body, or that the page marks as its author's. Null where it is no such line. */
export function readByline(line: string): Byline | null {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text.length > 120) return null;
  const [, inBrackets, plain] = BARE_SOURCE.exec(text) ?? [];
  const bare = inBrackets ?? plain;
  if (bare !== undefined) return { kind: 'source', name: bare, labelled: true };
  for (const [kind, label] of [
    ['source', SOURCE_LABEL],
    ['author', AUTHOR_LABEL],
  ] as const) {
    if (!label.test(text)) continue;
    const name = trimName(text.replace(label, ''));
    return name === '' ? null : { kind, name, labelled: true };
  }
  const name = trimName(text);
  if (DESK.test(name)) return { kind: 'author', name, labelled: true };
  return isName(name) ? { kind: 'author', name, labelled: false } : null;
}

/** Off with the brackets and stops around a name. */
export function trimName(text: string): string {
  const name = text.replace(/^[\s\-–—*]+|[\s.;,*/]+$/g, '');
  return /^\([^()]*\)$/.test(name) ? name.slice(1, -1).trim() : name;
}

/** The name of an office: it signs as people do, where the page makes its line stand out. */
export function isOffice(text: string): boolean {
  return text.length <= 80 && OFFICE.test(text) && !END.test(text) && text.split(/\s+/).length <= 14;
}

/** Two to eight words that each begin with a capital letter, and nothing that ends a sentence. */
export function isName(text: string): boolean {
  if (text.length > 60 || END.test(text) || /[\d"“”:]/.test(text)) return false;
  const words = text
    .replace(/\([^()]*\)$/, '')
    .trim()
    .split(/\s+/);
  const named = words.filter((word) => !JOINERS.has(word));
  if (named.length < 2 || words.length > 10) return false;
  return named.every((word) => /^[("“]?\p{Lu}/u.test(word)) && !/^(?:CỘNG HÒA|ĐỘC LẬP|NƠI NHẬN)/u.test(text);
}
