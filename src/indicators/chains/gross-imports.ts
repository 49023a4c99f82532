import { badOption } from '../../base/bad-option.ts';
import type { Residual } from '../define.ts';
import type { LongRows } from '../long-rows.ts';
import type { Level, Shown } from './chain-options.ts';
import { closesTo } from './chain-result.ts';
import { originsOf } from './content-origins.ts';
import type { ChainContext } from './context.ts';
import { cellOf, placesOf, rowsAtLevel } from './emit.ts';
import type { IoTable } from './io-table.ts';
import { importedProductTerms, importerOrigins, importingIndustryTerms } from './kernels/importer.ts';
import { meldRows } from './kernels/meld.ts';
import { rowTotals } from './kernels/products.ts';

interface ImportChoice {
  readonly perspective: 'exporter' | 'importer' | 'importing-industry' | 'imported-product';
  readonly level: Level;
  readonly origin: 'none' | 'economy' | 'industry';
  /** Amounts, or shares of gross imports. */
  readonly as: 'value' | 'share';
}

/**
 * Writes gross imports, GIMP = VA + DC, in the perspective of the importer. The key `importer` is filled; industries
 * are those that buy, or the products.
 * @throws EscalarError `bad-option` for a level that the perspective does not have.
 */
export function emitImports(
  rows: LongRows,
  context: ChainContext,
  choice: ImportChoice,
  show: Shown,
): Residual[] {
  requireLevel(choice);
  if (choice.perspective === 'importer') return emitEconomies(rows, context, choice, show);
  const { table } = context;
  const terms =
    choice.perspective === 'imported-product'
      ? importedProductTerms(context)
      : byIndustry(table, importingIndustryTerms(context));
  const cell = cellOf(table, choice.as);
  for (const { at, exporter: importer, sector } of placesOf(table, 'sector', show)) {
    const keys = [table.year, null, sector, importer, null, null, null];
    for (const [term, values] of Object.entries(terms))
      rows.add(keys, term, ...cell(values[at], terms.GIMP[at]));
  }
  return importsClose(context, choice.perspective, terms);
}

/** @throws EscalarError `bad-option` */
function requireLevel({ perspective, level }: ImportChoice): void {
  const wanted: Level = perspective === 'importer' ? 'country' : 'sector';
  if (level === wanted) return;
  const expected = {
    en: `${wanted} with perspective=${perspective}`,
    es: `${wanted} con perspective=${perspective}`,
  };
  throw badOption('level', level, expected);
}

/** Gross imports, and the value added and double counting in them. */
type ImportTerms = Readonly<Record<'GIMP' | 'VA' | 'DC', Float64Array>>;

function byIndustry(table: IoTable, { GIMP, VA, DC }: ImportTerms): ImportTerms {
  return { GIMP: meldRows(table, GIMP), VA: meldRows(table, VA), DC: meldRows(table, DC) };
}

function emitEconomies(rows: LongRows, context: ChainContext, choice: ImportChoice, show: Shown): Residual[] {
  const { table, G, n } = context;
  const { GIMP, VA, DC } = importerOrigins(context);
  const totals = { GIMP, VA: rowTotals(VA, G, n), DC: rowTotals(DC, G, n) };
  const level = choice.origin === 'industry' ? 'sector' : 'country';
  const byOrigin = (values: Float64Array, r: number) =>
    rowsAtLevel(table, values.subarray(r * n, (r + 1) * n), level);
  const origins = originsOf(table, choice.origin);
  const cell = cellOf(table, choice.as);
  table.economies.forEach((importer, r) => {
    if (!show.exporter(r)) return;
    const found =
      choice.origin === 'none'
        ? Object.entries(totals).map(([term, values]) => [term, values.subarray(r, r + 1)] as const)
        : Object.entries({ VA, DC }).map(([term, values]) => [term, byOrigin(values, r)] as const);
    for (const [term, values] of found) {
      origins.forEach(({ economy, sector }, at) => {
        const keys = [table.year, null, null, importer, economy, sector, null];
        rows.add(keys, term, ...cell(values[at], GIMP[r]));
      });
    }
  });
  return importsClose(context, 'importer', totals);
}

function importsClose(
  context: ChainContext,
  perspective: ImportChoice['perspective'],
  { VA, DC, GIMP }: ImportTerms,
): Residual[] {
  return closesTo(context, 'VA + DC = gross imports', [VA, DC], GIMP, idleImports(context, perspective));
}

/** Imports from rows without output, at the level of the perspective: G, or G × N by industry that buys or product. */
function idleImports(context: ChainContext, perspective: ImportChoice['perspective']): Float64Array {
  const { table, G, n } = context;
  const N = table.sectors.length;
  const exports = context.exports();
  const out = new Float64Array(perspective === 'importer' ? G : G * N);
  for (let i = 0; i < n; i += 1) {
    if (table.x[i] !== 0) continue;
    for (let r = 0; r < G; r += 1) {
      if (perspective === 'importer') out[r] += exports[i * G + r];
      if (perspective === 'imported-product') out[r * N + table.rowSector[i]] += exports[i * G + r];
    }
    if (perspective !== 'importing-industry') continue;
    for (let m = 0; m < n; m += 1) {
      const [r, k] = [table.rowEconomy[m], table.rowSector[m]];
      if (r !== table.rowEconomy[i]) out[r * N + k] += table.Z[i * n + m];
    }
  }
  return out;
}
