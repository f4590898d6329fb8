/** The frame of a command: its help, its exit status, and errors in words. */
import { ContentError, PlainError, problemLine } from '../archive/problem.ts';
import { type StringKey, say } from '../strings.ts';
import { CompileError } from './astro/compile.ts';
import { failureInWords } from './failure.ts';
import { BusyError } from './lock.ts';
import { UsageError } from './options.ts';
import { PageError } from './render/page-error.ts';

/**
 * Runs a command with the arguments of this process; `--help` prints `help` instead.
 * Exit status: 0 done; 1 the content is wrong, a page cannot be made or written; 2 the command was wrong.
 */
export async function runCommand(help: StringKey, command: (args: string[]) => Promise<void>): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(say(help));
    return;
  }
  // Whoever read the output has gone (`| head`): the work goes on.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await command(args);
  } catch (error) {
    process.exitCode = reportError(error);
  }
}

/** Says what went wrong on standard error and gives the exit status for it. */
export function reportError(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(say('usage', { problem: error.message }));
    return 2;
  }
  if (error instanceof ContentError) {
    for (const problem of error.problems) console.error(problemLine(problem));
    console.error(`\n${say('problemsFound', { count: error.problems.length })}`);
    return 1;
  }
  const isTold = error instanceof BusyError || error instanceof PlainError;
  const failure = isTold ? error.message : failureInWords(error);
  if (failure !== null) {
    console.error(failure);
    return 1;
  }
  if (error instanceof CompileError) {
    console.error(`${error.details}\n${error.message}`);
    return 1;
  }
  console.error(error instanceof PageError ? `${say('pageFailed')}\n${error.message}\n` : '', error);
  return 1;
}
