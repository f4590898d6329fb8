/** Prompts on a terminal. */
import { createInterface } from 'node:readline/promises';
import { say } from '../strings.ts';
import type { Answer } from './answers.ts';

export interface Asker {
  /** Asks until the answer can be taken. */
  ask(question: string, read: (typed: string) => Answer): Promise<string>;
  close(): void;
}

export function askOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const terminal = createInterface({ input, output });
  return {
    async ask(question, read) {
      for (;;) {
        const answer = read(await terminal.question(`${question} `));
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
