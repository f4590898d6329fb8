/** Words that belonged to the old portal's page and not to its article. */
import { fold } from '../../vietnamese/fold.ts';

/** `PublishingPortal - Block_BanTin_Toolbar`: what the old portal shows as a part's heading. */
const BLOCK_HEADING = /^Publishing\s?Portal\s*[-–—]\s*Block_(\w+)$/i;

/** The portal's name for the part that begins here, such as "BanTin_ViewData"; null where the line is no such heading. */
export function blockHeading(line: string): string | null {
  return BLOCK_HEADING.exec(line.trim())?.[1] ?? null;
}

/** What a part of the old portal holds: the article's head, its body, or something else. */
export function partOf(heading: string): 'head' | 'body' | 'outside' {
  if (/^BanTin_?(?:ViewData|NoiDung|Content|Detail|ChiTiet)/i.test(heading)) return 'body';
  return /^BanTin_?(?:Toolbar|TieuDe|Title|Sapo|Ngay)/i.test(heading) ? 'head' : 'outside';
}

const PHRASES = (
  'tang co chu|giam co chu|co chu mac dinh|co chu|mac dinh|co chu lon|co chu nho|phong to|thu nho|in trang|in bai viet|in bai|in|ban in|' +
  'gui mail|gui email|gui e-mail|gui bai viet|gui cho ban be|email|e-mail|chia se|facebook|zalo|twitter|google|like|tweet|share|' +
  'doc bai viet|nghe bai viet|nghe doc bai|doc bai|luu bai viet|luu bai|luu|quay lai|tro lai|tro ve|ve dau trang|len dau trang|' +
  'tuong phan|do tuong phan|danh gia|binh luan|print|send|increase|decrease|reset|rss|a\\+|a-|a|\\+|-|' +
  'sign in|dang nhap|xem theo ngay|xem tiep|dong|close|back|save'
)
  .split('|')
  .sort((a, b) => b.length - a.length);
const COUNTED = '(?:luot (?:xem|doc|truy cap|nghe)|da xem)\\s*:?\\s*[\\d.,]+';
const ONLY_PHRASES = new RegExp(`^(?:(?:${COUNTED}|${PHRASES.join('|')})(?:[\\s|•·/»,;:()\\[\\]]+|$))+$`);
/** Said alone, these could be anything. */
const TELLING = new RegExp(
  `(?:^|\\s)(?:${PHRASES.filter((phrase) => phrase.includes(' ')).join('|')})(?:\\s|$)`,
);

const COUNTER =
  /^(?:luot (?:xem|doc|truy cap|nghe)|so (?:lan|luot) (?:xem|doc|truy cap)|da xem|views?|xem)\s*:?\s*[\d.,]+(?: luot(?: xem| doc)?| lan)?$|^[\d.,]+ (?:luot (?:xem|doc|truy cap)|views?)$/;
/** Who put the page into the portal: an account, not who wrote it. */
const POSTER = /^(?:nguoi dang|dang boi|nguoi nhap|cap nhat boi)\s*:/;
const TRAIL = /^(?:trang chu|home)\s*(?:[>»/›|]|->)/;

/** Whether a line is made of buttons only: "Tăng cỡ chữ Giảm cỡ chữ", "In trang | Gửi email". */
export function isToolbar(line: string): boolean {
  const folded = fold(line).replace(/\s+/g, ' ').trim();
  if (folded === '' || folded.length > 300 || !ONLY_PHRASES.test(folded)) return false;
  return TELLING.test(folded) || folded.split(' ').length > 1;
}

/** Whether a line counts readers, names an account, or shows the way through the portal's menus. */
export function isPortalLine(line: string): boolean {
  const folded = fold(line).replace(/\s+/g, ' ').trim();
  return COUNTER.test(folded) || TRAIL.test(folded) || (POSTER.test(folded) && folded.length < 80);
}
