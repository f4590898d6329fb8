const UNITS = ['KB', 'MB', 'GB'];

/** A file's size as readers know it: `1,2 MB`. `bytes` is a whole number. */
export function fileSize(bytes: number): string {
  let size = bytes / 1024;
  let unit = 0;
  for (; size >= 1000 && unit < UNITS.length - 1; unit += 1) size /= 1024;
  const shown = size < 10 ? Math.max(size, 0.1).toFixed(1) : size.toFixed(0);
  return `${shown.replace('.0', '').replace('.', ',')} ${UNITS[unit]}`;
}
