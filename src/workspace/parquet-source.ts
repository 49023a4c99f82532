import { plainValues } from '../base/condition.ts';
import { economyWords } from '../catalog/codes-meant.ts';
import { holdsEconomies } from '../columns/trade-sides.ts';
import { readTyped } from '../sources/tabular/read-typed.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import type { Host } from './host.ts';
import type { SourceSpec } from './source-schema.ts';

/** A person's Parquet file, read as a text file is; of one too large for that, the rows of plain conditions. */
export async function parquetSource(
  spec: SourceSpec,
  { path, shown }: { readonly path: string; readonly shown: string },
  host: Host,
  options: TabularOptions,
) {
  const { table: raw, sha256 } = await host.parquet(path, shown, { narrow: plainConditions(spec) });
  return { ...readTyped(shown, raw, options), sha256 };
}

/** Conditions that name plain values of columns as the file has them; periods may be written otherwise there. */
function plainConditions({
  where = {},
  map = {},
  set = {},
  recode = {},
}: SourceSpec): Record<string, readonly string[]> {
  const changed = new Set([
    ...Object.keys(map),
    ...Object.values(map),
    ...Object.keys(set),
    ...Object.keys(recode),
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
