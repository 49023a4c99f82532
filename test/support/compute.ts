import { isMissing } from '../../src/base/missing.ts';
import { type Row, rowsOf, type Table, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { checkInput } from '../../src/indicators/check-input.ts';
import type { IndicatorDefinition, IndicatorResult } from '../../src/indicators/define.ts';
import type { OptionSpecs, RawOptions } from '../../src/indicators/options.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';

const TEXT = ['economy', 'activity', 'period', 'state', 'group', 'variable'];

/** A long table whose columns are those of the first row; all but the keys hold numbers. */
export function longRows(rows: readonly Row[]): Table {
  const fields = Object.keys(rows[0]).map((name) => {
    const title = { en: name, es: name };
    return TEXT.includes(name) ? { name, title } : { name, title, unit: UNITS.dataUnit };
  });
  return tableOf('data', fields, rows);
}

/** What the terminal does: check the columns, read the options, compute. */
export function compute<O extends OptionSpecs>(
  indicator: IndicatorDefinition<O>,
  table: Table,
  options: RawOptions = {},
): IndicatorResult {
  const parsed = parseOptions(indicator.options, options);
  checkInput(indicator, table, parsed);
  return indicator.compute(table, parsed);
}

/** The value of the one result row that agrees with `where`; a missing value gives its reason. */
export function valueWhere(
  result: IndicatorResult,
  where: Readonly<Record<string, string | null>>,
): number | string {
  const found = rowsOf(result.table).filter((row) =>
    Object.entries(where).every(([name, value]) => row[name] === value),
  );
  if (found.length !== 1) throw new Error(`${found.length} rows with ${JSON.stringify(where)}`);
  const { value } = found[0];
  if (typeof value === 'number') return value;
  if (value !== null && typeof value === 'object' && isMissing(value)) return value.missing;
  throw new Error(`no value: ${String(value)}`);
}
