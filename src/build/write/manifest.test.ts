import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { Manifest, TABLES } from './manifest.ts';

let manifest: Manifest;

beforeEach(() => {
  const database = new DatabaseSync(':memory:');
  database.exec(TABLES);
  manifest = new Manifest(database);
});

/** What a build wrote (text by file) and deleted. */
function wrote(files: Record<string, string>, gone: string[] = []): void {
  const written = Object.entries(files).map(
    ([file, text]) => [file, { part: 'all', digest: text, size: 1, hash: text }] as const,
  );
  manifest.forget([...Object.keys(files), ...gone], 'under way');
  manifest.remember({ written: new Map(written), gone, parts: new Map([['all', 'digest']]), mark: 'mark' });
}

const changes = () => {
  const { added, changed, deleted } = manifest.changes();
  return { added, changed, deleted };
};
const NONE = { added: [], changed: [], deleted: [] };

describe('changes', () => {
  it('counts everything as added where no publication is known', () => {
    wrote({ b: '1', a: '1' });
    wrote({ a: '2' });
    expect(manifest.changes()).toEqual({ published: null, ...NONE, added: ['a', 'b'] });
  });

  it('counts from the last confirmed publication, over several builds', () => {
    wrote({ a: '1', b: '1', c: '1' });
    expect(manifest.publish('2027-01-01T00:00:00.000Z')).toBe(3);
    expect(manifest.changes()).toEqual({ published: '2027-01-01T00:00:00.000Z', ...NONE });
    wrote({ a: '2', d: '1' });
    wrote({}, ['b']);
    expect(changes()).toEqual({ added: ['d'], changed: ['a'], deleted: ['b'] });
    manifest.publish('2027-01-02T00:00:00.000Z');
    expect(changes()).toEqual(NONE);
  });

  it('leaves out what was made again with the same bytes', () => {
    wrote({ a: '1' });
    manifest.publish('now');
    manifest.forgetAll();
    expect(manifest.filesOf('all').get('a')?.digest).toBe('');
    expect(manifest.parts().get('all')).toBe('');
    wrote({ a: '1' });
    expect(changes()).toEqual(NONE);
  });

  it('keeps what was taken back: a publication that broke off may have sent it', () => {
    wrote({ a: '1' });
    manifest.publish('now');
    wrote({ a: '2', b: '1' });
    wrote({ a: '1' }, ['b']);
    expect(changes()).toEqual({ added: [], changed: ['a'], deleted: ['b'] });
  });

  it('knows a file that went and came back', () => {
    wrote({ a: '1' });
    manifest.publish('now');
    wrote({}, ['a']);
    wrote({ a: '1' });
    expect(changes()).toEqual({ ...NONE, changed: ['a'] });
  });
});

it('names what stands in --out, by another name whenever that has changed', () => {
  const states: (string | null)[] = [];
  const next = (files: Record<string, string>, gone: string[] = []) => {
    wrote(files, gone);
    states.push(manifest.note('state'));
  };
  next({ a: '1', b: '1' });
  next({ a: '1' });
  manifest.publish('now');
  next({});
  next({ a: '2' });
  next({ a: '1' });
  next({}, ['b']);
  const [first, ...others] = states;
  expect(first).not.toBeNull();
  expect(others.slice(0, 2)).toEqual([first, first]);
  expect(new Set(states).size).toBe(4);
});

describe('what lies below a folder', () => {
  it('is named once, with the files it holds', () => {
    wrote({ 'p/a.json': '1', 'p/x/1': '1', 'p/x/2/3': '1', 'p/x0': '1', 'p0/y': '1', q: '1' });
    expect(manifest.namesBelow('p')).toEqual(['a.json', 'x', 'x0']);
    expect(manifest.filesAt('p/x')).toEqual(['p/x/1', 'p/x/2/3']);
    expect(manifest.filesAt('p/a.json')).toEqual(['p/a.json']);
    expect(manifest.namesBelow('none')).toEqual([]);
  });
});
