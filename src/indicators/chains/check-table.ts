import { EscalarError } from '../../base/error.ts';
import { type DegenerateCell, type IoTable, rowName } from './io-table.ts';

/** How far a table may be off before it is refused. */
export interface TableTolerance {
  /** Largest gap between a published total and the sum, as a share of the row's output. Default 0.02. */
  readonly balance?: number;
  /** Gaps below this share of the world's output never count: published tables are rounded. Default 1e-5. */
  readonly rounding?: number;
  /** Largest part of an economy's output that may come from an industry without inputs. Default 0.05. */
  readonly withoutInputs?: number;
}

type Shape = Omit<IoTable, 'x' | 'valueAdded' | 'degenerate'>;

interface Published {
  readonly output?: Float64Array;
  readonly valueAdded?: Float64Array;
  /** Value added that the table states and that is not computed with. */
  readonly unused?: Float64Array;
  /** Taxes on inputs that the table states: neither inputs nor value added. */
  readonly taxes?: Float64Array;
  readonly outputFrom: 'uses' | 'published';
  readonly negativeOutput: 'divide' | 'none';
}

/**
 * Completes a table with output and value added, and lists the cells that no decomposition can treat like
 * the others.
 * @throws EscalarError `io-not-finite`, `io-negative-output`, `io-unbalanced`, `io-empty-column`.
 */
export function checkTable(shape: Shape, published: Published, tolerance: TableTolerance): IoTable {
  refuseGaps(shape);
  for (const [part, values] of Object.entries({
    output: published.output,
    'value added': published.valueAdded,
    taxes: published.taxes,
  }))
    refuseGapsOf(shape, part, values);
  for (const account of shape.satellites) refuseGapsOf(shape, account.name, account.values);
  const uses = rowSums(shape);
  const inputs = columnSums(shape.Z, shape.n);
  const x = published.outputFrom === 'published' && published.output !== undefined ? published.output : uses;
  const world = total(x);
  const slack = (tolerance.rounding ?? 1e-5) * world;
  const share = tolerance.balance ?? 0.02;
  const cell = (i: number): string => rowName(shape.rows[i]);
  const far = (a: number, b: number, of: number): boolean =>
    Math.abs(a - b) > slack && Math.abs(a - b) > share * Math.abs(of);
  for (let i = 0; i < shape.n; i += 1) {
    const out = x[i];
    // sums of rounded inventories may end a hair below zero
    const isNegative = out < -slack || (out < 0 && published.outputFrom === 'published');
    if (isNegative && published.negativeOutput !== 'none')
      throw new EscalarError('io-negative-output', { cell: cell(i), output: out });
    const stated = published.output?.[i] ?? out;
    if (far(uses[i], stated, stated))
      throw new EscalarError('io-unbalanced', { cell: cell(i), output: stated, uses: uses[i], side: 'row' });
    const { valueAdded: own } = published;
    const made = own === undefined ? out : inputs[i] + own[i] + (published.taxes?.[i] ?? 0);
    if (far(made, out, out))
      throw new EscalarError('io-unbalanced', { cell: cell(i), output: out, uses: made, side: 'column' });
  }
  const clean = published.negativeOutput === 'none' ? x.map((value) => Math.max(value, 0)) : x;
  const valueAdded = published.valueAdded ?? clean.map((value, i) => (value === 0 ? 0 : value - inputs[i]));
  const table = { ...shape, x: clean, valueAdded, degenerate: [] };
  refuseEmptyColumns(table, inputs, published.unused, tolerance.withoutInputs ?? 0.05);
  const cells = degenerateCells(table, inputs, uses);
  return { ...table, degenerate: [...cells, ...statedCells(table, published, world)] };
}

function refuseGaps(shape: Shape): void {
  const { n, Z, demandValues, demand, rows } = shape;
  const bad = firstGap(Z);
  if (bad >= 0) {
    const cell = `${rowName(rows[Math.floor(bad / n)])} → ${rowName(rows[bad % n])}`;
    throw new EscalarError('io-not-finite', { part: 'Z', cell, value: String(Z[bad]) });
  }
  const gap = firstGap(demandValues);
  if (gap >= 0) {
    const { economy, category } = demand[gap % demand.length];
    const cell = `${rowName(rows[Math.floor(gap / demand.length)])} → ${economy}.${category}`;
    throw new EscalarError('io-not-finite', { part: 'Y', cell, value: String(demandValues[gap]) });
  }
}

function refuseGapsOf(shape: Shape, part: string, values: Float64Array | undefined): void {
  if (values === undefined) return;
  const bad = firstGap(values);
  if (bad < 0) return;
  const cell = rowName(shape.rows[bad]);
  throw new EscalarError('io-not-finite', { part, cell, value: String(values[bad]) });
}

/** Where the first value that is not finite stands, or −1. */
function firstGap(values: Float64Array): number {
  for (let i = 0; i < values.length; i += 1) if (!Number.isFinite(values[i])) return i;
  return -1;
}

/** An industry that matters and buys nothing is a column that was not read, unless the table states that all it makes is value added. */
function refuseEmptyColumns(
  table: IoTable,
  inputs: Float64Array,
  stated: Float64Array | undefined,
  most: number,
): void {
  const { n, x, Z, start, rowEconomy } = table;
  for (let j = 0; j < n; j += 1) {
    const output = x[j];
    if (output === 0 || inputs[j] !== 0 || table.valueAddedFrom === 'supplied') continue;
    if (stated !== undefined && Math.abs(stated[j] - output) <= 1e-9 * Math.abs(output)) continue;
    const s = rowEconomy[j];
    const share = output / total(x.subarray(start[s], start[s + 1]));
    let buys = false;
    for (let i = 0; i < n && !buys; i += 1) buys = Z[i * n + j] !== 0;
    if (!buys && share > most && most < 1)
      throw new EscalarError('io-empty-column', { cell: rowName(table.rows[j]), output, share });
  }
}

function degenerateCells(table: IoTable, inputs: Float64Array, uses: Float64Array): DegenerateCell[] {
  const { n, rows, x, Y, Z, economies, rowEconomy, valueAdded } = table;
  const G = economies.length;
  const found: DegenerateCell[] = [];
  const add = (kind: DegenerateCell['kind'], cell: string, amount: number): void => {
    found.push({ kind, cell, amount });
  };
  for (let i = 0; i < n; i += 1) {
    const name = rowName(rows[i]);
    const output = x[i];
    const own = rowEconomy[i];
    if (output === 0) {
      let exported = 0;
      for (let r = 0; r < G; r += 1) if (r !== own) exported += Math.abs(Y[i * G + r]);
      for (let j = 0; j < n; j += 1) if (rowEconomy[j] !== own) exported += Math.abs(Z[i * n + j]);
      if (exported !== 0) add('no-output-but-exports', name, exported);
      if (inputs[i] !== 0) add('no-output-but-inputs', name, inputs[i]);
    } else if (inputs[i] === 0) add('no-inputs', name, output);
    const gap = uses[i] - output;
    if (Math.abs(gap) > 1e-9 * Math.abs(output)) add('output-differs-from-uses', name, gap);
    const below = Math.min(output, uses[i]);
    if (below < 0) add('negative-output', name, below);
    else if (valueAdded[i] < 0) add('negative-value-added', name, valueAdded[i]);
    for (let r = 0; r < G; r += 1) {
      const value = Y[i * G + r];
      if (value < 0) add('negative-final-demand', `${name} → ${economies[r]}`, value);
    }
  }
  return found;
}

/** Rows whose stated value added, with the taxes on their inputs, is another than output less inputs, beyond what rounding does. */
function statedCells(table: IoTable, { unused: stated, taxes }: Published, world: number): DegenerateCell[] {
  if (stated === undefined) return [];
  const { x, valueAdded, rows } = table;
  return rows.flatMap((row, i) => {
    const amount = stated[i] + (taxes?.[i] ?? 0) - valueAdded[i];
    const apart = Math.abs(amount) > 0.01 * Math.abs(x[i]) && Math.abs(amount) > 1e-7 * world;
    return apart ? [{ kind: 'value-added-differs' as const, cell: rowName(row), amount }] : [];
  });
}

/** The uses of each row: intermediate and final. */
function rowSums(shape: Shape): Float64Array {
  const { n, Z, demandValues } = shape;
  const width = shape.demand.length;
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    out[i] = total(Z.subarray(i * n, (i + 1) * n)) + total(demandValues.subarray(i * width, (i + 1) * width));
  }
  return out;
}

function columnSums(Z: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) out[j] += Z[i * n + j];
  }
  return out;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i];
  return sum;
}
