import { hash } from 'node:crypto';

/** A short fingerprint of a value: 128 bits of SHA-256 over its JSON, as 32 hex digits. */
export function digestOf(value: unknown): string {
  return hash('sha256', typeof value === 'string' ? value : JSON.stringify(value), 'hex').slice(0, 32);
}

/** The same of bytes, as 22 characters of base64url. */
export function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 22);
}
