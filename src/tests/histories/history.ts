/** One history: after every step an incremental build, a clean one beside it, and readers who see what was deployed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MARK_FILE } from '../../build/write/out-mark.ts';
import { happen } from './accidents.ts';
import { digestsIn, type Outcome, sameFiles, sameOutcome } from './compare.ts';
import type { Folders, Portal } from './portal.ts';
import { Readers } from './readers.ts';
import { changed, type Step } from './steps.ts';
import { FIRST } from './values.ts';
import { contentOf, type World, writeContent } from './world.ts';

/** What the histories of a run came to. */
export const tally = { steps: 0, builds: 0, refused: 0, deployments: 0 };

const BEGINNING: World = {
  files: { 'site.yaml': 'name: Xã Bình An\n' },
  articles: { 'articles/2024/01/mot.md': FIRST, 'articles/2024/01/hai.md': { ...FIRST, title: 'Bài hai' } },
  now: '2027-01-01T00:00:00+07:00',
  site: null,
  drafts: false,
  portal: 0,
};

const FIRST_STEP: Step = { change: null, accident: null, deployment: 'arrives', dated: 'long ago' };

/**
 * Runs a history in a new folder of `root`. `portals` are two versions of the portal. Throws at the first step after
 * which anything differs from a clean build; `apart` holds the last state against a build in a process of its own too.
 */
export async function runHistory(
  steps: readonly Step[],
  { root, portals, apart }: { root: string; portals: readonly Portal[]; apart: boolean },
): Promise<void> {
  const dir = mkdtempSync(join(root, 'history-'));
  const site = foldersIn(dir, '');
  const other: Folders = { ...foldersIn(dir, 'other '), out: site.out };
  const clean: Folders = { ...foldersIn(dir, 'clean '), content: site.content };
  const cleanBuild = remembering((world) =>
    inAnotherZone(() => portalOf(world, portals).build(world, anew(clean))),
  );
  const readers = new Readers();
  const past: World[] = [];
  let world = BEGINNING;
  let outcome: Outcome = { files: {} };

  for (const { change, accident, deployment, dated } of [FIRST_STEP, ...steps]) {
    tally.steps++;
    past.push(world);
    if (change) world = changed(world, change, past);
    writeContent(site.content, contentOf(world), dated);
    if (accident?.kind === 'other build') {
      const earlier = past[accident.of % past.length] ?? world;
      writeContent(other.content, contentOf(earlier), dated);
      await portalOf(earlier, portals).build(earlier, other);
    } else if (accident) happen(accident, site);

    const before = digestsIn(site.out);
    const portal = portalOf(world, portals);
    outcome = await portal.build(world, site);
    sameOutcome(outcome, await cleanBuild(world));
    tally.builds++;
    if ('problems' in outcome) {
      tally.refused++;
      sameFiles(digestsIn(site.out), before, '--out after wrong content, against before');
    } else if (deployment) {
      tally.deployments++;
      const { [MARK_FILE]: _, ...sent } = outcome.files;
      readers.deploy(deployment, JSON.parse(readFileSync(join(site.cache, 'changes.json'), 'utf8')), sent);
      if (deployment !== 'arrives') continue;
      await portal.confirmPublished(site);
      sameFiles(readers.see(), sent, 'what readers see, against --out');
    }
  }
  if (apart && 'files' in outcome)
    sameOutcome(portalOf(world, portals).buildApart(world, anew(clean)), outcome);
  rmSync(dir, { recursive: true });
}

function foldersIn(dir: string, prefix: string): Folders {
  const folder = (name: string) => join(dir, prefix + name);
  return { content: folder('content'), out: folder('out'), cache: folder('cache') };
}

function portalOf({ portal }: World, portals: readonly Portal[]): Portal {
  const found = portals[portal];
  if (!found) throw new Error('there are two portals');
  return found;
}

/** The same folders without a trace of an earlier build. */
function anew(folders: Folders): Folders {
  for (const dir of [folders.out, folders.cache]) rmSync(dir, { recursive: true, force: true });
  return folders;
}

async function inAnotherZone<Result>(run: () => Promise<Result>): Promise<Result> {
  const zone = process.env.TZ;
  process.env.TZ = 'America/St_Johns';
  try {
    return await run();
  } finally {
    process.env.TZ = zone;
  }
}

/** Many steps change nothing of what is to be built: its clean build is known. */
function remembering(build: (world: World) => Promise<Outcome>): (world: World) => Promise<Outcome> {
  const known = new Map<string, Outcome>();
  return async (world) => {
    const files = [...contentOf(world)].map(([path, content]) => [
      path,
      Buffer.from(content).toString('base64'),
    ]);
    const key = JSON.stringify([files.sort(), world.now, world.site, world.drafts, world.portal]);
    const outcome = known.get(key) ?? (await build(world));
    known.set(key, outcome);
    return outcome;
  };
}
