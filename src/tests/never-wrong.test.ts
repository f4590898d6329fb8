/** What must never end in a wrong site with exit status 0. Templates are altered in a copy of the project. */
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { inlineElements } from '../build/render/content-policy.ts';
import { article, digests, type Files, temporaryFolder, writeFiles } from './files.ts';
import { alter, copyProject } from './project-copy.ts';
import type { RunOptions } from './run.ts';
import { astroBuild, build, type Folders, mustBuild, newSite, published } from './site.ts';

const CONTENT: Files = {
  'articles/2024/01/bai-mot.md': article('Bài một', '2024-01-02', 'Đoạn văn thứ nhất.'),
  'pages/gioi-thieu.mdx': '---\ntitle: Giới thiệu\n---\n\nChữ ban đầu.\n',
};

/** Puts lines at the end of an Astro file's frontmatter. */
const addToFrontmatter = (lines: string) => (text: string) => text.replace(/\n---\n/, `\n${lines}\n---\n`);

const ARTICLE_PAGE = 'src/pages/[year]/[month]/[slug].astro';
const NOT_FOUND = 'src/pages/404.astro';
const HEAD = 'src/components/Head.astro';

describe('with its templates spoilt', () => {
  const project = copyProject();
  const options: RunOptions = { project };
  const site = newSite(CONTENT);
  let before: Record<string, string>;

  beforeAll(async () => {
    await mustBuild(site, [], options);
    before = digests(site.out);
  });

  /** Spoils a template, runs `check`, and puts the template back. */
  async function spoilt(
    path: string,
    change: (text: string) => string,
    check: () => Promise<void>,
  ): Promise<void> {
    const file = join(project, path);
    const whole = readFileSync(file);
    alter(project, path, change);
    try {
      await check();
    } finally {
      writeFileSync(file, whole);
    }
  }

  it('a page that throws fails the build, with the reason and the address, and --out is as it was', () =>
    spoilt(ARTICLE_PAGE, addToFrontmatter("throw new Error('bang in the middle');"), async () => {
      for (const run of [build(site, [], options), astroBuild(site, options)]) {
        const { code, stdout, stderr } = await run;
        expect(code).not.toBe(0);
        expect(stdout + stderr).toContain('bang in the middle');
        expect(stdout + stderr).toContain('/2024/01/bai-mot/');
        expect(digests(site.out)).toEqual(before);
      }
    }));

  it('a page that answers with another status fails the build', () =>
    spoilt(ARTICLE_PAGE, addToFrontmatter("return new Response('', { status: 404 });"), async () => {
      const { code } = await build(site, [], options);
      expect(code).not.toBe(0);
      expect(digests(site.out)).toEqual(before);
    }));

  it('a template that does not compile fails the build', () =>
    spoilt(NOT_FOUND, addToFrontmatter('const = ;'), async () => {
      for (const run of [build(site, [], options), astroBuild(site, options)]) {
        const { code, stderr, stdout } = await run;
        expect(code).not.toBe(0);
        expect(stdout + stderr).toContain('404.astro');
        expect(digests(site.out)).toEqual(before);
      }
    }));

  it('an inline script that is not from the bundle fails the build', () =>
    spoilt(
      ARTICLE_PAGE,
      (text) => `${text}\n<Fragment set:html={'<script>document.title = "x"</script>'} />\n`,
      async () => {
        const { code, stdout, stderr } = await build(site, [], options);
        expect(code).not.toBe(0);
        expect(stdout + stderr).toContain('document.title');
        expect(digests(site.out)).toEqual(before);
      },
    ));

  it('a script removed from a template leaves every page, and its hash every policy', async () => {
    const scripts = () =>
      inlineElements(published(site, '2024/01/bai-mot/index.html')).filter(({ name }) => name === 'script');
    const policy = () =>
      /content="(default-src[^"]*)"/.exec(published(site, '2024/01/bai-mot/index.html'))?.[1] ?? '';
    const whole = { scripts: scripts().length, policy: policy() };
    await spoilt(
      HEAD,
      (text) => text.replace(/<script[^>]*headScript[^>]*\/>/, ''),
      async () => {
        await mustBuild(site, [], options);
        expect(scripts()).toHaveLength(whole.scripts - 1);
        expect(policy().length).toBeLessThan(whole.policy.length);
      },
    );
    await mustBuild(site, [], options);
    expect(digests(site.out)).toEqual(before);
  });
});

describe('with everything else changed', () => {
  const templates = inject('agency').cache;
  const PLAIN: Files = { 'articles/2024/01/bai-mot.md': CONTENT['articles/2024/01/bai-mot.md'] ?? '' };
  const textOf = (site: Folders) => JSON.stringify(digests(site.out));

  it('an MDX page edited is published anew', async () => {
    const site = newSite(CONTENT);
    await mustBuild(site);
    expect(published(site, 'gioi-thieu/index.html')).toContain('Chữ ban đầu.');
    writeFiles(site.content, { 'pages/gioi-thieu.mdx': '---\ntitle: Giới thiệu\n---\n\nChữ đã sửa.\n' });
    await mustBuild(site);
    expect(published(site, 'gioi-thieu/index.html')).toContain('Chữ đã sửa.');
    expect(published(site, 'gioi-thieu/index.html')).not.toContain('Chữ ban đầu.');
  });

  it('another --site stands in every address', async () => {
    const site = newSite(PLAIN, templates);
    await mustBuild(site, ['--site', 'https://mot.example']);
    await mustBuild(site, ['--site', 'https://hai.example']);
    for (const path of ['index.html', '2024/01/bai-mot/index.html', 'rss.xml', 'sitemap.xml', 'robots.txt']) {
      expect(published(site, path), path).toContain('https://hai.example');
      expect(published(site, path), path).not.toContain('mot.example');
    }
  });

  it('another cache folder, empty or of another --out, gives the same site', async () => {
    const site = newSite(PLAIN, templates);
    await mustBuild(site);
    const built = textOf(site);
    await mustBuild({ ...site, cache: temporaryFolder('cache') });
    expect(textOf(site)).toBe(built);
    const elsewhere = { ...site, out: join(temporaryFolder('out'), 'dist') };
    await mustBuild(elsewhere);
    expect(textOf(elsewhere)).toBe(built);
    await mustBuild(site);
    expect(textOf(site)).toBe(built);
  });

  it('what another cache wrote to --out since, with the same sizes, is put right', async () => {
    const site = newSite(PLAIN, templates);
    await mustBuild(site);
    const built = textOf(site);
    const [path = '', text = ''] = Object.entries(PLAIN)[0] ?? [];
    writeFiles(site.content, { [path]: text.replace('thứ nhất', 'thứ nhấc') });
    const other = newSite({}, templates);
    await mustBuild({ ...site, cache: other.cache });
    expect(textOf(site)).not.toBe(built);
    writeFiles(site.content, { [path]: text });
    await mustBuild(site);
    expect(textOf(site)).toBe(built);
  });

  it('a stale, a spoilt and a missing file of --out are put right', async () => {
    const site = newSite(PLAIN, templates);
    await mustBuild(site);
    const built = textOf(site);
    writeFiles(site.out, { '2019/01/cu/index.html': 'cũ', 'index.html': 'hỏng', 'la.txt': '?' });
    rmSync(join(site.out, '2024/01/bai-mot/index.html'));
    const ofSearch = Object.keys(digests(site.out, (path) => /^pagefind\/.*(fragment|words)/.test(path)));
    expect(ofSearch).toHaveLength(2);
    for (const path of ofSearch) truncateSync(join(site.out, path), 10);
    mkdirSync(join(site.out, 'rong/hon'), { recursive: true });
    await mustBuild(site);
    expect(textOf(site)).toBe(built);
    rmSync(site.out, { recursive: true });
    await mustBuild(site);
    expect(textOf(site)).toBe(built);
  });

  it('a folder with files that are not ours is left alone, with status 2', async () => {
    const site = newSite(PLAIN, templates);
    writeFiles(site.out, { 'quan-trong.txt': 'đừng xóa' });
    expect((await build(site)).code).toBe(2);
    expect(Object.keys(digests(site.out))).toEqual(['quan-trong.txt']);
  });

  it('a build that is refused leaves the list of the one before, which can be confirmed', async () => {
    const site = newSite(PLAIN, templates);
    await mustBuild(site);
    const list = () => readFileSync(join(site.cache, 'changes.json'), 'utf8');
    const before = list();
    const foreign = temporaryFolder('foreign');
    writeFiles(foreign, { 'quan-trong.txt': 'đừng xóa' });
    expect((await build(site, ['--out', foreign])).code).toBe(2);
    expect(list()).toBe(before);
    await mustBuild(site, ['--published']);
  });

  it('what was not sent is not confirmed: another build came between', async () => {
    const site = newSite(PLAIN, templates);
    const list = () => JSON.parse(readFileSync(join(site.cache, 'changes.json'), 'utf8'));
    await mustBuild(site);
    const sent = list();
    writeFiles(site.content, { 'articles/2024/01/bai-hai.md': article('Bài hai', '2024-01-03', 'Chữ.') });
    await mustBuild(site);
    const refused = await build(site, ['--published', sent.state]);
    expect(refused.code, refused.stderr).toBe(2);
    expect(refused.stderr).toContain(sent.state);
    expect(list()).toMatchObject({ everything: true });
    // One that changes nothing comes between unseen, and says that all is kept, search too.
    const { state, counts } = list();
    expect((await mustBuild(site)).stdout).toContain(`giữ ${counts.added} tệp`);
    await mustBuild(site, ['--published', state]);
    expect(list()).toMatchObject({ everything: false, added: [], since: list().state });
  });
});
