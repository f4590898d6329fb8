/**
 * What stands in --out, and what of it differs from what is published. In a file of its own: it outlives the
 * archive, which begins anew whenever the code that reads content changes.
 */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { endBelow } from '../../archive/below.ts';
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
    part text not null,        -- the part of the site that it belongs to
    digest text not null,      -- of all that went into it; '' where it is to be made again
    size integer not null,     -- in bytes
    hash text not null         -- of its bytes
  ) without rowid;
  create index outputs_part on outputs (part);
  create table parts (
    name text primary key,
    digest text not null       -- of all that went into its files; '' where they are to be compared one by one
  ) without rowid;
  create table folders (
    folder text primary key,   -- relative to --out, with a slash at the end; '' is --out itself
    changed real not null      -- when something last came or went in it, ms since 1970
  ) without rowid;
  create table unpublished (
    file text primary key,     -- written or deleted since the last publication
    existed integer not null   -- whether it is among the published files
  ) without rowid;
  create table notes (name text primary key, value text not null) without rowid;
`;

/** Raised with every change of the tables: losing them makes every file count as new. */
export const TABLES_VERSION = 2;

/** What publishing has to do, by paths relative to --out, sorted. */
export interface Changes {
  /** When the last publication was confirmed, ISO 8601; null where none is known: then every file is `added`. */
  published: string | null;
  added: string[];
  changed: string[];
  deleted: string[];
}

/**
 * `mark`: what lies in --out as its own mark. `finished`: the last build came to its end. `state`: an id of what it
 * left in --out, and `since` of what was `published`. `plan`: an id of what it planned. `site` and `drafts`: what it was built for.
 */
type Note = 'mark' | 'finished' | 'plan' | 'state' | 'published' | 'since' | 'site' | 'drafts';

/** One by one along the key: `in` would first gather every output. */
const AMONG_OUTPUTS = 'exists (select 1 from outputs where outputs.file = unpublished.file)';

/** What a build did to --out. */
export interface Done {
  written: ReadonlyMap<string, Written & Made & { part: string }>;
  gone: Iterable<string>;
  /** The parts that are now as planned, with their digests. */
  parts: ReadonlyMap<string, string>;
  /** The parts that are planned no more. */
  left?: readonly string[];
  /** When something last came or went in the folders that were written to. */
  folders?: Iterable<readonly [folder: string, changed: number]>;
  /** What is to lie in --out from now on. */
  mark?: string;
}

const partSchema = z.object({ name: z.string(), digest: z.string() });
const partOfSchema = z.object({ part: z.string() }).optional();
const outputSchema = z.object({ file: z.string(), digest: z.string(), size: z.number() });
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

  /** The digest of each part that has files, by name. */
  parts(): Map<string, string> {
    const rows = this.#database.prepare('select name, digest from parts').all();
    return new Map(rows.map((row) => partSchema.parse(row)).map(({ name, digest }) => [name, digest]));
  }

  /** Whether all of them are as the last build left them. */
  isTrusted(): boolean {
    return this.#database.prepare("select 1 from parts where digest = '' limit 1").get() === undefined;
  }

  /** The files of a part, by path. */
  filesOf(part: string): Map<string, Written> {
    const rows = this.#database.prepare('select file, digest, size from outputs where part = ?').all(part);
    return new Map(rows.map((row) => outputSchema.parse(row)).map(({ file, ...written }) => [file, written]));
  }

  /** The part that a file belongs to; undefined for one that is not known. */
  partOf(file: string): string | undefined {
    return partOfSchema.parse(this.#database.prepare('select part from outputs where file = ?').get(file))
      ?.part;
  }

  /** How many files it knows. */
  count(): number {
    return countSchema.parse(this.#database.prepare('select count(*) as files from outputs').get()).files;
  }

  /** How many files of a part it knows. */
  countOf(part: string): number {
    const row = this.#database.prepare('select count(*) as files from outputs where part = ?').get(part);
    return countSchema.parse(row).files;
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
      from = file === `${folder}/${name}` ? `${file}\u0001` : endBelow(`${folder}/${name}/`);
    }
  }

  /** The file at a path, or all files of the folder there. */
  filesAt(path: string): string[] {
    const below = this.#database.prepare(
      'select file from outputs where file = ? or (file > ? and file < ?) order by file',
    );
    return below.all(path, `${path}/`, endBelow(`${path}/`)).map((row) => fileSchema.parse(row)?.file ?? '');
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
    this.#database.exec(
      `begin; update outputs set digest = '' where digest <> ''; update parts set digest = ''; delete from folders; commit`,
    );
  }

  /** Keeps the times of folders that were found to hold what is known, and forgets those that are gone. */
  keepFolders(folders: Iterable<readonly [string, number]>, left: Iterable<string>): void {
    const remove = this.#database.prepare('delete from folders where folder = ?');
    this.#database.exec('begin');
    this.#keepFolders(folders);
    for (const folder of left) remove.run(folder);
    this.#database.exec('commit');
  }

  #keepFolders(folders: Iterable<readonly [string, number]>): void {
    const insert = this.#database.prepare('insert or replace into folders values (?, ?)');
    for (const [folder, changed] of folders) insert.run(folder, changed);
  }

  /**
   * Distrusts files: those that are about to be touched, so that the next build makes them again were this one killed.
   * `mark`, where one is given, is to lie in --out from now on.
   */
  forget(files: Iterable<string>, mark?: string): void {
    const ofPart = this.#database.prepare(
      `update parts set digest = '' where name = (select part from outputs where file = ?)`,
    );
    const forget = this.#database.prepare(`update outputs set digest = '' where file = ?`);
    const known = this.count() > 0 ? files : [];
    this.#durably(() => {
      for (const file of known) {
        ofPart.run(file);
        forget.run(file);
      }
      if (mark !== undefined) this.setNote('mark', mark);
    });
  }

  /** Keeps what was done; where a file is another than before or gone, what stands in --out is another `state`. */
  remember({ written, gone, parts, left = [], folders = [], mark }: Done): void {
    const before = this.#database.prepare('select hash from outputs where file = ?');
    const insert = this.#database.prepare('insert or replace into outputs values (?, ?, ?, ?, ?)');
    const remove = this.#database.prepare('delete from outputs where file = ?');
    const insertPart = this.#database.prepare('insert or replace into parts values (?, ?)');
    const removePart = this.#database.prepare('delete from parts where name = ?');
    const note = this.#differs();
    let state = this.note('state');
    const differs = (file: string, existed: boolean) => {
      note(file, existed);
      state = null;
    };
    this.#durably(() => {
      for (const [file, { part, digest, size, hash }] of written) {
        const old = hashSchema.parse(before.get(file));
        if (old?.hash !== hash) differs(file, old !== undefined);
        insert.run(file, part, digest, size, hash);
      }
      for (const file of gone) {
        if (remove.run(file).changes > 0) differs(file, true);
      }
      for (const [name, digest] of parts) insertPart.run(name, digest);
      for (const name of left) removePart.run(name);
      this.#keepFolders(folders);
      if (mark !== undefined) this.setNote('mark', mark);
      if (state === null) this.setNote('state', randomUUID());
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
    const present = `unpublished where ${AMONG_OUTPUTS}`;
    return {
      published,
      added: this.#paths(`${present} and not existed`),
      changed: this.#paths(`${present} and existed`),
      deleted: this.#paths(`unpublished where not ${AMONG_OUTPUTS}`),
    };
  }

  /** Takes what stands in --out as published at a time (ISO 8601). Gives the number of its files. */
  publish(time: string): number {
    this.#durably(() => {
      this.#database.exec('delete from unpublished');
      this.setNote('published', time);
      this.setNote('since', this.note('state') ?? '');
    });
    return this.count();
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
