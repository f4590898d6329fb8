/**
 * What stands in --out, and what of it differs from what is published. In a file of its own: it outlives the
 * archive, which begins anew whenever the code that reads content changes.
 */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Made } from '../output/output.ts';

export interface Written {
  /** Of all that went into it; '' for a file that is being replaced or cannot be trusted. */
  digest: string;
  /** In bytes. */
  size: number;
}

export const TABLES = `
  create table outputs (
    file text primary key,     -- relative to --out
    digest text not null,      -- of all that went into it; '' where it is to be made again
    size integer not null,     -- in bytes
    hash text not null         -- of its bytes
  ) without rowid;
  create table unpublished (
    file text primary key,     -- written or deleted since the last publication
    existed integer not null   -- whether it is among the published files
  ) without rowid;
  create table notes (name text primary key, value text not null) without rowid;
`;

/** Raised with every change of the tables: losing them makes every file count as new. */
export const TABLES_VERSION = 1;

/** What publishing has to do, by paths relative to --out, sorted. */
export interface Changes {
  /** When the last publication was confirmed, ISO 8601; null where none is known: then every file is `added`. */
  published: string | null;
  added: string[];
  changed: string[];
  deleted: string[];
}

/**
 * `mark`: what lies in --out as its own mark. `finished`: the last build came to its end. `state`: an id of it, and `since` of
 * the one that was `published`. `site` and `drafts`: what it was built for.
 */
type Note = 'mark' | 'finished' | 'state' | 'published' | 'since' | 'site' | 'drafts';

const fileSchema = z.object({ file: z.string() }).optional();
const noteSchema = z.object({ value: z.string() }).optional();
const listSchema = z.object({ files: z.string() });
const pathsSchema = z.array(z.string());
const hashSchema = z.object({ hash: z.string() }).optional();
const countSchema = z.object({ files: z.number() });

export class Manifest {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  files(): Map<string, Written> {
    const files = new Map<string, Written>();
    const statement = this.#database.prepare('select file, digest, size from outputs');
    // By hand: over so many rows a schema would be felt.
    for (const { file, digest, size } of statement.iterate()) {
      if (typeof file !== 'string' || typeof digest !== 'string' || typeof size !== 'number')
        throw new TypeError(`the manifest's row of ${file} is not as it was written`);
      files.set(file, { digest, size });
    }
    return files;
  }

  /** The files and folders right below a folder, by name, however many files those hold. */
  namesBelow(folder: string): string[] {
    const next = this.#database.prepare('select file from outputs where file >= ? order by file limit 1');
    const names: string[] = [];
    for (let from = `${folder}/`; ; ) {
      const file = fileSchema.parse(next.get(from))?.file;
      if (!file?.startsWith(`${folder}/`)) return names;
      const name = file.slice(folder.length + 1).split('/')[0] ?? '';
      names.push(name);
      // 0 comes right after the slash: the first that is not below a folder of this name.
      from = file === `${folder}/${name}` ? `${file}\u0001` : `${folder}/${name}0`;
    }
  }

  /** The file at a path, or all files of the folder there. */
  filesAt(path: string): string[] {
    const below = this.#database.prepare(
      'select file from outputs where file = ? or (file > ? and file < ?) order by file',
    );
    return below.all(path, `${path}/`, `${path}0`).map((row) => fileSchema.parse(row)?.file ?? '');
  }

  note(name: Note): string | null {
    const row = this.#database.prepare('select value from notes where name = ?').get(name);
    return noteSchema.parse(row)?.value ?? null;
  }

  setNote(name: Note, value: string): void {
    this.#database.prepare('insert or replace into notes values (?, ?)').run(name, value);
  }

  /** Distrusts every file: --out is not as the last build left it. */
  forgetAll(): void {
    this.#database.exec(`update outputs set digest = '' where digest <> ''`);
  }

  /**
   * Distrusts files before they are touched: were the build killed then, the next one would make them again.
   * `mark` is to lie in --out from now on.
   */
  forget(files: Iterable<string>, mark: string): void {
    const forget = this.#database.prepare(`update outputs set digest = '' where file = ?`);
    this.#durably(() => {
      for (const file of files) forget.run(file);
      this.setNote('mark', mark);
    });
  }

  /** Keeps what was written and what is gone; `mark`, where one is given, is to lie in --out from now on. */
  remember(written: ReadonlyMap<string, Written & Made>, gone: Iterable<string>, mark?: string): void {
    const before = this.#database.prepare('select hash from outputs where file = ?');
    const insert = this.#database.prepare('insert or replace into outputs values (?, ?, ?, ?)');
    const remove = this.#database.prepare('delete from outputs where file = ?');
    const differs = this.#differs();
    this.#durably(() => {
      for (const [file, { digest, size, hash }] of written) {
        const old = hashSchema.parse(before.get(file));
        if (old?.hash !== hash) differs(file, old !== undefined);
        insert.run(file, digest, size, hash);
      }
      for (const file of gone) {
        if (remove.run(file).changes > 0) differs(file, true);
      }
      if (mark !== undefined) this.setNote('mark', mark);
    });
  }

  /**
   * Notes that a file is not what is published. It stays noted until the next publication is confirmed, whatever
   * happens to it: a publication that broke off may have sent what lay here in between.
   */
  #differs(): (file: string, existed: boolean) => void {
    if (this.note('published') === null) return () => {};
    const insert = this.#database.prepare('insert or ignore into unpublished values (?, ?)');
    return (file, existed) => insert.run(file, Number(existed));
  }

  changes(): Changes {
    const published = this.note('published');
    if (published === null) return { published, added: this.#paths('outputs'), changed: [], deleted: [] };
    const present = 'unpublished where file in (select file from outputs)';
    return {
      published,
      added: this.#paths(`${present} and not existed`),
      changed: this.#paths(`${present} and existed`),
      deleted: this.#paths('unpublished where file not in (select file from outputs)'),
    };
  }

  /** Whether what stands in --out is what was published last: it then keeps its `state`. */
  isPublished(): boolean {
    const any = this.#database.prepare('select 1 from unpublished limit 1').get();
    return this.note('published') !== null && any === undefined;
  }

  /** Takes what stands in --out as published at a time (ISO 8601). Gives the number of its files. */
  publish(time: string): number {
    this.#durably(() => {
      this.#database.exec('delete from unpublished');
      this.setNote('published', time);
      this.setNote('since', this.note('state') ?? '');
    });
    return countSchema.parse(this.#database.prepare('select count(*) as files from outputs').get()).files;
  }

  /** As one text: a hundred thousand rows would be felt. */
  #paths(from: string): string[] {
    const sorted = `select file from ${from} order by file`;
    const row = this.#database.prepare(`select json_group_array(file) as files from (${sorted})`).get();
    return pathsSchema.parse(JSON.parse(listSchema.parse(row).files));
  }

  #durably(change: () => void): void {
    this.#database.exec('pragma synchronous = full; begin immediate');
    try {
      change();
      this.#database.exec('commit');
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    } finally {
      this.#database.exec('pragma synchronous = normal');
    }
  }
}
