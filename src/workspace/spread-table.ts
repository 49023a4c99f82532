import { EscalarError } from '../base/error.ts';
import { same } from '../base/locale.ts';
import { type Cell, codedColumn, rowsOf, type Table, tableOf } from '../base/table.ts';
import { UNITS } from '../base/unit.ts';
import { meaningOf } from '../columns/vocabulary.ts';

/**
 * A table of series as one with a column for each name in `by`: (economy, variable, period, value) becomes
 * (economy, period, gdp, persons, ...). The line of a row is that of its first value.
 * @throws EscalarError `missing-column`, `duplicate-row`.
 */
export function spreadTable(table: Table, by: string): Table {
  const needed = [by, 'value'].find((name) => table.columns[name] === undefined);
  if (needed !== undefined) {
    throw new EscalarError('missing-column', {
      column: needed,
      have: Object.keys(table.columns),
      indicator: 'spread',
      nearest: null,
    });
  }
  const keys = table.fields.filter(
    ({ name, unit }) =>
      unit === undefined &&
      name !== by &&
      meaningOf(name)?.role !== 'provenance' &&
      ((meaningOf(name) !== null && name !== 'unit') || !describes(table, name, by)),
  );
  const lines = table.fields.filter((field) => field.name === 'source_line');
  const out = new Map<string, Record<string, Cell>>();
  const names = new Set<string>();
  for (const row of rowsOf(table)) {
    const key = JSON.stringify(keys.map((field) => row[field.name] ?? null));
    const name = String(row[by] ?? '');
    names.add(name);
    const target =
      out.get(key) ??
      Object.fromEntries([...keys, ...lines].map((field) => [field.name, row[field.name] ?? null]));
    if (target[name] !== undefined) throw new EscalarError('duplicate-row', { key: `${key} ${name}` });
    target[name] = row.value ?? null;
    out.set(key, target);
  }
  const titles = table.fields.find(({ name }) => name === by)?.labels;
  const columns = [...names].map((name) => ({
    name,
    title: titles !== undefined && Object.hasOwn(titles, name) ? titles[name] : same(name),
    unit: UNITS.dataUnit,
  }));
  const spread = tableOf(table.name, [...keys, ...columns, ...lines], [...out.values()]);
  return table.origins === undefined ? spread : { ...spread, origins: table.origins };
}

/** Whether a column has one text for each text of another and differs between them: it tells no rows apart. */
function describes(table: Table, name: string, by: string): boolean {
  const [own, other] = [codedColumn(table, name), codedColumn(table, by)];
  if (own === null || other === null) return false;
  const of = new Map<number, number>();
  for (let row = 0; row < table.rows; row += 1) {
    const known = of.get(other.codes[row]);
    if (known !== undefined && known !== own.codes[row]) return false;
    of.set(other.codes[row], own.codes[row]);
  }
  return new Set(of.values()).size > 1;
}
