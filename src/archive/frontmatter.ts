/** Frontmatter: the lines between two `---` at the beginning of an article or a page. Everyone reads it through here. */
import matter from 'gray-matter';
import { say } from '../strings.ts';
import { atStart, countLines, type Fault } from './place.ts';
import { parseYaml, placeInYaml } from './yaml.ts';

const FENCE = '---';

export interface Frontmatter {
  /** As YAML has it, unchecked; keys without a value left out. */
  data: Record<string, unknown>;
  /** What follows, without empty lines around it. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** The place in the file of a key or its value; of a missing one: what would hold it. */
  placeOf(path: readonly PropertyKey[], of: 'key' | 'value'): { line: number; column: number };
}

type FrontmatterResult = { ok: true; frontmatter: Frontmatter } | { ok: false; fault: Fault };

class YamlFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

function refuseEngine(): never {
  throw new YamlFault({ line: 1, column: FENCE.length + 1, message: say('frontmatterLanguage') });
}

/** gray-matter as it comes runs `---js` blocks; here every language but YAML is refused. */
const ENGINES = {
  yaml(source: string): object {
    const result = parseYaml(source, 'text');
    if (!result.ok) throw new YamlFault(result.fault);
    if (typeof result.value === 'object' && result.value !== null && !Array.isArray(result.value))
      return result.value;
    throw new YamlFault({ line: 2, column: 1, message: say('frontmatterNoKeys') });
  },
  json: { parse: refuseEngine },
  javascript: { parse: refuseEngine },
  coffee: { parse: refuseEngine },
  toml: { parse: refuseEngine },
};

/** Splits a file's cleaned text (see source.ts) and reads its frontmatter. Throws nothing. */
export function readFrontmatter(text: string): FrontmatterResult {
  const fault = fenceFault(text);
  if (fault) return { ok: false, fault };
  try {
    // Always with options: without them gray-matter keeps every file in a cache and hands out the same object.
    const file = matter(text, { language: 'yaml', engines: ENGINES });
    if (Object.keys(file.data).length === 0) return { ok: false, fault: atStart(say('frontmatterEmpty')) };
    const body = file.content.trimEnd();
    const begin = /^(?:[ \t]*\n)*/.exec(body)?.[0] ?? '';
    const yamlText = file.matter;
    return {
      ok: true,
      frontmatter: {
        data: file.data,
        body: body.slice(begin.length),
        bodyLine: countLines(text.slice(0, text.length - file.content.length)) + countLines(begin) - 1,
        placeOf: (path, of) => (path.length === 0 ? { line: 1, column: 1 } : placeInYaml(yamlText, path, of)),
      },
    };
  } catch (error) {
    if (error instanceof YamlFault) return { ok: false, fault: error.fault };
    throw error;
  }
}

/** gray-matter takes `----` for a fence and the whole file for frontmatter where the second one is missing. */
function fenceFault(text: string): Fault | null {
  const lines = text.slice(0, text.indexOf('\n') + 1 || text.length).trimEnd();
  if (lines !== FENCE) {
    const language = /^---[ \t]*[A-Za-z]/.test(lines);
    return language
      ? { line: 1, column: FENCE.length + 1, message: say('frontmatterLanguage') }
      : atStart(say('frontmatterMissing'));
  }
  const close = text.indexOf(`\n${FENCE}`);
  if (close < 0) return atStart(say('frontmatterOpen'));
  const end = text.indexOf('\n', close + 1);
  const closing = text.slice(close + 1, end < 0 ? text.length : end).trimEnd();
  if (closing === FENCE) return null;
  return {
    line: countLines(text.slice(0, close + 1)),
    column: 1,
    message: say('frontmatterClosing', { line: closing }),
  };
}
