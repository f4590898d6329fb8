/** Percent-encoded text as it is read; what is not encoded well stays as it is written. */

/** An address: its slashes, `?` and `#` stay what they were, encoded ones too. */
export function decodedAddress(address: string): string {
  return orAsWritten(decodeURI, address);
}

/** A name or a path alone, in which every encoded letter is meant. */
export function decodedPath(path: string): string {
  return orAsWritten(decodeURIComponent, path);
}

function orAsWritten(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
