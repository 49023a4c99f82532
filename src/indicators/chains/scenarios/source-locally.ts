import { EscalarError, type Where } from '../../../base/error.ts';
import type { Applied } from './applied.ts';
import { anotherEconomy, codesOf, type PlaceOf } from './codes.ts';
import { type LocalSourcing, localSourcing } from './local-sourcing.ts';
import { domesticShare } from './measure.ts';
import type { ContentRuleShock, LocalSourcingShock, ShockSize } from './shock.ts';
import { smallestShare } from './smallest-share.ts';
import { solverOf } from './solve-state.ts';
import { type ScenarioState, startOf } from './state.ts';
import { rowsOf } from './takers.ts';

/**
 * Local sourcing by a share, or by the smallest share that brings the domestic share of exports to a target.
 * @throws EscalarError `unknown-name`, `target-not-reachable`, `nothing-exported`
 */
export function sourceLocally(
  state: ScenarioState,
  shock: LocalSourcingShock | ContentRuleShock,
  size: ShockSize | null,
  path: readonly PropertyKey[],
  placeOf: PlaceOf,
): Applied {
  const { table } = state.context;
  const codes = codesOf(table, shock, path, placeOf);
  const economy = codes.economy('economy');
  const using = codes.industries('activities');
  const from = codes.economies('from');
  const self = from?.indexOf(economy) ?? -1;
  if (self >= 0) throw anotherEconomy('from', shock.economy, placeOf([...path, 'from', self]));
  const what: Omit<LocalSourcing, 'share'> = {
    economy,
    users: using.flatMap((k) => rowsOf(table, economy, k)),
    inputs: codes.industries('inputs'),
    from,
  };
  const share =
    size?.over === 'share' ? size.value : shock.kind === 'local-sourcing' ? shock.share : undefined;
  if (share !== undefined && size?.over !== 'target') {
    const shifted = localSourcing(state, { ...what, share });
    return { ...shifted, size: share, taker: economy, content: null, amount: null };
  }
  const exporting = shock.exports === undefined ? using : codes.industries('exports');
  const who = nameOf(
    table.economies[economy],
    exporting.map((k) => table.sectors[k]),
    table.sectors.length,
  );
  const target = size?.over === 'target' ? size.value : targetOf(state, shock, path, placeOf);
  const found = smallestShare(
    (t) => contentOf(localSourcing(state, { ...what, share: t }).state, economy, exporting, placeOf(path)),
    target,
  );
  if (!found.reached)
    throw new EscalarError(
      'target-not-reachable',
      { who, target, most: found.most, share: found.share },
      placeOf([...path, 'target']),
    );
  return {
    ...localSourcing(state, { ...what, share: found.share }),
    size: found.share,
    taker: economy,
    content: { who, target, before: found.before, after: found.value },
    amount: null,
  };
}

function targetOf(
  state: ScenarioState,
  shock: LocalSourcingShock | ContentRuleShock,
  path: readonly PropertyKey[],
  placeOf: PlaceOf,
): number {
  const { target } = shock;
  if (typeof target !== 'object') return target ?? 1;
  const at = [...path, 'target'];
  const codes = codesOf(state.context.table, target, at, placeOf);
  return contentOf(
    startOf(state.context),
    codes.economy('economy'),
    codes.industries('activities'),
    placeOf(at),
  );
}

/** @throws EscalarError `nothing-exported` */
function contentOf(
  state: ScenarioState,
  economy: number,
  industries: readonly number[],
  where: Where,
): number {
  const { table } = state.context;
  const solver = solverOf(state);
  try {
    const share = domesticShare(
      state,
      solver,
      economy,
      industries.flatMap((k) => rowsOf(table, economy, k)),
    );
    if (share !== null) return share;
    const names = industries.map((k) => table.sectors[k]);
    const who = nameOf(table.economies[economy], names, table.sectors.length);
    throw new EscalarError('nothing-exported', { who }, where);
  } finally {
    solver.release();
  }
}

/** `MEX c14, c15`; all industries are left out. */
function nameOf(economy: string, industries: readonly string[], all: number): string {
  return industries.length === all ? economy : `${economy} ${industries.join(', ')}`;
}
