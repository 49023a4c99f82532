import { EscalarError } from '../base/error.ts';
import { codedColumn } from '../base/table.ts';
import { wordsIn } from '../base/text-column.ts';
import type { LoadContext } from './load-context.ts';
import { loadSource } from './load-source.ts';
import type { LoadedSource } from './loaded-source.ts';
import type { SourceSpec } from './source-schema.ts';

/** Reads a file as the table that its columns make, for somebody who has not said which. */
export async function loadAsFound(
  spec: SourceSpec,
  context: LoadContext,
): Promise<{ readonly table: string; readonly source: LoadedSource }> {
  const series = await loadSource('data', spec, 'series', context).catch((error: unknown) => {
    if (error instanceof EscalarError && error.code === 'dimension-open') return error;
    throw error;
  });
  // series that a unit tells apart are measures of industries
  if (series instanceof EscalarError)
    return {
      table: 'industry_panel',
      source: await loadSource('data', spec, 'industry_panel', context).catch(() => {
        throw series;
      }),
    };
  const table = tableFor(series);
  const source = await loadSource('data', spec, table, context).catch((error: unknown) => {
    // numbers of classes whose name nobody says are still values
    if (error instanceof EscalarError && error.code === 'wide-needs-value') return null;
    throw error;
  });
  return source === null ? { table: 'series', source: series } : { table, source };
}

function tableFor({ table }: LoadedSource): string {
  const { columns } = table;
  const trade = [columns.value, columns.exports, columns.imports];
  if (
    columns.product !== undefined &&
    columns.variable === undefined &&
    trade.some((one) => one !== undefined)
  )
    return 'trade_flow';
  const variable = codedColumn(table, 'variable');
  // patents by field, or one by one, have a class and are no industry
  if (columns.patent !== undefined) return 'series';
  if (variable !== null && wordsIn(variable).includes('patents')) return 'series';
  // a column a series of INEGI: its class stands behind the last >
  const isSeriesEach = Object.keys(columns).some((name) => name.includes('>'));
  const isPanel = columns.activity !== undefined || columns.rgdpna !== undefined || isSeriesEach;
  return isPanel ? 'industry_panel' : 'series';
}
