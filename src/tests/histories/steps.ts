/** The steps of a history: what editors, machines and hosts do between two builds. */
import fc from 'fast-check';
import { AUTHORS, BODIES, CATEGORIES, DATES, FILES, MORE, NOWS, PATHS, TAGS, TITLES } from './values.ts';
import type { ArticleFields, World } from './world.ts';

/** A change of what is to be built. `which` counts articles in the order of their paths, round and round. */
type Change =
  | { kind: 'write'; path: string; fields: ArticleFields }
  | { kind: 'edit'; which: number; fields: Partial<ArticleFields> }
  | { kind: 'move'; which: number; path: string }
  | { kind: 'exchange'; which: number; other: number }
  | { kind: 'delete'; which: number }
  | { kind: 'break'; which: number }
  | { kind: 'file'; path: string; content: string | Uint8Array | undefined }
  | { kind: 'clock'; now: string }
  | { kind: 'drafts' }
  | { kind: 'address'; site: string | null }
  | { kind: 'portal' }
  | { kind: 'revert'; to: number };

/** What befalls --out and the cache. `which` counts files as above. */
export type Accident =
  | { kind: 'lose out' }
  | { kind: 'lose file'; which: number }
  | { kind: 'spoil file'; which: number }
  | { kind: 'stray file'; path: string }
  | { kind: 'folder for file'; which: number }
  | { kind: 'lose cache' }
  | { kind: 'lose'; what: 'archive.sqlite' | 'manifest.sqlite' | 'changes.json' }
  | { kind: 'commit' }
  | { kind: 'other build'; of: number };

/** What becomes of a deployment. */
export type Deployment = 'arrives' | 'fails' | 'breaks off' | 'arrives unconfirmed';

export interface Step {
  change: Change | null;
  accident: Accident | null;
  deployment: Deployment | null;
  /** The times that written files bear. */
  dated: 'now' | 'long ago';
}

const which = fc.nat(11);
const of = <Value>(values: readonly Value[]) => fc.constantFrom(...values);

const fields = fc
  .record({
    title: of(TITLES),
    date: of(DATES),
    author: of(AUTHORS),
    category: of(CATEGORIES),
    tags: of(TAGS),
    more: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: of(MORE) }),
    body: of(BODIES),
  })
  .map(written);

/** One field, as an editor changes it. */
const edited = fc
  .tuple(fields, of(['title', 'date', 'author', 'category', 'tags', 'more', 'body'] as const))
  .map(([all, name]): Partial<ArticleFields> => ({ [name]: all[name] }));

/** Fields without those that are left empty. */
function written({
  category,
  tags,
  ...fields
}: Omit<ArticleFields, 'category' | 'tags'> & {
  category?: string | undefined;
  tags?: readonly string[] | undefined;
}): ArticleFields {
  return { ...fields, ...(category ? { category } : {}), ...(tags ? { tags } : {}) };
}

const file = of(Object.keys(FILES)).chain((path) =>
  of(FILES[path] ?? []).map((content): Change => ({ kind: 'file', path, content })),
);

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), path: of(PATHS), fields }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), which, fields: edited }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('move' as const), which, path: of(PATHS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('exchange' as const), which, other: which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('break' as const), which }) },
  { weight: 8, arbitrary: file },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('clock' as const), now: of(NOWS) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'drafts' as const }) },
  {
    weight: 1,
    arbitrary: of([null, 'https://xa.example']).map((site) => ({ kind: 'address' as const, site })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'portal' as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('revert' as const), to: which }) },
);

const accident: fc.Arbitrary<Accident> = fc.oneof(
  fc.constant({ kind: 'lose out' as const }),
  fc.record({ kind: fc.constant('lose file' as const), which: fc.nat(60) }),
  fc.record({ kind: fc.constant('spoil file' as const), which: fc.nat(60) }),
  of(['la.txt', '2019/01/cu/index.html', '2024/01/mot', 'index.html.bantin-new']).map((path) => ({
    kind: 'stray file' as const,
    path,
  })),
  fc.record({ kind: fc.constant('folder for file' as const), which: fc.nat(60) }),
  fc.constant({ kind: 'lose cache' as const }),
  of(['archive.sqlite', 'manifest.sqlite', 'changes.json'] as const).map((what) => ({
    kind: 'lose' as const,
    what,
  })),
  fc.constant({ kind: 'commit' as const }),
  fc.record({ kind: fc.constant('other build' as const), of: which }),
);

const deployment = of<Deployment>(['arrives', 'fails', 'breaks off', 'arrives unconfirmed']);

const step: fc.Arbitrary<Step> = fc.record({
  change: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 8, arbitrary: change }),
  accident: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: accident }),
  deployment: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: deployment }),
  dated: of(['now', 'long ago'] as const),
});

/** Histories of up to twelve steps. */
export const histories = fc.array(step, { minLength: 1, maxLength: 12, size: 'max' });

/** The world after a change; `past` are the worlds before it. */
export function changed(world: World, step: Change, past: readonly World[]): World {
  switch (step.kind) {
    case 'write':
      return { ...world, articles: { ...world.articles, [step.path]: step.fields } };
    case 'edit':
      return edit(world, step.which, (fields) => written({ ...fields, ...step.fields }));
    case 'break':
      return edit(world, step.which, (fields) => ({ ...fields, date: 'hôm qua' }));
    case 'move': {
      const path = pathOf(world, step.which);
      const fields = path && world.articles[path];
      return fields
        ? { ...world, articles: { ...without(world.articles, path), [step.path]: fields } }
        : world;
    }
    case 'exchange': {
      const [a, b] = [pathOf(world, step.which), pathOf(world, step.other)];
      const [ofA, ofB] = [a && world.articles[a], b && world.articles[b]];
      return a && b && ofA && ofB ? { ...world, articles: { ...world.articles, [a]: ofB, [b]: ofA } } : world;
    }
    case 'delete': {
      const path = pathOf(world, step.which);
      return path ? { ...world, articles: without(world.articles, path) } : world;
    }
    case 'file':
      return {
        ...world,
        files: {
          ...without(world.files, step.path),
          ...(step.content === undefined ? {} : { [step.path]: step.content }),
        },
      };
    case 'clock':
      return { ...world, now: step.now };
    case 'drafts':
      return { ...world, drafts: !world.drafts };
    case 'address':
      return { ...world, site: step.site };
    case 'portal':
      return { ...world, portal: 1 - world.portal };
    case 'revert':
      return past[step.to % Math.max(past.length, 1)] ?? world;
  }
}

function edit(world: World, which: number, change: (fields: ArticleFields) => ArticleFields): World {
  const path = pathOf(world, which);
  const fields = path && world.articles[path];
  return fields ? { ...world, articles: { ...world.articles, [path]: change(fields) } } : world;
}

function pathOf({ articles }: World, which: number): string | undefined {
  const paths = Object.keys(articles).sort();
  return paths[which % Math.max(paths.length, 1)];
}

function without<Value>(table: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(table).filter(([name]) => name !== key));
}
