/** The edits of an editor's day. Each is committed, as the build then finds it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Corpus, commit } from './corpus.ts';

interface Edit {
  name: string;
  apply(corpus: Corpus): void;
}

/** The file at this share of the archive, 0 the oldest, in the order of paths. */
export function fileAt(dir: string, share: number): string {
  const files = readdirSync(join(dir, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  return join(dir, 'articles', files[Math.floor(share * (files.length - 1))] ?? '');
}

/** Rewrites the file at a share of the archive. Throws where nothing would change. */
function rewrite(share: number, change: (text: string) => string): Edit['apply'] {
  return ({ dir }) => {
    const file = fileAt(dir, share);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`the edit changes nothing in ${file}`);
    writeFileSync(file, after);
    commit(dir, 'edit');
  };
}

export const EDITS: readonly Edit[] = [
  { name: 'body changed', apply: rewrite(0.5, (text) => `${text}\nThêm một câu.\n`) },
  { name: 'title changed', apply: rewrite(0.6, (text) => text.replace(/^title: "/m, 'title: "Sửa: ')) },
  {
    name: 'new article today',
    apply({ dir }) {
      const like = fileAt(dir, 0.4);
      const text = readFileSync(like, 'utf8').replace(/^date: .*$/m, 'date: 2025-12-31T08:00:00+07:00');
      const month = join(dir, 'articles/2025/12');
      mkdirSync(month, { recursive: true });
      writeFileSync(join(month, 'bai-moi-hom-nay.md'), text);
      commit(dir, 'new');
    },
  },
  {
    name: 'one deleted',
    apply({ dir }) {
      rmSync(fileAt(dir, 0.3));
      commit(dir, 'delete');
    },
  },
  { name: 're-dated', apply: rewrite(0.7, (text) => text.replace(/^date: \d{4}-/m, 'date: 2012-')) },
  {
    name: 'another category',
    apply: rewrite(0.2, (text) =>
      text.replace(/^category: (.*)$/m, (_, id) => `category: ${id === 'y-te' ? 'kinh-te' : 'y-te'}`),
    ),
  },
];
