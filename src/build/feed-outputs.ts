import type { Site } from '../views/site.ts';
import type { Content } from './content.ts';
import type { Output } from './output.ts';
import type { Plan } from './plan/plan.ts';

export function feedOutputs(_plan: Plan, _site: Site, _content: Content): Output[] {
  return [];
}
