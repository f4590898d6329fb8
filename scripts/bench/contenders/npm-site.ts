/** A contender that comes through npm: its packages and its site in a folder of the bench alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface NpmSite {
  /** Exact versions, by package. */
  packages: Readonly<Record<string, string>>;
  /** The site's files. */
  files: Readonly<Record<string, string>>;
}

/** Writes the site and installs its packages unless they are there. Whether npm could. */
export function installSite(dir: string, { packages, files }: NpmSite): boolean {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2);
  const installed = existsSync(join(dir, 'node_modules')) && readText(join(dir, 'package.json')) === manifest;
  for (const [path, text] of Object.entries({ ...files, 'package.json': manifest })) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  if (installed) return true;
  const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: dir,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return npm.status === 0;
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
