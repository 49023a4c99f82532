import { numberColumn } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type InputField, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { numberField } from '../input-field.ts';
import type { Dropped } from '../left-out.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { number } from '../options.ts';
import { term } from '../term.ts';
import { EMISSIONS, type FactColumn, GINI, readFacts } from './facts.ts';
import { byProduct } from './flows-apart.ts';
import { expy, meanByProduct } from './kernels/sophistication.ts';
import { specialisation } from './kernels/specialisation.ts';
import { columnSums, rowSums } from './kernels/totals.ts';
import { orMissing } from './measured.ts';
import { oneEconomyNotes, tradersOf } from './one-economy.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports } from './trade-lineage.ts';
import { shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';

const ID = 'product-attributes';
const keys = [KEYS.reporter, KEYS.product, KEYS.period];

/** What an economy has, and how its mean by product, its mean over a basket and the exports behind that are called. */
const ATTRIBUTES: readonly (readonly [fact: FactColumn, product: string, basket: string, covered: string])[] =
  [
    [GINI, 'pgi', 'xgini', 'xgini_covered'],
    [EMISSIONS, 'peii', 'xpeii', 'xpeii_covered'],
  ];

const attributeFields: readonly InputField[] = [
  numberField(
    'gini',
    'any-of:attribute',
    'inequality of income in the reporter (Gini), the same on each of its lines of a year',
    'desigualdad del ingreso en el declarante (Gini), la misma en cada una de sus líneas de un año',
  ),
  numberField(
    'emission_intensity',
    'any-of:attribute',
    'emissions per unit of GDP of the reporter, the same on each of its lines of a year',
    'emisiones por unidad de PIB del declarante, las mismas en cada una de sus líneas de un año',
  ),
];

export const productAttributes = defineIndicator({
  id: 'product-attributes',
  room: 'trade',
  title: {
    en: 'Inequality and emissions behind products (PGI, PEII)',
    es: 'Desigualdad y emisiones detrás de los productos (PGI, PEII)',
  },
  summary: {
    en: 'How unequal, or how carbon-intensive, the economies are that depend on a product, and on a basket of them.',
    es: 'Qué tan desiguales, o qué tan intensivas en carbono, son las economías que dependen de un producto, y de una canasta de ellos.',
  },
  formula: [
    's = x/X_c;  M_cp = 1 where RCA_cp ≥ threshold',
    'PGI_p = Σ_c M_cp s_cp Gini_c / Σ_c M_cp s_cp;  PEII_p the same with emissions per unit of GDP',
    'Xgini_c = Σ_p s_cp PGI_p / Σ_p s_cp, over the products with a PGI;  Xpeii_c likewise',
  ],
  references: [{ work: 'hartmann2017' }, { work: 'hartmann2020' }, { work: 'romero2021' }],
  input: { table: 'trade_flow', fields: [...matrixFields, ...attributeFields] },
  options: {
    ...tradeOptions,
    threshold: number(
      1,
      {
        en: 'RCA from which an economy counts; 0 counts all, as PRODY does',
        es: 'VCR desde la que cuenta una economía; 0 las cuenta todas, como PRODY',
      },
      { min: 0, max: 1000, vary: [0, 0.5, 2] },
    ),
  },
  sums: ['economy', 'partner', 'product'],
  apart: byProduct,
  output: longFields(keys),
  terms: [
    term('pgi', 'input', 'product Gini index (PGI)', 'índice de Gini del producto (PGI)'),
    term('peii', 'input', 'product emission intensity (PEII)', 'intensidad de emisiones del producto (PEII)'),
    term('xgini', 'input', 'Gini of the exports (Xgini)', 'Gini de las exportaciones (Xgini)'),
    term('xgini_covered', UNITS.share, 'exports with a PGI, share', 'exportaciones con PGI, proporción'),
    term(
      'xpeii',
      'input',
      'emission intensity of the exports',
      'intensidad de emisiones de las exportaciones',
    ),
    term('xpeii_covered', UNITS.share, 'exports with a PEII, share', 'exportaciones con PEII, proporción'),
  ],
  conventions: [
    {
      en: 'These are means of economies, not measurements of a product: PGI does not say that a product makes incomes unequal, nor PEII how much its making emits.',
      es: 'Son promedios de economías, no mediciones del producto: el PGI no dice que un producto vuelva desiguales los ingresos, ni el PEII cuánto emite producirlo.',
    },
    {
      en: 'RCA is over all economies of the data; those without the number are in neither sum and are named, but get an Xgini.',
      es: 'La VCR abarca todas las economías de los datos; las que no tienen la cifra no entran en ninguna suma y se nombran, pero reciben un Xgini.',
    },
  ],
  lineage: ofExports('endpoints'),
  compute(table, options) {
    const read = readTradeYears(table, options, ID, 'no');
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const dropped: Dropped[] = [...read.dropped];
    const present = ATTRIBUTES.filter(([{ column }]) => numberColumn(table, column) !== null);
    for (const [fact, ...terms] of present.length === 0 ? ATTRIBUTES : present) {
      const facts = readFacts(table, fact, ID);
      const without: string[] = [];
      for (const year of read.years) {
        const levels = Float64Array.from(year.economies, (code) => facts.of(year.year, code) ?? Number.NaN);
        residuals.push(attributeRows(rows, year, levels, terms, options));
        const { traders } = tradersOf(year.year, year.economies, year.exports);
        year.economies.forEach((code, c) => {
          if (Number.isNaN(levels[c]) && traders.includes(code))
            without.push([code, year.year].filter(Boolean).join(' '));
        });
      }
      if (without.length > 0) dropped.push(withoutFact(fact.column, without));
    }
    const lone = oneEconomyNotes(
      read.years.map(({ year, economies, exports }) => tradersOf(year, economies, exports)),
    );
    return { table: rows.table(ID), residuals: worstOf(residuals), notes: [...read.notes, ...lone], dropped };
  },
});

function attributeRows(
  rows: LongRows,
  year: TradeYear,
  levels: Float64Array,
  [product, basket, covered]: readonly string[],
  options: Parameters<typeof shownPlaces>[0] & { readonly threshold: number },
): Residual {
  const { economies, products, exports } = year;
  const own = rowSums(exports, economies.length, products.length);
  const { rca } = specialisation(exports, columnSums(exports, economies.length, products.length), false);
  const weights = exports.map((x, at) => {
    const c = Math.floor(at / products.length);
    return x > 0 && rca[at] >= options.threshold && !Number.isNaN(levels[c]) ? x / own[c] : 0;
  });
  const means = meanByProduct(weights, levels, products.length);
  products.forEach((code, p) => {
    rows.add([null, code, year.year], product, UNITS.dataUnit, orMissing(means[p]));
  });
  const found = expy(exports, means);
  for (const c of shownPlaces(options, economies)) {
    const place = [economies[c], null, year.year];
    rows.add(place, basket, UNITS.dataUnit, orMissing(found.expy[c]));
    rows.add(place, covered, UNITS.share, orMissing(found.covered[c]));
  }
  return weightedBack(means, levels, weights, economies.length);
}

/** Products weighted by their shares give back the economies, each weighted by what it specialises in. */
function weightedBack(
  means: Float64Array,
  levels: Float64Array,
  weights: Float64Array,
  economies: number,
): Residual {
  const [byProduct, byEconomy] = [
    columnSums(weights, economies, means.length),
    rowSums(weights, economies, means.length),
  ];
  const products = means.reduce((so, mean, p) => so + (byProduct[p] > 0 ? mean * byProduct[p] : 0), 0);
  const whole = levels.reduce((so, level, c) => so + (byEconomy[c] > 0 ? level * byEconomy[c] : 0), 0);
  const size = levels.reduce(
    (so, level, c) => so + (byEconomy[c] > 0 ? Math.abs(level) * byEconomy[c] : 0),
    0,
  );
  return closes('Σ_p N_p·PGI_p = Σ_c Gini_c·Σ_p M_cp s_cp', products - whole, size);
}

function withoutFact(column: string, without: readonly string[]): Dropped {
  const what = { en: `economies without ${column}`, es: `economías sin ${column}` };
  return { what, count: without.length, examples: without.slice(0, 10) };
}
