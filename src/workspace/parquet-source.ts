import { readTyped } from '../sources/tabular/read-typed.ts';
import type { TabularOptions } from '../sources/tabular/tabular-options.ts';
import type { Host } from './host.ts';

/** A person's Parquet file, read as a text file is; of one too large for that, the rows of plain conditions. */
export async function parquetSource(
  { path, shown }: { readonly path: string; readonly shown: string },
  host: Host,
  options: TabularOptions,
) {
  const { table: raw, sha256 } = await host.parquet(path, shown, { narrow: options });
  return { ...readTyped(shown, raw, options), sha256 };
}
