/** The sample site is the editors' handbook: what a report may say stands there with what to do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../check/rules/index.ts';
import { strings } from '../strings.ts';

const ARTICLES = join(import.meta.dirname, '../../content/articles');
const IMPORT = 'import';
/** What a report says of a source that needs nothing done, and what the command itself says. */
const NO_TASK =
  /^import(?:Usage|Report|Progress|Summary|Row|Encoding|Unwrapped|TitleLines|Date|Author|Source|Tags|Attachments|BoldHeading|LeadOfHead|UnknownAuthor|Untitled)/;

const quoted = (article: string): string[] =>
  [...readFileSync(join(ARTICLES, article), 'utf8').matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);

test('each message of an import is explained', () => {
  const chapters = [
    '2026/05/doc-bao-cao-nhap-bai.md',
    '2026/06/bao-cao-nhap-bai-phan-da-bo.md',
    '2026/06/tep-khong-nhap-duoc.md',
  ];
  const said = chapters.flatMap(quoted).filter((words) => words.includes(' '));
  const keys = Object.entries(strings).filter(([key]) => key.startsWith(IMPORT) && !NO_TASK.test(key));
  expect(keys.length).toBeGreaterThan(50);
  const missing = keys.filter(([, { vi }]) => !said.some((words) => vi.includes(words)));
  expect(missing.map(([key, { vi }]) => `${key}: ${vi}`)).toEqual([]);
});

test('each rule of check is explained', () => {
  const said = new Set(quoted('2026/03/cac-quy-tac-cua-lenh-kiem-tra.md'));
  const rules = [...Object.keys(RULES), 'build', 'lost-address'];
  expect(rules.filter((name) => !said.has(name))).toEqual([]);
});

/** Messages of check that say what no reader gets to see, or where no reader gets to. */
const LOST =
  /^check(?:Link(?!Text)|Address|Anchor|Lost|Section|Footnote|Bullet|Number|Table|HeadingSpace|Picture(?:OwnMachine|Scheme))/;

test('each message of check on what does not arrive is explained', () => {
  const said = quoted('2026/06/lien-ket-va-markdown-viet-hong.md').filter((words) => words.includes(' '));
  const keys = Object.entries(strings).filter(([key]) => LOST.test(key));
  expect(keys.length).toBeGreaterThan(20);
  const missing = keys.filter(([, { vi }]) => !said.some((words) => vi.includes(words)));
  expect(missing.map(([key, { vi }]) => `${key}: ${vi}`)).toEqual([]);
});
