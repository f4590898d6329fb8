/** A build that is killed, or that finds the disk full, loses nothing: the next one gives a clean build's bytes. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MARK_FILE } from '../build/write/out-mark.ts';
import {
  AFTER,
  BEFORE,
  buildAgain,
  commit,
  copyOf,
  crash,
  type Fated,
  flagsOf,
  inTurn,
  newLike,
} from './crashes/crashing.ts';
import { digests, temporaryFolder } from './files.ts';
import { copyProject } from './project-copy.ts';
import { type Folders, mustBuild, newSite } from './site.ts';

/** Of each kind; each takes a second of a processor. `KILLS=200 npm test -- crashes` does more. */
const KILLS = Number(process.env.KILLS ?? 14);

const project = copyProject();
const before = newSite(BEFORE);
const after = newSite(AFTER);
const clean: Record<'before' | 'after', Record<string, string>> = { before: {}, after: {} };

beforeAll(async () => {
  commit(before);
  commit(after);
  await mustBuild(before, [], { project });
  await mustBuild(before, ['--published'], { project });
  clean.before = digests(before.out);
  const whole = newLike(before, after.content);
  await mustBuild(whole, [], { project });
  clean.after = digests(whole.out);
});

/** How many files a build changes. */
async function momentsOf(site: Folders): Promise<number> {
  const count = join(temporaryFolder('count'), 'count');
  expect(await crash(project, flagsOf(site), { CRASH_COUNT: count })).toMatchObject({ code: 0, stderr: '' });
  return Number(readFileSync(count, 'utf8'));
}

/** A host that showed `before` and is sent what changes.json names shows the whole of --out. */
function sendChanges({ out, cache }: Folders): Record<string, string> {
  const { added, changed, deleted } = changesSchema.parse(
    JSON.parse(readFileSync(join(cache, 'changes.json'), 'utf8')),
  );
  const built = digests(out);
  const sent = [...added, ...changed].map((file) => [file, built[file] ?? 'not there'] as const);
  const host = new Map([...Object.entries(clean.before), ...sent]);
  for (const file of deleted) host.delete(file);
  // No part of the site.
  return Object.fromEntries([...host].filter(([file]) => file !== MARK_FILE));
}
const changesSchema = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  deleted: z.array(z.string()),
});

const random = (most: number) => 1 + Math.floor(Math.random() * most);

/** Kills builds of sites that `prepare` makes, each at another random change of a file. */
async function killAtRandom(times: number, prepare: () => Folders): Promise<Fated[]> {
  const moments = await momentsOf(prepare());
  const killed: Fated[] = [];
  await inTurn(times, async () => {
    const site = prepare();
    const moment = random(moments);
    const { signal } = await crash(project, flagsOf(site), { CRASH_AT: String(moment) });
    expect(signal, `${moment} of ${moments}`).toBe('SIGKILL');
    killed.push({ site, fate: `killed at ${moment} of ${moments}` });
  });
  return killed;
}

describe('a build that is killed', () => {
  it(`loses nothing of an edit: ${KILLS} at any change of a file`, async () => {
    const killed = await killAtRandom(KILLS, () => copyOf(before, after.content));
    await buildAgain(project, killed, clean.after);
    const { [MARK_FILE]: _, ...site } = clean.after;
    for (const { site: folders, fate } of killed) expect(sendChanges(folders), fate).toEqual(site);
  });

  it(`loses nothing when the edit is taken back: ${KILLS} at any change of a file`, async () => {
    const killed = await killAtRandom(KILLS, () => copyOf(before, after.content));
    const back = killed.map(({ site, fate }) => ({ site: { ...site, content: before.content }, fate }));
    await buildAgain(project, back, clean.before);
    const { [MARK_FILE]: _, ...site } = clean.before;
    for (const { site: folders, fate } of back) expect(sendChanges(folders), fate).toEqual(site);
  });

  it(`loses nothing of a first build: ${KILLS} at any change of a file`, async () => {
    await buildAgain(project, await killAtRandom(KILLS, () => newLike(before, before.content)), clean.before);
  });

  it('loses nothing at any time, also while templates are compiled and SQLite is at work', async () => {
    const killed: Fated[] = [];
    await inTurn(10, async (number) => {
      const site = copyOf(before, after.content);
      const compiles = number % 5 === 0;
      if (compiles) rmSync(join(site.cache, 'bundles'));
      const time = 150 + random(compiles ? 2500 : 600);
      await crash(project, flagsOf(site), {}, time);
      killed.push({ site, fate: `${compiles ? 'compiling, ' : ''}killed after ${time} ms` });
    });
    await buildAgain(project, killed, clean.after);
  });
});
