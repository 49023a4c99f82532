import type { Shifted } from './local-sourcing.ts';
import { type Move, moved, type ScenarioState } from './state.ts';
import { columnsOf, rowsOfSectors, type Takers, takersOf } from './takers.ts';

export interface Diversification {
  readonly economy: number;
  /** The market that economy withdraws from. */
  readonly market: number;
  readonly industries: readonly number[];
  /** Share of the deliveries withdrawn, 0 to 1. */
  readonly share: number;
}

export interface Diversified extends Shifted {
  /** Amount withdrawn, and won elsewhere, by product of `industries`. */
  readonly amounts: readonly number[];
  /** Share of what other foreign suppliers deliver in the other markets that the economy wins, by product. */
  readonly won: readonly number[];
}

/**
 * Economy s withdraws a share t of what it delivers to market p, cell by cell; the other foreign suppliers of the
 * same product in that cell take it over in proportion. It wins the same amount of each product, at the outputs x
 * before this shock, in the markets other than s and p, from their other foreign suppliers (p among them) in
 * proportion. Columns keep their sum. Only deliveries above zero move; where nobody else delivers to a cell,
 * nothing is withdrawn. A `won` above 1 cannot be: the state is then of no use.
 */
export function diversification(state: ScenarioState, shock: Diversification, x: Float64Array): Diversified {
  const { table, n, G } = state.context;
  const { economy: s, market: p } = shock;
  const idle: number[] = [];
  const products: Product[] = [];
  for (const k of shock.industries) {
    const takers = takersOf(table, s, k);
    if (takers === null) idle.push(k);
    else products.push({ sector: k, takers, rows: rowsOfSectors(table, [k]) });
  }
  const rows = products.flatMap((one) => one.rows);
  const place = new Map(rows.map((i, at) => [i, at]));
  const Y = state.Y.slice();
  const away = moveOf(
    rows,
    columnsOf(table, (k) => k === p),
  );
  const toward = moveOf(
    rows,
    columnsOf(table, (k) => k !== s && k !== p),
  );
  const amounts: number[] = [];
  const won: number[] = [];
  const cells = (move: Move, markets: readonly number[]): readonly Cell[] => [
    ...move.columns.map((j, q) => ({
      values: state.A,
      width: n,
      at: j,
      scale: x[j],
      market: table.rowEconomy[j],
      add: (i: number, amount: number) => {
        move.D[(place.get(i) as number) * move.columns.length + q] += amount;
      },
    })),
    ...markets.map((k) => ({
      values: state.Y,
      width: G,
      at: k,
      scale: 1,
      market: k,
      add: (i: number, amount: number) => {
        Y[i * G + k] += amount;
      },
    })),
  ];
  const there = cells(away, [p]);
  const elsewhere = cells(
    toward,
    Array.from({ length: G }, (_, k) => k).filter((k) => k !== s && k !== p),
  );
  for (const product of products) {
    const amount = there.reduce((sum, cell) => sum + withdraw(state, shock, product, cell), 0);
    const room = elsewhere.reduce((sum, cell) => sum + rivals(state, product, s, cell) * cell.scale, 0);
    const theta = amount === 0 ? 0 : amount / room;
    if (theta > 0 && theta <= 1) for (const cell of elsewhere) win(state, product, s, cell, theta);
    amounts.push(amount);
    won.push(theta);
  }
  return { state: moved(state, [away, toward], Y), idle, amounts, won };
}

interface Product {
  readonly sector: number;
  readonly takers: Takers;
  /** Of every economy. */
  readonly rows: readonly number[];
}

/** One user: a column of A or of Y. */
interface Cell {
  readonly values: Float64Array;
  readonly width: number;
  readonly at: number;
  /** What a coefficient is worth: output, or 1. */
  readonly scale: number;
  readonly market: number;
  add(row: number, amount: number): void;
}

function moveOf(rows: readonly number[], columns: readonly number[]): Move {
  return { rows, columns, D: new Float64Array(rows.length * columns.length) };
}

const delivered = (cell: Cell, i: number): number => Math.max(cell.values[i * cell.width + cell.at], 0);

/** What others than s and the market itself deliver of a product to a user. */
function rivals({ context }: ScenarioState, { rows }: Product, s: number, cell: Cell): number {
  let sum = 0;
  for (const i of rows) {
    const r = context.table.rowEconomy[i];
    if (r !== s && r !== cell.market) sum += delivered(cell, i);
  }
  return sum;
}

/** Moves a share of what s delivers to the rivals; the amount. */
function withdraw(state: ScenarioState, shock: Diversification, product: Product, cell: Cell): number {
  const { rowEconomy } = state.context.table;
  const others = rivals(state, product, shock.economy, cell);
  if (others === 0) return 0;
  let away = 0;
  for (const i of product.rows) {
    if (rowEconomy[i] !== shock.economy) continue;
    const amount = shock.share * delivered(cell, i);
    cell.add(i, -amount);
    away += amount;
  }
  for (const i of product.rows) {
    const r = rowEconomy[i];
    if (r !== shock.economy && r !== cell.market) cell.add(i, (away * delivered(cell, i)) / others);
  }
  return away * cell.scale;
}

/** Takes a share of what the rivals deliver over to s. */
function win(state: ScenarioState, product: Product, s: number, cell: Cell, theta: number): void {
  const { rowEconomy } = state.context.table;
  let taken = 0;
  for (const i of product.rows) {
    const r = rowEconomy[i];
    if (r === s || r === cell.market) continue;
    const amount = theta * delivered(cell, i);
    cell.add(i, -amount);
    taken += amount;
  }
  product.takers.rows.forEach((i, m) => {
    cell.add(i, product.takers.weights[m] * taken);
  });
}
