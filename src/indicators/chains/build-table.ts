import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { UNITS } from '../../base/unit.ts';
import { checkTable, type TableTolerance } from './check-table.ts';
import { type IoTable, rowName } from './io-table.ts';
import { selectedRows } from './selected-rows.ts';

/** A table as it was read, with how far off it may be. */
export interface BuildTableInput extends IoTableInput {
  readonly tolerance?: TableTolerance;
}

/**
 * The checked table. Rows of an economy are brought together; Z is copied only when they were apart.
 * @throws EscalarError `io-shape`, `io-duplicate-label`, `io-not-finite`, `io-negative-output`,
 * `io-unbalanced`, `io-empty-column`, `unknown-name`.
 * @example
 * import { buildTable } from 'escalar/chains';
 *
 * const table = buildTable({
 *   year: '2020',
 *   rows: [
 *     { economy: 'MEX', sector: 'a' },
 *     { economy: 'USA', sector: 'a' },
 *   ],
 *   demand: [
 *     { economy: 'MEX', category: 'hh' },
 *     { economy: 'USA', category: 'hh' },
 *   ],
 *   Z: Float64Array.of(10, 5, 20, 30),
 *   Y: Float64Array.of(60, 25, 10, 140),
 * });
 * [...table.x]; // => [100, 200]
 * [...table.valueAdded]; // => [70, 165]
 */
export function buildTable(input: BuildTableInput): IoTable {
  checkShape(input);
  const { economies, indexOf } = economiesOf(input);
  const sectors = [...new Set(input.rows.map((row) => row.sector))];
  const sectorIndex = new Map(sectors.map((name, k) => [name, k]));
  const demandEconomy = Int32Array.from(input.demand, ({ economy }) => indexOf(economy));
  const given = broughtTogether(input, indexOf);
  const { rows, demand, Z, Y, release } = given;
  const rowEconomy = Int32Array.from(rows, ({ economy }) => indexOf(economy));
  const isSupplied = given.valueAdded !== undefined && given.valueAddedFrom === 'supplied';
  const shape = {
    year: given.year,
    economies,
    sectors,
    rows,
    n: rows.length,
    start: startsOf(rowEconomy, economies.length),
    rowEconomy,
    rowSector: Int32Array.from(rows, (row) => sectorIndex.get(row.sector) as number),
    Z,
    Y: byEconomy(Y, demandEconomy, rows.length, economies.length),
    demand,
    demandValues: Y,
    demandEconomy,
    valueAddedFrom: isSupplied ? ('supplied' as const) : ('residual' as const),
    satellites: (given.satellites ?? []).map(({ direct, ...account }) => ({
      ...account,
      ...(direct && { direct: directUse(direct, indexOf, economies.length) }),
    })),
    unit: given.unit ?? UNITS.dataUnit,
    unproductive: given.unproductive ?? ('refuse' as const),
    ...(release && { release }),
  };
  return checkTable(shape, publishedIn(given, isSupplied), input.tolerance ?? {});
}

/** The economies that trade, and which of them a name is, its own or that of a part of one (CN1, MX2). */
function economiesOf({ rows, parts = {} }: IoTableInput): {
  readonly economies: readonly string[];
  /** @throws EscalarError `unknown-name` */
  indexOf(name: string): number;
} {
  const whole = new Map(Object.entries(parts));
  const economyOf = (name: string): string => whole.get(name) ?? name;
  const economies = [...new Set(rows.map(({ economy }) => economyOf(economy)))];
  const index = new Map(economies.map((name, s) => [name, s]));
  return {
    economies,
    indexOf(name) {
      const at = index.get(economyOf(name));
      if (at === undefined) throw unknownEconomy(name, economies);
      return at;
    },
  };
}

/** The table with the rows of each economy together. */
function broughtTogether(input: IoTableInput, indexOf: (name: string) => number): IoTableInput {
  const economy = input.rows.map((row) => indexOf(row.economy));
  const order = [...economy.keys()].sort((a, b) => economy[a] - economy[b] || a - b);
  if (order.every((from, to) => from === to)) return input;
  return selectedRows(input, order, [...input.demand.keys()]);
}

/** What the table states of itself. */
function publishedIn(given: IoTableInput, isSupplied: boolean): Parameters<typeof checkTable>[1] {
  const { output, valueAdded, taxes, outputFrom = 'uses', negativeOutput = 'divide' } = given;
  return {
    ...(output && { output }),
    ...(valueAdded && { [isSupplied ? 'valueAdded' : 'unused']: valueAdded }),
    ...(taxes && { taxes }),
    outputFrom,
    negativeOutput,
  };
}

/** By economy; what is not named is none. @throws EscalarError `unknown-name` */
function directUse(
  direct: Readonly<Record<string, number>>,
  indexOf: (name: string) => number,
  economies: number,
): Float64Array {
  const out = new Float64Array(economies);
  for (const [name, value] of Object.entries(direct)) out[indexOf(name)] += value;
  return out;
}

function checkShape(input: IoTableInput): void {
  const n = input.rows.length;
  const width = input.demand.length;
  const wants: readonly (readonly [string, ArrayLike<number> | undefined, number, string])[] = [
    ['Z', input.Z, n * n, `${n} × ${n}`],
    ['Y', input.Y, n * width, `${n} × ${width}`],
    ['output', input.output, n, `${n}`],
    ['value added', input.valueAdded, n, `${n}`],
    ['taxes', input.taxes, n, `${n}`],
    ...(input.satellites ?? []).map(({ name, values }) => [name, values, n, `${n}`] as const),
  ];
  if (n === 0) throw new EscalarError('empty-table', { table: 'io_table' });
  for (const [part, values, cells, expected] of wants) {
    if (values === undefined || values.length === cells) continue;
    const found = cells === n || values.length % n !== 0 ? `${values.length}` : `${n} × ${values.length / n}`;
    throw new EscalarError('io-shape', { part, expected, found });
  }
  refuseTwice('Z', input.rows.map(rowName));
  refuseTwice(
    'Y',
    input.demand.map(({ economy, category }) => (category === '' ? economy : `${economy}.${category}`)),
  );
}

function refuseTwice(part: string, labels: readonly string[]): void {
  const seen = new Set<string>();
  for (const label of labels) {
    if (seen.has(label)) throw new EscalarError('io-duplicate-label', { part, label });
    seen.add(label);
  }
}

function unknownEconomy(name: string, known: readonly string[]): EscalarError {
  const kind = { en: 'economy of Y', es: 'la economía de Y' };
  return new EscalarError('unknown-name', { kind, name, nearest: null, known });
}

/** G + 1 offsets of the runs of equal values; the values run 0, 1, ... */
export function startsOf(rowEconomy: Int32Array, economies: number): Int32Array {
  const start = new Int32Array(economies + 1);
  for (let i = 0; i < rowEconomy.length; i += 1) start[rowEconomy[i] + 1] = i + 1;
  return start;
}

/** The n × C columns of final demand added up by economy, n × G. */
export function byEconomy(values: Float64Array, economy: Int32Array, n: number, G: number): Float64Array {
  const width = economy.length;
  const out = new Float64Array(n * G);
  for (let i = 0; i < n; i += 1) {
    for (let c = 0; c < width; c += 1) {
      out[i * G + economy[c]] += values[i * width + c];
    }
  }
  return out;
}
