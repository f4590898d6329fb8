/** Runs a program that copies files. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../strings.ts';

/** The program is missing, or it failed. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

interface ToolResult {
  code: number;
  stdout: string;
}

/**
 * Runs a program to its end. Throws ToolError, with what it said, for any exit status but 0 and those of `allowed`.
 */
export async function runTool(
  program: string,
  args: readonly string[],
  { input = '', allowed = [] }: { input?: string; allowed?: readonly number[] } = {},
): Promise<ToolResult> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  // A program that ends without reading is told by its exit status.
  child.stdin.on('error', () => {}).end(input);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', () => reject(new ToolError(say('toolMissing', { program }))));
    child.once('close', (status) => resolve(status ?? -1));
  });
  if (code !== 0 && !allowed.includes(code))
    throw new ToolError(`${stderr.trim()}\n${say('toolFailed', { program, code })}`);
  return { code, stdout };
}

/** Runs `use` with a file of this text, alone in a folder; both are gone afterwards. */
export async function withFile<Result>(
  text: string,
  use: (path: string) => Promise<Result>,
  name = 'file',
): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), 'bantin-deploy-'));
  try {
    const path = join(dir, name);
    writeFileSync(path, text);
    return await use(path);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
