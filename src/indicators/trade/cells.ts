import type { Table } from '../../base/table.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { cellsOf } from '../option-vocabulary.ts';
import { readBilateral } from './bilateral-flows.ts';
import { rowAt } from './kernels/totals.ts';
import { readTradeYears } from './trade-years.ts';

/** What one economy sells in a year: trade by cell, only where it is above zero. */
export type Cells = ReadonlyMap<number, number>;

/** A cell is a product, or a product in a market. */
export interface CellYear {
  readonly year: string;
  /** By economy. */
  readonly cells: readonly Cells[];
  /** Whether the economy has lines in this year at all. */
  readonly reports: readonly boolean[];
}

export interface CellYears {
  readonly economies: readonly string[];
  readonly products: readonly string[];
  /** In the order of the years. */
  readonly years: readonly CellYear[];
  readonly dropped: readonly Dropped[];
  readonly notes: readonly Note[];
  /** The product of a cell. */
  productOf(cell: number): number;
}

export const cellsOption = cellsOf(['product', 'product-partner'], 'product', {
  en: 'a product, or each product in each market',
  es: 'un producto, o cada producto en cada mercado',
});

interface CellChoice {
  readonly cells: 'product' | 'product-partner';
  readonly products: readonly string[];
  readonly partners: readonly string[];
}

/** Exports by economy as cells with trade. @throws EscalarError what the readers throw */
export function readCells(table: Table, choice: CellChoice, indicator: string): CellYears {
  return choice.cells === 'product'
    ? productCells(table, choice, indicator)
    : marketCells(table, choice, indicator);
}

function productCells(table: Table, choice: CellChoice, indicator: string): CellYears {
  const { years, dropped, notes } = readTradeYears(table, choice, indicator, 'no');
  const { economies, products } = years[0];
  return {
    economies,
    products,
    dropped,
    notes,
    productOf: (cell) => cell,
    years: years.map(({ year, exports }) => {
      const cells = economies.map((_, c) => sold(rowAt(exports, c, products.length)));
      return { year: year ?? '', cells, reports: cells.map((own) => own.size > 0) };
    }),
  };
}

function sold(exports: Float64Array): Cells {
  const cells = new Map<number, number>();
  exports.forEach((value, p) => {
    if (value > 0) cells.set(p, value);
  });
  return cells;
}

function marketCells(table: Table, choice: CellChoice, indicator: string): CellYears {
  const { years, dropped, notes } = readBilateral(table, choice, indicator);
  const { economies, products } = years[0];
  return {
    economies,
    products,
    dropped,
    notes,
    productOf: (cell) => cell % products.length,
    years: years.map(({ year, from, to, product, value }) => {
      const cells = economies.map(() => new Map<number, number>());
      const reports = economies.map(() => false);
      value.forEach((amount, k) => {
        reports[from[k]] = true;
        if (amount > 0) cells[from[k]].set(to[k] * products.length + product[k], amount);
      });
      return { year, cells, reports };
    }),
  };
}
