import { EscalarError, type Where } from '../../base/error.ts';
import { MISSING_REASONS } from '../../base/missing.ts';
import { info, type PlainNote } from '../../base/note.ts';
import type { Column, NumberColumn, TextColumn } from '../../base/table.ts';
import { textAt, textColumnOf, textsOf } from '../../base/text-column.ts';
import { columnOfHeader, kindOfColumn, meaningOf } from '../../columns/vocabulary.ts';
import type { Grid } from './grid.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { someOf } from './some-of.ts';
import type { NamedColumn } from './table-of-columns.ts';
import { wideEmptyVariable } from './wide-errors.ts';

export interface WideParts {
  readonly grid: Grid;
  readonly rows: Uint32Array;
  readonly ids: readonly IdColumn[];
  /** The column that says what each row measures, or null where none does. */
  readonly variable: IdColumn | null;
  /** Name of the numbers where neither a column nor the names of the columns say it. */
  readonly value: string;
  /** What a person calls a variable. */
  readonly names: Readonly<Record<string, string>>;
  /** The column that the keys of `values` go to. */
  readonly keyField: string;
  readonly values: readonly {
    readonly key: string;
    readonly variable: string | null;
    readonly column: NumberColumn;
  }[];
}

export interface IdColumn {
  readonly plan: ColumnPlan;
  readonly column: TextColumn;
}

export interface Melted {
  readonly columns: readonly NamedColumn[];
  /** Row of the grid that each result row comes from; the first of several. */
  readonly sources: Uint32Array;
  readonly notes: readonly PlainNote[];
}

const NOT_REPORTED = MISSING_REASONS.indexOf('not-reported') + 1;

/**
 * A column a key (period or code) becomes a row a key; rows that differ only in `variable`, and columns that do, become
 * columns. What only describes the variable tells no rows apart and is left out.
 * Order: as in the file, each with its keys in the order of the columns.
 * @throws EscalarError `duplicate-row`, `duplicate-field`, `wide-empty-variable`
 */
export function meltWide(given: WideParts): Melted {
  const described = describing(given);
  const parts = { ...given, ids: given.ids.filter((id) => !described.includes(id)) };
  const { ids, values } = parts;
  const keys = [...new Set(values.map(({ key }) => key))];
  const { fields, notes, fieldOfRow } = measured(parts);
  const groups = grouped(parts, fields, fieldOfRow);
  const length = groups.length * keys.length;
  const sources = new Uint32Array(length);
  const first = groups.map((group) => group.find((index) => index >= 0) as number);
  first.forEach((index, g) => {
    sources.fill(parts.rows[index], g * keys.length, (g + 1) * keys.length);
  });
  const spread = ({ codes, words }: TextColumn): TextColumn => {
    const out = new Uint32Array(length);
    first.forEach((index, g) => {
      out.fill(codes[index], g * keys.length, (g + 1) * keys.length);
    });
    return { kind: 'text', codes: out, words };
  };
  const columns: NamedColumn[] = ids.map(({ plan, column }) => ({
    name: plan.field,
    column: spread(column),
  }));
  const names = Array.from({ length }, (_, i) => keys[i % keys.length]);
  columns.push({ name: parts.keyField, column: textColumnOf(names) });
  fields.forEach(({ name, variable }, f) => {
    const own = keys.map((key) => values.find((one) => one.key === key && one.variable === variable)?.column);
    const rowOf = groups.map((group) => group[group.length === 1 ? 0 : f]);
    columns.push({ name, column: gather(rowOf, own, length) });
  });
  return { columns, sources, notes: [...notes, ...describedNotes(described)] };
}

/** Columns of the file's own, or about the number, that have one text for each variable and differ between them: names, units, sources. */
function describing({ ids, variable }: WideParts): readonly IdColumn[] {
  if (variable === null) return [];
  const { codes } = variable.column;
  return ids.filter(({ plan, column }) => {
    if (plan.kind !== 'unknown' && meaningOf(plan.field)?.role !== 'about') return false;
    const of = new Map<number, number>();
    for (let row = 0; row < codes.length; row += 1) {
      const known = of.get(codes[row]);
      if (known !== undefined && known !== column.codes[row]) return false;
      of.set(codes[row], column.codes[row]);
    }
    return new Set(of.values()).size > 1;
  });
}

function describedNotes(columns: readonly IdColumn[]): readonly PlainNote[] {
  if (columns.length === 0) return [];
  const shown = someOf(columns.map(({ plan }) => `"${plan.header}"`));
  return [
    info(
      `Columns that only describe the variable were left out: ${shown}.`,
      `Se omitieron columnas que solo describen la variable: ${shown}.`,
    ),
  ];
}

/** @param rowOf the row of each group, -1 for none @param own the column of each key */
function gather(
  rowOf: readonly number[],
  own: readonly (NumberColumn | undefined)[],
  length: number,
): Column {
  const values = new Float64Array(length);
  const reason = new Uint8Array(length);
  rowOf.forEach((index, g) => {
    own.forEach((column, k) => {
      const at = g * own.length + k;
      const isThere = index >= 0 && column !== undefined;
      values[at] = isThere ? column.values[index] : Number.NaN;
      reason[at] = isThere ? (column.reason?.[index] ?? 0) : NOT_REPORTED;
    });
  });
  return reason.some((code) => code !== 0) ? { kind: 'number', values, reason } : { kind: 'number', values };
}

interface Measured {
  /** The columns of numbers; `variable` as the names of the file's columns say it. */
  readonly fields: readonly { readonly name: string; readonly variable: string | null }[];
  readonly fieldOfRow: (index: number) => number;
  readonly notes: readonly PlainNote[];
}

/** What the numbers measure, by the names of the columns, by the column `variable`, or one name for all. */
function measured(parts: WideParts): Measured {
  const { grid, rows, variable, value, values } = parts;
  const own = [...new Set(values.map((one) => one.variable))];
  const inHeaders = own.some((name) => name !== null);
  const namer = fieldNamer(parts);
  if (variable === null || inHeaders) {
    const fields = inHeaders
      ? own.map((name) => ({ name: namer.fieldOf(name ?? value), variable: name }))
      : [{ name: namer.fieldOf(value), variable: null }];
    return { fields, fieldOfRow: () => 0, notes: namer.notes() };
  }
  const fields: { name: string; variable: null }[] = [];
  const position = new Map<string, number>();
  const words = textsOf(variable.column);
  words.forEach((name, index) => {
    const where = () => grid.where(rows[index], variable.plan.index);
    if (name === null || name === '__proto__')
      throw wideEmptyVariable({ column: variable.plan.header }, where());
    if (position.has(name)) return;
    position.set(name, fields.length);
    fields.push({ name: namer.fieldOf(name, where), variable: null });
  });
  return {
    fields,
    notes: namer.notes(),
    fieldOfRow: (index) => position.get(words[index] as string) as number,
  };
}

/** The field that each variable becomes, each once, and what was renamed. */
function fieldNamer({ ids, names, keyField }: WideParts) {
  const taken = new Map<string, string>([
    [keyField, keyField],
    ...ids.map(({ plan: id }) => [id.field, id.header] as const),
  ]);
  const renamed: string[] = [];
  return {
    fieldOf(name: string, where?: () => Where): string {
      const said = Object.hasOwn(names, name) ? names[name] : name;
      const match = columnOfHeader(said)?.name;
      const field = match !== undefined && kindOfColumn(match) === 'number' ? match : said;
      const other = taken.get(field);
      if (other !== undefined)
        throw new EscalarError('duplicate-field', { field, columns: [other, name] }, where?.());
      taken.set(field, name);
      if (field !== name) renamed.push(`${name} → ${field}`);
      return field;
    },
    notes(): readonly PlainNote[] {
      const shown = someOf(renamed, 40);
      return renamed.length === 0
        ? []
        : [info(`Variables read as fields: ${shown}.`, `Variables leídas como campos: ${shown}.`)];
    },
  };
}

/** For each combination of the other columns: the row (by position) of every field, -1 for none. */
function grouped(
  { grid, rows, ids, variable }: WideParts,
  fields: Measured['fields'],
  fieldOfRow: (index: number) => number,
): readonly Int32Array[] {
  const width = variable === null ? 1 : fields.length;
  const groups: Int32Array[] = [];
  const known = new Map<string, Int32Array>();
  rows.forEach((row, index) => {
    const key = JSON.stringify(ids.map(({ column }) => textAt(column, index)));
    let group = known.get(key);
    if (group === undefined) {
      group = new Int32Array(width).fill(-1);
      known.set(key, group);
      groups.push(group);
    }
    const f = fieldOfRow(index);
    if (group[f] >= 0) {
      const name = variable === null ? '' : `, ${fields[f]?.name}`;
      const shown = ids.map(({ column }) => textAt(column, index) ?? '').join(', ');
      throw new EscalarError('duplicate-row', { key: `${shown}${name}` }, grid.where(row));
    }
    group[f] = index;
  });
  return groups;
}
