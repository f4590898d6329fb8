import { hash } from 'node:crypto';

/** A short fingerprint of a value: 128 bits of SHA-256 over its JSON, as 32 hex digits. */
export function digestOf(value: unknown): string {
  return hash('sha256', typeof value === 'string' ? value : JSON.stringify(value), 'hex').slice(0, 32);
}
