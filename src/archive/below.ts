/**
 * Where what lies below a folder or an address ends, which has a slash at its end: all of it begins with that, and the slash is
 * followed by 0 in the order of bytes.
 */
export function endBelow(folder: string): string {
  return `${folder.slice(0, -1)}0`;
}
