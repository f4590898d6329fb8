/** One file through all rules. */
import { posix } from 'node:path';
import { markdownToMdast } from 'satteri';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { articleAddress, pageAddress } from '../archive/article-path.ts';
import { readFrontmatter } from '../archive/frontmatter.ts';
import { placeInFile, readSource } from '../archive/source.ts';
import type { SiteFacts } from './checked.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules/index.ts';

const linter = unified();
for (const { rule } of Object.values(RULES)) linter.use(rule);
linter.freeze();

/** What the rules say of a file. Empty for a file that the archive refuses: that is said elsewhere. */
export function checkFile(path: string, bytes: Buffer, site: SiteFacts): Finding[] {
  const read = readSource(bytes);
  if (!read.ok || path.endsWith('.mdx')) return [];
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
  linter.runSync(markdownToMdast(source.text, { features: { frontmatter: true } }), file);
  return file.messages.map((message) => {
    const offset = message.place && 'offset' in message.place ? message.place.offset : undefined;
    const [replacement] = message.expected ?? [];
    const said = { line: message.line ?? 1, column: message.column ?? 1 };
    // Characters are looked for in the file as it lies on the disk.
    const place = message.ruleId === 'characters' ? said : placeInFile(source, said);
    const fixable = replacement !== undefined && offset !== undefined && source.raw === source.text;
    return {
      file: path,
      ...place,
      severity: 'warning',
      rule: message.ruleId ?? '',
      message: message.reason,
      fix: fixable ? { offset, length: message.actual?.length ?? 0, text: replacement } : null,
    };
  });
}
