/** Wrong content, and wrong commands, as the person at the keyboard meets them. */
import { describe, expect, inject, it } from 'vitest';
import { article, digests, type Files, writeFiles } from './files.ts';
import { type Ran, runNode } from './run.ts';
import { astroBuild, build, mustBuild, newSite, published } from './site.ts';

const templates = inject('agency').cache;

const GOOD: Files = { 'articles/2024/01/bai-mot.md': article('Bài một', '2024-01-02', 'Đoạn văn.') };

const WRONG: Files = {
  'articles/2024/01/ngay-sai.md': article('Ngày sai', '2024-02-30', 'Đoạn văn.'),
  'articles/2024/01/muc-la.md': article('Mục lạ', '2024-01-03', 'Đoạn văn.', 'tgas: [a]\n'),
  'articles/2024/01/thieu.md': '---\ntitle: Thiếu\n---\n\nĐoạn văn.\n',
};

/** Each problem must be on a line of its own: `file:line:column  message`. */
function problemPlaces({ stdout, stderr }: Ran): string[] {
  return [...`${stdout}\n${stderr}`.matchAll(/^(.+\.\w+:\d+:\d+) {2}\S/gm)].map(([, place = '']) =>
    place.replace(/^.*?articles\//, ''),
  );
}

describe('wrong content', () => {
  it.each([
    ['npm run build', build],
    ['astro build', astroBuild],
  ])('%s names every problem with its place, ends with 1, and leaves --out as it was', async (_name, run) => {
    const site = newSite(GOOD, templates);
    await mustBuild(site);
    const before = digests(site.out);
    writeFiles(site.content, {
      ...WRONG,
      'articles/2024/01/bai-mot.md': article('Đổi', '2024-01-02', 'Khác.'),
    });
    const ran = await run(site);
    expect(ran.code).toBe(1);
    expect(problemPlaces(ran)).toEqual([
      expect.stringMatching(/^2024\/01\/muc-la\.md:5:1$/),
      expect.stringMatching(/^2024\/01\/ngay-sai\.md:3:\d+$/),
      // Both of its problems: neither date nor author.
      expect.stringMatching(/^2024\/01\/thieu\.md:\d+:\d+$/),
      expect.stringMatching(/^2024\/01\/thieu\.md:\d+:\d+$/),
    ]);
    expect(ran.stdout + ran.stderr).toContain('tags');
    expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(digests(site.out)).toEqual(before);
  });

  it('is also a content folder that is not there', async () => {
    const ran = await build(newSite(GOOD, templates), ['--content', '/khong/co/thu/muc/nay']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('/khong/co/thu/muc/nay:1:1  ');
  });
});

describe('a wrong command', () => {
  it.each([[['--noi-dung', 'x']], [['--now', 'hôm qua']], [['--site', 'khong-phai-dia-chi']], [['thua']]])(
    '%j ends with 2 and says why',
    async (args) => {
      const ran = await build(newSite(GOOD, templates), args);
      expect(ran.code).toBe(2);
      expect(ran.stderr.trim().length).toBeGreaterThan(10);
      expect(ran.stderr).not.toMatch(/^\s+at /m);
    },
  );

  it.each(['start', 'dev', 'build', 'check', 'new', 'import', 'bench'])(
    'npm run %s -- --help explains itself',
    async (command) => {
      const ran = await runNode([`scripts/${command}.ts`, '--help']);
      expect(ran.code).toBe(0);
      expect(ran.stdout).toContain(command === 'start' ? 'npm start' : `npm run ${command}`);
    },
  );
});

describe('what is not published yet', () => {
  const files: Files = {
    ...GOOD,
    'articles/2024/02/nhap.md': article('Bản nháp', '2024-02-01', 'Chưa xong.', 'draft: true\n'),
    'articles/2030/01/sau.md': article('Bài hẹn ngày', '2030-01-01', 'Sẽ đăng.'),
  };

  it('stays out, and the build says how many', async () => {
    const site = newSite(files, templates);
    const { stdout } = await mustBuild(site);
    expect(stdout).toMatch(/1 bản nháp.*1 bài hẹn/);
    expect(Object.keys(digests(site.out)).filter((path) => /nhap|sau/.test(path))).toEqual([]);
    // Nothing but the clock has changed.
    await mustBuild(site, ['--now', '2030-01-01T00:00:00+07:00']);
    expect(Object.keys(digests(site.out))).toContain('2030/01/sau/index.html');
  });

  it('is shown with --drafts, marked and kept from search engines', async () => {
    const site = newSite(files, templates);
    await mustBuild(site, ['--drafts']);
    for (const path of ['2024/02/nhap/index.html', '2030/01/sau/index.html']) {
      expect(published(site, path)).toMatch(/<meta name="?robots"? content="?noindex/);
    }
    expect(published(site, '2024/02/nhap/index.html')).toMatch(/bản nháp/i);
    expect(published(site, '2024/01/bai-mot/index.html')).not.toContain('noindex');
  });
});
