import type { Table } from '../../base/table.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { cellsOf } from '../option-vocabulary.ts';
import { readBilateral } from './bilateral-flows.ts';
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

/** Exports by economy as cells with trade. @throws EscalarError what the readers throw */
export function readCells(
  table: Table,
  options: {
    readonly cells: 'product' | 'product-partner';
    readonly products: readonly string[];
    readonly partners: readonly string[];
  },
  indicator: string,
): CellYears {
  if (options.cells === 'product-partner') {
    const { years, dropped, notes } = readBilateral(table, options, indicator);
    const { economies, products } = years[0];
    return {
      economies,
      products,
      dropped,
      notes,
      productOf: (cell) => cell % products.length,
      years: years.map((year) => {
        const cells = economies.map(() => new Map<number, number>());
        const reports = economies.map(() => false);
        year.value.forEach((value, k) => {
          reports[year.from[k]] = true;
          if (value > 0) cells[year.from[k]].set(year.to[k] * products.length + year.product[k], value);
        });
        return { year: year.year, cells, reports };
      }),
    };
  }
  const { years, dropped, notes } = readTradeYears(table, options, indicator, 'no');
  const { economies, products } = years[0];
  return {
    economies,
    products,
    dropped,
    notes,
    productOf: (cell) => cell,
    years: years.map(({ year, exports }) => {
      const cells = economies.map((_, c) => {
        const own = new Map<number, number>();
        for (let p = 0; p < products.length; p += 1)
          if (exports[c * products.length + p] > 0) own.set(p, exports[c * products.length + p]);
        return own;
      });
      return { year: year ?? '', cells, reports: cells.map((own) => own.size > 0) };
    }),
  };
}
