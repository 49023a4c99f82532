import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { UNITS } from '../../base/unit.ts';
import { checkTable, type TableTolerance } from './check-table.ts';
import { type IoTable, rowName } from './io-table.ts';

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
  const parts = new Map(Object.entries(input.parts ?? {}));
  const parent = (name: string): string => parts.get(name) ?? name;
  const economies = [...new Set(input.rows.map((row) => parent(row.economy)))];
  const sectors = [...new Set(input.rows.map((row) => row.sector))];
  const economyIndex = new Map(economies.map((name, i) => [name, i]));
  const sectorIndex = new Map(sectors.map((name, i) => [name, i]));
  const order = input.rows
    .map((row, i) => ({ i, s: economyIndex.get(parent(row.economy)) as number }))
    .sort((a, b) => a.s - b.s || a.i - b.i)
    .map(({ i }) => i);
  const sorted = order.every((from, to) => from === to);
  const n = input.rows.length;
  const width = input.demand.length;
  const rows = order.map((i) => input.rows[i]);
  const demandEconomy = Int32Array.from(input.demand, ({ economy }) => {
    const at = economyIndex.get(parent(economy));
    if (at === undefined) throw unknownEconomy(economy, economies);
    return at;
  });
  const Z = sorted ? input.Z : permuteBoth(input.Z, order);
  const demandValues = sorted ? input.Y : takeRows(input.Y, order, width);
  const take = (values: Float64Array): Float64Array =>
    sorted ? values : Float64Array.from(order, (i) => values[i]);
  const rowEconomy = Int32Array.from(rows, (row) => economyIndex.get(parent(row.economy)) as number);
  const shape = {
    year: input.year,
    economies,
    sectors,
    rows,
    n,
    start: startsOf(rowEconomy, economies.length),
    rowEconomy,
    rowSector: Int32Array.from(rows, (row) => sectorIndex.get(row.sector) as number),
    Z,
    Y: byEconomy(demandValues, demandEconomy, n, economies.length),
    demand: input.demand,
    demandValues,
    demandEconomy,
    valueAddedFrom:
      input.valueAdded === undefined ? ('residual' as const) : (input.valueAddedFrom ?? 'residual'),
    satellites: (input.satellites ?? []).map(({ direct, ...account }) => ({
      ...account,
      values: take(account.values),
      ...(direct === undefined ? {} : { direct: directUse(direct, economies, parent) }),
    })),
    unit: input.unit ?? UNITS.dataUnit,
    unproductive: input.unproductive ?? ('refuse' as const),
    ...(input.release === undefined ? {} : { release: input.release }),
  };
  const published = {
    ...(input.output === undefined ? {} : { output: take(input.output) }),
    ...(input.valueAdded === undefined
      ? {}
      : { [shape.valueAddedFrom === 'residual' ? 'unused' : 'valueAdded']: take(input.valueAdded) }),
    ...(input.taxes === undefined ? {} : { taxes: take(input.taxes) }),
    outputFrom: input.outputFrom ?? 'uses',
    negativeOutput: input.negativeOutput ?? 'divide',
  } as const;
  return checkTable(shape, published, input.tolerance ?? {});
}

/** By economy; what is not named is none. @throws EscalarError `unknown-name` */
function directUse(
  direct: Readonly<Record<string, number>>,
  economies: readonly string[],
  parent: (name: string) => string,
): Float64Array {
  const out = new Float64Array(economies.length);
  for (const [name, value] of Object.entries(direct)) {
    const at = economies.indexOf(parent(name));
    if (at < 0) throw unknownEconomy(name, economies);
    out[at] += value;
  }
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

/** A square matrix with rows and columns in a new order. */
export function permuteBoth(values: Float64Array, order: readonly number[]): Float64Array {
  const n = order.length;
  const out = new Float64Array(n * n);
  const from = Int32Array.from(order);
  for (let i = 0; i < n; i += 1) {
    const row = from[i] * n;
    for (let j = 0; j < n; j += 1) out[i * n + j] = values[row + from[j]];
  }
  return out;
}

/** The named rows of a matrix with `width` columns. */
export function takeRows(values: Float64Array, order: readonly number[], width: number): Float64Array {
  const out = new Float64Array(order.length * width);
  order.forEach((from, to) => {
    out.set(values.subarray(from * width, (from + 1) * width), to * width);
  });
  return out;
}
