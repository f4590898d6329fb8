import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveOf, type Files, type TestArchive, writeFiles } from '../../archive/content-folder.ts';
import { planInput } from '../plan-input.ts';
import { allPages, type Plan, type PlanPart, planSite } from './plan.ts';

const NOW = Date.UTC(2024, 5, 1);

function bai(day: number, more = ''): string {
  const date = new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10);
  return `---\ntitle: Bài ${day}\ndate: ${date}\nauthor: An\ncategory: c${day % 2}\n${more}---\n\nThân bài ${day}.\n`;
}
const path = (day: number) => `articles/2023/01/bai-${day}.md`;
const folder = (days: number): Files =>
  Object.fromEntries(Array.from({ length: days }, (_, i) => [path(i + 1), bai(i + 1)]));

async function plan(
  archive: TestArchive,
  { now = NOW, drafts = false, inputHash = 'x' } = {},
): Promise<Plan> {
  const { lines, ...content } = await archive.sync();
  expect(lines).toEqual([]);
  const { store } = archive;
  const about = { ...content, origin: 'https://example.gov.vn', textPages: [] };
  return planSite(planInput(store, about, { inputHash }, { now, drafts }), null);
}

const digests = (plan: Plan) => new Map(allPages(plan).map(({ address, digest }) => [address, digest]));

/** Addresses that are new, gone, or show something else. */
function changed(before: Plan, after: Plan): string[] {
  const [old, now] = [digests(before), digests(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((address) => old.get(address) !== now.get(address))
    .sort();
}

describe('the plan', () => {
  it('has the pages of an empty archive', async () => {
    const pages = allPages(await plan(archiveOf({ 'articles/.gitkeep': '' })));
    expect(pages.map(({ address }) => address).sort()).toEqual([
      '/',
      '/404/',
      '/luu-tru/',
      '/ngoai-tuyen/',
      '/so-do-trang/',
      '/tim-kiem/',
    ]);
  });

  it('is the same for the same content in another folder, with other row ids', async () => {
    const archive = archiveOf(folder(45));
    const first = await plan(archive);
    writeFiles(archive.folder, { [path(1)]: bai(1, 'draft: true\n') });
    await plan(archive);
    writeFiles(archive.folder, folder(1));
    const second = await plan(archive);
    expect(digests(second)).toEqual(digests(first));
    expect(digests(await plan(archiveOf(folder(45))))).toEqual(digests(first));
  });

  it("touches an article's own page alone when only its body changes, and the feeds' digest with it", async () => {
    const archive = archiveOf(folder(45));
    const before = await plan(archive);
    writeFiles(archive.folder, { [path(10)]: `${bai(10)}\nThêm một đoạn.\n` });
    const after = await plan(archive);
    expect(changed(before, after)).toEqual(['/2023/01/bai-10/']);
  });

  it('touches a few pages when a new article comes, whatever the size of the archive', async () => {
    const touched = async (size: number) => {
      const archive = archiveOf(folder(size));
      const before = await plan(archive);
      writeFiles(archive.folder, { [path(size + 1)]: bai(size + 1) });
      return changed(before, await plan(archive)).length;
    };
    expect(await touched(150)).toBe(await touched(90));
    expect(await touched(90)).toBeLessThan(12);
  });

  it('forgets a deleted article everywhere', async () => {
    const archive = archiveOf(folder(30));
    await plan(archive);
    rmSync(join(archive.folder, path(7)));
    const pages = allPages(await plan(archive));
    expect(pages.map(({ address }) => address)).not.toContain('/2023/01/bai-7/');
  });

  it('leaves out drafts and articles of a later date, and counts them', async () => {
    const archive = archiveOf({ ...folder(3), [path(2)]: bai(2, 'draft: true\n') });
    const early = await plan(archive, { now: Date.UTC(2023, 0, 2) });
    expect(early).toMatchObject({ drafts: 1, scheduled: 1 });
    expect(early.articles.slice(null, 0, 9).map(({ address }) => address)).toEqual(['/2023/01/bai-1/']);
    expect((await plan(archive, { drafts: true })).articles.count(null)).toBe(3);
  });

  it('finds an article that has become due although no file changed', async () => {
    const archive = archiveOf(folder(3));
    const early = await plan(archive, { now: Date.UTC(2023, 0, 2) });
    expect(changed(early, await plan(archive))).toContain('/2023/01/bai-3/');
  });

  it('changes every page with the templates', async () => {
    const archive = archiveOf(folder(3));
    const before = await plan(archive);
    const after = await plan(archive, { inputHash: 'other templates' });
    expect(changed(before, after)).toHaveLength(allPages(after).length);
  });

  it('has each page in one part, the same whatever changes', async () => {
    const archive = archiveOf(folder(60));
    const partOf = ({ parts }: Plan) =>
      new Map(parts.flatMap(({ name, pages }) => pages().map(({ address }) => [address, name])));
    const before = await plan(archive);
    expect(partOf(before).size).toBe(allPages(before).length);
    rmSync(join(archive.folder, path(7)));
    writeFiles(archive.folder, { [path(30)]: bai(70, 'updated: 2023-04-01\n'), [path(99)]: bai(2) });
    const after = partOf(await plan(archive));
    for (const [address, name] of partOf(before)) expect(after.get(address) ?? name).toBe(name);
  });

  it('gives a part another digest exactly where a page of it shows something else', async () => {
    const archive = archiveOf(folder(45));
    const before = await plan(archive);
    const edits: Files[] = [
      { [path(10)]: `${bai(10)}\nThêm.\n` },
      { [path(20)]: bai(20).replace('Bài 20', 'Bài hai mươi') },
      { [path(46)]: bai(46) },
      { [path(5)]: bai(44) },
      { [path(9)]: bai(9).replace('c1', 'c0') },
    ];
    for (const edit of edits) {
      writeFiles(archive.folder, { ...folder(45), ...edit });
      const after = await plan(archive);
      const known = new Map(before.parts.map((part) => [part.name, part]));
      for (const part of after.parts) {
        const same = JSON.stringify(shown(part)) === JSON.stringify(shown(known.get(part.name)));
        expect(known.get(part.name)?.digest === part.digest).toBe(same);
      }
      rmSync(join(archive.folder, path(46)), { force: true });
    }
  });
});

const shown = (part: PlanPart | undefined) => part?.pages().map(({ address, digest }) => [address, digest]);
