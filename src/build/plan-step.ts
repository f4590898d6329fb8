import { randomUUID } from 'node:crypto';
import type { Store } from '../archive/store.ts';
import type { BuildOptions } from './options.ts';
import { type Plan, type PlanInput, planSite } from './plan/plan.ts';
import { changesSincePlanned, forgetPlanned, keepPlanned } from './plan/planned-rows.ts';
import type { Manifest } from './write/manifest.ts';

interface PlanStep {
  plan: Plan;
  /** To be called before --out is changed, and when it is as planned. */
  begin(): void;
  end(): void;
}

/**
 * Plans the site: where --out is as the last build left it and a few articles have changed since, what these may touch.
 * With drafts all of it: they are for previews, which nobody waits for.
 */
export function planStep(
  store: Store,
  manifest: Manifest,
  input: PlanInput,
  { now, drafts, whole }: Pick<BuildOptions, 'now' | 'drafts'> & { whole: boolean },
): PlanStep {
  const plannedFor = () => `${manifest.note('plan')} ${input.siteDigest}`;
  const changes =
    !whole && !drafts && manifest.isTrusted() ? changesSincePlanned(store, now, plannedFor()) : null;
  return {
    plan: planSite(input, changes),
    begin: () => forgetPlanned(store),
    end() {
      if (drafts) return;
      if (changes === null) manifest.setNote('plan', randomUUID());
      keepPlanned(store, now, plannedFor(), changes);
    },
  };
}
