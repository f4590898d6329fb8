/** What `npm run new` is told on the command line. */
import { existingContent, parseFlags } from '../build/options.ts';

export interface NewOptions {
  contentDir: string;
  title: string | null;
  author: string | null;
  category: string | null;
  lead: string | null;
  date: string | null;
  /** A folder of its own, for pictures and attachments. */
  folder: boolean;
}

const FLAGS = {
  content: { type: 'string' },
  author: { type: 'string' },
  category: { type: 'string' },
  lead: { type: 'string' },
  date: { type: 'string' },
  folder: { type: 'boolean' },
} as const;

/** Reads the arguments; several words without quotes are one title. Throws UsageError. */
export function readNewOptions(args: readonly string[], env: NodeJS.ProcessEnv = process.env): NewOptions {
  const { values, positionals } = parseFlags(args, FLAGS);
  const title = positionals.join(' ').replace(/\s+/g, ' ').trim();
  return {
    contentDir: existingContent(values.content, env),
    title: title === '' ? null : title,
    author: values.author ?? null,
    category: values.category ?? null,
    lead: values.lead ?? null,
    date: values.date ?? null,
    folder: values.folder ?? false,
  };
}
