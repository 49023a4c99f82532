import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import { byEconomy, startsOf } from './build-table.ts';
import { chainContext } from './chain-context.ts';
import type { ChainContext } from './context.ts';
import type { IoTable } from './io-table.ts';
import { submatrix } from './selected-rows.ts';

/** Names of groups, each with the economies that it takes together. */
export type Groups = Readonly<Record<string, readonly string[]>>;

export interface Regrouped {
  readonly table: IoTable;
  /** By row of the new table, its row in the old one. */
  readonly order: readonly number[];
}

/**
 * The table in which each group is one economy with all rows of its members: trade among members is domestic,
 * and nothing is averaged beforehand. Its Leontief inverse is that of the old table with rows and columns moved.
 * @throws EscalarError `unknown-name`, `io-duplicate-label` for an economy in two groups or a name in use.
 */
export function regroup(table: IoTable, groups: Groups): Regrouped {
  const groupOf = new Map<string, string>();
  for (const [name, members] of Object.entries(groups)) {
    for (const member of members) {
      if (!table.economies.includes(member)) {
        const kind = { en: 'economy', es: 'la economía' };
        const nearest = nearestName(member, table.economies);
        throw new EscalarError('unknown-name', { kind, name: member, nearest, known: table.economies });
      }
      if (groupOf.has(member)) throw new EscalarError('io-duplicate-label', { part: name, label: member });
      groupOf.set(member, name);
    }
    if (table.economies.includes(name) && !members.includes(name))
      throw new EscalarError('io-duplicate-label', { part: 'groups', label: name });
  }
  const newName = (s: number): string => groupOf.get(table.economies[s]) ?? table.economies[s];
  const economies = [...new Set(table.economies.map((_, s) => newName(s)))];
  const index = new Map(economies.map((name, s) => [name, s]));
  const of = table.economies.map((_, s) => index.get(newName(s)) as number);
  const order = Array.from({ length: table.n }, (_, i) => i).sort(
    (a, b) => of[table.rowEconomy[a]] - of[table.rowEconomy[b]] || a - b,
  );
  const rowEconomy = Int32Array.from(order, (i) => of[table.rowEconomy[i]]);
  const demandEconomy = table.demandEconomy.map((s) => of[s]);
  const demandValues = submatrix(table.demandValues, table.demand.length, order, [...table.demand.keys()]);
  const take = (values: Float64Array): Float64Array => Float64Array.from(order, (i) => values[i]);
  return {
    order,
    table: {
      ...table,
      economies,
      rows: order.map((i) => table.rows[i]),
      rowEconomy,
      rowSector: Int32Array.from(order, (i) => table.rowSector[i]),
      start: startsOf(rowEconomy, economies.length),
      Z: submatrix(table.Z, table.n, order, order),
      Y: byEconomy(demandValues, demandEconomy, table.n, economies.length),
      demandValues,
      demandEconomy,
      x: take(table.x),
      valueAdded: take(table.valueAdded),
      satellites: table.satellites.map((account) => regroupAccount(account, take, of, economies.length)),
    },
  };
}

/** The context of the regrouped table; the inverse is moved, not computed again. Release it when done. */
export function groupedContext(context: ChainContext, groups: Groups): ChainContext {
  const { table, order } = regroup(context.table, groups);
  const { n } = table;
  return chainContext(table, context.backend, () =>
    submatrix(context.inverse(), n, order, order, context.backend.allocate(n * n)),
  );
}

function regroupAccount(
  account: IoTable['satellites'][number],
  take: (values: Float64Array) => Float64Array,
  of: readonly number[],
  G: number,
): IoTable['satellites'][number] {
  const values = take(account.values);
  if (account.direct === undefined) return { ...account, values };
  const direct = new Float64Array(G);
  account.direct.forEach((value, s) => {
    direct[of[s]] += value;
  });
  return { ...account, values, direct };
}
