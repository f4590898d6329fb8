import { hash } from 'node:crypto';
import { say } from '../strings.ts';
import { PlainError } from './problem.ts';

/** SHA-256 of a file's bytes, 32 hex digits. */
export function fileDigest(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}

/**
 * Refuses bytes that are not those a file was measured by: what is made of them would be kept under that digest for good.
 * Throws PlainError that names the file.
 */
export function refuseChanged(file: string, bytes: Uint8Array, digest: string): void {
  if (fileDigest(bytes) !== digest) throw new PlainError(say('fileChanged', { file }));
}
