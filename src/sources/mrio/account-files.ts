import { EscalarError } from '../../base/error.ts';
import type { IoTableInput, SatelliteInput } from '../../base/io-table-input.ts';
import { same } from '../../base/locale.ts';
import { UNITS, unitOf } from '../../base/unit.ts';
import { nameLines } from './name-lines.ts';
import { type NumberMatrix, numberMatrix } from './number-matrix.ts';
import { ioRowUnknown } from './row-errors.ts';

/** The files of accounts beside a table: by industry, and of final users, with names and units. */
export interface AccountFiles {
  /** What the group of accounts is called, where a table has several. */
  readonly group: string;
  readonly files: Readonly<Partial<Record<AccountPart, string>>>;
}

export type AccountPart = 'names' | 'values' | 'final';

/** Names first: they say how many accounts there are. */
export const ACCOUNT_ORDER: readonly AccountPart[] = ['names', 'values', 'final'];

/** Accounts of a group whose files do not say how many there are: more than any has. */
const MOST_ACCOUNTS = 4000;

/** Takes the files of one group in the order of `ACCOUNT_ORDER`. */
export interface AccountReader {
  readonly open: (part: AccountPart) => {
    readonly feed: (chunk: Uint8Array) => void;
    readonly end: () => void;
  };
  /** @throws EscalarError `io-shape`, `io-row-unknown` for columns that are not those of the table */
  readonly end: (table: Pick<IoTableInput, 'rows' | 'demand'>) => readonly SatelliteInput[];
}

/**
 * Reads one group of accounts.
 * @param named whether numbers have names above and beside; else the file of names gives those of the rows
 * @param shown what each file is called, for messages
 */
export function accountReader(
  named: boolean,
  shown: Readonly<Partial<Record<AccountPart, string>>>,
  decimal: '.' | ',',
): AccountReader {
  let names: readonly (readonly string[])[] = [];
  const read: Partial<Record<AccountPart, NumberMatrix>> = {};
  return {
    open: (part) => {
      if (part === 'names') {
        const lines = nameLines();
        return {
          feed: lines.feed,
          end: () => {
            names = lines.end().slice(named ? 1 : 0);
          },
        };
      }
      const reader = numberMatrix(shown[part] ?? '', named, () => names.length || MOST_ACCOUNTS, decimal);
      return {
        feed: reader.feed,
        end: () => {
          read[part] = reader.end();
        },
      };
    },
    end: (table) => accountsIn(table, named, names, read, shown),
  };
}

type Read = Readonly<Partial<Record<AccountPart, NumberMatrix>>>;

/** The accounts of one group, once their columns are those of the table. */
function accountsIn(
  { rows, demand }: Pick<IoTableInput, 'rows' | 'demand'>,
  named: boolean,
  names: readonly (readonly string[])[],
  { values, final }: Read,
  shown: AccountFiles['files'],
): readonly SatelliteInput[] {
  if (values === undefined) return [];
  const [file = '', ofUsers = ''] = [shown.values, shown.final];
  const axis = rows.map(({ economy, sector }) => [economy, sector]);
  sameColumns(file, values, axis);
  if (final !== undefined) {
    const users = demand.map(({ economy, category }) => [economy, category]);
    sameColumns(ofUsers, final, users);
    sameRows(ofUsers, final, values);
  }
  if (!named && names.length !== values.labels.length)
    throw shapeOf(file, names.length, values.columns.length, values);
  const units = new Map(names.map((cells) => [keyOf(cells.slice(0, -1)), cells.at(-1) ?? '']));
  const buyers = demand.map(({ economy }) => economy);
  const times = new Map<string, number>();
  return values.labels.map((label, q) => {
    const [own, unit] = named ? [keyOf(label), units.get(keyOf(label)) ?? ''] : unitInName(names[q]);
    const time = (times.get(own) ?? 0) + 1;
    times.set(own, time);
    // a name that comes again is another account
    const name = time === 1 ? own : `${own} [${time}]`;
    return {
      name,
      title: same(name),
      unit: unit === '' ? UNITS.dataUnit : unitOf(unit),
      values: rowOf(values, q),
      ...(final === undefined ? {} : { direct: byEconomy(rowOf(final, q), buyers) }),
    };
  });
}

/** A name in several columns as one. */
function keyOf(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' | ');
}

/** `GHG emissions (Gg) from EDGAR`: the unit stands between the only brackets of the first name. */
function unitInName(cells: readonly string[]): readonly [string, string] {
  const inside = [...cells[0].matchAll(/\(([^()]*)\)/g)].map(([, words]) => words);
  return [keyOf(cells), inside.length === 1 ? inside[0] : ''];
}

function rowOf({ values, columns }: NumberMatrix, row: number): Float64Array {
  return values.subarray(row * columns.length, (row + 1) * columns.length);
}

function byEconomy(values: Float64Array, buyers: readonly string[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [c, economy] of buyers.entries()) sums[economy] = (sums[economy] ?? 0) + values[c];
  return sums;
}

/** @throws EscalarError `io-shape`, `io-row-unknown` */
function sameColumns(part: string, matrix: NumberMatrix, wanted: readonly (readonly string[])[]): void {
  const { columns, labels } = matrix;
  if (columns.length !== wanted.length) throw shapeOf(part, labels.length, wanted.length, matrix);
  const at = columns.findIndex((cells, c) => cells.length > 1 && cells.join('.') !== wanted[c].join('.'));
  if (at < 0) return;
  throw ioRowUnknown({ label: columns[at].join('.'), nearest: wanted[at].join('.') }, { file: part });
}

/** @throws EscalarError `io-shape`, `io-row-unknown` for accounts of final users that are not those of industries */
function sameRows(part: string, matrix: NumberMatrix, values: NumberMatrix): void {
  if (matrix.labels.length !== values.labels.length)
    throw shapeOf(part, values.labels.length, matrix.columns.length, matrix);
  const at = matrix.labels.findIndex((cells, q) => keyOf(cells) !== keyOf(values.labels[q]));
  if (at < 0) return;
  throw ioRowUnknown({ label: keyOf(matrix.labels[at]), nearest: keyOf(values.labels[at]) }, { file: part });
}

function shapeOf(part: string, rows: number, width: number, { labels, columns }: NumberMatrix): EscalarError {
  return new EscalarError('io-shape', {
    part,
    expected: `${rows} × ${width}`,
    found: `${labels.length} × ${columns.length}`,
  });
}
