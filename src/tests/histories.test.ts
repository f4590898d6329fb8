/**
 * Random histories of a site: after each of their steps an incremental build gives the bytes of a clean one.
 * `HISTORIES=5000 npm test -- histories` runs more of them; `HISTORIES_SEED` repeats a run.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Files, temporaryFolder } from './files.ts';
import { FILES } from './histories/values.ts';
import { alter, copyProject } from './project-copy.ts';
import { runNode } from './run.ts';
import { mustBuild, newSite } from './site.ts';

const RUNS = Number(process.env.HISTORIES ?? 200);
const SEED = Number(process.env.HISTORIES_SEED ?? Date.now() % 1_000_000);
const PROCESSES = 2;
/** Ten times what a history takes. */
const LIMIT = 60_000 + RUNS * 2500;

const tallySchema = z.object({
  histories: z.number(),
  steps: z.number(),
  builds: z.number(),
  refused: z.number(),
  deployments: z.number(),
});

/** In memory where the system has such a folder: a build waits for the disk more than for anything else. */
const root = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/bantin-') : temporaryFolder('histories');
afterAll(() => rmSync(root, { recursive: true, force: true }));

const bundles = temporaryFolder('bundles');
const projects = [copyProject(), copyProject()];

/** Compiles the templates of both portals, with and without the .mdx page that histories may have. */
beforeAll(async () => {
  alter(projects[1] ?? '', 'src/layouts/Page.astro', (text) =>
    text.replace('</body>', '<!-- mới --></body>'),
  );
  const mdx = 'pages/hoi-dap.mdx';
  const page = FILES[mdx]?.find((content) => typeof content === 'string') ?? '';
  const contents: Files[] = [{ 'articles/.gitkeep': '' }, { 'articles/.gitkeep': '', [mdx]: String(page) }];
  const compile = async (project: string) => {
    for (const content of contents) {
      const site = newSite(content);
      await mustBuild(site, ['--no-search'], { project });
      cpSync(join(site.cache, 'bundles'), bundles, { recursive: true });
    }
  };
  await Promise.all(projects.map(compile));
}, 120_000);

it(
  `gives a clean build's bytes after every step of ${RUNS} histories (seed ${SEED})`,
  async () => {
    const runs = Array.from({ length: PROCESSES }, async (_, number) => {
      const args = [root, Math.ceil(RUNS / PROCESSES), SEED + number, bundles, ...projects].map(String);
      const { code, stdout, stderr } = await runNode(['src/tests/histories/run.ts', ...args], {
        limit: LIMIT,
      });
      expect(stderr).toBe('');
      expect(code).toBe(0);
      return tallySchema.parse(JSON.parse(stdout));
    });
    const tallies = await Promise.all(runs);
    const sum = (name: keyof z.infer<typeof tallySchema>) =>
      tallies.reduce((all, tally) => all + tally[name], 0);
    console.log(
      `${sum('histories')} histories: ${sum('builds')} builds, ${sum('refused')} of wrong content, ${sum('deployments')} deployments`,
    );
    expect(sum('histories')).toBeGreaterThanOrEqual(RUNS);
    // Histories of nothing but wrong content would prove little.
    expect(sum('refused')).toBeLessThan(sum('builds') / 2);
  },
  LIMIT,
);
