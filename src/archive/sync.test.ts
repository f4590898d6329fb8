import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, article, digestOf, writeFiles } from './content-folder.ts';
import { syncArchive } from './sync.ts';

const A = 'articles/2023/12/a.md';
const B = 'articles/2023/12/b.md';

describe('a sync', () => {
  it('reads what is new or changed, and nothing else', async () => {
    const archive = archiveOf({ [A]: article(), [B]: article() });
    expect(await archive.sync()).toMatchObject({ articles: 2, read: 2, removed: 0, problems: [] });
    expect(await archive.sync()).toMatchObject({ articles: 2, read: 0, removed: 0 });
    writeFiles(archive.folder, { [A]: article('', 'Khác.') });
    expect(await archive.sync()).toMatchObject({ articles: 2, read: 1, removed: 0 });
    rmSync(join(archive.folder, B));
    expect(await archive.sync()).toMatchObject({ articles: 1, read: 0, removed: 1 });
    renameSync(join(archive.folder, A), join(archive.folder, B));
    expect(await archive.sync()).toMatchObject({ articles: 1, read: 1, removed: 1 });
    expect(archive.rows('articles', 'path, address')).toEqual([{ path: B, address: '/2023/12/b/' }]);
    expect(archive.rows('texts', 'markdown, line')).toEqual([{ markdown: 'Khác.', line: 7 }]);
  });

  it('does not trust a file that was written a moment ago', async () => {
    const archive = archiveOf({ [A]: article() });
    writeFileSync(join(archive.folder, A), article());
    expect((await archive.sync()).read).toBe(1);
    expect((await archive.sync()).read).toBe(1);
    expect(digestOf(archive, A)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('keeps the number of an article that changes', async () => {
    const archive = archiveOf({ [A]: article(), [B]: article() });
    await archive.sync();
    const before = archive.rows('articles', 'path, id');
    writeFiles(archive.folder, { [A]: article('', 'Khác.') });
    rmSync(join(archive.folder, B));
    await archive.sync();
    expect(archive.rows('articles', 'path, id')).toEqual(before.slice(0, 1));
    expect(archive.rows('texts', 'id, markdown')).toEqual([{ id: before[0]?.id, markdown: 'Khác.' }]);
  });

  it('finds the same, whatever the folder, the order of reading and the way of composing letters', async () => {
    const files = { [A]: article('', 'Tiếng Việt.'), [B]: article(), 'pages/c.md': '---\ntitle: c\n---\nx' };
    const first = archiveOf(files);
    const second = archiveOf({ [B]: article(), [A]: 'x' });
    await second.sync();
    writeFiles(second.folder, { ...files, [A]: files[A].normalize('NFD').replaceAll('\n', '\r\n') });
    await first.sync();
    await second.sync();
    for (const table of ['articles join texts using (id)', 'pages']) {
      const columns = 'path, address, digest, data, assets';
      expect(second.rows(table, columns)).toEqual(first.rows(table, columns));
    }
  });

  it('has a digest that changes with all the page shows, and a card digest that does not', async () => {
    const archive = archiveOf({ [A]: article() });
    const seen = new Set<unknown>();
    const cards = new Set<unknown>();
    for (const text of [article(), article('', 'Khác.'), article('source: Báo\n'), article('tags: [a]\n')]) {
      writeFiles(archive.folder, { [A]: text });
      await archive.sync();
      seen.add(digestOf(archive, A));
      cards.add(archive.rows('articles', 'card_digest')[0]?.card_digest);
    }
    expect([seen.size, cards.size]).toEqual([4, 1]);
  });

  it('tells how far it is', async () => {
    const steps: number[][] = [];
    const files = Array.from({ length: 201 }, (_, n) => [`articles/2023/12/a${n}.md`, article()]);
    const archive = archiveOf(Object.fromEntries(files));
    await syncArchive({
      contentDir: archive.folder,
      store: archive.store,
      shownAs: 'x',
      onProgress: (...step) => steps.push(step),
    });
    expect(steps).toEqual([
      [200, 201],
      [201, 201],
    ]);
  });
});
