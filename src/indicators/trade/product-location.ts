import { isMissing } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { concentration } from '../industry/kernels/concentration.ts';
import { localisation } from '../industry/kernels/localisation.ts';
import { worstOf } from '../industry/worst-of.ts';
import type { Dropped } from '../left-out.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { term } from '../term.ts';
import { byProduct } from './flows-apart.ts';
import { rowSums } from './kernels/totals.ts';
import { cellOf } from './measured.ts';
import { oneEconomyNotes, tradersOf } from './one-economy.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports } from './trade-lineage.ts';
import { tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';

const ID = 'product-location';
const keys = [KEYS.product, KEYS.period];

export const productLocation = defineIndicator({
  id: 'product-location',
  room: 'trade',
  title: {
    en: 'Who exports a product: concentration over economies',
    es: 'Quién exporta un producto: concentración entre economías',
  },
  summary: {
    en: 'Whether a product is exported by many economies or by few, and by other economies than trade as a whole.',
    es: 'Si un producto lo exportan muchas economías o pocas, y si son otras que las que hacen el comercio en conjunto.',
  },
  formula: [
    'a_c = x_cp/Σ_c x_cp;  b_c = X_c/Σ X_c',
    'locational Gini: 1 − Σ ΔF(Φ + Φ₋₁), F and Φ the cumulative b and a, economies from the lowest RCA to the highest',
    'localisation = ½ Σ_c|a_c − b_c|;  HHI = Σ_c a_c²;  effective exporters = 1/HHI',
  ],
  references: [{ work: 'krugman1991', chapter: '2' }, { work: 'hoover1936' }, { work: 'hirschman1964' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: tradeOptions,
  sums: ['economy', 'partner', 'product'],
  apart: byProduct,
  output: longFields(keys),
  terms: [
    term('locational_gini', UNITS.index, 'locational Gini', 'Gini de localización'),
    term('localisation', UNITS.share, 'localisation (Hoover)', 'localización (Hoover)'),
    term('hhi', UNITS.index, 'Herfindahl–Hirschman', 'Herfindahl-Hirschman'),
    term(
      'effective_exporters',
      UNITS.count,
      'effective number of exporters',
      'número efectivo de exportadores',
    ),
    term('exporters', UNITS.count, 'exporters', 'exportadores'),
  ],
  conventions: [
    {
      en: 'The Gini and localisation compare with what the same economies export in all products that enter (0: spread as trade is); HHI compares with nothing. An economy that is lacking moves all.',
      es: 'El Gini y la localización se comparan con lo que las mismas economías exportan en todos los productos que entran (0: se reparte como el comercio); el HHI no se compara con nada. Una economía que falte mueve todos.',
    },
    {
      en: 'Krugman and EconGeo give the area between curve and diagonal, at most 0.5: half of ours. EconGeo gives Hoover in percent.',
      es: 'Krugman y EconGeo dan el área entre la curva y la diagonal, 0.5 como máximo: la mitad de la nuestra. EconGeo da el Hoover en porcentaje.',
    },
  ],
  lineage: ofExports('endpoints'),
  compute(table, options) {
    const read = readTradeYears(table, options, ID, 'no');
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const dropped: Dropped[] = [...read.dropped];
    const silent = read.years.flatMap((year) => yearRows(rows, year, residuals));
    const what = { en: 'products that nobody exports', es: 'productos que nadie exporta' };
    if (silent.length > 0) dropped.push({ what, count: silent.length, examples: silent.slice(0, 5) });
    const lone = oneEconomyNotes(
      read.years.map(({ year, economies, exports }) => tradersOf(year, economies, exports)),
    );
    return { table: rows.table(ID), residuals: worstOf(residuals), notes: [...read.notes, ...lone], dropped };
  },
});

/** The rows of each product of a year. @returns the products without exports */
function yearRows(
  rows: LongRows,
  { year, economies, products, exports }: TradeYear,
  residuals: Residual[],
): string[] {
  const totals = rowSums(exports, economies.length, products.length);
  return products.flatMap((product, p) => {
    const own = Float64Array.from(economies, (_, c) => exports[c * products.length + p]);
    const [spread, shares] = [localisation(own, totals), concentration(own, 1)];
    if (isMissing(spread) || isMissing(shares)) return [year === null ? product : `${product} ${year}`];
    const place = [product, year];
    rows.add(place, 'locational_gini', UNITS.index, cellOf(spread.gini));
    rows.add(place, 'localisation', UNITS.share, spread.hoover);
    rows.add(place, 'hhi', UNITS.index, shares.hhi);
    rows.add(place, 'effective_exporters', UNITS.count, shares.effectiveNumber);
    rows.add(
      place,
      'exporters',
      UNITS.count,
      own.reduce((count, x) => count + Number(x > 0), 0),
    );
    const mean = sum(own.map((_, c) => (totals[c] > 0 ? totals[c] * spread.quotients[c] : 0)));
    residuals.push(closes('Σ b_c·RCA_cp = 1', mean / sum(totals) - 1, 1));
    return [];
  });
}
