/** Queries whose right answer is known, and how well an engine answers them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_DIR } from '../../../src/build/options.ts';

/** Articles and queries, in checkouts that have them beside the project. */
export const KNOWN_ITEMS = join(PROJECT_DIR, '../shared/search');

const queriesSchema = z.array(
  z.object({ id: z.string(), kind: z.string(), query: z.string(), expect: z.array(z.string()) }),
);
export type KnownItem = z.infer<typeof queriesSchema>[number];

/** The queries; null where they are not here. */
export function knownItems(): KnownItem[] | null {
  const file = join(KNOWN_ITEMS, 'queries.json');
  return existsSync(file) ? queriesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** Answers a query with addresses, the best first. */
export type Ask = (query: string) => Promise<readonly string[]>;

export interface Success {
  asked: number;
  first: number;
  amongThree: number;
  /** Sum of 1 / rank. */
  reciprocal: number;
  missed: string[];
}

/** Asks every query; success by kind, and of `all`. */
export async function askAll(items: readonly KnownItem[], ask: Ask): Promise<Map<string, Success>> {
  const kinds = new Map<string, Success>();
  for (const { kind, query, expect } of items) {
    const found = await ask(query);
    const rank = found.findIndex((address) => expect.includes(address)) + 1;
    for (const name of [kind, 'all']) {
      const success = kinds.get(name) ?? { asked: 0, first: 0, amongThree: 0, reciprocal: 0, missed: [] };
      kinds.set(name, success);
      success.asked++;
      if (rank === 1) success.first++;
      else success.missed.push(`${query} (${rank || 'not found'})`);
      if (rank >= 1 && rank <= 3) success.amongThree++;
      if (rank >= 1) success.reciprocal += 1 / rank;
    }
  }
  return kinds;
}
