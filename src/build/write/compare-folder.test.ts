import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFolder, type FolderDifference } from './compare-folder.ts';
import { compareShares, newShares } from './compare-shares.ts';
import { listFiles } from './list-files.ts';
import { TABLES } from './manifest.ts';

const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** A folder and what is known of it, as builds keep it. */
class Folder {
  readonly dir = mkdtempSync(join(tmpdir(), 'bantin-compare-'));
  readonly #kept = mkdtempSync(join(tmpdir(), 'bantin-compare-'));
  known = new Map<string, number>();
  folders = new Map<string, number>();

  put(file: string, text: string): void {
    for (let above = dirname(file); above !== '.'; above = dirname(above))
      if (listFiles(this.dir).has(above)) rmSync(join(this.dir, above));
    rmSync(join(this.dir, file), { recursive: true, force: true });
    mkdirSync(dirname(join(this.dir, file)), { recursive: true });
    writeFileSync(join(this.dir, file), text);
  }

  compare(): FolderDifference {
    const difference = this.#compared();
    for (const [folder, changed] of difference.folders) this.folders.set(folder, changed);
    for (const folder of difference.left) this.folders.delete(folder);
    return difference;
  }

  #compared(): FolderDifference {
    const whole = compareFolder(this.dir, {
      files: [...this.known].sort(([a], [b]) => bytes(a, b)),
      folders: [...this.folders].sort(([a], [b]) => bytes(a, b)),
    });
    expect(sorted(this.#compareInShares())).toEqual(sorted(whole));
    return whole;
  }

  #compareInShares(): FolderDifference {
    const manifest = join(this.#kept, 'manifest.sqlite');
    const database = new DatabaseSync(manifest);
    database.exec(`pragma synchronous = off; pragma journal_mode = memory; begin; ${TABLES}`);
    const file = database.prepare("insert into outputs values (?, '', '', ?, '')");
    for (const [name, size] of this.known) file.run(name, size);
    const folder = database.prepare('insert into folders values (?, ?)');
    for (const [name, changed] of this.folders) folder.run(name, changed);
    database.exec('commit');
    database.close();
    const found = compareShares(this.dir, manifest, newShares());
    rmSync(manifest);
    return found;
  }

  /** Now it is known as it is. */
  know(): void {
    this.known = listFiles(this.dir);
  }
}

/** What a look at every file finds. */
function plainly({ dir, known }: Folder) {
  const present = listFiles(dir);
  return {
    files: present.size,
    damaged: [...known].filter(([file, size]) => present.get(file) !== size).map(([file]) => file),
    extra: [...present.keys()].filter((file) => !known.has(file)),
  };
}

const sorted = ({ files, damaged, extra }: ReturnType<typeof plainly>) => ({
  files,
  damaged: damaged.toSorted(),
  extra: extra.toSorted(),
});

const path = fc.constantFrom('a', 'a/b', 'a/b/c', 'a.b', 'a-/x', 'a/d', 'đ/ệ', '😀', '\uffee', 'z/y/x');
const change = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), path, text: fc.constantFrom('', '1', '22') }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'cut' as const), path }),
  fc.record({ kind: fc.constantFrom('know' as const, 'look' as const) }),
);

describe('compareFolder', () => {
  it('finds what a look at every file finds, whatever happened since', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const folder = new Folder();
        for (const step of changes) {
          if (step.kind === 'put') folder.put(step.path, step.text);
          else if (step.kind === 'remove')
            rmSync(join(folder.dir, step.path), { recursive: true, force: true });
          else if (step.kind === 'know') folder.know();
          else if (step.kind === 'cut') {
            if (listFiles(folder.dir).has(step.path)) truncateSync(join(folder.dir, step.path), 1);
          } else expect(sorted(folder.compare())).toEqual(sorted(plainly(folder)));
        }
        expect(sorted(folder.compare())).toEqual(sorted(plainly(folder)));
        rmSync(folder.dir, { recursive: true });
      }),
      { numRuns: 300 },
    );
  });

  it('reads no folder in which nothing came or went', () => {
    const folder = new Folder();
    folder.put('a/b/c', '1');
    folder.put('d', '2');
    folder.know();
    expect(folder.compare().folders.map(([name]) => name)).toEqual(['a/b/', 'a/', '']);
    expect(folder.compare()).toEqual({ files: 2, damaged: [], extra: [], folders: [], left: [] });
    writeFileSync(join(folder.dir, 'a/b/c'), 'longer');
    expect(folder.compare()).toMatchObject({ damaged: ['a/b/c'], folders: [] });
    rmSync(join(folder.dir, 'a'), { recursive: true });
    expect(folder.compare()).toMatchObject({ damaged: ['a/b/c'], left: ['a/', 'a/b/'] });
  });

  it('takes a link for no file and no folder', () => {
    const folder = new Folder();
    folder.put('a/b', '1');
    folder.put('c', '1');
    folder.know();
    for (const name of ['a', 'c']) rmSync(join(folder.dir, name), { recursive: true });
    const elsewhere = new Folder();
    elsewhere.put('b', '1');
    symlinkSync(elsewhere.dir, join(folder.dir, 'a'));
    symlinkSync(join(elsewhere.dir, 'b'), join(folder.dir, 'c'));
    expect(folder.compare()).toMatchObject({ damaged: ['a/b', 'c'], extra: ['a'] });
    expect(readFileSync(join(elsewhere.dir, 'b'), 'utf8')).toBe('1');
  });

  it('finds all missing where there is no folder', () => {
    const folder = new Folder();
    folder.put('a/b', '1');
    folder.know();
    rmSync(folder.dir, { recursive: true });
    expect(folder.compare()).toMatchObject({ files: 0, damaged: ['a/b'], extra: [] });
  });
});
