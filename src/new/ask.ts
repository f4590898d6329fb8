/** Prompts on a terminal. */
import { createInterface } from 'node:readline/promises';
import { say } from '../strings.ts';
import type { Answer } from './answers.ts';

export interface Asker {
  /** Asks until the answer can be taken. */
  ask(question: string, read: (typed: string) => Answer): Promise<string>;
  close(): void;
}

/** Ctrl+C or Ctrl+D at a prompt. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

export function askOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const terminal = createInterface({ input, output });
  const stopped = new AbortController();
  terminal.once('close', () => stopped.abort());
  const answerTo = async (question: string): Promise<string> => {
    try {
      return await terminal.question(`${question} `, { signal: stopped.signal });
    } catch (error) {
      throw error instanceof Error && error.name === 'AbortError' ? new Stopped() : error;
    }
  };
  return {
    async ask(question, read) {
      for (;;) {
        const answer = read(await answerTo(question));
        if (answer.ok) return answer.value;
        output.write(`${answer.message}\n`);
      }
    },
    close: () => terminal.close(),
  };
}

/** A question with a numbered list to choose from. */
export function withChoices(question: string, choices: readonly string[]): string {
  if (choices.length === 0) return question;
  return `${choices.map((choice, i) => `  ${i + 1}. ${choice}`).join('\n')}\n${say('newChoose', { question })}`;
}
