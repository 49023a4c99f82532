import type { Table } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { readBilateral, sideSums } from './bilateral-flows.ts';
import { oneEconomyNotes, tradersOf } from './one-economy.ts';
import { readTradeYears } from './trade-years.ts';
import { splitWorld, worldCode } from './world.ts';

/** What each economy trades of each line, a line being a product or a partner. */
export interface Basket {
  readonly year: string | null;
  readonly economies: readonly string[];
  readonly lines: readonly string[];
  readonly values: Float64Array;
  readonly world: Float64Array;
}

export interface BasketChoice {
  readonly by: 'product' | 'partner';
  readonly flow: 'X' | 'M';
  readonly imports: 'auto' | 'reported' | 'partners';
  readonly world: string | null;
  readonly products: readonly string[];
  readonly partners: readonly string[];
}

interface Baskets {
  readonly years: readonly Basket[];
  readonly dropped: readonly Dropped[];
  readonly notes: readonly Note[];
}

/**
 * Economies × products, or economies × partners, by year.
 * @param compared the terms that compare with the world
 */
export function readBaskets(
  table: Table,
  options: BasketChoice,
  id: string,
  compared: readonly string[],
): Baskets {
  const read = options.by === 'partner' ? overPartners(table, options, id) : overProducts(table, options, id);
  if (worldCode(options.world) !== undefined) return read;
  const lone = oneEconomyNotes(
    read.years.map(({ year, economies, values }) => tradersOf(year, economies, values)),
    compared,
  );
  return { ...read, notes: [...read.notes, ...lone] };
}

function overPartners(table: Table, options: BasketChoice, id: string): Baskets {
  const reported = options.flow === 'M' && options.imports !== 'partners' && hasImports(table, options);
  const read = { ...options, world: worldCode(options.world) ?? null };
  const { years, dropped, notes } = readBilateral(table, read, id, reported ? 'M' : 'X');
  const [side, other] = options.flow === 'X' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const occurring = (part: 'from' | 'to') => {
    const places = new Set(years.flatMap((year) => [...year[part]]));
    return [...places].sort((a, b) => a - b);
  };
  const [rows, columns] = [occurring(side), occurring(other)];
  return {
    years: years.map((year) => {
      const all = sideSums(year, side, other);
      const width = year.economies.length;
      const values = Float64Array.from(rows.flatMap((c) => columns.map((p) => all[c * width + p])));
      const [economies, lines] = [rows, columns].map((places) => places.map((at) => year.economies[at]));
      return { year: year.year, lines, ...splitWorld(values, economies, lines.length, options.world) };
    }),
    dropped,
    notes,
  };
}

function overProducts(table: Table, options: BasketChoice, id: string): Baskets {
  const chosen = { ...options, world: worldCode(options.world) ?? null };
  const { years, dropped, notes } = readTradeYears(table, chosen, id, options.flow === 'M' ? 'need' : 'no');
  return {
    years: years.map(({ year, economies, products, exports, imports }) => {
      const values = options.flow === 'M' && imports !== null ? imports : exports;
      return { year, lines: products, ...splitWorld(values, economies, products.length, options.world) };
    }),
    dropped,
    notes,
  };
}

function hasImports(table: Table, options: BasketChoice): boolean {
  const flow = table.columns.flow;
  const there = flow?.kind === 'text' && wordsIn(flow).includes('M');
  return there || options.imports === 'reported';
}
