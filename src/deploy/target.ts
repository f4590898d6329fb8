/** Where a site is published to, and what a program that copies files can do there. */
export interface Target {
  /** As it is written in messages. */
  name: string;
  /** The text that the last deployment left there; null where there was none. */
  readMarker(): Promise<string | null>;
  writeMarker(text: string): Promise<void>;
  isEmpty(): Promise<boolean>;
  /** Copies files of the site there, also where a file of that name, size and time is there already. */
  send(files: readonly string[]): Promise<void>;
  /** Deletes files, whether they are there or not. What is sent next can take their place: a file that of a folder too. */
  remove(files: readonly string[]): Promise<void>;
  /** Brings all of it to what the site is: by bytes, and deletes what else lies there. */
  mirror(): Promise<void>;
}

/** Says what lies at a target. It is sent last, and never part of the site. */
export const MARKER_FILE = '.bantin-published';

/** Kept at a target though it is no part of the site: the host's own proof that it holds the address. */
export const HOST_FOLDER = '.well-known/acme-challenge';
