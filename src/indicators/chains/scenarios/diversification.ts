import { sum } from '../../../math/sum.ts';
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
  const { table, G } = state.context;
  const { economy: s, market: p } = shock;
  const idle: number[] = [];
  const products: Product[] = [];
  let first = 0;
  for (const k of shock.industries) {
    const takers = takersOf(table, s, k);
    if (takers === null) {
      idle.push(k);
      continue;
    }
    const rows = rowsOfSectors(table, [k]);
    products.push({ takers, rows, first });
    first += rows.length;
  }
  const rows = products.flatMap((one) => one.rows);
  const inputs = (keep: (economy: number) => boolean): Users => ({
    ...moveOf(rows, columnsOf(table, keep)),
    have: state.row,
    worth: (j) => x[j],
    market: (j) => table.rowEconomy[j],
  });
  const finals = (keep: (economy: number) => boolean): Users => ({
    ...moveOf(rows, Array.from({ length: G }, (_, k) => k).filter(keep)),
    have: (i) => state.Y.subarray(i * G, (i + 1) * G),
    worth: () => 1,
    market: (k) => k,
  });
  const elsewhere = (k: number): boolean => k !== s && k !== p;
  const there = [inputs((k) => k === p), finals((k) => k === p)];
  const toward = [inputs(elsewhere), finals(elsewhere)];
  const amounts: number[] = [];
  const won: number[] = [];
  const of = (product: Product) => (users: Users) => deliveries(product, users, table.rowEconomy, s);
  for (const product of products) {
    const amount = sum(there.map(of(product)).map((had) => withdraw(product, had, shock.share)));
    const rivals = toward.map(of(product));
    const room = sum(rivals.map(({ users, others }) => worthOf(users, others)));
    const theta = amount === 0 ? 0 : amount / room;
    if (theta > 0 && theta <= 1) for (const had of rivals) win(product, had, theta);
    amounts.push(amount);
    won.push(theta);
  }
  const Y = state.Y.slice();
  for (const { columns, D } of [there[1], toward[1]])
    rows.forEach((i, at) => {
      columns.forEach((k, q) => {
        Y[i * G + k] += D[at * columns.length + q];
      });
    });
  return { state: moved(state, [there[0], toward[0]], Y), idle, amounts, won };
}

interface Product {
  readonly takers: Takers;
  /** Of every economy. */
  readonly rows: readonly number[];
  /** Place of its first row among those of all products. */
  readonly first: number;
}

/** Some columns of A or of Y, and what changes in them. */
interface Users extends Move {
  /** What all users get of row i. */
  readonly have: (i: number) => Float64Array;
  /** What a coefficient of a column is worth: output, or 1. */
  readonly worth: (column: number) => number;
  readonly market: (column: number) => number;
}

function moveOf(rows: readonly number[], columns: readonly number[]): Move {
  return { rows, columns, D: new Float64Array(rows.length * columns.length) };
}

/** What users get of one product; nothing where it is below zero. */
interface Deliveries {
  readonly users: Users;
  /** Row by row of the product: what s delivers, or what others deliver but at home. */
  readonly rows: readonly { readonly own: boolean; readonly values: Float64Array }[];
  /** What others deliver together. */
  readonly others: Float64Array;
}

function deliveries({ rows }: Product, users: Users, rowEconomy: Int32Array, s: number): Deliveries {
  const { columns, have, market } = users;
  const markets = Int32Array.from(columns, market);
  const others = new Float64Array(columns.length);
  const found = rows.map((i) => {
    const all = have(i);
    const r = rowEconomy[i];
    const values = new Float64Array(columns.length);
    for (let q = 0; q < values.length; q += 1) if (markets[q] !== r) values[q] = Math.max(all[columns[q]], 0);
    if (r !== s) for (let q = 0; q < values.length; q += 1) others[q] += values[q];
    return { own: r === s, values };
  });
  return { users, rows: found, others };
}

/** Σ of amounts by user in the unit of the table. */
function worthOf({ columns, worth }: Users, values: Float64Array): number {
  return columns.reduce((total, column, q) => total + values[q] * worth(column), 0);
}

/** Moves a share of what s delivers to the others; the amount. */
function withdraw({ first }: Product, { users, rows, others }: Deliveries, share: number): number {
  const { D, columns } = users;
  const c = columns.length;
  const away = new Float64Array(c);
  rows.forEach(({ own, values }, a) => {
    if (!own) return;
    for (let q = 0; q < c; q += 1) {
      const amount = others[q] > 0 ? share * values[q] : 0;
      D[(first + a) * c + q] -= amount;
      away[q] += amount;
    }
  });
  rows.forEach(({ own, values }, a) => {
    if (own) return;
    for (let q = 0; q < c; q += 1)
      if (others[q] > 0) D[(first + a) * c + q] += (away[q] * values[q]) / others[q];
  });
  return worthOf(users, away);
}

/** Takes a share of what the others deliver over to s. */
function win(
  { first, takers, rows: all }: Product,
  { users, rows, others }: Deliveries,
  theta: number,
): void {
  const { D, columns } = users;
  const c = columns.length;
  rows.forEach(({ own, values }, a) => {
    if (own) return;
    for (let q = 0; q < c; q += 1) D[(first + a) * c + q] -= theta * values[q];
  });
  takers.rows.forEach((i, m) => {
    const at = first + all.indexOf(i);
    for (let q = 0; q < c; q += 1) D[at * c + q] += takers.weights[m] * theta * others[q];
  });
}
