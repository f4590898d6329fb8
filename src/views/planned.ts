import type { PlannedPage } from '../build/plan/planned-page.ts';
import { currentSite } from './site.ts';

type OfKind<Kind extends PlannedPage['kind']> = Extract<PlannedPage, { kind: Kind }>;

/** The planned page at an address, which must be of one of these kinds. Throws where the route and the plan disagree. */
export function plannedPage<Kind extends PlannedPage['kind']>(
  address: string,
  ...kinds: Kind[]
): OfKind<Kind> {
  const page = currentSite().planned(address);
  if (page && isOfKind(page, kinds)) return page;
  throw new Error(
    `${address} is ${page ? `planned as ${page.kind}` : 'not planned'}, asked for as ${kinds.join(' or ')}`,
  );
}

function isOfKind<Kind extends PlannedPage['kind']>(
  page: PlannedPage,
  kinds: readonly Kind[],
): page is OfKind<Kind> {
  return (kinds as readonly string[]).includes(page.kind);
}
