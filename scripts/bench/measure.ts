/** Time, processor time and memory of a command with all its child processes. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Command {
  /** The program and its arguments. */
  line: readonly [string, ...string[]];
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

export interface Measured {
  /** Wall time, from start to exit. */
  seconds: number;
  /** User and system time of the command and its children. */
  cpuSeconds: number;
  /** Largest sum of resident memory over the process tree, in MB of 10^6 bytes; null without /proc. */
  megabytes: number | null;
  output: string;
}

/** How often memory is looked at, in ms: the kernel's own high-water mark covers what lies between. */
const SAMPLE = 25;

/** Runs a command to its end. Throws with what it printed where that is not well. Needs a POSIX shell. */
export async function measure({ line, cwd, env = {} }: Command): Promise<Measured> {
  // The shell's `times` is the one exact count of a finished child's processor time that is everywhere.
  const child = spawn('sh', ['-c', '"$@"; status=$?; times >&3; exit $status', 'sh', ...line], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const started = performance.now();
  let output = '';
  let times = '';
  const [, stdout, stderr, third] = child.stdio;
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
  third?.on('data', (chunk: Buffer) => (times += chunk));
  let most: number | null = null;
  const timer = setInterval(() => {
    const now = treeMegabytes(child.pid ?? 0);
    if (now !== null) most = Math.max(most ?? 0, now);
  }, SAMPLE);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${line.join(' ')} ended with ${code}\n${output}`);
  return { seconds, cpuSeconds: childSeconds(times), megabytes: most, output };
}

/** The second line of `times` is the children's: `0m3.420s 0m0.310s`. */
function childSeconds(times: string): number {
  const children = times.trim().split('\n')[1] ?? '';
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** Resident memory of a process and all below it, each at its high-water mark. */
function treeMegabytes(root: number): number | null {
  const parents = parentsOfAll();
  if (parents.size === 0) return null;
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (isBelow(pid, root, parents)) kilobytes += highWaterMark(pid);
  }
  return (kilobytes * 1024) / 1e6;
}

function parentsOfAll(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of namesIn('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // pid (name) state parent …: the name may hold anything, also brackets.
    const parent = /^.*\) \S (\d+)/s.exec(textOf(`/proc/${name}/stat`))?.[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  return parents;
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let above = parents.get(pid); above; above = parents.get(above)) {
    if (above === root) return true;
  }
  return false;
}

function highWaterMark(pid: number): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0);
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

/** Empty for a process that has just ended. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
