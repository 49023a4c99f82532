import { arithmetic } from '../base/arithmetic.ts';
import { EscalarError } from '../base/error.ts';
import { MISSING_REASONS } from '../base/missing.ts';
import { info } from '../base/note.ts';
import { codedColumn, type NumberColumn, numberColumn, type Table } from '../base/table.ts';
import type { TextColumn } from '../base/text-column.ts';
import { nameAmong } from '../columns/conditions-named.ts';
import { fieldNamed, titleOfColumn, unitOfColumn } from '../columns/vocabulary.ts';
import type { Note } from '../indicators/note.ts';
import { keysOfRow } from './checks/row-keys.ts';
import type { InputRecord, LoadedSource } from './loaded-source.ts';
import { notJoined } from './name-errors.ts';
import type { JoinSpec, SourceSpec } from './source-schema.ts';
import { spreadTable } from './spread-table.ts';

/** What two tables may tell apart alike. */
const KEYS = ['economy', 'partner', 'product', 'activity', 'period'] as const;
const NOT_REPORTED = MISSING_REASONS.indexOf('not-reported') + 1;

/** A table with columns of other data, and where they come from. */
interface Joined {
  readonly table: Table;
  readonly notes: readonly Note[];
  readonly inputs: readonly InputRecord[];
}

/** Loads other data under a name, as a table of series. */
type Open = (spec: SourceSpec, name: string) => Promise<LoadedSource>;

/**
 * Adds columns of other data, such as the income of an economy in a year beside what it exports: each row has the number
 * of its own economy, period, partner, class and product, of those that the other data tell apart. A column that the
 * data have with numbers of their own stays.
 * @param join by the name of the new column
 * @throws EscalarError `not-joined` without a key in common, or without any number; `duplicate-row` for two numbers of
 *   one place; `unknown-name`, `bad-arithmetic`; those of `open`
 */
export async function joinColumns(
  table: Table,
  join: Readonly<Record<string, JoinSpec>>,
  open: Open,
): Promise<Joined> {
  let made: Joined = { table, notes: [], inputs: [] };
  for (const [asked, { take = asked, ...from }] of Object.entries(join)) {
    const column = nameAmong(asked, Object.keys(made.table.columns));
    if (numberColumn(made.table, column)?.values.some((value) => !Number.isNaN(value)) === true) {
      made = { ...made, notes: [...made.notes, ownNote(column)] };
      continue;
    }
    const other = await open(from, asked);
    const one = withColumn(made.table, { column, take, other });
    made = {
      table: one.table,
      notes: [...made.notes, ...other.notes, one.note],
      inputs: [...made.inputs, other.input],
    };
  }
  return made;
}

interface Wanted {
  readonly column: string;
  /** A column of the other data, or arithmetic with some. */
  readonly take: string;
  readonly other: LoadedSource;
}

function withColumn(table: Table, { column, take, other }: Wanted): { table: Table; note: Note } {
  const { release, file } = other.input;
  const name = release?.id ?? file ?? column;
  const isLong = codedColumn(other.table, 'variable') !== null && numberColumn(other.table, 'value') !== null;
  const wide = isLong ? spreadTable(other.table, 'variable') : other.table;
  const taken = takenFrom(wide, take);
  const keys = sharedKeys(table, wide, { column, name });
  const values = matched(table, wide, taken, keys);
  const known = values.values.filter((value) => !Number.isNaN(value)).length;
  if (known === 0) throw notJoined({ column, name, keys, lacking: null });
  const fields = table.fields.filter((field) => field.name !== column);
  const joined = {
    ...table,
    fields: [...fields, { ...fieldNamed(column), unit: unitOfColumn(column) }],
    columns: { ...table.columns, [column]: values },
  };
  return { table: joined, note: joinNote(joined, { column, take, name, keys }) };
}

function takenFrom(wide: Table, take: string): NumberColumn {
  const present = Object.keys(wide.columns);
  return numberColumn(wide, take) ?? arithmetic(take, wide, (one) => nameAmong(one, present));
}

/** The keys that the other data tell rows apart by. @throws EscalarError `not-joined` */
function sharedKeys(
  table: Table,
  other: Table,
  { column, name }: { readonly column: string; readonly name: string },
): readonly string[] {
  const keys = KEYS.filter((key) => codedColumn(other, key) !== null);
  const shared = keys.filter((key) => codedColumn(table, key) !== null);
  const lacking = keys.find(
    (key) => !shared.includes(key) && new Set(codedColumn(other, key)?.codes).size > 1,
  );
  if (lacking !== undefined || shared.length === 0)
    throw notJoined({ column, name, keys: shared, lacking: lacking ?? 'economy' });
  return shared;
}

/** By row of the table, the number of its keys. Cost: one look at a Map a row. @throws EscalarError `duplicate-row` */
function matched(
  table: Table,
  other: Table,
  { values, reason }: NumberColumn,
  keys: readonly string[],
): NumberColumn {
  const place = new Map<number, number>();
  const pairs = keys.map((key) => [codedColumn(table, key), codedColumn(other, key)] as const);
  const ofOther = codesOf(
    pairs.map(([, theirs]) => [theirs, theirs] as const),
    other.rows,
  );
  for (let row = 0; row < other.rows; row += 1) {
    const code = ofOther[row];
    if (place.has(code)) throw new EscalarError('duplicate-row', { key: keysOfRow(other, keys, row) });
    place.set(code, row);
  }
  const ofTable = codesOf(pairs, table.rows);
  const rows = ofTable.map((code) => place.get(code) ?? -1);
  return {
    kind: 'number',
    values: rows.map((row) => (row < 0 ? Number.NaN : values[row])),
    reason: Uint8Array.from(rows, (row) => (row < 0 ? NOT_REPORTED : (reason?.[row] ?? 0))),
  };
}

/** A number a row for its texts, in the codes of the second column of each pair; −1 where that has no such text. */
function codesOf(
  pairs: readonly (readonly [TextColumn | null, TextColumn | null])[],
  rows: number,
): Float64Array {
  const out = new Float64Array(rows);
  for (const [own, theirs] of pairs) {
    if (own === null || theirs === null) continue;
    const codeOf = new Map(theirs.words.map((word, k) => [word, k + 1]));
    const codes = [0, ...own.words.map((word) => codeOf.get(word) ?? -1)];
    const radix = theirs.words.length + 1;
    for (let row = 0; row < rows; row += 1) {
      const code = codes[own.codes[row]];
      out[row] = code < 0 || out[row] < 0 ? -1 : out[row] * radix + code;
    }
  }
  return out;
}

function joinNote(
  table: Table,
  {
    column,
    take,
    name,
    keys,
  }: Omit<Wanted, 'other'> & { readonly name: string; readonly keys: readonly string[] },
): Note {
  const of = (lang: 'en' | 'es') => keys.map((key) => titleOfColumn(key)[lang].toLowerCase()).join(', ');
  const lacking = new Set<string>();
  const { values } = table.columns[column] as NumberColumn;
  for (let row = 0; row < table.rows; row += 1)
    if (Number.isNaN(values[row])) lacking.add(keysOfRow(table, keys, row));
  const some = [...lacking].slice(0, 8).join('; ');
  const [en, es] =
    lacking.size === 0
      ? ['', '']
      : [` Without a number: ${lacking.size} (${some}).`, ` Sin dato: ${lacking.size} (${some}).`];
  return info(
    `Column "${column}" is ${take} of ${name}, by ${of('en')}.${en}`,
    `La columna "${column}" es ${take} de ${name}, por ${of('es')}.${es}`,
  );
}

function ownNote(column: string): Note {
  return info(
    `The data have a column "${column}" of their own; none was joined (--drop ${column} leaves theirs out).`,
    `Los datos traen una columna "${column}" propia; no se unió otra (--drop ${column} omite la suya).`,
  );
}
