/** Runs the project's commands as an editor or a host would: as processes of their own. */
import { spawn } from 'node:child_process';
import { PROJECT_DIR } from '../build/options.ts';

export interface Ran {
  /** Exit status; null after a signal. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** The project, or a copy of it. */
  project?: string;
  env?: NodeJS.ProcessEnv;
  /** In milliseconds; 150 s where left out. */
  limit?: number;
}

/** In milliseconds: many times what a build of a test takes, for machines that do other things too. */
const LIMIT = 150_000;

/** Runs Node 26 with these arguments in the project's folder, without a terminal. Rejects after `limit`. */
export function runNode(
  args: readonly string[],
  { project = PROJECT_DIR, env = {}, limit = LIMIT }: RunOptions = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: project,
      env: { ...cleanEnv(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    const ran: Ran = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal) reject(new Error(`${args.join(' ')} ended by ${signal}\n${ran.stdout}\n${ran.stderr}`));
      else resolve({ ...ran, code });
    });
  });
}

export interface Running {
  /** The address that it printed, without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a command that serves, and waits for the address it prints. Rejects where it ends first, or after 150 s. */
export async function serveNode(
  args: readonly string[],
  { project = PROJECT_DIR, env = {}, program = process.execPath }: RunOptions & { program?: string } = {},
): Promise<Running> {
  const child = spawn(program, args, {
    cwd: project,
    env: { ...cleanEnv(), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${args.join(' ')} ${why}\n${said}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('printed no address');
    }, LIMIT);
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', () => fail('ended'));
  });
  return {
    url,
    stop() {
      child.kill();
      return ended;
    },
  };
}

/** Without what the test runner sets, by which Astro and others would behave differently. */
function cleanEnv(): NodeJS.ProcessEnv {
  const own = /^(BANTIN_|VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|MODE$|DEV$|PROD$|BASE_URL$|SSR$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
