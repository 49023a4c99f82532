import { EscalarError } from '../base/error.ts';
import { chooseRows } from '../base/keep-rows.ts';
import type { Missing } from '../base/missing.ts';
import { nearestName } from '../base/nearest.ts';
import { type Column, cellAt, type Field, type Row, type Table, tableOf } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { UNITS } from '../base/unit.ts';
import { economiesNamed } from '../catalog/codes-meant.ts';
import type { LoadedSource } from '../workspace/loaded-source.ts';
import { setColumns } from '../workspace/shape-table.ts';
import type { CollectSpec, SourceSpec } from '../workspace/source-schema.ts';
import type { StepResult } from '../workspace/step-result.ts';
import { multiplied } from './multiplied.ts';
import { resultRows } from './result-rows.ts';

/** Columns that may say where, what of, and when; the first that a result has is taken. */
const PLACES = {
  economy: ['economy', 'reporter', 'exporter'],
  activity: ['activity', 'product', 'industry'],
  period: ['period', 'year', 'to'],
} as const;

const FIELDS: readonly Field[] = [
  { name: 'economy', title: { en: 'economy', es: 'economía' } },
  { name: 'activity', title: { en: 'class or sector', es: 'clase o sector' } },
  { name: 'period', title: { en: 'period', es: 'periodo' } },
  { name: 'variable', title: { en: 'variable', es: 'variable' } },
  { name: 'unit', title: { en: 'unit', es: 'unidad' } },
  { name: 'value', title: { en: 'value', es: 'valor' }, unit: UNITS.dataUnit },
  { name: 'source_step', title: { en: 'step', es: 'paso' } },
  { name: 'source_row', title: { en: 'row of the step', es: 'fila del paso' }, unit: UNITS.none },
];

/**
 * Numbers of earlier steps as one table of series (economy, activity, period, variable, value), for an indicator
 * that weighs several of them. Each row knows its step and row there, so that `explain` can go on.
 * @throws EscalarError `missing-column`, `duplicate-row` where two rows would be one number of the series.
 */
export function collectRows(
  name: string,
  parts: readonly CollectSpec[],
  steps: ReadonlyMap<string, StepResult>,
): Table {
  const rows: Row[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const step = steps.get(part.step);
    if (step === undefined) continue;
    for (const row of rowsOfPart(step, part)) {
      const key = [row.economy, row.activity, row.period, row.variable].join(' ');
      if (seen.has(key)) throw new EscalarError('duplicate-row', { key: `${part.step}: ${key}` });
      seen.add(key);
      rows.push(row);
    }
  }
  return tableOf(name, FIELDS, rows);
}

/** A source of numbers of earlier steps. @throws EscalarError of `collectRows`, of the filter; `empty-table` */
export function collectSource(
  name: string,
  { collect = [], set, where }: SourceSpec,
  steps: ReadonlyMap<string, StepResult>,
): LoadedSource {
  const all = collectRows(name, collect, steps);
  const named = set === undefined ? all : setColumns(all, set);
  const { table, notes } = chooseRows(named, where ?? {}, economiesNamed);
  if (table.rows === 0) throw new EscalarError('empty-table', { table: name });
  // it holds what its steps hold: the lock names those
  const sha256 = '';
  const from = [...new Set(collect.map((part) => part.step))].filter((id) => steps.has(id));
  return { table, notes, input: { name, steps: from, sha256 } };
}

function rowsOfPart({ id, result }: StepResult, part: CollectSpec): Row[] {
  const numbered = withRowNumbers(result.table);
  const kept = resultRows(numbered, part.where, `collect ${id}`);
  const text = (column: string | undefined, row: number): string | null => {
    const found = column === undefined ? undefined : kept.columns[column];
    return found?.kind === 'text' ? textAt(found, row) : null;
  };
  const column = (names: readonly string[]) => names.find((one) => kept.columns[one]?.kind === 'text');
  const [economy, activity, period] = [PLACES.economy, PLACES.activity, PLACES.period].map(column);
  const value = kept.columns[part.column ?? 'value'];
  if (value?.kind !== 'number') throw notThere(part.column ?? 'value', result.table);
  const by = (part.by ?? []).map((name) => requireColumn(kept, name));
  const when = part.period === undefined ? period : requireColumn(kept, part.period);
  return Array.from({ length: kept.rows }, (_, row) => {
    const cell = cellAt(value, row) as number | Missing;
    return {
      economy: part.set?.economy ?? text(economy, row),
      activity: part.set?.activity ?? text(activity, row),
      period: part.set?.period ?? text(when, row),
      variable: [part.as ?? [], by.map((name) => text(name, row) ?? '')].flat().join(':'),
      unit: text('unit', row),
      value: typeof cell === 'number' ? multiplied(cell, part.times ?? 1, `collect ${id}`) : cell,
      source_step: id,
      source_row: cellAt(kept.columns[ROW], row),
    };
  });
}

function requireColumn(table: Table, name: string): string {
  if (table.columns[name]?.kind === 'text') return name;
  throw notThere(name, table);
}

function notThere(column: string, table: Table): EscalarError {
  const have = Object.keys(table.columns).filter((name) => name !== ROW);
  return new EscalarError('missing-column', {
    column,
    have,
    indicator: 'collect',
    nearest: nearestName(column, have),
  });
}

const ROW = 'source_row';

function withRowNumbers(table: Table): Table {
  const numbers: Column = { kind: 'number', values: Float64Array.from({ length: table.rows }, (_, i) => i) };
  return {
    ...table,
    fields: [...table.fields, { name: ROW, title: { en: ROW, es: ROW }, unit: UNITS.none }],
    columns: { ...table.columns, [ROW]: numbers },
  };
}
