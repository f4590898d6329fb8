import { writeFileSync } from 'node:fs';

/** Writes a file. Whatever fails names its path: of a disk that is full half-way, the system does not say where. */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    // In its words: errors that come from another thread have lost all else.
    if (error instanceof Error && !('path' in error)) error.message += ` '${path}'`;
    throw error;
  }
}
