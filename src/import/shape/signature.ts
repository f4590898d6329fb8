/** "Người viết", "(Đã ký)", "KT. CHỦ TỊCH": the lines over a name that signs. */
const LABEL =
  /^\(?(?:người viết(?: bài)?|người thực hiện|người báo cáo|người đưa tin|tác giả|đã ký|đã kí|ký tên|kí tên|ký,? ghi rõ họ tên|ký và ghi rõ họ tên|chữ ký)\)?[.:]?$/iu;

/** Whether a line only says that, and how, somebody signs. Offices in capitals stay in the text. */
export function isSignatureLine(line: string): boolean {
  return LABEL.test(line.trim());
}
