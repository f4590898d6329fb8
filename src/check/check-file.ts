/** One file through all rules. */
import { posix } from 'node:path';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { articleAddress, pageAddress } from '../archive/article-path.ts';
import { readFrontmatter } from '../archive/frontmatter.ts';
import type { Place } from '../archive/place.ts';
import { placeInFile, readSource } from '../archive/source.ts';
import type { SiteFacts } from './checked.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules/index.ts';

const linter = unified();
for (const { rule } of Object.values(RULES)) linter.use(rule);
linter.freeze();

/** What the rules say of a file, which must be one that the archive takes. */
export function checkFile(path: string, bytes: Buffer, site: SiteFacts): Finding[] {
  const read = readSource(bytes);
  if (!read.ok) return [];
  const { source } = read;
  const frontmatter = readFrontmatter(source.text);
  if (!frontmatter.ok) return [];
  const kind = path.startsWith('pages/') ? 'page' : 'article';
  const slug = frontmatter.frontmatter.data['slug'];
  const address =
    kind === 'page' ? pageAddress(path) : articleAddress(path, typeof slug === 'string' ? slug : undefined);
  const file = new VFile({ path: posix.basename(path), value: source.text });
  file.data.checked = {
    path,
    address: address.ok ? address.address : '',
    kind,
    raw: source.raw,
    text: source.text,
    frontmatter: frontmatter.frontmatter,
    site,
  };
  const parse = path.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  linter.runSync(parse(source.text, { features: { frontmatter: true } }), file);
  return file.messages.map((message) => {
    const offset = message.place && 'offset' in message.place ? message.place.offset : undefined;
    const [replacement] = message.expected ?? [];
    const said = { line: message.line ?? 1, column: message.column ?? 1 };
    // Characters are looked for in the file as it lies on the disk.
    const place = message.ruleId === 'characters' ? said : placeInFile(source, said);
    const inRaw = source.raw === source.text ? offset : offsetOf(source.raw, place);
    const actual = message.actual ?? '';
    // Where cleaning changed just these characters, nothing is sure.
    const fixable = replacement !== undefined && inRaw !== undefined && source.raw.startsWith(actual, inRaw);
    return {
      file: path,
      ...place,
      severity: 'warning',
      rule: message.ruleId ?? '',
      message: message.reason,
      fix:
        message.ruleId === 'characters'
          ? { kind: 'clean' }
          : fixable
            ? { kind: 'replace', offset: inRaw, length: actual.length, text: replacement }
            : null,
    };
  });
}

/** Where a place is in a text whose lines may end in CR LF. */
function offsetOf(raw: string, { line, column }: Place): number {
  let at = 0;
  const ends = /\r\n?|\n/g;
  for (let n = 1; n < line && ends.exec(raw); n++) at = ends.lastIndex;
  return at + column - 1;
}
