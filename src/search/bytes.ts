/** Numbers as bytes: seven bits a byte, the lowest first, so that small numbers take one (LEB128). */

const UTF8 = new TextEncoder();

/** Collects bytes; grows as needed. */
export class ByteWriter {
  private bytes = new Uint8Array(32);
  length = 0;

  /** A whole number from 0 to 2³²−1. */
  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** UTF-8, its length before it. */
  text(value: string): void {
    const encoded = UTF8.encode(value);
    this.number(encoded.length);
    this.append(encoded);
  }

  append(more: Uint8Array): void {
    if (this.length + more.length > this.bytes.length) this.grow(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }

  /** A view of what was written; good until more is written. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    larger.set(this.view());
    this.bytes = larger;
  }
}

/** Reads what a ByteWriter wrote, in the same order. Past the end it reads zeros. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  position: number;

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes;
    this.position = position;
  }

  get ended(): boolean {
    return this.position >= this.bytes.length;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.position++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }

  text(): string {
    const length = this.number();
    const start = this.position;
    this.position += length;
    return new TextDecoder().decode(this.bytes.subarray(start, this.position));
  }
}
