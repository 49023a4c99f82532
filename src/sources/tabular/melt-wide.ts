import { EscalarError } from '../../base/error.ts';
import { MISSING_REASONS } from '../../base/missing.ts';
import type { Column, NumberColumn, TextColumn } from '../../base/table.ts';
import { textAt, textColumnOf, textsOf } from '../../base/text-column.ts';
import { columnOfHeader, kindOfColumn } from '../../columns/vocabulary.ts';
import type { Grid } from './grid.ts';
import { info, type SourceNote, someOf } from './note.ts';
import type { ColumnPlan } from './plan-columns.ts';
import type { NamedColumn } from './table-of-columns.ts';

export interface WideParts {
  readonly grid: Grid;
  readonly rows: Uint32Array;
  readonly ids: readonly { readonly plan: ColumnPlan; readonly column: TextColumn }[];
  /** What each row measures, or null where one name holds for all. */
  readonly variable: { readonly plan: ColumnPlan; readonly column: TextColumn } | null;
  /** Name of the numbers where there is no `variable`. */
  readonly value: string;
  readonly periods: readonly { readonly period: string; readonly column: NumberColumn }[];
}

export interface Melted {
  readonly columns: readonly NamedColumn[];
  /** Row of the grid that each result row comes from; the first of several. */
  readonly sources: Uint32Array;
  readonly notes: readonly SourceNote[];
}

const NOT_REPORTED = MISSING_REASONS.indexOf('not-reported') + 1;

/**
 * A column a period becomes a row a period; rows that differ only in `variable` become columns.
 * Order: as in the file, each with its periods in the order of the columns.
 * @throws EscalarError `duplicate-row`, `duplicate-field`, `wide-empty-variable`
 */
export function meltWide(parts: WideParts): Melted {
  const { periods, ids } = parts;
  const { fields, notes, fieldOfRow } = measured(parts);
  const groups = grouped(parts, fields, fieldOfRow);
  const length = groups.length * periods.length;
  const sources = new Uint32Array(length);
  const first = groups.map((group) => group.find((index) => index >= 0) as number);
  first.forEach((index, g) => {
    sources.fill(parts.rows[index], g * periods.length, (g + 1) * periods.length);
  });
  const spread = ({ codes, words }: TextColumn): TextColumn => {
    const out = new Uint32Array(length);
    first.forEach((index, g) => {
      out.fill(codes[index], g * periods.length, (g + 1) * periods.length);
    });
    return { kind: 'text', codes: out, words };
  };
  const columns: NamedColumn[] = ids.map(({ plan, column }) => ({
    name: plan.field,
    column: spread(column),
  }));
  const names = Array.from({ length }, (_, i) => periods[i % periods.length].period);
  columns.push({ name: 'period', column: textColumnOf(names) });
  fields.forEach((name, f) => {
    columns.push({ name, column: gather(parts, groups, f, length) });
  });
  return { columns, sources, notes };
}

function gather(parts: WideParts, groups: readonly Int32Array[], f: number, length: number): Column {
  const { periods } = parts;
  const values = new Float64Array(length);
  const reason = new Uint8Array(length);
  groups.forEach((group, g) => {
    const index = group[f];
    periods.forEach(({ column }, p) => {
      const at = g * periods.length + p;
      values[at] = index < 0 ? Number.NaN : column.values[index];
      reason[at] = index < 0 ? NOT_REPORTED : (column.reason?.[index] ?? 0);
    });
  });
  return reason.some((code) => code !== 0) ? { kind: 'number', values, reason } : { kind: 'number', values };
}

interface Measured {
  readonly fields: readonly string[];
  readonly fieldOfRow: (index: number) => number;
  readonly notes: readonly SourceNote[];
}

/** The fields that the rows measure, by the names in the column `variable`. */
function measured({ grid, rows, variable, value, ids }: WideParts): Measured {
  if (variable === null) return { fields: [value], fieldOfRow: () => 0, notes: [] };
  const { plan, column } = variable;
  const taken = new Map<string, string>([
    ['period', 'period'],
    ...ids.map(({ plan: id }) => [id.field, id.header] as const),
  ]);
  const fields: string[] = [];
  const position = new Map<string, number>();
  const renamed: string[] = [];
  const names = textsOf(column);
  names.forEach((name, index) => {
    const row = rows[index];
    if (name === null || name === '__proto__') {
      throw new EscalarError('wide-empty-variable', { column: plan.header }, grid.where(row, plan.index));
    }
    if (position.has(name)) return;
    const match = columnOfHeader(name)?.name;
    const field = match !== undefined && kindOfColumn(match) === 'number' ? match : name;
    const other = taken.get(field);
    if (other !== undefined) {
      throw new EscalarError(
        'duplicate-field',
        { field, columns: [other, name] },
        grid.where(row, plan.index),
      );
    }
    taken.set(field, name);
    position.set(name, fields.length);
    fields.push(field);
    if (field !== name) renamed.push(`${name} → ${field}`);
  });
  const notes =
    renamed.length === 0
      ? []
      : [
          info(
            `Variables read as fields: ${someOf(renamed, 40)}.`,
            `Variables leídas como campos: ${someOf(renamed, 40)}.`,
          ),
        ];
  return { fields, notes, fieldOfRow: (index) => position.get(names[index] as string) as number };
}

/** For each combination of the other columns: the row (by position) of every field, -1 for none. */
function grouped(
  { grid, rows, ids, variable }: WideParts,
  fields: readonly string[],
  fieldOfRow: (index: number) => number,
): readonly Int32Array[] {
  const groups: Int32Array[] = [];
  const known = new Map<string, Int32Array>();
  rows.forEach((row, index) => {
    const key = JSON.stringify(ids.map(({ column }) => textAt(column, index)));
    let group = known.get(key);
    if (group === undefined) {
      group = new Int32Array(fields.length).fill(-1);
      known.set(key, group);
      groups.push(group);
    }
    const f = fieldOfRow(index);
    if (group[f] >= 0) {
      const name = variable === null ? '' : `, ${fields[f]}`;
      const shown = ids.map(({ column }) => textAt(column, index) ?? '').join(', ');
      throw new EscalarError('duplicate-row', { key: `${shown}${name}` }, grid.where(row));
    }
    group[f] = index;
  });
  return groups;
}
