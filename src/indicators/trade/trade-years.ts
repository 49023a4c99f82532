import { info } from '../../base/note.ts';
import { type Table, textColumn } from '../../base/table.ts';
import type { Dropped } from '../left-out.ts';
import type { Note } from '../note.ts';
import { requireCodes } from '../require-codes.ts';
import { readMatrices, type TradeMatrix } from './trade-matrix.ts';

/** Exports and imports of one year on the same economies and products. Never mutated. */
export interface TradeYear {
  /** Null where the data name no year. */
  readonly year: string | null;
  readonly economies: readonly string[];
  readonly products: readonly string[];
  /** economies × products, row-major. */
  readonly exports: Float64Array;
  /** The same shape; null without imports. */
  readonly imports: Float64Array | null;
}

export interface TradeYears {
  readonly years: readonly TradeYear[];
  /** Where imports come from; null without. */
  readonly importsFrom: 'reported' | 'partners' | null;
  readonly dropped: readonly Dropped[];
  readonly notes: readonly Note[];
}

export interface TradeChoice {
  readonly products: readonly string[];
  readonly partners: readonly string[];
  readonly imports?: 'auto' | 'reported' | 'partners';
}

/**
 * Exports, and imports where they are asked for, by year.
 * @param imports `no` leaves them out, `optional` takes what there is, `need` refuses data without.
 * @throws EscalarError what `readMatrices` throws; `unknown-name` for needed imports that are not there;
 *   `mixed-frequency`; `total-among-parts` for a total among the reporters.
 */
export function readTradeYears(
  table: Table,
  choice: TradeChoice,
  indicator: string,
  imports: 'no' | 'optional' | 'need',
): TradeYears {
  const filter = { economies: [], partners: choice.partners, products: choice.products };
  const own = readMatrices(table, { flow: 'X', ...filter }, indicator);
  const source = imports === 'no' ? null : importSource(table, choice.imports ?? 'auto', imports === 'need');
  const other =
    source === null
      ? null
      : source === 'reported'
        ? readMatrices(table, { flow: 'M', ...filter }, indicator)
        : readMatrices(turned(table), { flow: 'X', ...filter }, indicator);
  const named = [own, other].flatMap((read) => read?.matrices.map(({ year }) => year) ?? []);
  const years = [...new Set(named)].sort();
  const economies = union(own.matrices[0].economies, other?.matrices[0].economies ?? []);
  const products = union(own.matrices[0].products, other?.matrices[0].products ?? []);
  const onto = (matrices: readonly TradeMatrix[], year: string) =>
    aligned(
      matrices.find((one) => one.year === year),
      economies,
      products,
    );
  return {
    years: years.map((year) => ({
      year: year === '' ? null : year,
      economies,
      products,
      exports: onto(own.matrices, year),
      imports: other === null ? null : onto(other.matrices, year),
    })),
    importsFrom: source,
    dropped: source === 'reported' ? addedUp([...own.dropped, ...(other?.dropped ?? [])]) : own.dropped,
    notes: [...own.notes, ...(source === 'partners' ? [PARTNERS_NOTE] : [])],
  };
}

/** Said where the exports of others stand for imports. */
export const PARTNERS_NOTE: Note = info(
  'Imports of an economy are the exports that its partners declare to it (no freight and insurance); its own lines of flow M are not used.',
  'Las importaciones de una economía son las exportaciones que sus socios declaran hacia ella (sin fletes ni seguros); no se usan sus propias líneas de flujo M.',
);

function importSource(
  table: Table,
  wish: 'auto' | 'reported' | 'partners',
  needed: boolean,
): 'reported' | 'partners' | null {
  const flows = textColumn(table, 'flow') ?? ['X'];
  const partners = new Set(textColumn(table, 'partner') ?? []);
  if (wish !== 'partners' && flows.includes('M')) return 'reported';
  if (wish !== 'reported' && partners.size > 1) return 'partners';
  if (needed || wish !== 'auto') requireCodes(['M'], flows, { en: 'flow', es: 'el flujo' });
  return null;
}

/** The same lines seen from the partner. */
function turned(table: Table): Table {
  const { economy, partner } = table.columns;
  return { ...table, columns: { ...table.columns, economy: partner, partner: economy } };
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])].sort();
}

function aligned(
  matrix: TradeMatrix | undefined,
  economies: readonly string[],
  products: readonly string[],
): Float64Array {
  const out = new Float64Array(economies.length * products.length);
  if (matrix === undefined) return out;
  const row = new Map(economies.map((code, c) => [code, c]));
  const column = new Map(products.map((code, p) => [code, p]));
  const columns = Int32Array.from(matrix.products, (code) => column.get(code) as number);
  matrix.economies.forEach((code, c) => {
    const start = (row.get(code) as number) * products.length;
    const from = c * columns.length;
    for (let p = 0; p < columns.length; p += 1) out[start + columns[p]] = matrix.values[from + p];
  });
  return out;
}

function addedUp(dropped: readonly Dropped[]): readonly Dropped[] {
  if (dropped.length < 2) return dropped;
  return [{ ...dropped[0], count: dropped.reduce((sum, one) => sum + one.count, 0) }];
}
