import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { byTerm } from '../lineage.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { shownTest } from '../show-rows.ts';
import { term } from '../term.ts';
import { readBilateral, sideSums } from './bilateral-flows.ts';
import { columnSums, rowSums } from './kernels/totals.ts';
import { orMissing } from './measured.ts';
import { exportersOf, refuseOneEconomy } from './one-economy.ts';
import { bilateralFields } from './trade-input.ts';
import { bilateral, turned } from './trade-lineage.ts';
import { flowToldBy, shownPlaces, tradeOptions } from './trade-options.ts';

const keys = [KEYS.reporter, KEYS.partner, KEYS.period];

export const tradeIntensity = defineIndicator({
  id: 'trade-intensity',
  room: 'trade',
  title: { en: 'Trade intensity between two economies', es: 'Intensidad del comercio entre dos economías' },
  summary: {
    en: 'Whether an economy sells more to a partner than the partner’s weight in world trade would make one expect.',
    es: 'Si una economía vende a un socio más de lo que haría esperar el peso de este en el comercio mundial.',
  },
  formula: [
    'I_ij = (x_ij/X_i)/(M_j/W)',
    'strict: I_ij = (x_ij/X_i)/(M_j/(W − M_i)): an economy does not sell to itself',
  ],
  references: [{ work: 'kojima1964' }, { work: 'drysdale1982' }],
  input: { table: 'trade_flow', fields: bilateralFields },
  options: {
    products: tradeOptions.products,
    flow: flowToldBy,
  },
  sums: ['economy', 'partner', 'product'],
  output: longFields(keys),
  terms: [
    term('exports', 'input', 'exports', 'exportaciones'),
    term('imports', 'input', 'imports', 'importaciones'),
    term('trade_intensity', UNITS.ratio, 'trade intensity', 'intensidad del comercio'),
    term(
      'trade_intensity_strict',
      UNITS.ratio,
      'trade intensity, strict',
      'intensidad del comercio, estricta',
    ),
  ],
  conventions: [
    {
      en: 'M_j is what all economies of the data sell to j, W the sum of all flows; with `products` all of them are of those products.',
      es: 'M_j es lo que todas las economías de los datos venden a j, W la suma de todos los flujos; con `products`, todo se refiere a esos productos.',
    },
    {
      en: 'Pairs without a flow are left out unless both economies trade: then the intensity is 0.',
      es: 'Los pares sin flujo se omiten, salvo que ambas economías comercien: entonces la intensidad es 0.',
    },
  ],
  lineage: byTerm(
    {
      exports: bilateral('endpoints', 'reporter', 'partner'),
      imports: turned(bilateral('endpoints', 'reporter', 'partner')),
    },
    bilateral('endpoints'),
  ),
  compute(table, options) {
    const { years, dropped, notes } = readBilateral(
      table,
      { products: options.products, partners: [] },
      'trade-intensity',
      options.flow,
    );
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const year of years) {
      const n = year.economies.length;
      const isShown = shownTest(options, 'partner', year.economies);
      const flows = sideSums(year, 'from', 'to');
      refuseOneEconomy('trade-intensity', exportersOf(year));
      const [X, M] = [rowSums(flows, n, n), columnSums(flows, n, n)];
      const W = sum(flows);
      if (!(W > 0)) continue;
      for (const i of shownPlaces(options, year.economies)) {
        if (X[i] === 0) continue;
        // without subtracting: a small rest beside a huge importer keeps its digits
        const others = sum(M.filter((_, j) => j !== i));
        let mean = 0;
        for (let j = 0; j < n; j += 1) {
          if (i === j || M[j] === 0) continue;
          const share = flows[i * n + j] / X[i];
          mean += (M[j] / W) * (share / (M[j] / W));
          if (!isShown(year.economies[j])) continue;
          const place = [year.economies[i], year.economies[j], year.year];
          rows.add(place, 'exports', UNITS.dataUnit, flows[i * n + j]);
          rows.add(place, 'imports', UNITS.dataUnit, flows[j * n + i]);
          rows.add(place, 'trade_intensity', UNITS.ratio, orMissing(share / (M[j] / W)));
          rows.add(place, 'trade_intensity_strict', UNITS.ratio, orMissing(share / (M[j] / others)));
        }
        residuals.push(closes('Σ_j (M_j/W)·I_ij = 1', mean - 1, 1));
      }
    }
    return { table: rows.table('trade-intensity'), residuals: worstOf(residuals), notes, dropped };
  },
});
