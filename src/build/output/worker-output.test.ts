import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../archive/content-folder.ts';
import { planSite } from '../plan/plan.ts';
import { planInput } from '../plan-input.ts';
import { workerOutput } from './worker-output.ts';

async function worker(inputHash = 'x', wording = {}) {
  const { lines: _, ...content } = await archiveOf({ 'articles/.gitkeep': '' }).sync();
  const input = planInput(
    archiveOf({ 'articles/.gitkeep': '' }).store,
    { ...content, origin: 'https://example.gov.vn', textPages: [] },
    { inputHash },
    { now: 0, drafts: false },
  );
  return workerOutput(planSite(input, null), wording, () => 'code()');
}

describe('the service worker', () => {
  it('is the same for the same site, and another where the offline page is another', async () => {
    const [first, again, other] = [await worker(), await worker(), await worker('other templates')];
    expect(await again.make()).toBe(await first.make());
    expect(again.digest).toBe(first.digest);
    expect(other.digest).not.toBe(first.digest);
    expect(await other.make()).not.toBe(await first.make());
  });

  it('stands behind what the build tells it', async () => {
    expect(await (await worker()).make()).toMatch(
      /^const offline=\{"version":"[0-9a-f]{32}",.*\};\ncode\(\)\n$/,
    );
  });

  it("says the site's own words, as text", async () => {
    expect(await (await worker('x', { offlineFresh: '<b>Mới' })).make()).toContain('&lt;b&gt;Mới');
  });
});
