import { EscalarError, type Where } from '../../../base/error.ts';
import { rowTotals } from '../kernels/products.ts';
import type { Applied } from './applied.ts';
import { anotherEconomy, type Codes, codesOf, type PlaceOf } from './codes.ts';
import { demandShock, lostSupplier } from './demand-and-supply.ts';
import { displacement } from './displacement.ts';
import { diversification } from './diversification.ts';
import type { DisplacementShock, LostSupplierShock, Shock, ShockSize, TradeMixShock } from './shock.ts';
import { solverOf } from './solve-state.ts';
import { sourceLocally } from './source-locally.ts';
import type { ScenarioState } from './state.ts';
import { tradeMix } from './trade-mix.ts';

/**
 * Applies one shock to a state.
 * @param size replaces the size of the shock
 * @throws EscalarError `unknown-name`, `target-not-reachable`, `nothing-exported`, `no-room-to-diversify`
 */
export function applyShock(
  state: ScenarioState,
  shock: Shock,
  size: ShockSize | null,
  path: readonly PropertyKey[],
  placeOf: PlaceOf,
): Applied {
  const codes = codesOf(state.context.table, shock, path, placeOf);
  const inShock: PlaceOf = (at) => placeOf([...path, ...at]);
  switch (shock.kind) {
    case 'local-sourcing':
    case 'content-rule':
      return sourceLocally(state, shock, size, path, placeOf);
    case 'displacement':
      return displace(state, shock, size?.value ?? shock.share, codes, inShock);
    case 'diversification':
      if (shock.market === shock.economy) throw anotherEconomy('market', shock.market, inShock(['market']));
      return diversify(state, size?.value ?? shock.share, codes, inShock(['share']));
    case 'trade-mix':
      return mix(state, shock, size?.value ?? shock.share, codes, inShock);
    case 'demand': {
      const change = size?.value ?? shock.change;
      const industries = codes.industries('activities');
      const next = demandShock(state, { market: codes.economy('market'), industries, change });
      return { ...PLAIN, state: next, size: change };
    }
    case 'lost-supplier':
      return lose(state, shock, size?.value ?? shock.share ?? 1, codes);
  }
}

/** Of a shock with no target and no economy that takes over. */
const PLAIN = { taker: null, idle: [], content: null, amount: null };

/** Those that deliver, without the economy itself. @throws EscalarError `unknown-name`, `bad-option` */
function othersOf({ economy }: { readonly economy: string }, codes: Codes, placeOf: PlaceOf) {
  const own = codes.economy('economy');
  const from = codes.economies('from') ?? [];
  const self = from.indexOf(own);
  if (self >= 0) throw anotherEconomy('from', economy, placeOf(['from', self]));
  return { economy: own, from, industries: codes.industries('activities') };
}

function displace(
  state: ScenarioState,
  shock: DisplacementShock,
  share: number,
  codes: Codes,
  placeOf: PlaceOf,
): Applied {
  const who = othersOf(shock, codes, placeOf);
  const shifted = displacement(state, { ...who, markets: codes.economies('partners'), share });
  return { ...PLAIN, ...shifted, size: share, taker: who.economy };
}

function lose(state: ScenarioState, shock: LostSupplierShock, share: number, codes: Codes): Applied {
  const economy = codes.economy('economy');
  const buyers = buyersOf(shock, codes, economy, state.context.table.economies.length);
  const industries = codes.industries('activities');
  return { ...PLAIN, state: lostSupplier(state, { economy, industries, buyers, share }), size: share };
}

function mix(
  state: ScenarioState,
  shock: TradeMixShock,
  share: number,
  codes: Codes,
  placeOf: PlaceOf,
): Applied {
  const who = othersOf(shock, codes, placeOf);
  const found = tradeMix(state, { ...who, share }, outputOf(state));
  return { ...PLAIN, ...found, size: share, taker: who.from.length === 1 ? who.from[0] : null };
}

function buyersOf(
  { buyers }: LostSupplierShock,
  codes: Codes,
  economy: number,
  G: number,
): readonly number[] {
  const all = Array.from({ length: G }, (_, k) => k);
  if (buyers === 'abroad') return all.filter((k) => k !== economy);
  return codes.economies('buyers') ?? all;
}

/** x' = B' Y' 1, n. */
function outputOf(state: ScenarioState): Float64Array {
  const { n, G } = state.context;
  const solver = solverOf(state);
  try {
    return solver.times(rowTotals(state.Y, n, G));
  } finally {
    solver.release();
  }
}

function diversify(state: ScenarioState, share: number, codes: Codes, where: Where): Applied {
  const { table } = state.context;
  const economy = codes.economy('economy');
  const industries = codes.industries('activities');
  const found = diversification(
    state,
    { economy, market: codes.economy('market'), industries, share },
    outputOf(state),
  );
  const able = industries.filter((k) => !found.idle.includes(k));
  const short = found.won.findIndex((won) => !(won >= 0 && won <= 1));
  if (short >= 0) {
    const most = share / found.won[short];
    throw new EscalarError(
      'no-room-to-diversify',
      { product: table.sectors[able[short]], share, most: Math.max(most, 0) },
      where,
    );
  }
  const amount = found.amounts.reduce((sum, one) => sum + one, 0);
  return { state: found.state, size: share, taker: economy, idle: found.idle, content: null, amount };
}
