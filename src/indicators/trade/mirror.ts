import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { byTerm, within } from '../lineage.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { choice, number } from '../options.ts';
import { term } from '../term.ts';
import { type BilateralYear, readTwoWay, sideSums, type TwoWayYear } from './bilateral-flows.ts';
import { exporterWeight, reliability } from './kernels/mirror.ts';
import { orMissing } from './measured.ts';
import { bilateralFields } from './trade-input.ts';
import { mirrored, ofExports } from './trade-lineage.ts';
import { shownPlaces, tradeOptions } from './trade-options.ts';

const keys = [KEYS.reporter, KEYS.partner, KEYS.product, KEYS.period];

export const mirror = defineIndicator({
  id: 'mirror',
  room: 'trade',
  title: { en: 'Mirror statistics, reconciled', es: 'Estadísticas espejo, reconciliadas' },
  summary: {
    en: 'The same trade as the exporter and as the importer declare it, side by side, and a value between both.',
    es: 'El mismo comercio como lo declara el exportador y como lo declara el importador, lado a lado, y un valor intermedio.',
  },
  formula: [
    'm* = m/(1 + cif/100);  discrepancy = |x − m*|/(x + m*)',
    'reliability of i as exporter = 1 − Σ_j|x_ij − m*_ij|/Σ_j(x_ij + m*_ij), over pairs that both declare; as importer the same over its partners',
    'w = r_i/(r_i + r_j);  reconciled = w·x + (1 − w)·m*, or the one that is declared',
  ],
  references: [{ work: 'bustos2025' }, { work: 'gaulier2010' }],
  input: { table: 'trade_flow', fields: bilateralFields },
  options: {
    products: tradeOptions.products,
    cif: number(
      6,
      {
        en: 'percent of freight and insurance in the importers’ values; 6 is what the IMF takes since 2018, 10 what it took before, 0 for imports FOB',
        es: 'por ciento de fletes y seguros en los valores de los importadores; 6 es lo que usa el FMI desde 2018, 10 lo que usaba antes, 0 para importaciones FOB',
      },
      { min: 0, max: 100 },
    ),
    weights: choice(['reliability', 'equal', 'exporter', 'importer'], 'reliability', {
      en: 'whom to believe: by reliability, both alike, the exporter, or the importer',
      es: 'a quién creer: según la confiabilidad, a ambos por igual, al exportador o al importador',
    }),
    level: levelOf(['pair', 'product'], 'pair', {
      en: 'pairs of economies, or each product of each pair too',
      es: 'pares de economías, o además cada producto de cada par',
    }),
  },
  sums: ['economy', 'partner', 'product'],
  output: longFields(keys),
  terms: [
    term('reliability_exporter', UNITS.share, 'reliability as exporter', 'confiabilidad como exportador'),
    term('reliability_importer', UNITS.share, 'reliability as importer', 'confiabilidad como importador'),
    term('exporter_reported', 'input', 'declared by the exporter', 'declarado por el exportador'),
    term('importer_reported', 'input', 'declared by the importer', 'declarado por el importador'),
    term('importer_fob', 'input', 'declared by the importer, FOB', 'declarado por el importador, FOB'),
    term('discrepancy', UNITS.share, 'discrepancy', 'discrepancia'),
    term('reconciled', 'input', 'reconciled', 'reconciliado'),
    term('exporter_weight', UNITS.share, 'weight of the exporter', 'peso del exportador'),
  ],
  conventions: [
    {
      en: 'The reporter of a result row is the exporter, the partner the importer. importer_reported is as declared; importer_fob is without freight and insurance.',
      es: 'El declarante de cada fila es el exportador y el socio el importador. importer_reported es lo declarado; importer_fob, sin fletes ni seguros.',
    },
    {
      en: 'Reconciliation is line by line, with one weight for each pair; the pair is the sum of its lines. A line that only one side declares is taken as that side has it.',
      es: 'La reconciliación es línea por línea, con un peso por par; el par es la suma de sus líneas. Una línea que solo un lado declara se toma como este la tiene.',
    },
    {
      en: 'One freight rate for all routes and products is a rough choice. The Growth Lab estimates reliabilities jointly; here each is the economy’s own agreement with all its partners.',
      es: 'Una sola tasa de flete para todas las rutas y productos es una elección gruesa. El Growth Lab estima las confiabilidades en conjunto; aquí cada una es la concordancia de la economía con todos sus socios.',
    },
    {
      en: 'Rows without partner hold the reliabilities of an economy.',
      es: 'Las filas sin socio contienen las confiabilidades de una economía.',
    },
  ],
  lineage: byTerm(
    {
      exporter_reported: ofExports('endpoints', 'reporter', 'partner', 'product'),
      importer_reported: mirrored('endpoints', 'product'),
      importer_fob: mirrored('endpoints', 'product'),
      discrepancy: mirrored('endpoints', 'product'),
    },
    within('endpoints'),
  ),
  compute(table: Table, options) {
    const choice = { products: options.products, partners: [], imports: 'reported' } as const;
    const { years, dropped, notes } = readTwoWay(table, choice, 'mirror');
    const freight = 1 + options.cif / 100;
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const year of years) {
      const { economies, products } = year.sold;
      const scores = scoresOf(year, freight);
      const shown = new Set(shownPlaces(options, economies));
      for (const c of shown) {
        const place = [economies[c], null, null, year.sold.year];
        const of = (values: Float64Array) => orMissing(values[c], 'too-few-observations');
        rows.add(place, 'reliability_exporter', UNITS.share, of(scores.asExporter));
        rows.add(place, 'reliability_importer', UNITS.share, of(scores.asImporter));
      }
      for (const [pair, lines] of linesOf(year)) {
        const [i, j] = [Math.floor(pair / economies.length), pair % economies.length];
        if (!shown.has(i) && !shown.has(j)) continue;
        const place = (product: string | null) => [economies[i], economies[j], product, year.sold.year];
        const weight = weightOf(options.weights, scores.asExporter[i], scores.asImporter[j]);
        const settled = [...lines].map(([p, line]) => ({ p, ...reconciled(line, freight, weight) }));
        if (options.level === 'product')
          for (const one of settled) addLine(rows, place(products[one.p]), one, freight);
        const whole = addedUp(settled);
        addLine(rows, place(null), whole, freight);
        rows.add(place(null), 'exporter_weight', UNITS.share, weight);
        const outside = Math.max(0, whole.low - whole.value, whole.value - whole.high);
        residuals.push(closes('reconciled lies between both sides', outside, whole.high));
      }
    }
    return { table: rows.table('mirror'), residuals: worstOf(residuals), notes, dropped };
  },
});

/** How far each economy agrees with its partners. */
function scoresOf({ sold, bought }: TwoWayYear, freight: number) {
  return reliability({
    economies: sold.economies.length,
    exporter: sideSums(sold, 'from', 'to'),
    importer: sideSums(bought, 'from', 'to').map((value) => value / freight),
  });
}

/** What the exporter and the importer declare; zero for nothing. */
interface Line {
  x: number;
  m: number;
}

/** A line with the value taken, and the lowest and the highest that it can be. */
interface Reconciled extends Line {
  value: number;
  low: number;
  high: number;
}

function reconciled({ x, m }: Line, freight: number, weight: number): Reconciled {
  const fob = m / freight;
  const high = Math.max(x, fob);
  if (x > 0 && m > 0) return { x, m, value: weight * x + (1 - weight) * fob, low: Math.min(x, fob), high };
  return { x, m, value: x + fob, low: x + fob, high };
}

function addedUp(lines: readonly Reconciled[]): Reconciled {
  const sums = { x: 0, m: 0, value: 0, low: 0, high: 0 };
  for (const { x, m, value, low, high } of lines) {
    sums.x += x;
    sums.m += m;
    sums.value += value;
    sums.low += low;
    sums.high += high;
  }
  return sums;
}

function addLine(
  rows: LongRows,
  place: readonly (string | null)[],
  { x, m, value }: Reconciled,
  freight: number,
): void {
  const fob = m / freight;
  const apart = Math.abs(x - fob) / (x + fob);
  rows.add(place, 'exporter_reported', UNITS.dataUnit, x > 0 ? x : 'not-reported');
  rows.add(place, 'importer_reported', UNITS.dataUnit, m > 0 ? m : 'not-reported');
  rows.add(place, 'importer_fob', UNITS.dataUnit, m > 0 ? fob : 'not-reported');
  rows.add(place, 'discrepancy', UNITS.share, x > 0 && m > 0 ? orMissing(apart) : 'not-reported');
  rows.add(place, 'reconciled', UNITS.dataUnit, value);
}

function weightOf(
  rule: 'reliability' | 'equal' | 'exporter' | 'importer',
  exporter: number,
  importer: number,
): number {
  if (rule === 'exporter') return 1;
  if (rule === 'importer') return 0;
  return rule === 'equal' ? 0.5 : exporterWeight(exporter, importer);
}

type Lines = Map<number, Line>;

/** By pair (exporter · n + importer), the lines of its products in order; zero where a side declares nothing. */
function linesOf({ sold, bought }: TwoWayYear): ReadonlyMap<number, Lines> {
  const pairs = new Map<number, Lines>();
  const n = sold.economies.length;
  const enter = (year: BilateralYear, side: 'x' | 'm') =>
    year.value.forEach((value, k) => {
      if (value === 0) return;
      const pair = year.from[k] * n + year.to[k];
      const lines = pairs.get(pair) ?? new Map<number, Line>();
      pairs.set(pair, lines);
      const line = lines.get(year.product[k]) ?? { x: 0, m: 0 };
      lines.set(year.product[k], line);
      line[side] += value;
    });
  enter(sold, 'x');
  enter(bought, 'm');
  const sorted = (lines: Lines): Lines => new Map([...lines].sort(([a], [b]) => a - b));
  return new Map([...pairs].sort(([a], [b]) => a - b).map(([pair, lines]) => [pair, sorted(lines)]));
}
