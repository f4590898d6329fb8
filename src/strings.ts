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

  // Reader: the search page
  searchLabel: { vi: 'Tìm trong trang này', en: 'Search this site' },
  searchButton: { vi: 'Tìm', en: 'Search' },
  searchLoading: { vi: 'Đang tìm…', en: 'Searching…' },
  searchCount: { vi: '{count} kết quả cho “{query}”', en: '{count} results for “{query}”' },
  searchNone: { vi: 'Không tìm thấy bài nào cho “{query}”', en: 'Nothing found for “{query}”' },
  searchFailed: {
    vi: 'Chưa tải được dữ liệu tìm kiếm. Mời thử lại, hoặc xem kho lưu trữ bên dưới.',
    en: 'The search data did not load. Try again, or look through the archive below.',
  },
  searchMore: { vi: 'Xem thêm kết quả', en: 'More results' },
  searchOtherwise: { vi: 'Tìm theo chuyên mục và thời gian', en: 'By category and time' },

  // Reader: header and footer
  menu: { vi: 'Danh mục', en: 'Menu' },
  archive: { vi: 'Lưu trữ', en: 'Archive' },
  siteMap: { vi: 'Sơ đồ trang', en: 'Site map' },
  feed: { vi: 'Nhận tin qua RSS', en: 'News by RSS' },
  postalAddress: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  openingHours: { vi: 'Giờ làm việc', en: 'Opening hours' },

  // Reader: the article
  published: { vi: 'Ngày đăng', en: 'Published' },
  updated: { vi: 'Cập nhật', en: 'Updated' },
  source: { vi: 'Nguồn', en: 'Source' },
  tags: { vi: 'Thẻ', en: 'Tags' },
  attachments: { vi: 'Tệp đính kèm', en: 'Attachments' },
  aboutArticle: { vi: 'Về bài viết này', en: 'About this article' },
  newerArticle: { vi: 'Bài mới hơn', en: 'Newer article' },
  olderArticle: { vi: 'Bài cũ hơn', en: 'Older article' },
  othersInCategory: { vi: 'Cùng chuyên mục', en: 'In the same category' },
  draftBanner: { vi: 'Bản nháp, chưa công bố.', en: 'Draft, not published.' },
  scheduledBanner: { vi: 'Bài hẹn đăng ngày {date}, chưa công bố.', en: 'Scheduled for {date}, not published yet.' },

  // Reader: home, overviews, errors
  latest: { vi: 'Tin mới', en: 'Latest' },
  moreNews: { vi: 'Tin khác', en: 'More news' },
  olderNews: { vi: 'Xem các tin cũ hơn', en: 'Older news' },
  allInCategory: { vi: 'Tất cả bài trong mục {title}', en: 'All in {title}' },
  emptySite: { vi: 'Chưa có bài viết nào được đăng. Mời bạn trở lại sau.', en: 'Nothing has been published yet.' },
  emptyList: { vi: 'Mục này chưa có bài viết nào.', en: 'Nothing here yet.' },
  listPage: { vi: '{title} – trang {number}', en: '{title} – page {number}' },
  newerPage: { vi: 'Trang mới hơn', en: 'Newer page' },
  olderPage: { vi: 'Trang cũ hơn', en: 'Older page' },
  listOfCategory: { vi: 'Chuyên mục', en: 'Category' },
  listOfAuthor: { vi: 'Tác giả', en: 'Author' },
  listOfTag: { vi: 'Thẻ', en: 'Tag' },
  articleCount: { vi: '{count} bài', en: '{count} articles' },
  archiveLead: { vi: 'Các bài đã đăng, xếp theo năm và tháng.', en: 'What was published, by year and month.' },
  yearTitle: { vi: 'Năm {year}', en: '{year}' },
  monthName: { vi: 'Tháng {month}', en: 'Month {month}' },
  pages: { vi: 'Trang thông tin', en: 'Pages' },
  categories: { vi: 'Chuyên mục', en: 'Categories' },
  authors: { vi: 'Tác giả', en: 'Authors' },
  notFoundTitle: { vi: 'Không tìm thấy trang', en: 'Page not found' },
  notFoundLead: {
    vi: 'Địa chỉ này không có, hoặc đã được đổi. Mời bạn tìm theo từ khóa, hoặc đi tiếp từ các trang dưới đây.',
    en: 'There is no such address, or it has changed. Search, or go on from the pages below.',
  },

  // Reader: lists
  monthTitle: { vi: 'Tháng {month} năm {year}', en: 'Month {month} of {year}' },
  allArticles: { vi: 'Tất cả bài đăng', en: 'All articles' },

  // Reader: the body of an article
  footnotes: { vi: 'Chú thích', en: 'Footnotes' },
  footnoteBack: { vi: 'Về chỗ chú thích {reference}', en: 'Back to reference {reference}' },
  tableNumber: { vi: 'Bảng {number}', en: 'Table {number}' },
  externalLink: { vi: 'Liên kết đến trang khác', en: 'Link to another site' },
  taskDone: { vi: 'Đã xong', en: 'Done' },
  taskOpen: { vi: 'Chưa xong', en: 'Not done' },

  // Commands: build
  usageSite: {
    vi: '--site {site}: phải là địa chỉ của trang, không kèm đường dẫn, như https://example.gov.vn',
    en: '--site {site}: must be the address of a site without a path',
  },
  usageNow: {
    vi: '--now {now}: phải là thời điểm dạng 2023-12-05 hoặc 2023-12-05T08:30:00+07:00',
    en: '--now {now}: must be a time such as 2023-12-05 or 2023-12-05T08:30:00+07:00',
  },

  usageOutHoldsSources: {
    vi: '--out {out}: thư mục này chứa nội dung hoặc mã nguồn, ghi vào đó sẽ làm mất; hãy chọn thư mục khác',
    en: '--out {out}: holds sources that would be lost; choose another folder',
  },
  usageOutForeign: {
    vi: '--out {out}: thư mục có tệp không phải do Bản Tin tạo ra; hãy chọn thư mục khác hoặc dọn trống thư mục này',
    en: '--out {out}: holds files that Bản Tin did not write; choose another folder or empty it',
  },
  servedAt: { vi: 'Mở trong trình duyệt: {url} (dừng: Ctrl+C)', en: 'Open in a browser: {url} (stop: Ctrl+C)' },
  pageFailed: {
    vi: 'Không dựng được một trang; bản đã dựng trước đó còn nguyên.',
    en: 'A page could not be rendered; the previous build is untouched.',
  },
  helpBuild: {
    vi: `npm run build -- [lựa chọn]   dựng trang thành các tệp tĩnh

  --content THƯ_MỤC   nội dung (mặc định: content)
  --out THƯ_MỤC       nơi ghi trang đã dựng (mặc định: dist)
  --cache THƯ_MỤC     bộ nhớ đệm giữa các lần dựng (mặc định: .cache)
  --site ĐỊA_CHỈ      địa chỉ của trang, thay cho url trong site.yaml
  --now THỜI_ĐIỂM     mốc để biết bài nào đã đến ngày đăng (mặc định: lúc này)
  --drafts            dựng cả bản nháp và bài hẹn ngày, để xem trước
  --no-search         không lập chỉ mục tìm kiếm
  --reference         dựng mọi trang theo cách chuẩn của Astro, chậm hơn (để đối chiếu)
  --help              in hướng dẫn này

Kết thúc với mã 0: đã dựng xong; 1: nội dung có lỗi, bản cũ còn nguyên; 2: lệnh không đúng.`,
    en: 'Help of npm run build',
  },
  helpStart: {
    vi: `npm start -- [lựa chọn]   dựng trang rồi mở để xem trên máy này

Nhận các lựa chọn của npm run build (xem: npm run build -- --help).`,
    en: 'Help of npm start',
  },
  helpDev: {
    vi: `npm run dev -- [lựa chọn]   mở trang trên máy này trong khi viết: lưu bài là thấy ngay trong trình duyệt

Bản nháp và bài hẹn ngày cũng hiện ra. Nhận --content, --cache và --site như npm run build.`,
    en: 'Help of npm run dev',
  },
  devProblems: { vi: 'Nội dung có lỗi', en: 'The content is wrong' },
  devWaits: { vi: 'Sửa rồi lưu lại, trang sẽ tự hiện ra.', en: 'Mend and save: the page will come back by itself.' },
  fastWayLeft: {
    vi: 'Lưu ý: trang {address} dựng theo cách nhanh ra khác cách chuẩn; dựng lại tất cả theo cách chuẩn (chậm hơn, kết quả vẫn đúng).',
    en: 'Note: {address} came out differently the fast way; everything is rendered the public way (slower, still right).',
  },
  usage: { vi: 'Lệnh không đúng: {problem}', en: 'Wrong command: {problem}' },
  problemsFound: {
    vi: '{count} lỗi trong nội dung. Chưa có gì được xuất bản; bản đã dựng trước đó còn nguyên.',
    en: '{count} problems in the content. Nothing was published; the previous build is untouched.',
  },
  stageRead: {
    vi: 'Đọc nội dung: {read} tệp mới hoặc đã sửa, {total} bài',
    en: 'Read: {read} files, {total} articles',
  },
  stageCompile: { vi: 'Biên dịch khuôn trang', en: 'Compile the templates' },
  stageCompiled: { vi: 'Khuôn trang: dùng bản đã biên dịch', en: 'Templates: compiled before' },
  stagePlan: { vi: 'Lập danh sách trang: {pages} trang', en: 'Plan: {pages} pages' },
  stageWrite: { vi: 'Dựng trang: {stale} tệp cần dựng', en: 'Render: {stale} files' },
  stageSearch: { vi: 'Lập chỉ mục tìm kiếm: {pages} bài', en: 'Index for search: {pages} articles' },
  stageSearchKept: { vi: 'Chỉ mục tìm kiếm: không đổi', en: 'Search index: unchanged' },
  leftOut: {
    vi: 'Chưa đăng: {drafts} bản nháp, {scheduled} bài hẹn ngày',
    en: 'Left out: {drafts} drafts, {scheduled} scheduled',
  },
  nothingChanged: { vi: 'Không có gì thay đổi', en: 'Nothing has changed' },
  builtSummary: {
    vi: 'Xong trong {seconds} giây: dựng {rendered} trang, giữ {kept}, xoá {deleted} → {out}',
    en: 'Done in {seconds} s: {rendered} rendered, {kept} kept, {deleted} deleted → {out}',
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
export function say(
  key: StringKey,
  values: Record<string, string | number> = {},
  wording: Wording = {},
): string {
  const text = wording[key] ?? strings[key].vi;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
