import type { Nodes, Parent } from 'mdast';
import { say } from '../../strings.ts';
import { type Alarm, rule } from '../rule.ts';

/** One `#` may begin a hashtag. */
const HEADING = /^(#{2,6})[\p{L}\d]/u;
/** `1.Một`, `2)Hai`; not `1.500`, `1.1.2026`. */
const NUMBERED = /^(\d{1,3})[.)]\p{L}/u;
/** As word processors write them. */
const BULLET = /^([•▪●◦‣∙·\uf0b7])\s/u;
const ROW = /^\|.*\S.*\|$/;

interface Line {
  words: string;
  /** In the file's cleaned text. */
  at: number;
}

/** Headings, lists and tables that were meant and are none: the site shows their signs in running text. */
export const blockSyntax = rule('block-syntax', function* (tree, { text }): Iterable<Alarm> {
  for (const lines of runsOf(tree, text)) {
    for (const { words, at } of lines) {
      const signs = HEADING.exec(words)?.[1];
      if (signs !== undefined) yield { message: say('checkHeadingSpace', { signs }), at };
    }
    yield* oncePerRun(
      lines,
      ({ words }) => BULLET.test(words),
      1,
      ({ words }) => say('checkBulletSign', { sign: words.charAt(0) }),
    );
    yield* oncePerRun(
      lines,
      ({ words }) => NUMBERED.test(words),
      2,
      ({ words }) => say('checkNumberSpace', { sign: words.slice(0, words.search(/\p{L}/u)) }),
    );
    yield* oncePerRun(
      lines,
      ({ words }) => ROW.test(words),
      2,
      ({ words }) => say('checkTableRow', { row: dividerOf(words) }),
    );
  }
});

/** An alarm at the first of so many lines in a row that look alike. */
function* oncePerRun(
  lines: readonly Line[],
  looksSo: (line: Line) => boolean,
  least: number,
  message: (first: Line) => string,
): Iterable<Alarm> {
  let start = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line && looksSo(line)) continue;
    const first = lines[start];
    if (first && i - start >= least) yield { message: message(first), at: first.at };
    start = i + 1;
  }
}

/** `| --- | --- |` for the cells of a row; a bar behind a backslash divides none. */
function dividerOf(row: string): string {
  const cells = row.replace(/\\./g, '').split('|').length - 2;
  return `|${' --- |'.repeat(cells)}`;
}

/** The lines of paragraphs that follow each other, as one run. */
function runsOf(tree: Nodes, text: string): Line[][] {
  if (!('children' in tree)) return [];
  const runs: Line[][] = [[]];
  const parent: Parent = tree;
  for (const node of parent.children) {
    if (node.type === 'paragraph') {
      const start = node.position?.start.offset ?? 0;
      runs.at(-1)?.push(...linesOf(text.slice(start, node.position?.end.offset), start));
    } else {
      runs.push(...runsOf(node, text), []);
    }
  }
  return runs.filter((run) => run.length > 0);
}

/** The lines of a paragraph without what indents or quotes them. */
function linesOf(source: string, start: number): Line[] {
  let at = start;
  return source.split('\n').map((line) => {
    const words = line.replace(/^[ \t>]+/, '');
    const found = { words: words.trimEnd(), at: at + line.length - words.length };
    at += line.length + 1;
    return found;
  });
}
