import { type LoadContext, type LoadedSource, loadSource } from './load-source.ts';
import type { SourceSpec } from './source-schema.ts';

/** Reads a file as the table that its columns make, for somebody who has not said which. */
export async function loadAsFound(
  spec: SourceSpec,
  context: LoadContext,
): Promise<{ readonly table: string; readonly source: LoadedSource }> {
  const table = tableFor(await loadSource('data', spec, 'series', context));
  return { table, source: await loadSource('data', spec, table, context) };
}

function tableFor({ table: { columns } }: LoadedSource): string {
  if (columns.product !== undefined && columns.value !== undefined && columns.variable === undefined)
    return 'trade_flow';
  const isPanel = columns.activity !== undefined || columns.rgdpna !== undefined;
  return isPanel ? 'industry_panel' : 'series';
}
