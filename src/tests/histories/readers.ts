/** What readers see: a web host that is only told of changes, by deployments that do not always arrive. */
import { z } from 'zod';
import type { Deployment } from './steps.ts';

const changesSchema = z.strictObject({
  published: z.string().nullable(),
  everything: z.boolean(),
  state: z.string(),
  since: z.string().nullable(),
  mark: z.string(),
  site: z.string(),
  drafts: z.boolean(),
  counts: z.strictObject({ added: z.number(), changed: z.number(), deleted: z.number() }),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  deleted: z.array(z.string()),
});

export class Readers {
  #files = new Map<string, string>();
  /** What stood in --out under each name of a state. */
  #states = new Map<string, string>();

  /** Files by path, with their digests. */
  see(): Record<string, string> {
    return Object.fromEntries([...this.#files].sort());
  }

  /** Sends what changes.json names of a built site. Throws for a list that does not fit the site. */
  deploy(fate: Deployment, json: unknown, site: Readonly<Record<string, string>>): void {
    const { everything, state, counts, added, changed, deleted } = changesSchema.parse(json);
    const whole = JSON.stringify(site);
    if ((this.#states.get(state) ?? whole) !== whole) throw new Error('one name of two states');
    this.#states.set(state, whole);
    const lists = [added, changed, deleted];
    if (String(lists.map(({ length }) => length)) !== String(Object.values(counts)))
      throw new Error('wrong counts');
    if (lists.some((list) => list.some((file, i) => file <= (list[i - 1] ?? ''))))
      throw new Error('not sorted');
    if (fate === 'fails') return;
    // Nothing is known of what is there: a host is then made equal to the site.
    if (everything) {
      if (changed.length + deleted.length > 0) throw new Error('changes of a publication that is not known');
      for (const file of this.#files.keys()) if (!(file in site)) deleted.push(file);
    }
    const tasks = [
      ...[...added, ...changed].map((file) => () => {
        const digest = site[file];
        if (digest === undefined) throw new Error(`${file} is to be sent and is not there`);
        this.#files.set(file, digest);
      }),
      ...deleted.map((file) => () => {
        if (file in site) throw new Error(`${file} is to be deleted and is there`);
        this.#files.delete(file);
      }),
    ];
    for (const task of fate === 'breaks off' ? tasks.filter((_, i) => i % 2 === 0) : tasks) task();
  }
}
