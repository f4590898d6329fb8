/**
 * Every text that readers and editors see: Vietnamese, with English beside it for developers.
 * `{name}` stands for a value. A site may reword the reader's texts (`wording` in site.yaml).
 */
export const strings = {
  // Reader: the frame of every page
  skipToContent: { vi: 'Bỏ qua đến nội dung', en: 'Skip to content' },
  mainMenu: { vi: 'Danh mục chính', en: 'Main menu' },
  home: { vi: 'Trang chủ', en: 'Home' },
  search: { vi: 'Tìm kiếm', en: 'Search' },

  // Reader: the toolbar
  textSize: { vi: 'Cỡ chữ', en: 'Text size' },
  larger: { vi: 'Tăng cỡ chữ', en: 'Larger text' },
  smaller: { vi: 'Giảm cỡ chữ', en: 'Smaller text' },
  defaultSize: { vi: 'Cỡ chữ mặc định', en: 'Default text size' },

  // Reader: lists
  monthTitle: { vi: 'Tháng {month} năm {year}', en: 'Month {month} of {year}' },
  allArticles: { vi: 'Tất cả bài đăng', en: 'All articles' },

  // Commands: build
  usageSite: {
    vi: '--site {site}: phải là địa chỉ của trang, không kèm đường dẫn, như https://example.gov.vn',
    en: '--site {site}: must be the address of a site without a path',
  },
  usageNow: {
    vi: '--now {now}: phải là thời điểm dạng 2023-12-05 hoặc 2023-12-05T08:30:00+07:00',
    en: '--now {now}: must be a time such as 2023-12-05 or 2023-12-05T08:30:00+07:00',
  },

  // Editor: content errors
  unknownKey: { vi: 'không có mục “{key}”', en: 'no such key “{key}”' },
  unknownKeyNear: {
    vi: 'không có mục “{key}”; có phải là “{nearest}”?',
    en: 'no such key “{key}”; did you mean “{nearest}”?',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type StringKey = keyof typeof strings;

/** A site's own wording of some texts, by key. */
export type Wording = Readonly<Partial<Record<StringKey, string>>>;

/** Gives a text in Vietnamese with its `{values}` filled in; a site's wording goes before ours. */
export function say(key: StringKey, values: Record<string, string | number> = {}, wording: Wording = {}): string {
  const text = wording[key] ?? strings[key].vi;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
