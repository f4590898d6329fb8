/** The article that the project began with, from an old portal's page; not in every checkout. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../build/options.ts';

const FOLDER = join(PROJECT_DIR, '../shared/seed');

/** Undefined where the folder is missing. */
export const SEED_FILE = existsSync(FOLDER)
  ? readdirSync(FOLDER).find((name) => name.endsWith('.txt'))
  : undefined;

/** Where it goes in a content folder, and its address then. */
export const SEED_PATH = 'articles/2023/12/nang-cao-hieu-qua.md';
export const SEED_ADDRESS = '/2023/12/nang-cao-hieu-qua/';

export interface Seed {
  /** `05/12/2023` */
  date: string;
  title: string;
  lead: string;
  author: string;
  paragraphs: readonly string[];
}

/** The old page's lines, their no-break spaces plain as in any article: markers, date, buttons, title, lead, marker, four paragraphs, author. */
export function readSeed(): Seed {
  const lines = readFileSync(join(FOLDER, SEED_FILE ?? ''), 'utf8')
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const [, date = '', , title = '', lead = '', , ...rest] = lines;
  return { date, title, lead, author: rest.at(-1) ?? '', paragraphs: rest.slice(0, -1) };
}

/** It as a file of ours. */
export function seedArticle({ date, title, lead, author, paragraphs }: Seed): string {
  const isoDate = date.split('/').reverse().join('-');
  const head = { title, date: isoDate, author, description: lead };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`;
}
