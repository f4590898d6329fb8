import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../build/options.ts';
import { writeChanges } from '../build/write/changes-file.ts';
import { openManifest } from '../build/write/manifest-file.ts';
import type { SiteChanges } from './changes.ts';
import { deploy } from './deploy.ts';
import type { Target } from './target.ts';

const root = mkdtempSync(join(tmpdir(), 'bantin-deploy-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const quiet = { line() {} };
const PART = 'all';
const PLAIN = { drafts: false, takeOver: false };

/** A build of some files (text by name), as far as publishing is concerned, with a cache of its own. */
class Portal {
  files = new Map<string, string>();
  #cache = mkdtempSync(join(root, 'cache-'));
  #saved: string[] = [];

  /** Writes and deletes; an empty text deletes. */
  build(edits: Readonly<Record<string, string>>): void {
    this.#open((manifest) => {
      const written = new Map<string, { part: string; digest: string; size: number; hash: string }>();
      for (const [file, text] of Object.entries(edits)) {
        if (text === '') this.files.delete(file);
        else this.files.set(file, text);
      }
      const known = manifest.filesOf(PART);
      for (const [file, text] of this.files) {
        if (known.get(file)?.digest !== text) written.set(file, made(text));
      }
      const gone = [...known.keys()].filter((file) => !this.files.has(file));
      manifest.remember({ written, gone, parts: new Map([[PART, '']]), mark: 'mark' });
      manifest.setNote('site', 'https://cong.example');
      writeChanges(manifest, this.#cache);
    });
  }

  changes(): SiteChanges {
    return JSON.parse(readFileSync(join(this.#cache, 'changes.json'), 'utf8'));
  }

  confirm(): void {
    this.#open((manifest) => manifest.publish('2027-01-01T00:00:00.000Z'));
  }

  loseCache(): void {
    rmSync(this.#cache, { recursive: true });
    mkdirSync(this.#cache);
  }

  /** As a CI job does at its end. */
  saveCache(): void {
    const copy = mkdtempSync(join(root, 'saved-'));
    cpSync(this.#cache, copy, { recursive: true });
    this.#saved.push(copy);
  }

  /** One that was saved some time ago, as happens where CI drops the newest. */
  restoreCache(which: number): void {
    const copy = this.#saved[which % Math.max(1, this.#saved.length)];
    this.loseCache();
    if (copy) cpSync(copy, this.#cache, { recursive: true });
  }

  #open(use: (manifest: ReturnType<typeof openManifest>['manifest']) => void): void {
    const { manifest, close } = openManifest(this.#cache);
    try {
      use(manifest);
    } finally {
      close();
    }
  }
}

const made = (text: string) => ({ part: PART, digest: text, size: text.length, hash: text });

/** A host in memory that breaks off after so many steps. */
class Host implements Target {
  name = 'host';
  files = new Map<string, string>();
  marker: string | null = null;
  sent: string[] = [];
  stepsLeft = Number.POSITIVE_INFINITY;
  #portal: Portal;

  constructor(portal: Portal) {
    this.#portal = portal;
  }

  #step(): void {
    if (this.stepsLeft-- <= 0) throw new Error('the line is cut');
  }
  async readMarker() {
    this.#step();
    return this.marker;
  }
  async writeMarker(text: string) {
    this.#step();
    this.marker = text;
  }
  async isEmpty() {
    return this.files.size === 0;
  }
  async send(files: readonly string[]) {
    for (const file of files) {
      this.#step();
      this.sent.push(file);
      this.files.set(file, this.#portal.files.get(file) ?? '');
    }
  }
  async remove(files: readonly string[]) {
    for (const file of files) {
      this.#step();
      this.files.delete(file);
    }
  }
  async mirror() {
    await this.send([...this.#portal.files.keys()]);
    await this.remove([...this.files.keys()].filter((file) => !this.#portal.files.has(file)));
  }
}

async function publish(portal: Portal, host: Host): Promise<string> {
  const sent = await deploy(portal.changes(), host, PLAIN, quiet);
  portal.confirm();
  return sent;
}

describe('deploy', () => {
  it('sends everything first, then only what changed, and nothing where nothing did', async () => {
    const portal = new Portal();
    const host = new Host(portal);
    portal.build({ 'index.html': '1', 'a/index.html': '1', 'a.css': '1' });
    expect(await publish(portal, host)).toBe('everything');
    host.sent = [];
    portal.build({ 'index.html': '2', 'b/index.html': '1', 'b.png': '1', 'a/index.html': '' });
    expect(await publish(portal, host)).toBe('changes');
    expect(host.sent).toEqual(['b.png', 'b/index.html', 'index.html']);
    expect(host.files).toEqual(portal.files);
    host.sent = [];
    portal.build({});
    const { marker } = host;
    expect(await publish(portal, host)).toBe('nothing');
    expect(host).toMatchObject({ sent: [], marker });
    portal.build({ 'index.html': '3' });
    expect(await publish(portal, host)).toBe('changes');
  });

  it('a host that is not as the changes think gets everything: its confirmation or the cache was lost', async () => {
    const portal = new Portal();
    const host = new Host(portal);
    portal.build({ a: '1', b: '1' });
    await publish(portal, host);
    portal.saveCache();
    portal.build({ c: '1' });
    await publish(portal, host);
    portal.restoreCache(0);
    portal.build({ c: '' });
    expect(portal.changes()).toMatchObject({ everything: false, deleted: [] });
    expect(await publish(portal, host)).toBe('everything');
    expect([...host.files.keys()]).toEqual(['a', 'b']);
  });

  it('whatever happens in between, a deployment that ends well leaves exactly the site', async () => {
    const name = fc.constantFrom('a.html', 'b.html', 'c.css', 'd.json');
    const edits = fc.dictionary(name, fc.constantFrom('', '1', '2', '3'), { maxKeys: 3 });
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ kind: fc.constant('build' as const), edits }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('publish' as const) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('break' as const), after: fc.nat(7) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('unconfirmed' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('save' as const) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('restore' as const), which: fc.nat(3) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const portal = new Portal();
        const host = new Host(portal);
        portal.build({ 'a.html': '1', 'c.css': '1' });
        for (const each of steps) {
          if (each.kind === 'build') portal.build(each.edits);
          else if (each.kind === 'save') portal.saveCache();
          else if (each.kind === 'lose') portal.loseCache();
          else if (each.kind === 'restore') portal.restoreCache(each.which);
          else {
            portal.build({});
            host.stepsLeft = each.kind === 'break' ? each.after : Number.POSITIVE_INFINITY;
            const done = deploy(portal.changes(), host, PLAIN, quiet);
            if (each.kind === 'break') await done.catch(() => {});
            else await done;
            if (each.kind === 'publish') portal.confirm();
            if (each.kind !== 'break') expect(host.files).toEqual(portal.files);
          }
        }
        host.stepsLeft = Number.POSITIVE_INFINITY;
        portal.build({});
        await publish(portal, host);
        expect(host.files).toEqual(portal.files);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves a host with files of others alone, unless told to take it over', async () => {
    const portal = new Portal();
    const host = new Host(portal);
    host.files.set('wp-login.php', '?');
    portal.build({ a: '1' });
    await expect(publish(portal, host)).rejects.toThrow(UsageError);
    expect([...host.files.keys()]).toEqual(['wp-login.php']);
    await deploy(portal.changes(), host, { ...PLAIN, takeOver: true }, quiet);
    expect(host.files).toEqual(portal.files);
  });

  it('sends drafts to a preview only', async () => {
    const portal = new Portal();
    const host = new Host(portal);
    portal.build({ a: '1' });
    const changes = { ...portal.changes(), drafts: true };
    await expect(deploy(changes, host, PLAIN, quiet)).rejects.toThrow(UsageError);
    expect(host.files.size).toBe(0);
    await deploy(changes, host, { ...PLAIN, drafts: true }, quiet);
    expect(host.files.size).toBe(1);
  });
});
