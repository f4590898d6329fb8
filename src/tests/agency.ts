/** A second agency: nothing of the sample site's, and enough articles that every list has older pages. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { article, type Files, writeFiles } from './files.ts';

const FIXTURE = join(import.meta.dirname, 'fixtures/agency');

/** One more than a list's first page holds. */
const NOTES = 40;

/** Writes the agency's content folder. */
export function writeAgency(contentDir: string): void {
  cpSync(FIXTURE, contentDir, { recursive: true });
  writeFiles(contentDir, notes());
}

/** Short articles of one category, author, tag and month. */
function notes(): Files {
  const files: Record<string, string> = {};
  for (let i = 1; i <= NOTES; i++) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    files[`articles/2024/02/truc-so-${i}.md`] = article(
      `Thông báo trực số ${i}`,
      `2024-02-${day}`,
      `Khoa cấp cứu trực suốt ngày đêm. Đây là thông báo thứ ${i} trong tháng.`,
      'category: kham-benh\ntags: [Lịch trực]\n',
    );
  }
  return files;
}

/** One address of every kind of page. */
export const KINDS = {
  home: '/',
  article: '/2025/03/tiem-chung-mo-rong/',
  'article, plain': '/2024/12/kham-nguoi-cao-tuoi/',
  category: '/chuyen-muc/kham-benh/',
  'category, older': '/chuyen-muc/kham-benh/trang/1/',
  'all, older': '/trang/1/',
  author: '/tac-gia/bs-hoa/',
  tag: '/the/lich-truc/',
  month: '/luu-tru/2024/02/',
  year: '/luu-tru/2024/',
  archive: '/luu-tru/',
  'site map': '/so-do-trang/',
  text: '/quy-trinh/',
  mdx: '/hoi-dap/',
  search: '/tim-kiem/',
  offline: '/ngoai-tuyen/',
  'not found': '/404.html',
} as const;

export type Kind = keyof typeof KINDS;
