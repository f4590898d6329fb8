/** What files are called by those who know them by the program that opens them. */
const KINDS: Readonly<Record<string, string>> = {
  doc: 'Word',
  docx: 'Word',
  xls: 'Excel',
  xlsx: 'Excel',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
};

/** The kind of the file at an address: `PDF`, `Word`. */
export function fileKind(href: string): string {
  const ending = endingOf(href);
  return KINDS[ending] ?? ending.toUpperCase();
}

/** What no file system takes in a name (Windows is the strictest). */
const NOT_IN_NAMES = /[\\/:*?"<>|]/g;

/** The name under which a reader keeps the file: as it is shown, with the ending that its address has. */
export function downloadName(name: string, href: string): string {
  const ending = `.${endingOf(href)}`;
  const plain = name.replace(NOT_IN_NAMES, '-');
  return plain.toLowerCase().endsWith(ending) ? plain : plain + ending;
}

function endingOf(href: string): string {
  return href.slice(href.lastIndexOf('.') + 1).toLowerCase();
}
