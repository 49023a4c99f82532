import { EscalarError, type Where } from '../../../base/error.ts';
import { rowTotals } from '../kernels/products.ts';
import type { Applied } from './applied.ts';
import { anotherEconomy, type Codes, codesOf, type PlaceOf } from './codes.ts';
import { demandShock, lostSupplier } from './demand-and-supply.ts';
import { displacement } from './displacement.ts';
import { diversification } from './diversification.ts';
import type { LostSupplierShock, Shock, ShockSize } from './shock.ts';
import { solverOf } from './solve-state.ts';
import { sourceLocally } from './source-locally.ts';
import type { ScenarioState } from './state.ts';

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
  const { table } = state.context;
  const codes = codesOf(table, shock, path, placeOf);
  const plain = { taker: null, idle: [], content: null, amount: null };
  switch (shock.kind) {
    case 'local-sourcing':
    case 'content-rule':
      return sourceLocally(state, shock, size, path, placeOf);
    case 'displacement': {
      const economy = codes.economy('economy');
      const share = size?.value ?? shock.share;
      const from = codes.economies('from') ?? [];
      const self = from.indexOf(economy);
      if (self >= 0) throw anotherEconomy('from', shock.economy, placeOf([...path, 'from', self]));
      const shifted = displacement(state, {
        economy,
        from,
        industries: codes.industries('activities'),
        markets: codes.economies('partners'),
        share,
      });
      return { ...plain, ...shifted, size: share, taker: economy };
    }
    case 'diversification':
      if (shock.market === shock.economy)
        throw anotherEconomy('market', shock.market, placeOf([...path, 'market']));
      return diversify(state, size?.value ?? shock.share, codes, placeOf([...path, 'share']));
    case 'demand': {
      const change = size?.value ?? shock.change;
      const next = demandShock(state, {
        market: codes.economy('market'),
        industries: codes.industries('activities'),
        change,
      });
      return { ...plain, state: next, size: change };
    }
    case 'lost-supplier': {
      const economy = codes.economy('economy');
      const share = size?.value ?? shock.share ?? 1;
      const buyers = buyersOf(shock, codes, economy, table.economies.length);
      const next = lostSupplier(state, {
        economy,
        industries: codes.industries('activities'),
        buyers,
        share,
      });
      return { ...plain, state: next, size: share };
    }
  }
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

function diversify(state: ScenarioState, share: number, codes: Codes, where: Where): Applied {
  const { n, G, table } = state.context;
  const solver = solverOf(state);
  const x = solver.times(rowTotals(state.Y, n, G));
  solver.release();
  const economy = codes.economy('economy');
  const industries = codes.industries('activities');
  const found = diversification(state, { economy, market: codes.economy('market'), industries, share }, x);
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
