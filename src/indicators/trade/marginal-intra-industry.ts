import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { byTerm } from '../lineage.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { term } from '../term.ts';
import { byProductBothWays } from './flows-apart.ts';
import { type MarginalIntra, marginalIntra, marginalIntraOf } from './kernels/marginal-intra.ts';
import { orMissing } from './measured.ts';
import { requireChange } from './require-span.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports, ofTrade } from './trade-lineage.ts';
import { importsOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';

const keys = [KEYS.reporter, KEYS.product, KEYS.from, KEYS.to];

export const marginalIntraIndustry = defineIndicator({
  id: 'marginal-intra-industry',
  room: 'trade',
  title: { en: 'Marginal intra-industry trade', es: 'Comercio intraindustrial marginal' },
  summary: {
    en: 'Whether exports and imports of the same products grew together, or one at the cost of the other.',
    es: 'Si las exportaciones y las importaciones de los mismos productos crecieron juntas, o unas a costa de otras.',
  },
  formula: [
    'A_p = 1 − |Δx − Δm|/(|Δx| + |Δm|);  B_p = (Δx − Δm)/(|Δx| + |Δm|)',
    'A = Σ w_p A_p, B = Σ w_p B_p with w_p = (|Δx_p| + |Δm_p|)/Σ(|Δx| + |Δm|)',
  ],
  references: [{ work: 'brulhart1994' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: { ...tradeOptions, imports: importsOption, from: vocabulary.from, to: vocabulary.to },
  sums: ['economy', 'partner', 'product'],
  apart: byProductBothWays,
  output: longFields(keys),
  terms: [
    term('change_exports', 'input', 'change of exports', 'cambio de las exportaciones'),
    term('change_imports', 'input', 'change of imports', 'cambio de las importaciones'),
    term('miit_a', UNITS.index, 'Brülhart A', 'Brülhart A'),
    term('miit_b', UNITS.index, 'Brülhart B', 'Brülhart B'),
  ],
  conventions: [
    {
      en: 'Values at current prices, as they come. Deflate first if prices moved much.',
      es: 'Valores a precios corrientes, como vienen. Deflacte antes si los precios cambiaron mucho.',
    },
    {
      en: 'The row without product is the mean over products, weighted by the size of the changes. For one pair of economies write partners=CODE.',
      es: 'La fila sin producto es la media de los productos, ponderada por el tamaño de los cambios. Para un par de economías escriba partners=CLAVE.',
    },
    {
      en: 'A product whose two flows did not change has no index.',
      es: 'Un producto cuyos dos flujos no cambiaron no tiene índice.',
    },
  ],
  lineage: byTerm(
    { change_exports: ofExports('endpoints', 'reporter', 'product') },
    ofTrade('endpoints', 'reporter', 'product'),
  ),
  compute(table, options) {
    const { years, dropped, notes } = readTradeYears(table, options, 'marginal-intra-industry', 'need');
    const { from, to } = requireChange(options, years, 'marginal-intra-industry');
    const [first, last] = [from, to].map(
      (name) => years.find(({ year }) => (year ?? '') === name) as TradeYear,
    );
    const width = first.products.length;
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const c of shownPlaces(options, first.economies)) {
      const change = (of: (year: TradeYear) => Float64Array) =>
        of(last)
          .subarray(c * width, (c + 1) * width)
          .map((value, p) => value - of(first)[c * width + p]);
      const dx = change((year) => year.exports);
      const dm = change((year) => year.imports as Float64Array);
      const trade = dx.map((_, p) =>
        [first, last].reduce(
          (so, year) => so + year.exports[c * width + p] + (year.imports?.[c * width + p] ?? 0),
          0,
        ),
      );
      const each = Array.from(dx, (_, p) => marginalIntra(dx[p], dm[p], trade[p]));
      first.products.forEach((product, p) => {
        const place = [first.economies[c], product, from, to];
        const one = each[p];
        rows.add(place, 'change_exports', UNITS.dataUnit, orMissing(dx[p]));
        rows.add(place, 'change_imports', UNITS.dataUnit, orMissing(dm[p]));
        rows.add(place, 'miit_a', UNITS.index, orMissing(one.a));
        rows.add(place, 'miit_b', UNITS.index, orMissing(one.b));
      });
      const all = marginalIntraOf(dx, dm, trade);
      rows.add([first.economies[c], null, from, to], 'miit_a', UNITS.index, orMissing(all.a));
      rows.add([first.economies[c], null, from, to], 'miit_b', UNITS.index, orMissing(all.b));
      residuals.push(...meansClose(each, all));
    }
    return { table: rows.table('marginal-intra-industry'), residuals: worstOf(residuals), notes, dropped };
  },
});

/** The sums over all products against the weighted indices of each. */
function meansClose(each: readonly MarginalIntra[], all: MarginalIntra): Residual[] {
  const moved = each.filter(({ size }) => size > 0);
  const weighted = (of: (one: MarginalIntra) => number) => sum(moved.map((one) => one.size * of(one)));
  const ofAll = (value: number) => (all.size > 0 ? all.size * value : 0);
  return [
    closes('A = Σ w_p A_p', weighted(({ a }) => a) - ofAll(all.a), all.size),
    closes('B = Σ w_p B_p', weighted(({ b }) => b) - ofAll(all.b), all.size),
  ];
}
