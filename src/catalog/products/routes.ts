import { EscalarError } from '../../base/error.ts';
import { LINK_TABLES, type LinkTable } from './link-tables.ts';
import { productFamily } from './product-headers.ts';

/** One step of a route: a published table as it stands, or read backwards with equal parts (HS 2017 to 2022 only). */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly by: 'weights' | 'table' | 'reversed';
}

/** `weights`: published weights all the way; `table`: one table of the UN; `mixed`: anything else. */
export type RouteKind = 'weights' | 'table' | 'mixed';

export interface Route {
  readonly kind: RouteKind;
  readonly steps: readonly Step[];
}

/** What a step costs when a way is sought: a table between families loses more than one between revisions. */
function costOf({ from, to, by }: Step): number {
  if (by === 'weights') return 1;
  if (by === 'reversed') return 4;
  return productFamily(from) === productFamily(to) ? 0.9 : 2.9;
}

/**
 * The ways from one classification to another, the preferred first. Between revisions of one family the published
 * weights, chained where needed, come before the UN table; from one family to another a single published step comes
 * first, weights before a table. Other ways are sought only where there are not two of these, so that any two can
 * be compared.
 * @returns an empty list where there is no way
 */
export function routesBetween(from: string, to: string): readonly Route[] {
  const weights = shortest(
    from,
    to,
    STEPS.filter((step) => step.by === 'weights'),
  );
  const direct = STEPS.find((step) => step.by === 'table' && step.from === from && step.to === to);
  const byWeights: Route[] = weights === null ? [] : [{ kind: 'weights', steps: weights }];
  const byTable: Route[] = direct === undefined ? [] : [{ kind: 'table', steps: [direct] }];
  const family = productFamily(from) === productFamily(to);
  const first = family || weights?.length === 1 ? [...byWeights, ...byTable] : [...byTable, ...byWeights];
  if (first.length > 1) return first;
  // nothing but another way than the one found
  const used = first[0]?.steps ?? [];
  const free = STEPS.filter(
    (step) => used.length !== 1 || step.from !== from || step.to !== to || step.by !== used[0]?.by,
  );
  const other = shortest(from, to, free);
  const isNew = other !== null && !(first.length === 1 && JSON.stringify(other) === JSON.stringify(used));
  return isNew ? [...first, { kind: 'mixed', steps: other }] : first;
}

/** The way asked for, or the preferred one. @throws EscalarError `no-route` */
export function routeBetween(from: string, to: string, kind?: RouteKind): Route {
  const found = routesBetween(from, to).find((route) => kind === undefined || route.kind === kind);
  if (found === undefined) throw new EscalarError('no-route', { from, to, route: kind ?? '' });
  return found;
}

const STEPS: readonly Step[] = LINK_TABLES.flatMap(({ from, to, kind }: LinkTable) => {
  const step: Step = { from, to, by: kind };
  // the one pair of neighbours without weights
  const backwards = from === 'HS2022' && to === 'HS2017';
  return backwards ? [step, { from: to, to: from, by: 'reversed' as const }] : [step];
});

/** Cheapest steps from one to the other, through the HS and the SITC only; ties by the order of the tables. */
function shortest(from: string, to: string, steps: readonly Step[]): readonly Step[] | null {
  const best = new Map<string, { cost: number; way: readonly Step[] }>([[from, { cost: 0, way: [] }]]);
  const open = new Set([from]);
  while (open.size > 0) {
    const at = [...open].reduce((a, b) => (costAt(best, b) < costAt(best, a) ? b : a));
    open.delete(at);
    if (at === to) return best.get(at)?.way ?? null;
    const passable = at === from || productFamily(at) === 'hs' || productFamily(at) === 'sitc';
    if (!passable) continue;
    for (const step of steps) {
      if (step.from !== at) continue;
      const cost = costAt(best, at) + costOf(step);
      if (cost >= costAt(best, step.to)) continue;
      best.set(step.to, { cost, way: [...(best.get(at)?.way ?? []), step] });
      open.add(step.to);
    }
  }
  return null;
}

function costAt(best: ReadonlyMap<string, { readonly cost: number }>, id: string): number {
  return best.get(id)?.cost ?? Number.POSITIVE_INFINITY;
}
