/** The same content and the same time give the same bytes, whatever the folder and the machine. For the history, see histories.test.ts. */
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { digests, temporaryFolder } from './files.ts';
import { astroBuild, build, type Folders, foldersIn, mustBuild } from './site.ts';

const agency = inject('agency');

/** The agency's site, to be built once more in another folder. */
function again(dir: string): Folders {
  return { ...foldersIn(dir), content: agency.content };
}

describe('the same content', () => {
  it('gives the same bytes in a folder with spaces and Vietnamese letters, in another zone and language', async () => {
    const far = again(join(temporaryFolder('thư mục của tôi'), 'cổng thông tin'));
    await mustBuild(far, [], { env: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
    expect(digests(far.out)).toEqual(digests(agency.out));
  });

  it('gives the same bytes by `astro build`', async () => {
    const hosted = again(temporaryFolder('hosted'));
    const { code, stderr } = await astroBuild(hosted, { env: { TZ: 'Pacific/Kiritimati' } });
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(digests(hosted.out)).toEqual(digests(agency.out));
  });

  it("gives the same bytes by Astro's public way alone", async () => {
    const slow = again(temporaryFolder('reference'));
    await mustBuild(slow, ['--reference']);
    expect(digests(slow.out)).toEqual(digests(agency.out));
  });

  it('renders nothing in a second run, and says so', async () => {
    const before = digests(agency.out);
    const { code, stdout } = await build(agency);
    expect(code).toBe(0);
    expect(stdout).toMatch(/dựng 0 trang/);
    expect(digests(agency.out)).toEqual(before);
  });
});
