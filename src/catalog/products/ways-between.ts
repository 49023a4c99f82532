import { classification } from '../classification.ts';
import type { Correspondence } from '../correspondence.ts';
import { correspondence } from '../correspondences.ts';
import { correspondenceOf, cutTargets, oneToOne } from './product-correspondence.ts';
import { productFamily } from './product-headers.ts';
import { type Route, type RouteKind, routeBetween } from './routes.ts';

/** Which way, where there are several, and what of it. */
export interface WayChoice {
  /** The preferred one when left out. */
  readonly route?: RouteKind;
  /** Cuts the codes of the result to their first digits. */
  readonly digits?: number;
  /** Every code wholly to one target. */
  readonly oneToOne?: boolean;
  /** A person's own links, instead of those of the catalog. */
  readonly own?: Correspondence;
}

/** How products go from one classification to another. */
export interface Ways {
  readonly of: Correspondence;
  readonly steps: readonly string[];
  readonly used: Route | null;
}

/** @throws EscalarError `no-route`, `unknown-name` */
export function waysBetween(from: string, to: string, choice: WayChoice): Ways {
  const isProduct = choice.own === undefined && productFamily(from) !== null && from !== to;
  const used = isProduct ? routeBetween(from, to, choice.route) : null;
  const whole = choice.own ?? shipped(from, to, used);
  const cut = choice.digits === undefined ? whole : cutTargets(whole, choice.digits);
  const of = choice.oneToOne === true ? oneToOne(cut) : cut;
  if (from === to) return { of, steps: [], used };
  return { of, steps: used === null ? [`${from} > ${to} (table)`] : stepsOf(used), used };
}

function shipped(from: string, to: string, used: Route | null): Correspondence {
  if (from === to) return identity(from);
  return used === null ? correspondence(`${from}-${to}`) : correspondenceOf(used);
}

/** The steps of a route in words. */
export function stepsOf(route: Route): readonly string[] {
  return route.steps.map(({ from, to, by }) => `${from} > ${to} (${by})`);
}

/** Every code of a classification to itself. */
function identity(id: string): Correspondence {
  const links = classification(id).activities.map(({ code }) => ({ from: code, to: code, weight: 1 }));
  return { id: `${id}-${id}`, from: id, to: id, convention: 'one-target', links };
}
