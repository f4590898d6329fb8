import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PictureCache, variantKey } from './cache.ts';
import { makeVariants, type VariantJob, variantBytes } from './make.ts';
import { variantsOf } from './plan.ts';
import { noise, pictureOf } from './test-pictures.ts';

/** A folder with these pictures, and the jobs to make them smaller. */
async function folder(files: Record<string, Buffer>) {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-pictures-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const jobs: VariantJob[] = [];
  for (const [from, bytes] of Object.entries(files)) {
    writeFileSync(join(dir, from), bytes);
    const picture = await pictureOf(bytes, `/${from}`, hash('sha256', bytes, 'hex').slice(0, 32));
    for (const variant of variantsOf(picture, false))
      jobs.push({ key: variantKey(picture, variant), from, picture, variant });
  }
  return { dir, jobs, cache: new PictureCache(join(dir, 'cache')) };
}

const small = () => noise(60, 40).jpeg().toBuffer();

describe('making pictures', () => {
  it('makes each once, however many files hold it, and nothing in a second run', async () => {
    const [one, two] = [await small(), await noise(50, 40).jpeg().toBuffer()];
    const { dir, jobs, cache } = await folder({ 'a.jpg': one, 'b.jpg': two, 'c.jpg': one });
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`);
    expect(await makeVariants(jobs, dir, cache, onProgress)).toEqual([]);
    expect(steps).toEqual(['0/2', '1/2', '2/2']);
    expect(jobs.every(({ key }) => cache.has(key))).toBe(true);
    steps.length = 0;
    await makeVariants(jobs, dir, cache, onProgress);
    expect(steps).toEqual(['0/0']);
  });

  it('goes on past pictures that cannot be decoded, and names them', async () => {
    const broken = await noise(60, 40).png().toBuffer();
    broken.fill(0, broken.length >> 1, (broken.length >> 1) + 200);
    const { dir, jobs, cache } = await folder({ 'a.jpg': await small(), 'hong.png': broken });
    expect(await makeVariants(jobs, dir, cache)).toMatchObject([{ from: 'hong.png' }]);
    expect(jobs.filter(({ key }) => cache.has(key))).toEqual(jobs.filter(({ from }) => from === 'a.jpg'));
    const bad = jobs.find(({ from }) => from === 'hong.png');
    await expect(bad && variantBytes(bad, dir, cache)).rejects.toThrow('hong.png');
  });

  it('makes one by itself as it makes all', async () => {
    const { dir, jobs, cache } = await folder({ 'a.jpg': await small() });
    const alone = new PictureCache(join(dir, 'other'));
    await makeVariants(jobs, dir, cache);
    for (const job of jobs) expect(await variantBytes(job, dir, alone)).toEqual(cache.read(job.key));
  });

  it('refuses a file that was replaced after it was read', async () => {
    const { dir, jobs, cache } = await folder({ 'a.jpg': await small() });
    writeFileSync(join(dir, 'a.jpg'), await noise(30, 30).jpeg().toBuffer());
    await expect(makeVariants(jobs, dir, cache)).rejects.toThrow('a.jpg');
    expect(jobs.some(({ key }) => cache.has(key))).toBe(false);
  });
});
