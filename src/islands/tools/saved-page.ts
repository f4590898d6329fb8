/** The saved article: one file that shows the same anywhere, also without a network. */

interface SavedPage {
  title: string;
  /** The body that publishes, and the one above it. */
  publisher: string;
  /** HTML of the article, its pictures as data. */
  article: string;
  /** "Lưu ngày 05/12/2023 từ https://…" */
  from: string;
}

const STYLE =
  ':root{color-scheme:light dark}body{max-width:38rem;margin:0 auto;padding:1rem;font:1.125rem/1.65 system-ui,sans-serif;overflow-wrap:break-word}' +
  'h1,h2,h3,h4{line-height:1.35}img{max-width:100%;height:auto}figure{margin:2rem 0}.lead,.byline{font-weight:700}.byline{text-align:right}' +
  'table{border-collapse:collapse}th,td{padding:.5rem;border:1px solid;text-align:left;vertical-align:top}.table-scroll{overflow-x:auto}' +
  '.align-right{text-align:right}.align-center{text-align:center}pre{white-space:pre-wrap}footer{margin-top:2rem;border-top:1px solid}';

/** The file as HTML. It runs no script and asks nothing of anyone. */
export function savedPage({ title, publisher, article, from }: SavedPage): string {
  return (
    '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="script-src 'none'; connect-src 'none'; img-src data:">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${escaped(title)}</title><style>${STYLE}</style></head>` +
    `<body><header><p>${escaped(publisher)}</p></header>${article}<footer><p>${escaped(from)}</p></footer></body></html>\n`
  );
}

/** Name of the file: the last part of the article's address. */
export function savedName(address: string): string {
  const [last = 'bai-viet'] = new URL(address).pathname.split('/').filter(Boolean).reverse();
  return `${last}.html`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
