/** The workflow files: what they run is there, and is a shell's language. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { PROJECT_DIR } from '../build/options.ts';

const github = z.object({
  name: z.string(),
  on: z.unknown(),
  jobs: z.record(
    z.string(),
    z.object({
      'runs-on': z.string(),
      steps: z.array(
        z
          .object({ run: z.string().optional(), uses: z.string().optional() })
          .refine(
            ({ run, uses }) => (run === undefined) !== (uses === undefined),
            'a step either runs or uses',
          ),
      ),
    }),
  ),
});
const gitlab = z.record(z.string(), z.object({ image: z.string(), script: z.array(z.string()) }));
const scriptsSchema = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = scriptsSchema.parse(JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8')));

const parse = (file: string): unknown => {
  const document = parseDocument(readFileSync(join(PROJECT_DIR, file), 'utf8'), { uniqueKeys: true });
  expect(document.errors).toEqual([]);
  return document.toJS();
};

/** The shell lines of each file: those of YAML, and the scripts that they call. */
function shellParts(): Record<string, string[]> {
  const flows = globSync('.github/workflows/*.yml', { cwd: PROJECT_DIR }).map((file) => {
    const jobs = Object.values(github.parse(parse(file)).jobs);
    return [file, jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))] as const;
  });
  const jobs = Object.values(gitlab.parse(parse('.gitlab-ci.example.yml')));
  const called = globSync('scripts/ci/*.sh', { cwd: PROJECT_DIR });
  return {
    ...Object.fromEntries(flows),
    '.gitlab-ci.example.yml': jobs.flatMap(({ script }) => script),
    ...Object.fromEntries(called.map((file) => [file, [readFileSync(join(PROJECT_DIR, file), 'utf8')]])),
  };
}

describe.each(Object.entries(shellParts()))('%s', (file, parts) => {
  it('is a language that bash reads', () => {
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      // GitHub puts its values in before the shell sees the line.
      execFileSync('bash', ['-n'], { input: part.replace(/\$\{\{.*?\}\}/g, 'x') });
    }
  });

  it('runs scripts that are there', () => {
    const text = parts.join('\n');
    const paths = [...text.matchAll(/scripts\/[\w./-]+\.(?:sh|ts)/g)].map(([path]) => path);
    for (const path of paths) expect(existsSync(join(PROJECT_DIR, path)), `${file}: ${path}`).toBe(true);
    for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([\w:-]+)/g))
      expect(scripts, `${file}: npm run ${name}`).toHaveProperty([name]);
    // Called by their names, as programs.
    for (const [, path = ''] of text.matchAll(/^\s*(scripts\/ci\/[\w-]+\.sh)/gm))
      accessSync(join(PROJECT_DIR, path), constants.X_OK);
  });
});

it('publishing and previews are there on both hosts', () => {
  const parts = shellParts();
  const all = (name: string) =>
    Object.keys(parts).filter((file) => (parts[file] ?? []).join('\n').includes(name));
  expect(all('scripts/ci/publish.sh')).toEqual(
    expect.arrayContaining(['.github/workflows/publish.yml', '.gitlab-ci.example.yml']),
  );
  expect(all('scripts/ci/preview.sh')).toEqual(
    expect.arrayContaining(['.github/workflows/preview.yml', '.gitlab-ci.example.yml']),
  );
});
