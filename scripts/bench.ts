/** `npm run bench -- <name> …`: measurements, each in a file of its own under scripts/bench. */

export interface Bench {
  /** One line on what it measures. */
  about: string;
  /** Runs with the arguments after its name. */
  run(args: string[]): Promise<void>;
}

const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  build: () => import('./bench/build.ts'),
  check: () => import('./bench/check.ts'),
  dev: () => import('./bench/dev.ts'),
  links: () => import('./bench/links.ts'),
  page: () => import('./bench/page.ts'),
  pictures: () => import('./bench/pictures.ts'),
  search: () => import('./bench/search.ts'),
};

const [wanted = '--help', ...args] = process.argv.slice(2);
const load = BENCHES[wanted];
if (load) {
  await (await load()).run(args);
} else {
  const lines = await Promise.all(
    Object.entries(BENCHES).map(async ([key, load]) => `  ${key.padEnd(10)}${(await load()).about}`),
  );
  const wrong = wanted !== '--help' && wanted !== '-h';
  (wrong ? console.error : console.log)(
    `${wrong ? `No bench “${wanted}”.\n` : ''}npm run bench -- <name> [--help]\n\n${lines.join('\n')}`,
  );
  process.exitCode = wrong ? 2 : 0;
}
