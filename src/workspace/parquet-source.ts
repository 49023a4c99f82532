import { plainValues } from '../base/condition.ts';
import { chooseRows } from '../base/keep-rows.ts';
import type { Table } from '../base/table.ts';
import { economiesNamed, economyWords } from '../catalog/codes-meant.ts';
import { claimsOf } from '../columns/canonical-table.ts';
import { conditionsNamed } from '../columns/conditions-named.ts';
import { holdsEconomies } from '../columns/trade-sides.ts';
import type { PeriodsOptions } from '../sources/tabular/period-column.ts';
import { byBuyer, namesSide, type Sides, sellerAndBuyer } from '../sources/tabular/seller-buyer.ts';
import type { Host } from './host.ts';
import { parquetPeriods } from './parquet-periods.ts';
import type { SourceSpec } from './source-schema.ts';

/** Gives the columns of a table their names, some as a person says. */
export type Named = (table: Table, map?: Readonly<Record<string, string>>) => Table;

/** A person's Parquet file, with what its columns and periods mean; conditions on who sells or buys are met. */
export async function parquetSource(
  spec: SourceSpec,
  { path, shown }: { readonly path: string; readonly shown: string },
  host: Host,
  named: Named,
) {
  const { map = {}, where = {} } = spec;
  const { table: raw, sha256 } = await host.parquet(path, shown, { narrow: plainConditions(spec) });
  const read = parquetPeriods(named(raw, spec.map), {
    shown,
    frequency: (spec.read?.frequency ?? 'auto') as PeriodsOptions['frequency'],
    isYear: raw.columns.period === undefined,
  });
  const sides = sidesOf(raw, map);
  const own = Object.entries(where).filter(([name]) => sides !== null && namesSide(name));
  const conditions = conditionsNamed(Object.fromEntries(own), Object.keys(read.table.columns));
  const chosen = chooseRows(read.table, conditions, economiesNamed);
  const sided = byBuyer(chosen.table, sides);
  return {
    ...sided,
    notes: [...read.notes, ...chosen.notes, ...sided.notes],
    met: Object.keys(conditions),
    sha256,
  };
}

/** Who sells and who buys in the rows of a table as it came; null where it does not say so. */
export function sidesOf(raw: Table, map: Readonly<Record<string, string>> = {}): Sides | null {
  const claims = claimsOf(raw, { map }).map(({ name, header }) => ({ field: name, header }));
  return sellerAndBuyer(claims, map);
}

/** Conditions that name plain values of columns as the file has them; periods may be written otherwise there. */
function plainConditions({ where = {}, map = {}, set = {} }: SourceSpec): Record<string, readonly string[]> {
  const changed = new Set([
    ...Object.keys(map),
    ...Object.values(map),
    ...Object.keys(set),
    'period',
    'year',
  ]);
  return Object.fromEntries(
    Object.entries(where).flatMap(([name, condition]) => {
      const values = changed.has(name) ? null : plainValues(condition);
      if (values === null) return [];
      return [[name, holdsEconomies(name) ? values.flatMap(economyWords) : values]];
    }),
  );
}
