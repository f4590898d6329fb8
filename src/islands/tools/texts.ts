/**
 * What the tools say: part of src/strings.ts, in a file of its own because it goes to the browser with them.
 * `{name}` stands for a value.
 */
export const toolTexts = {
  settingsTitle: { vi: 'Cách hiển thị', en: 'How the page looks' },
  spacing: { vi: 'Giãn dòng', en: 'Line spacing' },
  spacingNormal: { vi: 'Vừa', en: 'Normal' },
  spacingWide: { vi: 'Rộng', en: 'Wide' },
  spacingWidest: { vi: 'Rất rộng', en: 'Very wide' },
  colours: { vi: 'Nền và chữ', en: 'Colours' },
  coloursDevice: { vi: 'Theo thiết bị', en: 'As the device' },
  coloursLight: { vi: 'Sáng', en: 'Light' },
  coloursDark: { vi: 'Tối', en: 'Dark' },
  coloursContrast: { vi: 'Tương phản cao', en: 'High contrast' },
  settingsReset: { vi: 'Về mặc định', en: 'Back to default' },
  settingsAreDefault: { vi: 'Đã về mặc định', en: 'Back to default' },
  close: { vi: 'Đóng', en: 'Close' },

  reading: { vi: 'Nghe bài', en: 'Listen to the article' },
  play: { vi: 'Đọc', en: 'Play' },
  resume: { vi: 'Đọc tiếp', en: 'Go on' },
  pause: { vi: 'Tạm dừng', en: 'Pause' },
  stop: { vi: 'Dừng', en: 'Stop' },
  speed: { vi: 'Tốc độ', en: 'Speed' },
  speedSlow: { vi: 'Chậm', en: 'Slow' },
  speedNormal: { vi: 'Vừa', en: 'Normal' },
  speedFast: { vi: 'Nhanh', en: 'Fast' },
  speechLoading: { vi: 'Đang tìm giọng đọc…', en: 'Looking for a voice…' },
  speechNoVoice: {
    vi: 'Ở đây không có giọng đọc tiếng Việt. Nếu đang xem trong Zalo hoặc Facebook, mời mở trang bằng trình duyệt (Chrome, Safari, Edge). Nếu vẫn không có, hãy thêm giọng tiếng Việt trong phần cài đặt của máy.',
    en: 'No Vietnamese voice here. Open the page in a browser instead of Zalo or Facebook; or add a voice in the settings of the device.',
  },
  speechFailed: {
    vi: 'Máy không đọc được lúc này. Mời bấm Đọc tiếp để thử lại.',
    en: 'The device could not speak. Try again.',
  },
  speechDone: { vi: 'Đã đọc hết bài.', en: 'The end of the article.' },

  marking: { vi: 'Đang đánh dấu “{query}”', en: 'Marked: “{query}”' },
  unmark: { vi: 'Bỏ đánh dấu', en: 'Remove the marks' },

  linkCopied: { vi: 'Đã chép liên kết.', en: 'Link copied.' },
  linkNotCopied: { vi: 'Mời tự chép liên kết: {url}', en: 'Please copy the link yourself: {url}' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  saved: { vi: 'Đã lưu thành tệp {file}.', en: 'Saved as {file}.' },
  savedWithoutPictures: {
    vi: 'Đã lưu thành tệp {file}; {count} ảnh chưa tải được nên không có trong tệp.',
    en: 'Saved as {file}; {count} pictures could not be fetched.',
  },
  savedFrom: { vi: 'Lưu ngày {date} từ {url}', en: 'Saved on {date} from {url}' },
} satisfies Record<string, { vi: string; en: string }>;

export type ToolKey = keyof typeof toolTexts;

export const TOOL_KEYS = Object.keys(toolTexts).filter(isToolKey);

function isToolKey(key: string): key is ToolKey {
  return key in toolTexts;
}
