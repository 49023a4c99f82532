import {
  type Correspondence,
  checkWeights,
  type Link,
  NOWHERE,
  type WeightConvention,
} from '../correspondence.ts';
import { LINK_TABLES, linksOfTable } from './link-tables.ts';
import { lookUpIn } from './look-up.ts';
import type { Route, Step } from './routes.ts';

const built = new Map<string, Correspondence>();

/**
 * The correspondence of a route: its one table, or the product of its steps. What a step cannot carry on goes to
 * `NOWHERE`, so that the weights of every source still add to 1 and the loss is reported as unmatched.
 */
export function correspondenceOf({ steps }: Route): Correspondence {
  const id = [...steps.map(({ from, by }) => `${from}-${by}`), steps.at(-1)?.to].join('-');
  let found = built.get(id);
  if (found === undefined) {
    const [first, ...rest] = steps.map(ofStep) as [Correspondence, ...Correspondence[]];
    found = { ...rest.reduce(composed, first), id: `${steps[0]?.from}-${steps.at(-1)?.to}` };
    built.set(id, found);
  }
  return found;
}

const single = new Map<string, Correspondence>();

function ofStep(step: Step): Correspondence {
  const { from, to, by } = step;
  const key = `${from}-${by}-${to}`;
  let found = single.get(key);
  if (found === undefined) {
    const links = by === 'reversed' ? backwards(linksFor(to, from, 'table')) : linksFor(from, to, by);
    found = { id: `${from}-${to}`, from, to, convention: conventionOf(by, links), links };
    single.set(key, found);
  }
  return found;
}

function linksFor(from: string, to: string, kind: 'weights' | 'table'): readonly Link[] {
  const table = LINK_TABLES.find((one) => one.from === from && one.to === to && one.kind === kind);
  if (table === undefined) throw new TypeError(`no ${kind} from ${from} to ${to}`);
  return linksOfTable(table);
}

function conventionOf(by: Step['by'], links: readonly Link[]): WeightConvention {
  if (by === 'weights') return 'published';
  return links.some(({ weight }) => weight < 1) ? 'equal-split' : 'one-target';
}

function backwards(links: readonly Link[]): readonly Link[] {
  const sources = new Map<string, string[]>();
  for (const { from, to } of links) sources.set(to, [...(sources.get(to) ?? []), from]);
  return [...sources].flatMap(([from, targets]) =>
    targets.map((to) => ({ from, to, weight: 1 / targets.length })),
  );
}

/** First one correspondence, then the other. */
export function composed(first: Correspondence, second: Correspondence): Correspondence {
  const next = lookUpIn(second.from, checkWeights(second));
  const links: Link[] = [];
  for (const [from, own] of checkWeights(first)) {
    const parts = new Map<string, number>();
    const add = (to: string, weight: number) => parts.set(to, (parts.get(to) ?? 0) + weight);
    for (const { to, weight } of own) {
      const onward = to === NOWHERE ? null : next(to);
      if (onward === null) add(NOWHERE, weight);
      else for (const link of onward.links) add(link.to, weight * link.weight);
    }
    // a code of which nothing arrives has no correspondence
    if (parts.size === 1 && parts.has(NOWHERE)) continue;
    for (const [to, weight] of parts) links.push({ from, to, weight });
  }
  return { id: `${first.from}-${second.to}`, from: first.from, to: second.to, convention: 'chained', links };
}

/** Every source wholly to the target with its largest weight; the first by code where two are as large. */
export function oneToOne(of: Correspondence): Correspondence {
  const links = [...checkWeights(of)].flatMap(([from, own]) => {
    const real = own.filter(({ to }) => to !== NOWHERE);
    const [best] = [...real].sort((a, b) => b.weight - a.weight || (a.to < b.to ? -1 : 1));
    return best === undefined ? [] : [{ from, to: best.to, weight: 1 }];
  });
  return { ...of, convention: 'largest', links };
}

/** The targets cut to their first `digits`; parts that then agree are added up. */
export function cutTargets(of: Correspondence, digits: number): Correspondence {
  const links = [...checkWeights(of)].flatMap(([from, own]) => {
    const parts = new Map<string, number>();
    for (const { to, weight } of own)
      parts.set(to.slice(0, digits), (parts.get(to.slice(0, digits)) ?? 0) + weight);
    return [...parts].map(([to, weight]) => ({ from, to, weight }));
  });
  return { ...of, links };
}
