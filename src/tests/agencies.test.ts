/** An agency is a content folder and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { PROJECT_DIR } from '../build/options.ts';
import { listFiles } from '../build/write/list-files.ts';
import { article, type Files } from './files.ts';
import { checkLinks } from './links.ts';
import { htmlFiles } from './served-pages.ts';
import { mustBuild, newSite, published } from './site.ts';

const TEXT = /\.(html|xml|json|txt|svg|css|js|yaml|md|mdx|csv|ts|astro|webmanifest)$|_headers$/;

/** All texts below a folder, in one. */
function textsOf(dir: string): string {
  const paths = [...listFiles(dir).keys()].filter((path) => TEXT.test(path) && !path.startsWith('pagefind/'));
  return paths.map((path) => readFileSync(join(dir, path), 'utf8').normalize('NFC')).join('\n');
}

/** Every two words that follow one another. */
function wordPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const line of text.split(/[\n.,:;'"“”()<>/=]+/)) {
    const words = line.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
    for (const [i, word] of words.slice(1).entries()) pairs.add(`${words[i]} ${word}`);
  }
  return pairs;
}

describe('the second agency', () => {
  const sample = inject('sample');
  const agency = inject('agency');

  it('is all there: name, parent body, logo, accent, menu of two levels, wording, contacts', () => {
    const home = published(agency, 'index.html');
    for (const said of [
      'Trung tâm Y tế huyện Sông Lam',
      'Sở Y tế tỉnh Hồng Lĩnh',
      '/huy-hieu.svg',
      'Chuyên khoa',
      'Y tế dự phòng',
      'Tra cứu',
      '12 phố Bệnh Viện',
      'Giấy phép số 7',
    ]) {
      expect(home).toContain(said);
    }
    expect(home.toLowerCase()).toContain('#0b4f8a');
  });

  it('has no word of the sample site in what is published', () => {
    const settings = readdirSync(sample.content).filter((name) => name.endsWith('.yaml'));
    const words = settings.map((name) => readFileSync(join(sample.content, name), 'utf8')).join('\n');
    const own = textsOf(agency.content) + textsOf(join(PROJECT_DIR, 'src'));
    const telling = [...wordPairs(words.normalize('NFC'))].filter((pair) => !own.includes(pair));
    expect(telling.length).toBeGreaterThan(50);
    const dist = textsOf(agency.out);
    expect(telling.filter((pair) => dist.includes(pair))).toEqual([]);
  });
});

describe('a content folder with as good as nothing in it', () => {
  const templates = inject('agency').cache;
  const address = 'https://nho.example';

  it.each<[string, Files]>([
    ['no article', { 'articles/.gitkeep': '' }],
    ['one article', { 'articles/2024/01/bai.md': article('Bài duy nhất', '2024-01-02', 'Một đoạn.') }],
  ])('%s: builds, and every link leads somewhere', async (_name, files) => {
    const site = newSite(files, templates);
    await mustBuild(site, ['--site', address]);
    expect(checkLinks(site.out, address).dead).toEqual([]);
    for (const path of htmlFiles(site)) {
      expect(published(site, path), path).not.toMatch(/undefined|NaN|\[object|>null</);
      expect(published(site, path), path).toContain('<h1');
    }
  });
});
