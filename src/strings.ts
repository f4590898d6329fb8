/**
 * Every text that readers and editors see: Vietnamese, with English beside it for developers.
 * `{name}` stands for a value.
 */
import { toolTexts } from './islands/tools/texts.ts';

type Texts = Readonly<Record<string, { vi: string; en: string }>>;

/** What readers see; a site may reword it (`wording` in site.yaml). */
export const readerTexts = {
  // Reader: what the tools of an article say
  ...toolTexts,

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
  settings: { vi: 'Tùy chỉnh', en: 'Reading settings' },
  listen: { vi: 'Nghe', en: 'Listen' },
  toolOffline: { vi: 'Cần kết nối mạng', en: 'Needs a connection' },

  // Reader: the tools after an article
  tools: { vi: 'In, lưu và chia sẻ', en: 'Print, save, share' },
  print: { vi: 'In bài', en: 'Print' },
  save: { vi: 'Lưu', en: 'Save' },
  original: { vi: 'Bản gốc Markdown', en: 'The original Markdown' },
  copyLink: { vi: 'Chép liên kết', en: 'Copy the link' },
  share: { vi: 'Chia sẻ', en: 'Share' },
  shareZalo: { vi: 'Gửi qua Zalo', en: 'Share on Zalo' },
  shareFacebook: { vi: 'Gửi qua Facebook', en: 'Share on Facebook' },
  shareEmail: { vi: 'Gửi qua thư điện tử', en: 'Share by e-mail' },
  contents: { vi: 'Trong bài này', en: 'In this article' },

  // Reader: the search page
  searchLabel: { vi: 'Tìm trong trang này', en: 'Search this site' },
  searchButton: { vi: 'Tìm', en: 'Search' },
  searchLoading: { vi: 'Đang tải dữ liệu tìm kiếm, xin đợi một lát…', en: 'Loading the search data…' },
  searchCount: { vi: '{count} kết quả cho “{query}”', en: '{count} results for “{query}”' },
  searchNone: { vi: 'Không tìm thấy bài nào cho “{query}”', en: 'Nothing found for “{query}”' },
  searchFailed: {
    vi: 'Chưa tải được dữ liệu tìm kiếm. Mời thử lại, hoặc xem kho lưu trữ bên dưới.',
    en: 'The search data did not load. Try again, or look through the archive below.',
  },
  searchCorrected: {
    vi: 'Không có bài nào chứa {typed}, nên đã tìm {meant}.',
    en: 'No article has {typed}; searched for {meant} instead.',
  },
  searchDropped: {
    vi: 'Không bài nào có đủ các từ; bài đầu tiên thiếu {words}.',
    en: 'No article has all the words; the first one lacks {words}.',
  },
  searchLoosePhrase: {
    vi: 'Không có đúng cụm từ trong ngoặc kép; dưới đây là các bài gần nhất.',
    en: 'The phrase in quotes was not found as it stands; these come nearest.',
  },
  searchCut: {
    vi: 'Nội dung cần tìm quá dài nên chỉ tìm phần đầu.',
    en: 'The question was too long: only its beginning was searched.',
  },
  searchMore: { vi: 'Xem thêm kết quả', en: 'More results' },
  searchChoices: { vi: 'Lọc kết quả', en: 'Narrow the results' },
  searchCategory: { vi: 'Chuyên mục', en: 'Category' },
  searchYear: { vi: 'Năm', en: 'Year' },
  searchAuthor: { vi: 'Tác giả', en: 'Author' },
  searchOrder: { vi: 'Sắp xếp', en: 'Order' },
  searchAll: { vi: 'Tất cả', en: 'All' },
  searchByFit: { vi: 'Phù hợp nhất', en: 'Best fit' },
  searchByNewest: { vi: 'Mới nhất', en: 'Newest' },
  searchByOldest: { vi: 'Cũ nhất', en: 'Oldest' },
  searchTips: { vi: 'Mẹo tìm kiếm', en: 'Tips' },
  searchTipFewer: { vi: 'Bớt từ, chỉ giữ những từ quan trọng nhất.', en: 'Use fewer words.' },
  searchTipNumber: {
    vi: 'Tìm văn bản theo số và ký hiệu, như 1768/QĐ-UBND.',
    en: 'Look for documents by number.',
  },
  searchTipPhrase: {
    vi: 'Đặt cụm từ trong ngoặc kép để tìm đúng cụm từ đó.',
    en: 'Put a phrase in quotes to find it as it stands.',
  },
  searchNewest: { vi: 'Bài mới đăng', en: 'New articles' },
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
  newerArticle: { vi: 'Bài mới hơn', en: 'Newer article' },
  olderArticle: { vi: 'Bài cũ hơn', en: 'Older article' },
  othersInCategory: { vi: 'Cùng chuyên mục', en: 'In the same category' },
  draftBanner: { vi: 'Bản nháp, chưa công bố.', en: 'Draft, not published.' },
  scheduledBanner: {
    vi: 'Bài hẹn đăng ngày {date}, chưa công bố.',
    en: 'Scheduled for {date}, not published yet.',
  },

  // Reader: home, overviews, errors
  latest: { vi: 'Tin mới', en: 'Latest' },
  moreNews: { vi: 'Tin khác', en: 'More news' },
  olderNews: { vi: 'Xem các tin cũ hơn', en: 'Older news' },
  emptySite: {
    vi: 'Chưa có bài viết nào được đăng. Mời bạn trở lại sau.',
    en: 'Nothing has been published yet.',
  },
  emptyList: { vi: 'Mục này chưa có bài viết nào.', en: 'Nothing here yet.' },
  listPage: { vi: '{title} – trang {number}', en: '{title} – page {number}' },
  newerPage: { vi: 'Trang mới hơn', en: 'Newer page' },
  olderPage: { vi: 'Trang cũ hơn', en: 'Older page' },
  articleCount: { vi: '{count} bài', en: '{count} articles' },
  archiveLead: {
    vi: 'Các bài đã đăng, xếp theo năm và tháng.',
    en: 'What was published, by year and month.',
  },
  yearTitle: { vi: 'Năm {year}', en: '{year}' },
  monthName: { vi: 'Tháng {month}', en: 'Month {month}' },
  pages: { vi: 'Trang thông tin', en: 'Pages' },
  categories: { vi: 'Chuyên mục', en: 'Categories' },
  authors: { vi: 'Tác giả', en: 'Authors' },
  notFoundTitle: { vi: 'Không tìm thấy trang', en: 'Page not found' },
  notFoundLead: {
    vi: 'Địa chỉ này không có, hoặc đã được đổi. Mời bạn tìm tiếp từ đây.',
    en: 'There is no such address, or it has changed. Go on from here.',
  },

  // Reader: without a network
  offline: { vi: 'Đọc khi không có mạng', en: 'Reading without a network' },
  offlineLead: {
    vi: 'Những trang đã đọc trên máy này được giữ lại trong máy, và mở được khi không có mạng.',
    en: 'Pages that were read on this device are kept on it, and open without a network.',
  },
  offlineInstead: {
    vi: 'Chưa mở được trang này vì không có mạng, và trang chưa được giữ trong máy.',
    en: 'This page cannot be opened without a network, and is not kept on this device.',
  },
  tryAgain: { vi: 'Thử mở lại', en: 'Try again' },
  offlineNone: { vi: 'Trong máy chưa giữ trang nào.', en: 'No page is kept on this device yet.' },
  offlineList: { vi: 'Các trang mở được ngay', en: 'Pages that open now' },
  offlineKept: { vi: 'bản lúc {time}', en: 'as of {time}' },
  offlineForgetLead: {
    vi: 'Nếu dùng chung máy với người khác, bạn có thể xóa các trang này khỏi máy.',
    en: 'If you share this device, you can delete these pages from it.',
  },
  offlineForget: { vi: 'Xóa khỏi máy', en: 'Delete from this device' },
  offlineNotice: {
    vi: 'Mạng yếu hoặc mất. Đây là bản giữ trong máy từ lúc {time}.',
    en: 'The network is weak or gone. This is the copy kept on this device since {time}.',
  },
  offlineFresh: { vi: 'Tải bản mới', en: 'Load the present one' },

  // Reader: lists
  monthTitle: { vi: 'Tháng {month} năm {year}', en: 'Month {month} of {year}' },
  allArticles: { vi: 'Tất cả bài đăng', en: 'All articles' },

  // Reader: the body of an article
  footnotes: { vi: 'Chú thích', en: 'Footnotes' },
  footnoteBack: { vi: 'Về chỗ chú thích {reference}', en: 'Back to reference {reference}' },
  tableNumber: { vi: 'Bảng {number}', en: 'Table {number}' },
  externalLink: { vi: 'Liên kết đến trang khác', en: 'Link to another site' },
  videoOn: { vi: 'Video trên {site}', en: 'Video on {site}' },
  taskDone: { vi: 'Đã xong', en: 'Done' },
  taskOpen: { vi: 'Chưa xong', en: 'Not done' },

  // Reader: an old address
  moved: { vi: 'Trang này đã chuyển', en: 'This page has moved' },
  movedTo: { vi: 'Mời quý vị đọc tại địa chỉ mới:', en: 'Please read it at its new address:' },
} as const satisfies Texts;

/** Those of readers, of editors and of commands. */
export const strings = {
  ...readerTexts,

  // Commands: build
  usageFlag: { vi: 'không có lựa chọn {flag}; gõ --help để xem các lựa chọn', en: 'no option {flag}' },
  usageFlagNear: { vi: 'không có lựa chọn {flag}; ý bạn là {near}?', en: 'no option {flag}; {near}?' },
  usageFlagElsewhere: {
    vi: '{command} không có lựa chọn {flag}; gõ --help để xem các lựa chọn',
    en: '{command} has no option {flag}',
  },
  usageFlagValue: { vi: 'sau {flag} phải có giá trị', en: '{flag} needs a value' },
  usageFlagPlain: { vi: '{flag} không đi kèm giá trị', en: '{flag} takes no value' },
  usageWord: { vi: 'không hiểu “{word}”; gõ --help để xem cách dùng', en: 'unexpected “{word}”' },
  usageContentMissing: {
    vi: 'không tìm thấy thư mục nội dung {dir}; kiểm tra lại --content',
    en: 'there is no content folder {dir}; look at --content',
  },
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
  usageCacheInContent: {
    vi: '--cache {cache}: thư mục này nằm trong phần nội dung được đăng, bản nháp ở đó sẽ lộ ra; hãy chọn thư mục khác',
    en: '--cache {cache}: lies in what is published; choose another folder',
  },
  usageOutForeign: {
    vi: '--out {out}: thư mục có tệp không phải do Bản Tin tạo ra; hãy chọn thư mục khác hoặc dọn trống thư mục này',
    en: '--out {out}: holds files that Bản Tin did not write; choose another folder or empty it',
  },
  servedAt: {
    vi: 'Mở trong trình duyệt: {url} (dừng: Ctrl+C)',
    en: 'Open in a browser: {url} (stop: Ctrl+C)',
  },
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
  --compact           lập lại toàn bộ chỉ mục tìm kiếm, gộp các thay đổi nhỏ
  --reference         dựng mọi trang theo cách chuẩn của Astro, chậm hơn (để đối chiếu)
  --published [MÃ]    không dựng; ghi nhận bản dựng gần nhất đã được đưa lên mạng. MÃ là "state" trong changes.json
                      đã gửi: nếu từ đó có bản dựng khác thì không ghi nhận
  --help              in hướng dẫn này

Mỗi lần dựng ghi vào changes.json của bộ nhớ đệm những tệp đã thêm, sửa, xoá kể từ lần công bố được ghi nhận gần nhất.

Kết thúc với mã 0: đã dựng xong; 1: nội dung có lỗi, bản cũ còn nguyên; 2: lệnh không đúng.`,
    en: 'Help of npm run build',
  },
  helpStart: {
    vi: `npm start -- [lựa chọn]   dựng trang rồi mở để xem trên máy này

Nhận các lựa chọn của npm run build, trừ --published (xem: npm run build -- --help).`,
    en: 'Help of npm start',
  },
  helpDev: {
    vi: `npm run dev -- [lựa chọn]   mở trang trên máy này trong khi viết: lưu bài là thấy ngay trong trình duyệt

Bản nháp và bài hẹn ngày luôn hiện ra. Nhận --content, --cache và --site như npm run build; không ghi gì vào dist.`,
    en: 'Help of npm run dev',
  },
  devProblems: { vi: 'Nội dung có lỗi', en: 'The content is wrong' },
  devWaits: {
    vi: 'Sửa rồi lưu lại, trang sẽ tự hiện ra.',
    en: 'Mend and save: the page will come back by itself.',
  },
  compileFailed: {
    vi: 'Khuôn trang trong src không biên dịch được; bản đã dựng trước đó còn nguyên.',
    en: 'The templates in src do not compile; the previous build is untouched.',
  },
  fileTwice: {
    vi: '{file}: hai trang hoặc tệp cùng muốn địa chỉ này; hãy đổi tên một trong hai',
    en: '{file}: two pages or files want this address; rename one of them',
  },
  fastWayLeft: {
    vi: 'Lưu ý: trang {address} dựng theo cách nhanh ra khác cách chuẩn; dựng lại tất cả theo cách chuẩn (chậm hơn, kết quả vẫn đúng).',
    en: 'Note: {address} came out differently the fast way; everything is rendered the public way (slower, still right).',
  },
  // Commands: publishing
  usagePublished: {
    vi: '--published: {out} không chứa bản dựng xong gần nhất; hãy dựng lại, đưa lên mạng, rồi mới ghi nhận',
    en: '--published: {out} does not hold the last finished build; build and publish first',
  },
  usagePublishedState: {
    vi: '--published {state}: đó không phải là bản dựng gần nhất, nên chưa ghi nhận; hãy gửi theo changes.json mới rồi ghi nhận lại',
    en: '--published {state}: another build was made since, nothing is confirmed; send the new changes.json and confirm that',
  },
  publishedConfirmed: {
    vi: 'Đã ghi nhận: {files} tệp đang được công bố. Từ nay chỉ kể những gì đổi so với bản này.',
    en: 'Confirmed: {files} files are published. Changes count from here.',
  },
  changesSince: {
    vi: 'Cần đưa lên mạng: {added} tệp mới, {changed} tệp đã sửa, {deleted} tệp cần xoá (xem {file})',
    en: 'To publish: {added} new, {changed} changed, {deleted} to delete ({file})',
  },
  changesUnknown: {
    vi: 'Chưa rõ trên mạng đang có gì: khi đưa lên, gửi cả {added} tệp và xoá tệp khác ở đó (xem {file})',
    en: 'What is published is not known: to publish, send all {added} files and delete what else is there ({file})',
  },
  helpDeploy: {
    vi: `node scripts/ci/deploy.ts [lựa chọn]   đưa bản dựng gần nhất lên mạng: chỉ gửi những tệp đã đổi, bài mới trước, xoá sau cùng

  --rsync NƠI_NHẬN    máy chủ hoặc thư mục, như deploy@may-chu:/var/www/cong (hoặc biến DEPLOY_RSYNC)
  --rclone NƠI_NHẬN   kho lưu trữ, như cong:ten-kho (hoặc biến DEPLOY_RCLONE)
  --drafts            nơi nhận chỉ để xem trước, được đưa cả bản nháp
  --take-over         lần đầu: xoá những tệp lạ đang có ở nơi nhận (hoặc biến DEPLOY_TAKE_OVER=true)
  --help              in hướng dẫn này

Khi không biết chắc nơi nhận đang có gì, lệnh so và gửi lại tất cả. Địa chỉ mà CDN cần quên được ghi vào deploy/purge.txt của bộ nhớ đệm.

Kết thúc với mã 0: đã gửi xong; 1: gửi không được, lần sau sẽ gửi lại tất cả; 2: lệnh không đúng.`,
    en: 'Help of scripts/ci/deploy.ts',
  },
  deployTarget: {
    vi: 'cần đúng một nơi nhận: --rsync hoặc --rclone',
    en: 'name exactly one target: --rsync or --rclone',
  },
  deployNoBuild: {
    vi: '{out} không chứa bản dựng xong gần nhất; hãy dựng lại (npm run build) rồi mới đưa lên mạng',
    en: '{out} does not hold the last finished build; build first',
  },
  deployDrafts: {
    vi: 'bản dựng này có cả bản nháp (--drafts), không được đưa lên mạng; chỉ nơi xem trước mới nhận, với --drafts',
    en: 'this build holds drafts; only a preview takes it, with --drafts',
  },
  deployForeign: {
    vi: '{target} có tệp không phải của cổng. Chuyển các tệp ấy đi, hoặc chạy một lần với --take-over để thay tất cả bằng bản dựng',
    en: '{target} holds files that are not ours. Move them away, or run once with --take-over to replace all of it',
  },
  deployEverything: {
    vi: 'Không chắc {target} đang có gì: so và gửi lại tất cả',
    en: 'What {target} holds is not certain: everything is compared and sent',
  },
  deployChanges: {
    vi: 'Gửi đến {target}: {added} tệp mới, {changed} tệp đã sửa, {deleted} tệp cần xoá',
    en: 'To {target}: {added} new, {changed} changed, {deleted} to delete',
  },
  deployNothing: { vi: '{target} đã có đủ, không cần gửi gì', en: '{target} is up to date' },
  toolMissing: {
    vi: 'Máy này chưa có {program}; hãy cài đặt rồi chạy lại',
    en: '{program} is not installed here',
  },
  toolFailed: {
    vi: '{program} không gửi được (mã {code}); lần sau sẽ so và gửi lại tất cả',
    en: '{program} failed ({code}); the next deployment compares and sends everything',
  },

  // Commands: what the machine would not do
  buildWaits: {
    vi: 'Một lần dựng khác đang chạy; đợi lần đó xong (tối đa {seconds} giây).',
    en: 'Another build is running; waiting up to {seconds} s.',
  },
  buildBusy: {
    vi: 'Một lần dựng khác vẫn đang chạy với cùng bộ nhớ đệm hoặc cùng nơi ghi. Đợi lần đó xong rồi chạy lại.',
    en: 'Another build is still running with the same cache or --out. Wait for it and run again.',
  },
  cacheDamaged: {
    vi: 'Bộ nhớ đệm bị hỏng: bỏ đi và làm lại từ nội dung.',
    en: 'The cache is damaged: dropped and made anew.',
  },
  diskFull: {
    vi: 'Không đủ chỗ trên đĩa khi ghi {path} ({code}). Dọn bớt tệp rồi chạy lại; lần sau sẽ làm tiếp.',
    en: 'No space left for {path} ({code}). Make room and run again.',
  },
  notWritable: {
    vi: 'Không ghi được {path} ({code}). Kiểm tra quyền ghi của thư mục, hoặc chọn thư mục khác bằng --out, --cache.',
    en: 'Cannot write {path} ({code}). Check its permissions or choose another folder by --out, --cache.',
  },
  tooManyFiles: {
    vi: 'Hệ thống đang mở quá nhiều tệp ({code}). Đóng bớt chương trình khác rồi chạy lại.',
    en: 'Too many open files ({code}). Close other programs and run again.',
  },
  diskFails: {
    vi: 'Đĩa báo lỗi khi đọc hoặc ghi {path} ({code}). Kiểm tra ổ đĩa rồi chạy lại.',
    en: 'The disk fails for {path} ({code}). Check it and run again.',
  },
  cacheFolder: { vi: 'thư mục bộ nhớ đệm', en: 'the cache folder' },

  usage: { vi: 'Lệnh không đúng: {problem}', en: 'Wrong command: {problem}' },
  problemsFound: {
    vi: '{count} lỗi trong nội dung. Chưa có gì được xuất bản; bản đã dựng trước đó còn nguyên.',
    en: '{count} problems in the content. Nothing was published; the previous build is untouched.',
  },
  stageReading: { vi: 'Đọc nội dung', en: 'Read the content' },
  stageRead: {
    vi: 'Đọc nội dung: {read} tệp mới hoặc đã sửa, {total} bài',
    en: 'Read: {read} files, {total} articles',
  },
  stageCompile: { vi: 'Biên dịch khuôn trang', en: 'Compile the templates' },
  stagePlan: { vi: 'Lập danh sách trang: {pages} trang', en: 'Plan: {pages} pages' },
  stageWrite: { vi: 'Dựng trang: {stale} tệp cần dựng', en: 'Render: {stale} files' },
  stageSearch: { vi: 'Lập chỉ mục tìm kiếm: {pages} bài', en: 'Index for search: {pages} articles' },
  stageSearchKept: { vi: 'Chỉ mục tìm kiếm: không đổi', en: 'Search index: unchanged' },
  stagePictures: { vi: 'Làm ảnh: {count} ảnh mới', en: 'Pictures: {count} new' },
  fileChanged: {
    vi: '{file}: tệp vừa bị thay trong lúc dựng; hãy dựng lại',
    en: '{file}: changed while building; build again',
  },
  undescribed: {
    vi: 'Lưu ý: {pictures} ảnh ở {pages} bài chưa có lời tả cho người không nhìn thấy',
    en: 'Note: {pictures} pictures in {pages} articles have no alternative text',
  },
  leftOut: {
    vi: 'Chưa đăng: {drafts} bản nháp, {scheduled} bài hẹn ngày',
    en: 'Left out: {drafts} drafts, {scheduled} scheduled',
  },
  nothingChanged: { vi: 'Không có gì thay đổi', en: 'Nothing has changed' },
  builtSummary: {
    vi: 'Xong trong {seconds} giây: dựng {rendered} trang; giữ {kept} tệp, xoá {deleted} tệp → {out}',
    en: 'Done in {seconds} s: {rendered} rendered, {kept} kept, {deleted} deleted → {out}',
  },

  // Editor: content errors, each after `file:line:column`
  contentMissing: { vi: 'không tìm thấy thư mục nội dung này', en: 'the content folder does not exist' },
  articlesMissing: {
    vi: 'chưa có thư mục articles; bài viết đặt trong articles/NĂM/THÁNG, ví dụ articles/2023/12',
    en: 'the articles folder is missing',
  },
  unreadable: { vi: 'không đọc được; kiểm tra quyền đọc của tệp hoặc thư mục', en: 'cannot be read' },
  nameNotUtf8: { vi: 'tên tệp bị lỗi mã chữ; đặt lại tên', en: 'the file name is not UTF-8' },
  nameTwice: {
    vi: 'có hai tệp cùng tên này, chỉ khác cách máy ghi dấu; mở cả hai, giữ bản đúng rồi xóa bản kia',
    en: 'two files have this name, in two spellings of its letters',
  },
  nameHasControls: {
    vi: 'tên tệp có ký tự xuống dòng hoặc ký tự không nhìn thấy (chỗ dấu �); đặt lại tên',
    en: 'the name has a line break or another control character (where � is shown); rename it',
  },
  notAFile: { vi: 'không phải là tệp thường', en: 'not a regular file' },
  linkOutside: {
    vi: 'là liên kết tới nơi nằm ngoài phần nội dung được đăng; chép tệp thật vào đây',
    en: 'a symbolic link to what is not published',
  },
  linkToFolder: {
    vi: 'là liên kết tới thư mục; chép thư mục thật vào đây',
    en: 'a symbolic link to a folder',
  },
  linkBroken: { vi: 'là liên kết tới tệp không còn nữa', en: 'a broken symbolic link' },
  fileTooLarge: {
    vi: 'tệp nặng {size} MB, một bài nhiều nhất là 2 MB; ảnh và tài liệu hãy để thành tệp riêng',
    en: 'the file has {size} MB, at most 2 MB are read',
  },
  lfsPointer: {
    vi: 'tệp này còn nằm trên kho Git LFS, chưa tải về; chạy “git lfs pull” rồi làm lại',
    en: 'a Git LFS pointer that was not fetched',
  },
  utf16: { vi: 'tệp được lưu bằng mã UTF-16; mở ra và lưu lại bằng UTF-8', en: 'UTF-16; save it as UTF-8' },
  notUtf8: {
    vi: 'có ký tự không phải mã UTF-8; mở tệp bằng đúng bảng mã cũ rồi lưu lại bằng UTF-8',
    en: 'not UTF-8 from here on',
  },
  strayArticle: { vi: 'bài viết phải có đuôi .md; đổi lại tên tệp', en: 'articles end in .md' },
  strayPage: { vi: 'trang phải có đuôi .md hoặc .mdx; đổi lại tên tệp', en: 'pages end in .md or .mdx' },
  articleOutsideMonth: {
    vi: 'bài phải nằm trong articles/NĂM/THÁNG, ví dụ articles/2023/12/ten-bai.md hoặc articles/2023/12/ten-bai/index.md',
    en: 'articles lie in articles/YYYY/MM',
  },
  monthFolderWrong: {
    vi: 'không có tháng “{folder}”; thư mục phải là bốn chữ số năm và hai chữ số tháng, ví dụ 2023/05',
    en: 'no such month “{folder}”',
  },
  indexInMonth: {
    vi: 'index.md phải nằm trong thư mục riêng của bài, ví dụ articles/2023/12/ten-bai/index.md',
    en: 'index.md belongs into a folder of its own',
  },
  slugMissing: {
    vi: 'tên tệp không có chữ cái hay chữ số nào để làm địa chỉ; đổi tên tệp hoặc thêm mục slug',
    en: 'the file name gives no address',
  },
  pageInFolder: { vi: 'trang phải nằm ngay trong thư mục pages', en: 'pages lie directly in pages/' },
  pageSlugMissing: {
    vi: 'tên tệp không có chữ cái hay chữ số nào để làm địa chỉ; đổi tên tệp',
    en: 'the file name gives no address',
  },
  pageReserved: {
    vi: 'địa chỉ /{slug}/ dành riêng cho hệ thống; đổi tên tệp',
    en: 'the address /{slug}/ is taken by the portal itself',
  },
  addressTaken: {
    vi: 'địa chỉ {address} đã là của {other}; đổi tên, hoặc slug, của một trong hai tệp',
    en: 'the address {address} belongs to {other}',
  },
  aliasTaken: {
    vi: 'địa chỉ cũ {alias} đã là của {other}; bỏ bớt một nơi',
    en: 'the old address {alias} belongs to {other}',
  },
  aliasOfItself: {
    vi: 'địa chỉ cũ {alias} chính là địa chỉ của bài này; bỏ dòng đó đi',
    en: 'the old address {alias} is the page’s own',
  },
  aliasOfPortal: {
    vi: 'địa chỉ cũ {alias} đang là một trang, hoặc tệp, của chính cổng này; bỏ dòng đó đi',
    en: 'the portal itself has a page or file at the old address {alias}',
  },
  publicReserved: {
    vi: 'cổng tự tạo {address}; xóa tệp này, hoặc đặt tên khác nếu là tệp của bạn',
    en: 'the address {address} is taken by the portal itself',
  },
  redirectLoop: {
    vi: 'dẫn vòng: từ {from} đi mãi lại về chính nó; sửa địa chỉ mới (cột thứ hai)',
    en: 'from {from} one comes back to itself',
  },
  conflict: {
    vi: 'hai người cùng sửa chỗ này và git giữ cả hai bản; chọn một, rồi xóa các dòng <<<<<<<, =======, >>>>>>>',
    en: 'a merge conflict: choose one side and delete the marks',
  },
  bodyDeep: {
    vi: 'quá nhiều trích dẫn, danh sách hoặc thẻ HTML lồng vào nhau; bỏ bớt',
    en: 'too many quotes, lists or HTML elements in one another',
  },
  bodyCells: {
    vi: 'các bảng có {cells} ô, nhiều nhất là {most}; đính kèm tệp bảng tính thay cho bảng',
    en: 'tables of {cells} cells, {most} at most',
  },
  frontmatterMissing: {
    vi: 'dòng đầu tiên phải là ba dấu gạch “---”, tiếp theo là title, date, author, rồi lại một dòng “---”',
    en: 'the first line must be “---”',
  },
  frontmatterOpen: {
    vi: 'phần đầu bài chưa được đóng; thêm một dòng “---” trước nội dung bài',
    en: 'the frontmatter is not closed by “---”',
  },
  frontmatterClosing: {
    vi: 'dòng “{line}” phải là đúng ba dấu gạch “---”',
    en: 'the line “{line}” must be “---”',
  },
  frontmatterEmpty: {
    vi: 'phần đầu bài còn trống; cần ít nhất title, date, author',
    en: 'the frontmatter is empty',
  },
  frontmatterLanguage: {
    vi: 'sau “---” không được viết gì thêm; phần đầu bài chỉ viết bằng YAML',
    en: 'frontmatter is YAML only',
  },
  frontmatterNoKeys: {
    vi: 'phần đầu bài phải gồm các dòng “mục: giá trị”, ví dụ “title: Tên bài”',
    en: 'frontmatter is made of “key: value” lines',
  },
  yamlSyntax: { vi: 'chỗ này viết sai cú pháp', en: 'YAML syntax error' },
  yamlDuplicateKey: { vi: 'mục này được viết hai lần; bỏ một', en: 'duplicate key' },
  yamlTab: { vi: 'thụt đầu dòng bằng phím Tab; thay bằng dấu cách', en: 'tabs cannot indent' },
  yamlIndent: {
    vi: 'dòng thụt vào không đều, hoặc câu có dấu : " [ { @ % chưa được đặt trọn trong ngoặc kép "…" (câu đã có ngoặc kép thì bọc bằng ngoặc đơn \'…\')',
    en: 'bad indentation, or text with a colon or the like without quotes',
  },
  yamlColon: {
    vi: 'mỗi dòng phải có dấu hai chấm và một dấu cách sau tên mục, ví dụ “title: Tên bài”',
    en: 'a key needs a colon and a space after it',
  },
  yamlBracket: {
    vi: 'danh sách trong ngoặc vuông thiếu dấu phẩy hoặc chưa đóng bằng ]',
    en: 'a list in brackets misses a comma or its end',
  },
  yamlAnchor: {
    vi: 'giá trị bắt đầu bằng dấu & phải đặt trong dấu ngoặc kép "…"',
    en: 'a value that begins with & needs quotes',
  },
  yamlHash: {
    vi: 'chữ sau dấu # sẽ bị bỏ mất; đặt cả câu trong dấu ngoặc kép "…", còn nếu là ghi chú thì thêm dấu cách sau dấu #',
    en: 'what follows # is lost; put the value in quotes, or a space behind # for a comment',
  },
  yamlQuote: { vi: 'dấu ngoặc kép không khớp; thêm dấu đóng "', en: 'quotes do not match' },
  yamlAlias: {
    vi: 'giá trị bắt đầu bằng dấu * phải đặt trong dấu ngoặc kép "…"',
    en: 'a value that begins with * needs quotes',
  },
  yamlTag: {
    vi: 'giá trị bắt đầu bằng dấu ! phải đặt trong dấu ngoặc kép "…"',
    en: 'a value that begins with ! needs quotes',
  },
  yamlEscape: {
    vi: 'dấu \\ trong ngoặc kép "…" phải viết đôi, hoặc thay bằng ngoặc đơn \'…\'',
    en: 'unknown escape sequence',
  },
  yamlDeep: { vi: 'các mục lồng nhau quá sâu', en: 'nested too deeply' },
  csvSyntax: { vi: 'dấu ngoặc kép không khớp', en: 'quotes do not match' },
  valueMissing: { vi: 'thiếu mục này', en: 'is missing' },
  valueEmpty: { vi: 'còn để trống', en: 'is empty' },
  valueWrong: { vi: 'giá trị không đúng', en: 'wrong value' },
  valueWrongForm: { vi: '“{value}” không đúng dạng', en: '“{value}” has the wrong form' },
  valueOneOf: { vi: 'phải là một trong: {values}', en: 'must be one of: {values}' },
  valueAtLeast: { vi: 'ít nhất là {least}', en: 'at least {least}' },
  valueAtMost: { vi: 'nhiều nhất là {most}', en: 'at most {most}' },
  textTooLong: { vi: 'dài {length} ký tự, nhiều nhất là {most}', en: '{length} characters, at most {most}' },
  listTooLong: { vi: 'nhiều nhất là {most} dòng', en: 'at most {most} entries' },
  wantsText: { vi: 'phải là một dòng chữ', en: 'must be text' },
  wantsList: { vi: 'phải là danh sách, mỗi dòng bắt đầu bằng “- ”', en: 'must be a list' },
  wantsBoolean: { vi: 'chỉ có thể là true hoặc false', en: 'must be true or false' },
  wantsNumber: { vi: 'phải là một số', en: 'must be a number' },
  listItem: { vi: 'mục {number}', en: 'item {number}' },
  wantsKeys: { vi: 'phải gồm các dòng “mục: giá trị” thụt vào', en: 'must hold keys' },
  wantsTheseKeys: {
    vi: 'phải gồm các dòng “mục: giá trị” thụt vào, với các mục: {keys}',
    en: 'must hold keys: {keys}',
  },
  wantsSiteAddress: {
    vi: '“{value}” phải là một địa chỉ đầy đủ, ví dụ https://example.gov.vn',
    en: '“{value}” must be a whole address',
  },
  hrefForm: {
    vi: '“{value}” không phải là địa chỉ; viết /lien-he/ cho một trang ở đây, https://… cho nơi khác, hoặc mailto:…, tel:…',
    en: '“{value}” is no address',
  },
  accentForm: {
    vi: '“{value}” không phải là mã màu; viết trong ngoặc kép dấu # và sáu chữ số hoặc chữ từ a đến f, ví dụ "#9c1c1c"',
    en: '“{value}” is no colour such as #9c1c1c',
  },
  wantsEmail: { vi: '“{value}” không phải là địa chỉ thư điện tử', en: '“{value}” is no e-mail address' },
  dateNoSuchDay: {
    vi: '"{written}" không phải là ngày có thật; viết dạng 2023-12-05',
    en: '"{written}" is no day of the calendar',
  },
  dateNoSuchTime: {
    vi: '"{written}" có giờ không đúng; viết dạng 2023-12-05T08:30',
    en: '"{written}" is no time of day',
  },
  dateForm: { vi: '"{written}" không phải là ngày; viết dạng 2023-12-05', en: '"{written}" is no date' },
  dateFormNear: { vi: '"{written}" viết lại thành {suggestion}', en: '"{written}": write {suggestion}' },
  slugForm: { vi: 'chỉ gồm chữ thường không dấu, chữ số và gạch nối: {slug}', en: 'write {slug}' },
  slugEmpty: {
    vi: 'phải có chữ thường không dấu hoặc chữ số, ví dụ ten-bai',
    en: 'needs letters or digits',
  },
  idForm: {
    vi: 'chỉ gồm chữ thường không dấu, chữ số và gạch nối: {id}',
    en: 'small letters, digits and hyphens only: {id}',
  },
  nameWithoutLetters: {
    vi: 'phải có ít nhất một chữ cái La-tinh hoặc chữ số để làm địa chỉ',
    en: 'needs a Latin letter or a digit',
  },
  aliasForm: {
    vi: '"{written}" phải là địa chỉ bắt đầu bằng /, không có dấu cách, ví dụ /tin-tuc/bai-cu',
    en: '"{written}" must be an address that begins with /',
  },
  redirectColumns: {
    vi: 'mỗi dòng gồm hai cột cách nhau bằng dấu phẩy: địa chỉ cũ, địa chỉ mới',
    en: 'a line has two columns: from, to',
  },
  redirectTarget: {
    vi: '"{to}" phải bắt đầu bằng / hoặc https://',
    en: '"{to}" must begin with / or https://',
  },
  entryTwice: { vi: '“{value}” đã có ở trên', en: '“{value}” is there already' },
  categoryUnknown: {
    vi: 'không có chuyên mục “{id}” trong categories.yaml; các mã: {ids}',
    en: 'no category “{id}” in categories.yaml; its ids: {ids}',
  },
  categoryUnknownNear: {
    vi: 'không có chuyên mục “{id}” trong categories.yaml; có phải là “{near}”?',
    en: 'no category “{id}”; did you mean “{near}”?',
  },
  bodyEmpty: {
    vi: 'bài chưa có nội dung; viết nội dung sau dòng “---” hoặc thêm tệp đính kèm',
    en: 'the article has neither text nor attachments',
  },
  pageEmpty: { vi: 'trang chưa có nội dung; viết nội dung sau dòng “---”', en: 'the page is empty' },
  altMissing: {
    vi: 'thiếu lời tả ảnh cho người không nhìn thấy; ảnh chỉ để trang trí thì viết alt: ""',
    en: 'alternative text is missing',
  },
  assetMissing: {
    vi: 'không tìm thấy tệp “{written}”; đặt tệp cạnh bài, hoặc sửa lại tên',
    en: 'no file “{written}”; put it beside the article, or mend its name',
  },
  assetMissingNear: {
    vi: 'không tìm thấy tệp “{written}”; có phải là “{near}”?',
    en: 'no file “{written}”; did you mean “{near}”?',
  },
  publicMissing: {
    vi: 'không có tệp “{written}” trong thư mục public',
    en: 'no file “{written}” in public/',
  },
  publicMissingNear: {
    vi: 'không có tệp “{written}” trong thư mục public; có phải là “{near}”?',
    en: 'no file “{written}” in public/; did you mean “{near}”?',
  },
  assetRemote: {
    vi: '“{written}” nằm ở trang khác; tải tệp về đặt cạnh bài rồi ghi tên tệp',
    en: '“{written}” lies on another site',
  },
  assetRoot: {
    vi: '“{written}”: tệp phải nằm cạnh bài, hoặc là ảnh chung dạng /images/ten-anh.jpg',
    en: '“{written}”: files lie beside the article or in /images/',
  },
  assetOutside: {
    vi: '“{written}” nằm ngoài thư mục nội dung',
    en: '“{written}” lies outside the content folder',
  },
  assetIsPage: {
    vi: '“{written}” là bài viết; dẫn tới địa chỉ của nó trên trang, ví dụ /2023/12/ten-bai/',
    en: '“{written}” is an article; link to its address',
  },
  assetType: {
    vi: '“{written}”: loại tệp {type} không được đăng kèm',
    en: '“{written}”: files of type {type} are refused',
  },
  assetTooLarge: { vi: 'tệp nặng hơn {most} MB', en: 'more than {most} MB' },
  pictureType: {
    vi: '“{written}”: loại tệp {type} không phải là ảnh dùng được; lưu lại thành .jpg hoặc .png',
    en: '“{written}”: no picture type: {type}',
  },
  pictureHeic: {
    vi: '“{written}”: ảnh HEIC của điện thoại không mở được ở nhiều máy. Trên iPhone: Cài đặt → Camera → Định dạng → “Tương thích nhất” rồi chụp lại, hoặc gửi ảnh qua Zalo/thư để được ảnh .jpg',
    en: '“{written}”: HEIC; save it as JPEG',
  },
  pictureBroken: {
    vi: 'ảnh bị hỏng hoặc không phải là ảnh; lưu lại rồi thay tệp',
    en: 'the picture is damaged',
  },
  pictureTooLarge: {
    vi: 'ảnh có {megapixels} triệu điểm ảnh, nhiều nhất là {most}; thu nhỏ lại',
    en: '{megapixels} megapixels, at most {most}',
  },
  svgWithCode: {
    vi: 'ảnh SVG có chứa mã chạy được; xuất lại thành ảnh thường (.png)',
    en: 'the SVG holds code',
  },
  linkScheme: {
    vi: 'không dùng được liên kết “{url}”; hãy dùng địa chỉ bắt đầu bằng một trong: {schemes}',
    en: 'links of this kind are refused: “{url}”; use one of {schemes}',
  },
  mdxSyntax: {
    vi: 'viết sai ở chỗ này; dấu < và { trong câu phải viết là \\< và \\{',
    en: 'MDX syntax error',
  },
  mdxImport: { vi: 'trang không được dùng import hay export', en: 'no import or export' },
  mdxExpression: {
    vi: 'trang không được chứa biểu thức trong ngoặc nhọn; dấu ngoặc nhọn trong câu viết là \\{',
    en: 'no expressions in braces',
  },
  mdxUnknown: {
    vi: 'không có thành phần <{name}>; có: {known}',
    en: 'no component <{name}>; there are: {known}',
  },
  mdxUnknownNear: {
    vi: 'không có thành phần <{name}>; có phải là <{near}>?',
    en: 'no component <{name}>; did you mean <{near}>?',
  },
  mdxElementAttributes: { vi: 'thẻ <{name}> không được có thuộc tính', en: '<{name}> takes no attributes' },
  mdxAttributeUnknown: {
    vi: '<{name}> không có thuộc tính “{attribute}”',
    en: '<{name}> has no attribute “{attribute}”',
  },
  mdxAttributeMissing: { vi: '<{name}> thiếu thuộc tính “{attribute}”', en: '<{name}> needs “{attribute}”' },
  mdxAttributeText: {
    vi: '<{name}>: giá trị của “{attribute}” phải đặt trong dấu ngoặc kép "…"',
    en: '<{name}>: “{attribute}” must be a text in quotes',
  },

  // Editor: what keys mean, shown while typing
  fieldTitle: { vi: 'Tiêu đề', en: 'Headline' },
  fieldDate: { vi: 'Ngày đăng: 2023-12-05 hoặc 2023-12-05T08:30 (giờ Việt Nam)', en: 'Publication' },
  fieldAuthor: { vi: 'Tác giả: tên, hoặc mã trong authors.yaml', en: 'Author' },
  fieldDescription: { vi: 'Sapo: một, hai câu tóm tắt', en: 'Lead' },
  fieldCategory: { vi: 'Mã chuyên mục trong categories.yaml', en: 'Category id' },
  fieldTags: { vi: 'Từ khoá', en: 'Tags' },
  fieldUpdated: { vi: 'Ngày sửa nội dung gần nhất, viết như date', en: 'Last substantial change' },
  fieldImage: { vi: 'Ảnh đại diện', en: 'Picture' },
  fieldImageSrc: { vi: 'Tệp ảnh cạnh bài, hoặc /images/ten-anh.jpg', en: 'Picture file' },
  fieldImageAlt: { vi: 'Lời tả ảnh cho người không nhìn thấy; "" nếu chỉ trang trí', en: 'Alternative text' },
  fieldImageCaption: { vi: 'Chú thích dưới ảnh', en: 'Caption' },
  fieldImageAltMissing: {
    vi: 'Ảnh của bài nhập từ hệ thống cũ, chưa có lời tả',
    en: 'Not yet described (imports)',
  },
  fieldAttachments: { vi: 'Tệp đính kèm', en: 'Attachments' },
  fieldAttachmentSrc: { vi: 'Tệp cạnh bài', en: 'File' },
  fieldAttachmentName: { vi: 'Tên hiện cho người đọc', en: 'Name shown' },
  fieldSource: { vi: 'Nguồn: tên hoặc địa chỉ', en: 'Source' },
  fieldAliases: { vi: 'Các địa chỉ cũ dẫn về bài này', en: 'Old addresses' },
  fieldDraft: { vi: 'true: bản nháp, chưa đăng', en: 'Draft' },
  fieldSlug: { vi: 'Phần cuối của địa chỉ, nếu không lấy theo tên tệp', en: 'Last part of the address' },
  fieldId: { vi: 'Mã, cũng là phần cuối của địa chỉ: chữ thường không dấu, gạch nối', en: 'Id' },
  fieldCategoryTitle: { vi: 'Tên chuyên mục', en: 'Title' },
  fieldAuthorName: { vi: 'Họ và tên', en: 'Name' },
  fieldAbout: { vi: 'Giới thiệu trong một câu', en: 'Description' },
  fieldAbbr: { vi: 'Chữ viết tắt', en: 'Abbreviation' },
  fieldExpansion: { vi: 'Viết đầy đủ', en: 'What it stands for' },
  fieldForms: { vi: 'Các cách viết đầy đủ khác', en: 'Other forms' },
  unknownKey: {
    vi: 'không có mục “{key}”; các mục dùng được: {keys}',
    en: 'no such key “{key}”; there are: {keys}',
  },
  unknownKeyNear: {
    vi: 'không có mục “{key}”; có phải là “{nearest}”?',
    en: 'no such key “{key}”; did you mean “{nearest}”?',
  },

  // Editor: import, what was done to a source
  importEncoding: { vi: 'chữ {encoding} đổi sang Unicode', en: 'converted from {encoding}' },
  importUnwrapped: { vi: '{count} dòng bị ngắt giữa câu được nối lại', en: '{count} wrapped lines joined' },
  importTitleLines: { vi: 'tiêu đề gồm {count} dòng được nối lại', en: 'title of {count} lines joined' },
  importDate: { vi: 'ngày: {date}', en: 'date: {date}' },
  importAuthor: { vi: 'tác giả: {name}', en: 'author: {name}' },
  importSource: { vi: 'nguồn: {name}', en: 'source: {name}' },
  importTags: { vi: 'từ khóa', en: 'tags' },
  importAttachments: { vi: 'tệp đính kèm: {count}', en: 'attachments: {count}' },
  importBoldHeading: { vi: 'dòng in đậm thành đề mục', en: 'bold line made a heading' },
  importLeadOfHead: {
    vi: 'sapo lấy từ phần mô tả ẩn của trang',
    en: 'lead from the description in the head',
  },

  // Editor: import, what is in doubt
  importNoTitle: { vi: 'không thấy tiêu đề, tạm lấy tên tệp; bài để nháp', en: 'no title; draft' },
  importNoDate: { vi: 'không thấy ngày đăng, tạm lấy hôm nay; bài để nháp', en: 'no date; draft' },
  importSavedDate: {
    vi: 'không thấy ngày đăng, lấy ngày lưu tệp Word lần cuối: {date}',
    en: 'no date; taken from when the document was saved: {date}',
  },
  importNoAuthor: { vi: 'không thấy tác giả; bài để nháp', en: 'no author; draft' },
  importUnknownAuthor: { vi: 'Chưa rõ tác giả', en: 'Author unknown' },
  importUntitled: { vi: 'Bài chưa có tiêu đề', en: 'Untitled' },
  importAuthorGuessed: {
    vi: 'dòng cuối “{name}” được coi là tác giả',
    en: 'the last line “{name}” is taken for the author',
  },
  importNoLead: { vi: 'không thấy sapo; nên viết thêm', en: 'no lead' },
  importLongLead: { vi: 'sapo dài {length} ký tự; nên dưới 400', en: 'lead of {length} characters' },
  importTitleCapitals: { vi: 'tiêu đề viết hoa toàn bộ', en: 'title in capitals' },
  importToneMix: {
    vi: 'đặt dấu thanh hai kiểu trong một bài: {first} và {second}',
    en: 'tone marks placed in two ways: {first} and {second}',
  },
  importReplacement: { vi: 'có ký tự hỏng �', en: 'replacement character' },
  importNoAlt: { vi: 'ảnh chưa có lời mô tả', en: 'picture without alternative text' },
  importPictureRemote: {
    vi: 'ảnh nằm ở trang khác, chưa lấy về; tải ảnh đặt cạnh bài, hoặc nhập lại với --fetch',
    en: 'picture on another site; put it beside the page or use --fetch',
  },
  importFileRemote: {
    vi: 'tệp đính kèm nằm ở trang khác, chưa lấy về; đặt tệp cạnh bài, hoặc nhập lại với --fetch',
    en: 'file on another site; put it beside the page or use --fetch',
  },
  importListDate: {
    vi: 'ngày có thể đọc hai cách; đã đọc theo kiểu tháng/ngày/năm',
    en: 'ambiguous date read as month/day/year',
  },

  // Editor: import, what was left out
  importBlockHeading: { vi: 'tên khối của cổng cũ', en: 'block name of the old portal' },
  importButtons: { vi: 'nút bấm của trang cũ', en: 'buttons of the old page' },
  importPortalLine: { vi: 'dòng đếm lượt xem hoặc đường dẫn chuyên mục', en: 'counter or breadcrumb' },
  importOutside: { vi: 'phần ngoài bài: menu, chân trang, tin khác', en: 'outside of the article' },
  importHeadRest: { vi: 'phần giữa tiêu đề và nội dung', en: 'between title and body' },
  importHidden: { vi: 'phần bị ẩn trên trang', en: 'hidden part' },
  importForm: { vi: 'ô nhập và nút bấm', en: 'form' },
  importEmbedded: { vi: 'nội dung nhúng ({kind})', en: 'embedded content ({kind})' },
  importTitleAgain: { vi: 'tiêu đề lặp lại', en: 'title repeated' },
  importLeadLink: { vi: 'liên kết trong sapo', en: 'link in the lead' },
  importLetterhead: { vi: 'quốc hiệu, tên cơ quan và số của văn bản', en: 'letterhead' },
  importPictureNumber: { vi: 'ảnh số', en: 'picture' },
  importTooLong: { vi: 'dài quá mức, đã cắt bớt hoặc bỏ', en: 'too long: cut or left out' },
  importSignature: { vi: 'dòng chữ ký', en: 'signature line' },
  importCategoryUnknown: { vi: 'chuyên mục không có trong categories.yaml', en: 'unknown category' },
  importListColumn: { vi: 'cột “{name}” không dùng đến', en: 'column “{name}” is not used' },
  importWordDrawing: {
    vi: 'chữ trong hình vẽ, biểu đồ hoặc hộp chữ mà máy không đọc được',
    en: 'words in drawings or charts',
  },
  importWordHidden: {
    vi: 'chữ ẩn (Hidden) mà Word không hiện và không in',
    en: 'hidden text',
  },
  importWordFormula: {
    vi: '{count} công thức toán đã viết thành chữ thường; hãy so với bản Word',
    en: '{count} formulas became plain text',
  },
  importWordInserted: {
    vi: '{count} phần chèn từ tệp khác; mở bằng Word, bấm Lưu, rồi nhập lại để có phần này',
    en: '{count} parts of other files: save with Word',
  },
  importRule: { vi: 'đường kẻ gõ bằng dấu', en: 'typed rule' },
  importWordAround: {
    vi: 'đầu trang, chân trang và ghi chú bên lề của Word',
    en: 'headers, footers, comments',
  },
  importPictureNoAddress: { vi: 'ảnh không có địa chỉ', en: 'picture without address' },
  importPictureDecoration: { vi: 'hình trang trí của trang cũ', en: 'decoration of the old page' },
  importPictureKind: {
    vi: 'ảnh dạng {kind} không hiện được trên web; lưu lại thành PNG hoặc JPEG rồi thêm vào bài',
    en: 'picture of kind {kind}',
  },
  importPictureMissing: { vi: 'không thấy tệp ảnh cạnh trang', en: 'picture file not found' },
  importPictureLink: { vi: 'liên kết đến bản lớn của ảnh', en: 'link to the larger picture' },
  importLinkScheme: {
    vi: 'địa chỉ không dùng được trên web; chữ vẫn giữ',
    en: 'address of no use; words kept',
  },
  importLinkMissing: {
    vi: 'địa chỉ chỉ có nghĩa trên cổng cũ; chữ vẫn giữ',
    en: 'relative address; words kept',
  },
  importUnaccounted: { vi: 'các chữ này không vào được bài', en: 'words not in the article' },

  // Editor: import, why a source gives no article
  importEmpty: { vi: 'tệp rỗng', en: 'empty file' },
  importNoBody: {
    vi: 'không thấy nội dung bài: tệp không có chữ; nếu là ảnh chụp hay bản quét, hãy gõ lại chữ trong Word rồi nhập',
    en: 'no body',
  },
  importTooLarge: { vi: 'tệp quá lớn để là một bài viết', en: 'too large' },
  importTooDeep: { vi: 'tệp lồng quá nhiều lớp, không đọc được', en: 'nested too deeply' },
  importTooSlow: { vi: 'đọc tệp quá lâu, đã dừng', en: 'took too long' },
  importTruncated: { vi: 'tệp bị cắt cụt; hãy chép hoặc tải lại', en: 'truncated' },
  importNotText: { vi: 'không phải tệp chữ', en: 'not text' },
  importBrokenUtf8: {
    vi: 'tệp không đúng UTF-8 như nó tự khai; hãy lưu lại từ trình duyệt',
    en: 'broken UTF-8',
  },
  importUnknownEncoding: {
    vi: 'không nhận ra bảng mã; hãy mở và lưu lại bằng UTF-8',
    en: 'unknown encoding',
  },
  importUnknownKind: {
    vi: 'không phải loại tệp nhập được; nếu có chữ của bài, hãy chép sang Word, bấm Tệp, Lưu thành, chọn “Tài liệu Word (.docx)”',
    en: 'not a kind that can be imported',
  },
  importSlides: {
    vi: 'tệp trình chiếu PowerPoint: chép phần chữ sang Word, bấm Tệp, Lưu thành, chọn “Tài liệu Word (.docx)”',
    en: 'slides: copy the words into Word',
  },
  importBrokenZip: { vi: 'tệp Word bị hỏng; hãy mở bằng Word rồi lưu lại', en: 'broken zip' },
  importBrokenDocx: { vi: 'nội dung tệp Word bị hỏng; hãy mở bằng Word rồi lưu lại', en: 'broken document' },
  importNotDocx: { vi: 'không phải tài liệu Word', en: 'not a Word document' },
  importZipPath: { vi: 'tệp Word chứa đường dẫn lạ “{name}”, không mở', en: 'suspicious path in the zip' },
  importDoctype: { vi: 'tệp Word chứa khai báo XML lạ, không mở', en: 'DOCTYPE in a Word document' },
  importFailed: { vi: 'không đọc được: {reason}', en: 'failed: {reason}' },
  importUnreadable: { vi: 'không mở được tệp', en: 'cannot be opened' },
  importDoc: {
    vi: 'tệp Word đời cũ (.doc) hoặc có mật khẩu: mở bằng Word, bấm Tệp, Lưu thành, chọn kiểu “Tài liệu Word (.docx)”, rồi nhập tệp mới',
    en: 'old Word format: save as .docx in Word',
  },
  importRtf: {
    vi: 'tệp .rtf: mở bằng Word, bấm Tệp, Lưu thành, chọn kiểu “Tài liệu Word (.docx)”, rồi nhập tệp mới',
    en: 'RTF: save as .docx in Word',
  },
  importOdt: {
    vi: 'tệp .odt: mở bằng Word hoặc LibreOffice, bấm Tệp, Lưu thành, chọn kiểu Word (.docx), rồi nhập tệp mới',
    en: 'ODT: save as .docx',
  },
  importPdf: {
    vi: 'tệp PDF: mở bằng Word (bấm Tệp, Mở, chọn tệp PDF, bấm OK), đọc lại chữ, rồi bấm Tệp, Lưu thành, chọn “Tài liệu Word (.docx)”; tốt hơn là tìm tệp Word gốc',
    en: 'PDF: open in Word and save as .docx',
  },
  importPicture: {
    vi: 'ảnh chụp trang: máy không đọc chữ trong ảnh; hãy tìm tệp Word gốc, hoặc gõ lại trong Word rồi bấm Tệp, Lưu thành, chọn “Tài liệu Word (.docx)”',
    en: 'picture of a page: type it in Word and save as .docx',
  },
  importSheet: {
    vi: 'bảng tính Excel: nếu là danh sách xuất từ cổng cũ, mở bằng Excel, bấm Tệp, Lưu thành, chọn “CSV UTF-8”; nếu là bài viết, chép nội dung sang Word và lưu thành .docx',
    en: 'sheet: save as CSV UTF-8, or copy into Word',
  },
  importMht: {
    vi: 'trang lưu kiểu .mht: mở bằng trình duyệt, bấm Ctrl+S, chọn “Trang web, hoàn chỉnh”; hoặc mở bằng Word, bấm Tệp, Lưu thành, chọn .docx',
    en: 'MHT: save as a complete web page, or as .docx in Word',
  },
  importListEmpty: { vi: 'danh sách không có dòng nào', en: 'empty list' },
  importListBroken: { vi: 'tệp CSV sai từ dòng {line}', en: 'broken CSV from line {line}' },
  importColumnMissing: {
    vi: 'không có cột “{column}”; các cột: {header}',
    en: 'no column “{column}”: {header}',
  },
  importColumnsNeeded: {
    vi: 'không biết cột nào là {fields}; hãy chỉ ra, ví dụ --columns "title=Tiêu đề,body=Nội dung"; các cột: {header}',
    en: 'which column is {fields}? use --columns; columns: {header}',
  },
  importColumnForm: {
    vi: '--columns: “{pair}” phải có dạng mục=cột; các mục: {fields}',
    en: '--columns: “{pair}” must be field=column; fields: {fields}',
  },

  // Editor: the command `npm run import`
  helpImport: {
    vi: `npm run import -- ĐƯỜNG_DẪN… [lựa chọn]   biến trang cũ, tệp Word, danh sách thành bài viết

  ĐƯỜNG_DẪN           tệp hoặc thư mục: .docx, .html, .txt, .csv (danh sách SharePoint)
  --author TÊN        tác giả cho bài không ghi tác giả
  --category MÃ       chuyên mục cho bài không ghi chuyên mục
  --columns BẢNG      cột của tệp CSV, ví dụ "title=Tiêu đề,date=Ngày đăng,body=Nội dung"
  --fetch             tải ảnh và tệp đính kèm từ mạng (bình thường chỉ lấy trong thư mục đã cho)
  --dry-run           chỉ lập báo cáo, không ghi bài nào
  --report TỆP        nơi ghi báo cáo, hai tệp .md và .json (mặc định: trong .cache/import)
  --content THƯ_MỤC   nội dung (mặc định: content)
  --cache THƯ_MỤC     nơi nhớ những gì đã nhập (mặc định: .cache)
  --now THỜI_ĐIỂM     ngày dùng cho bài không ghi ngày (mặc định: hôm nay)
  --help              in hướng dẫn này

Không tệp nào bị ghi đè. Nhập lại cùng một nguồn không tạo thêm bài. Bấm Ctrl+C để dừng; chạy lại để đi tiếp.
Mã kết thúc: 0 xong; 1 có nguồn không nhập được hoặc bị dừng giữa chừng; 2 gõ lệnh sai.`,
    en: 'Help of npm run import',
  },
  importUsagePaths: { vi: 'thiếu đường dẫn đến tệp hoặc thư mục cần nhập', en: 'no path given' },
  importUsageMissing: { vi: 'không có {path}', en: 'no such file: {path}' },
  importUsageReport: { vi: 'báo cáo {path} đã có; hãy chọn tên khác', en: 'report exists: {path}' },
  importUsageCategory: {
    vi: 'không có chuyên mục “{id}”; các mã: {known}',
    en: 'no category “{id}”: {known}',
  },
  importProgress: { vi: 'Nhập bài', en: 'Importing' },
  importProgressDone: { vi: 'Đã đọc {count} nguồn', en: '{count} sources read' },
  importRow: { vi: '{source}, dòng {line}', en: '{source}, line {line}' },
  importLike: { vi: 'đã có bài cùng tiêu đề, cùng ngày: {file}', en: 'same title and day as {file}' },
  importAliasTaken: { vi: 'địa chỉ cũ đã thuộc về {file}', en: 'old address taken by {file}' },
  importNotWritten: { vi: 'không ghi được bài: {reason}', en: 'not written: {reason}' },
  importSummary: {
    vi: 'Bài mới: {new} · đã có: {there} · đã có nhưng khác: {differs} · không nhập được: {refused}',
    en: 'New: {new} · there: {there} · there but different: {differs} · refused: {refused}',
  },
  importReportAt: { vi: 'Báo cáo: {file}', en: 'Report: {file}' },
  importReportTitle: { vi: 'Báo cáo nhập bài', en: 'Import report' },
  importReportDryRun: { vi: 'Chạy thử: chưa ghi bài nào.', en: 'Dry run: nothing was written.' },
  importReportStopped: {
    vi: 'Đã dừng giữa chừng; chạy lại lệnh để đi tiếp.',
    en: 'Stopped; run again to go on.',
  },
  importReportRefused: { vi: 'Không nhập được', en: 'Refused' },
  importReportThere: { vi: 'Đã có từ trước', en: 'There already' },
  importReportFile: { vi: 'Bài viết', en: 'Article' },
  importReportDiffers: {
    vi: 'Bài này đã có ở {file}, nội dung khác với nguồn. Tệp đó được giữ nguyên.',
    en: 'There already at {file}, with other content; left as it is.',
  },
  importReportDoubts: { vi: 'Cần xem lại', en: 'In doubt' },
  importReportChanged: { vi: 'Đã thay đổi', en: 'Changed' },
  importReportLeft: { vi: 'Đã bỏ lại', en: 'Left out' },
  importReportLine: { vi: 'dòng {line}', en: 'line {line}' },

  // Editor: the command `npm run new`
  helpNew: {
    vi: `npm run new -- "Tiêu đề" [lựa chọn]   tạo tệp cho một bài mới, ở dạng bản nháp

  --category MÃ       chuyên mục: mã hoặc tên trong categories.yaml
  --author TÊN        tác giả: tên, hoặc mã trong authors.yaml
  --lead CÂU          sapo
  --date NGÀY         ngày đăng: 2026-11-23 hoặc 23/11/2026 (mặc định: hôm nay)
  --folder            tạo thư mục riêng cho bài, để đặt ảnh và tệp đính kèm bên cạnh
  --content THƯ_MỤC   nội dung (mặc định: content)
  --help              in hướng dẫn này

Mục nào chưa có thì máy hỏi. Không có ai để hỏi thì cần ít nhất tiêu đề và --author.
Mã kết thúc: 0 xong; 1 dừng giữa chừng bằng Ctrl+C, chưa tạo tệp nào; 2 gõ lệnh sai.`,
    en: 'Help of npm run new',
  },
  newAskTitle: { vi: 'Tiêu đề:', en: 'Title:' },
  newAskCategory: { vi: 'Chuyên mục (bỏ trống nếu chưa rõ):', en: 'Category (may be left empty):' },
  newAskAuthor: { vi: 'Tác giả:', en: 'Author:' },
  newAskLead: { vi: 'Sapo, một hai câu (có thể viết sau):', en: 'Lead (may come later):' },
  newAskDate: { vi: 'Ngày đăng (bỏ trống là {today}):', en: 'Date (empty: {today}):' },
  newChoose: { vi: '{question} gõ số hoặc tên', en: '{question} number or name' },
  newTitleMissing: {
    vi: 'chưa có tiêu đề; ví dụ: npm run new -- "Lịch tiếp công dân tháng 12"',
    en: 'no title',
  },
  newStopped: { vi: '\nĐã dừng, chưa tạo tệp nào.', en: 'Stopped; nothing was made.' },
  newCategoryUnknown: {
    vi: 'không có chuyên mục “{id}”; các mã: {known}',
    en: 'no category “{id}”: {known}',
  },
  newAuthorMissing: {
    vi: 'chưa có tác giả; hãy gõ họ tên, hoặc thêm --author "Họ tên" vào lệnh',
    en: 'no author; add --author',
  },
  newDateForm: {
    vi: 'không đọc được ngày “{written}”; viết như 2026-11-23 hoặc 23/11/2026',
    en: 'cannot read the date “{written}”',
  },
  newBody: { vi: 'Viết nội dung bài ở đây.', en: 'Write the text here.' },
  newLike: { vi: 'Lưu ý: đã có bài cùng tiêu đề ở {file}', en: 'Note: same title as {file}' },
  newMade: {
    vi: 'Đã tạo {file}\nĐịa chỉ khi đăng: {address}\nBài đang là bản nháp; xóa dòng “draft: true” khi đã sẵn sàng.',
    en: 'Made {file}\nAddress: {address}\nIt is a draft until “draft: true” is removed.',
  },

  // Editor: the command `npm run check`
  helpCheck: {
    vi: `npm run check [-- TỆP…] [lựa chọn]   tìm lỗi và những chỗ nên sửa trước khi đăng

  TỆP                 chỉ kiểm tra các tệp hoặc thư mục này
  --changed           chỉ kiểm tra các tệp đã đổi so với bản đã đăng
  --since NHÁNH       bản đã đăng là nhánh hoặc commit này (mặc định: nhánh chính, hoặc commit cuối)
  --fix               tự sửa những chỗ chắc chắn đúng
  --now THỜI_ĐIỂM     mốc để biết bài nào đã đến ngày đăng (mặc định: lúc này)
  --format DẠNG       text (mặc định), json, github, gitlab
  --content THƯ_MỤC   nội dung (mặc định: content)
  --cache THƯ_MỤC     bộ nhớ đệm (mặc định: .cache)
  --help              in hướng dẫn này

Mã kết thúc: 0 không có lỗi (có thể có lời nhắc); 1 có lỗi; 2 gõ lệnh sai.`,
    en: 'Help of npm run check',
  },
  checkProgress: { vi: 'Kiểm tra', en: 'Checking' },
  checkProgressDone: { vi: 'Đã kiểm tra {count} tệp', en: '{count} files checked' },
  checkSummary: {
    vi: '{files} tệp: {errors} lỗi, {warnings} lời nhắc',
    en: '{files} files: {errors} errors, {warnings} warnings',
  },
  checkFixed: { vi: 'Đã sửa {file}', en: 'Fixed {file}' },
  checkError: { vi: 'lỗi', en: 'error' },
  checkReasons: { vi: 'Vì sao:', en: 'Why:' },
  checkUsageFormat: { vi: '--format phải là một trong: {formats}', en: '--format is one of {formats}' },
  checkUsageFile: { vi: 'không có tệp {file} trong thư mục nội dung', en: 'no {file} in the content folder' },
  checkUsageSince: { vi: 'git không biết “{since}”', en: 'git does not know “{since}”' },
  checkTitleCapitals: { vi: 'tiêu đề viết hoa toàn bộ', en: 'title in capitals' },
  whyTitleCapitals: {
    vi: 'chữ hoa toàn bộ khó đọc, và trình đọc màn hình có thể đánh vần từng chữ',
    en: 'hard to read',
  },
  checkLeadMissing: { vi: 'thiếu sapo (description)', en: 'no lead' },
  checkLeadLong: { vi: 'sapo dài {length} ký tự, nên dưới {most}', en: 'lead of {length} characters' },
  whyLead: {
    vi: 'sapo hiện ở danh sách, nguồn tin và kết quả tìm kiếm',
    en: 'lists and search show the lead',
  },
  checkHeadingSentence: {
    vi: 'đề mục “{line}” là cả một câu; nếu chỉ muốn nhấn mạnh, hãy viết **in đậm**',
    en: 'a whole sentence as heading: write it in bold',
  },
  checkHeadingEmpty: {
    vi: 'dưới đề mục “{line}” không có nội dung; nếu chỉ muốn nhấn mạnh, hãy viết **in đậm**',
    en: 'nothing under this heading: write it in bold',
  },
  whyHeadingAsBold: {
    vi: 'đề mục đi vào mục lục; dùng đề mục để chữ to và đậm thì mục lục thành rối',
    en: 'headings make the table of contents',
  },
  checkHeadingSkip: { vi: 'đề mục {depth} nhảy cấp, nên là {right}', en: 'heading skips a level' },
  whyHeadingOrder: {
    vi: 'người dùng trình đọc màn hình đi theo cấp đề mục',
    en: 'screen readers follow levels',
  },
  checkHeadingBold: { vi: 'dòng in đậm “{line}” nên là đề mục (##)', en: 'bold line should be a heading' },
  whyHeadingBold: {
    vi: 'mục lục và trình đọc màn hình không thấy dòng in đậm',
    en: 'no table of contents finds bold lines',
  },
  checkBareAddress: { vi: 'địa chỉ trần {address}; hãy viết [tên trang](địa chỉ)', en: 'bare address' },
  checkLinkEmpty: {
    vi: 'liên kết đến {url} không có chữ nên bạn đọc không thấy; hãy viết tên nơi đến trong ngoặc vuông',
    en: 'a link without words: write where it leads',
  },
  checkLinkText: { vi: 'chữ liên kết “{words}” không nói dẫn đến đâu', en: 'link text says nothing' },
  whyLinkText: {
    vi: 'nhiều người đọc lướt, hoặc nghe, riêng các liên kết',
    en: 'links are read by themselves',
  },
  checkLinkNowhere: {
    vi: 'liên kết {url} không dẫn đến trang nào; hãy chép lại địa chỉ từ trình duyệt',
    en: 'link leads nowhere: copy the address from the browser',
  },
  checkLinkDraft: {
    vi: 'liên kết {url} dẫn đến bản nháp, bạn đọc mở ra sẽ gặp trang báo lỗi; hãy đăng bài đó, hoặc bỏ liên kết',
    en: 'link to a draft: publish it, or take the link away',
  },
  checkLinkLater: {
    vi: 'liên kết {url} dẫn đến bài chưa đến ngày đăng; từ nay đến ngày đó bạn đọc mở ra sẽ gặp trang báo lỗi, nên thêm liên kết sau',
    en: 'link to an article of a later date: add it later',
  },
  checkLinkUnlisted: {
    vi: 'liên kết {url} dẫn đến danh sách chưa có bài nào đã đăng nên chưa có trang; hãy bỏ liên kết, hoặc thêm sau',
    en: 'link to a list of which nothing is published: add it later',
  },
  checkAnchorNowhere: {
    vi: 'không có đề mục #{anchor} ở trang đó; hãy chép lại địa chỉ từ mục lục của trang',
    en: 'no such heading: copy the address from the table of contents',
  },
  checkSectionEmpty: {
    vi: 'chuyên mục “{id}” ở trang chủ chưa có bài nào; hãy sửa lại mã, hoặc bỏ dòng này',
    en: 'a section of the home page without articles: mend its id, or take it away',
  },
  whyInternalLinks: { vi: 'người đọc gặp trang báo lỗi', en: 'readers meet an error page' },
  checkPictureRemote: { vi: 'ảnh lấy từ trang khác: {url}', en: 'picture of another site' },
  checkAltMissing: { vi: 'ảnh chưa có lời mô tả', en: 'picture without alternative text' },
  checkAltFileName: { vi: 'lời mô tả ảnh là tên tệp: {alt}', en: 'file name as alternative text' },
  whyPictures: {
    vi: 'người không nhìn thấy ảnh cần lời mô tả; ảnh ở trang khác có thể mất bất cứ lúc nào',
    en: 'pictures need words',
  },
  checkHtmlElement: { vi: 'thẻ <{tag}> sẽ bị bỏ khi đăng', en: '<{tag}> is taken away' },
  checkHtmlAttribute: { vi: 'thuộc tính {attribute} sẽ bị bỏ khi đăng', en: '{attribute} is taken away' },
  whyHtmlRemoved: { vi: 'cổng chỉ đăng HTML an toàn', en: 'only safe HTML is published' },
  checkLinkOwnMachine: {
    vi: 'liên kết {url} trỏ vào máy của người viết nên sẽ bị bỏ khi đăng; hãy đặt tệp cạnh bài và dẫn bằng tên tệp: ({name})',
    en: 'a file on the writer’s machine: put it beside the article and link to its name',
  },
  checkPictureOwnMachine: {
    vi: 'ảnh {url} nằm trên máy của người viết nên sẽ không hiện; hãy đặt ảnh cạnh bài và ghi tên tệp: ({name})',
    en: 'a picture on the writer’s machine: put it beside the article and write its name',
  },
  checkLinkScheme: {
    vi: 'liên kết {url} sẽ bị bỏ khi đăng, chỉ còn chữ; hãy dùng địa chỉ bắt đầu bằng một trong: {schemes}',
    en: 'only the words of this link are published; use one of {schemes}',
  },
  checkPictureScheme: {
    vi: 'ảnh {url} sẽ không hiện; hãy lưu ảnh thành tệp, đặt cạnh bài và ghi tên tệp',
    en: 'the picture is not shown: save it as a file beside the article',
  },
  checkAddressBroken: {
    vi: 'địa chỉ {url} viết sai nên sẽ bị bỏ khi đăng; hãy chép lại từ thanh địa chỉ của trình duyệt',
    en: 'no address: copy it from the browser',
  },
  whyLinkScheme: {
    vi: 'cổng chỉ đăng liên kết đến trang mạng, tệp đặt cạnh bài, thư điện tử và số điện thoại',
    en: 'only links to pages, files of the site, mail and telephones are published',
  },
  checkLinkSpaces: {
    vi: 'địa chỉ có dấu cách nên không thành liên kết hay ảnh; hãy viết (<{address}>)',
    en: 'an address with spaces stands in <…>',
  },
  checkLinkUndefined: {
    vi: 'không thành liên kết vì bài không có dòng [{name}]: địa chỉ; hãy viết [chữ](địa chỉ)',
    en: 'no address is given for this link: write [words](address)',
  },
  whyLinkSyntax: {
    vi: 'bạn đọc sẽ thấy nguyên các dấu ngoặc thay vì liên kết',
    en: 'readers see brackets',
  },
  checkFootnoteMissing: {
    vi: 'chú thích {mark} không có nội dung; hãy thêm ở cuối bài một dòng {mark}: lời chú thích',
    en: 'a footnote’s mark without its note',
  },
  checkFootnoteUnused: {
    vi: 'lời chú thích {mark} sẽ không hiện vì trong bài không có dấu {mark}; hãy đặt dấu ấy vào chỗ cần chú thích, hoặc bỏ',
    en: 'a note without its mark is not shown',
  },
  whyFootnotes: { vi: 'dấu và lời chú thích phải đi thành đôi', en: 'mark and note go together' },
  checkHeadingSpace: {
    vi: 'dòng này chưa thành đề mục; hãy thêm dấu cách sau {signs}',
    en: 'a heading has a space behind its signs',
  },
  checkNumberSpace: {
    vi: 'các dòng này chưa thành danh sách; hãy thêm dấu cách sau {sign} và các số tiếp theo',
    en: 'numbers of a list have a space behind them',
  },
  checkBulletSign: {
    vi: 'dòng bắt đầu bằng “{sign}” không thành danh sách; hãy thay “{sign}” bằng dấu gạch ngang và một dấu cách',
    en: 'items of a list begin with “- ”',
  },
  checkTableRow: {
    vi: 'các dòng này chưa thành bảng; dòng thứ hai của bảng phải là {row}',
    en: 'the second line of a table is {row}',
  },
  whyBlockSyntax: {
    vi: 'bạn đọc sẽ thấy các dấu ấy dính vào nhau trong một đoạn chữ',
    en: 'readers see the signs in running text',
  },
  checkLegacy: { vi: 'chữ {encoding}, đúng ra là “{text}”', en: 'text in {encoding}' },
  whyLegacy: { vi: 'không ai đọc và tìm được chữ của bảng mã cũ', en: 'nobody can read or find it' },
  checkInvisible: { vi: 'có ký tự không nhìn thấy', en: 'invisible character' },
  checkUnicodeMix: { vi: 'lẫn Unicode dựng sẵn và tổ hợp', en: 'mixed NFC and NFD' },
  whyCharacters: { vi: 'tìm trong tệp không ra chữ đang nhìn thấy', en: 'what is seen cannot be found' },
  checkDoubleSpace: { vi: 'hai dấu cách liền nhau', en: 'double space' },
  whyDoubleSpaces: { vi: 'thường là dấu vết của chữ bị xóa dở', en: 'often left by an unfinished edit' },
  checkToneMix: { vi: 'đặt dấu thanh hai kiểu: “{rare}” và “{usual}”', en: 'tone marks placed in two ways' },
  whyTone: { vi: 'trong một bài chỉ nên dùng một cách đặt dấu', en: 'one way in one article' },
  checkAbbreviation: { vi: 'chữ viết tắt {abbr} chưa được giải thích', en: 'abbreviation not explained' },
  whyAbbreviations: {
    vi: 'người dân không biết chữ viết tắt của cơ quan; giải thích ở lần đầu, hoặc thêm vào glossary.yaml',
    en: 'readers do not know it',
  },
  checkDocumentNumber: { vi: 'số văn bản “{written}” nên viết “{right}”', en: 'document number' },
  whyDocumentNumbers: { vi: 'viết sai thì không tìm ra văn bản', en: 'the document cannot be found' },
  checkWeekday: { vi: '“{written}”: ngày đó là {right}', en: 'that day was another weekday' },
  whyWeekdays: {
    vi: 'thứ và ngày trái nhau thì người dân không biết tin bên nào',
    en: 'readers do not know which is right',
  },
  checkIdentityNumber: {
    vi: 'có vẻ là số căn cước, chứng minh nhân dân',
    en: 'looks like an identity number',
  },
  checkMobileNumber: { vi: 'có vẻ là số di động của cá nhân', en: 'looks like a private mobile number' },
  whyPersonalData: { vi: 'dữ liệu cá nhân không được công khai khi chưa có sự đồng ý', en: 'personal data' },
  checkSameTitle: { vi: 'trùng tiêu đề với {other}', en: 'same title as {other}' },
  whySameTitle: { vi: 'trong danh sách không phân biệt được hai bài', en: 'lists show them alike' },
  checkDateFolder: { vi: 'ngày thuộc tháng {month}, thư mục là {folder}', en: 'date of another month' },
  whyDateFolder: { vi: 'địa chỉ theo thư mục, ngày hiện trên trang theo bài', en: 'address and date differ' },
  checkUpdatedEarly: {
    vi: 'ngày cập nhật (updated) sớm hơn ngày đăng (date); hãy sửa ngày gõ sai',
    en: 'updated is earlier than date: mend the one that is wrong',
  },
  whyUpdatedEarly: {
    vi: 'hai ngày cùng hiện trên trang, bạn đọc không biết tin ngày nào',
    en: 'both are shown on the page',
  },
  checkAuthorNear: {
    vi: 'tác giả “{author}” gần giống “{near}” trong authors.yaml',
    en: 'author is nearly {near}',
  },
  whyAuthorNear: { vi: 'gõ nhầm một chữ thành hai người', en: 'a slip makes two persons of one' },
  checkLostMoved: {
    vi: 'địa chỉ đã đăng {address} không còn; hãy thêm địa chỉ này vào mục aliases ở đầu bài, hoặc chạy lại với --fix',
    en: 'published address {address} is gone; add it to aliases, or run with --fix',
  },
  checkLostPage: {
    vi: 'địa chỉ đã đăng {address} không còn; hãy thêm vào redirects.csv dòng {address},{page}',
    en: 'published address {address} is gone; add a redirect',
  },
  checkLostDeleted: {
    vi: 'địa chỉ đã đăng {address} không còn; nếu chủ ý rút thì không phải làm gì; nếu có trang khác thay thế, hãy thêm vào redirects.csv dòng {address},/địa-chỉ-mới/',
    en: 'published address {address} is gone; nothing is to be done if that is meant, else add a redirect',
  },
  whyLostAddress: {
    vi: 'địa chỉ đã đăng còn nằm trong tin nhắn, công văn và máy tìm kiếm',
    en: 'messages, letters and search engines still hold it',
  },
} as const satisfies Texts;

export type StringKey = keyof typeof strings;
export type ReaderKey = keyof typeof readerTexts;

/** A site's own wording of some texts, by key. */
export type Wording = Readonly<Partial<Record<ReaderKey, string>>>;

/** Gives a text in Vietnamese with its `{values}` filled in; a site's wording goes before ours. */
export function say(
  key: StringKey,
  values: Record<string, string | number> = {},
  wording: Wording = {},
): string {
  const own: Readonly<Partial<Record<StringKey, string>>> = wording;
  const text = own[key] ?? strings[key].vi;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
