import { badOption } from '../../base/bad-option.ts';
import type { Residual } from '../define.ts';
import type { LongRows } from '../long-rows.ts';
import type { Level, Shown } from './chain-options.ts';
import { closesTo } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { cellOf } from './emit.ts';
import { importedProductTerms, importerOrigins, importingIndustryTerms } from './kernels/importer.ts';
import { meldRows } from './kernels/meld.ts';

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
  const { table, G } = context;
  const N = table.sectors.length;
  const byIndustry = choice.perspective !== 'importer';
  const wanted: Level = byIndustry ? 'sector' : 'country';
  if (choice.level !== wanted) {
    const expected = {
      en: `${wanted} with perspective=${choice.perspective}`,
      es: `${wanted} con perspective=${choice.perspective}`,
    };
    throw badOption('level', choice.level, expected);
  }
  if (!byIndustry) return emitEconomies(rows, context, choice, show);
  const terms =
    choice.perspective === 'imported-product'
      ? importedProductTerms(context)
      : Object.fromEntries(
          Object.entries(importingIndustryTerms(context)).map(([term, values]) => [
            term,
            meldRows(table, values),
          ]),
        );
  const cell = cellOf(table, choice.as);
  for (let r = 0; r < G; r += 1) {
    if (!show.exporter(r)) continue;
    for (let k = 0; k < N; k += 1) {
      if (!show.sector(k)) continue;
      const keys = [table.year, null, table.sectors[k], table.economies[r], null, null, null];
      const at = r * N + k;
      for (const [term, values] of Object.entries(terms))
        rows.add(keys, term, ...cell(values[at], terms.GIMP[at]));
    }
  }
  return closesTo(
    context,
    'VA + DC = gross imports',
    [terms.VA, terms.DC],
    terms.GIMP,
    idleImports(context, choice.perspective),
  );
}

function emitEconomies(rows: LongRows, context: ChainContext, choice: ImportChoice, show: Shown): Residual[] {
  const { table, G, n } = context;
  const N = table.sectors.length;
  const { GIMP, VA, DC } = importerOrigins(context);
  const cell = cellOf(table, choice.as);
  const totals = { VA: new Float64Array(G), DC: new Float64Array(G) };
  for (let r = 0; r < G; r += 1) {
    const of = { VA: VA.subarray(r * n, (r + 1) * n), DC: DC.subarray(r * n, (r + 1) * n) };
    for (let i = 0; i < n; i += 1) {
      totals.VA[r] += of.VA[i];
      totals.DC[r] += of.DC[i];
    }
    if (!show.exporter(r)) continue;
    const importer = table.economies[r];
    if (choice.origin === 'none') {
      const keys = [table.year, null, null, importer, null, null, null];
      rows.add(keys, 'GIMP', ...cell(GIMP[r], GIMP[r]));
      rows.add(keys, 'VA', ...cell(totals.VA[r], GIMP[r]));
      rows.add(keys, 'DC', ...cell(totals.DC[r], GIMP[r]));
      continue;
    }
    for (const [term, values] of Object.entries(of)) {
      const cells = meldRows(table, values);
      for (let t = 0; t < G; t += 1) {
        let sum = 0;
        for (let k = 0; k < N; k += 1) {
          const value = cells[t * N + k];
          sum += value;
          if (choice.origin === 'industry')
            rows.add(
              [table.year, null, null, importer, table.economies[t], table.sectors[k], null],
              term,
              ...cell(value, GIMP[r]),
            );
        }
        if (choice.origin === 'economy')
          rows.add(
            [table.year, null, null, importer, table.economies[t], null, null],
            term,
            ...cell(sum, GIMP[r]),
          );
      }
    }
  }
  return closesTo(
    context,
    'VA + DC = gross imports',
    [totals.VA, totals.DC],
    GIMP,
    idleImports(context, 'importer'),
  );
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
