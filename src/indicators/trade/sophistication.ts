import { badOption } from '../../base/bad-option.ts';
import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { numberField } from '../input-field.ts';
import type { Dropped } from '../left-out.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { choice, list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { type Facts, INCOME, readFacts } from './facts.ts';
import { byProduct } from './flows-apart.ts';
import { expy, lallSophistication, prody, rescaled } from './kernels/sophistication.ts';
import { rowSums } from './kernels/totals.ts';
import { orMissing } from './measured.ts';
import { oneEconomyNotes, tradersOf } from './one-economy.ts';
import { matrixFields } from './trade-input.ts';
import { ofExports } from './trade-lineage.ts';
import { shownPlaces, tradeOptions } from './trade-options.ts';
import { readTradeYears, type TradeYear } from './trade-years.ts';

const keys = [KEYS.reporter, KEYS.product, KEYS.period];
const ID = 'sophistication';

export const sophistication = defineIndicator({
  id: 'sophistication',
  room: 'trade',
  title: {
    en: 'Sophistication of exports (PRODY, EXPY)',
    es: 'Sofisticación de las exportaciones (PRODY, EXPY)',
  },
  summary: {
    en: 'The income of the economies that export a product, and how high that income is across a basket.',
    es: 'El ingreso de las economías que exportan un producto, y qué tan alto es ese ingreso en una canasta.',
  },
  formula: [
    's = x/X_c;  PRODY_p = Σ_c (s_cp/Σ_c s_cp)·Y_c;  EXPY_c = Σ_p s_cp·PRODY_p',
    'Lall–Weiss–Zhang: SI_p = Σ_c (x_cp/x_·p)·Y_c, also moved to 0–100 between the lowest and the highest product',
  ],
  references: [{ work: 'hausmann2007' }, { work: 'lall2006' }],
  input: {
    table: 'trade_flow',
    fields: [
      ...matrixFields,
      numberField(
        'income',
        'optional',
        'income of the reporter (GDP per head, PPP, constant prices), the same on each of its lines of a year',
        'ingreso del declarante (PIB por habitante, PPA, precios constantes), el mismo en cada una de sus líneas de un año',
      ),
    ],
  },
  options: {
    ...tradeOptions,
    income: list({
      en: 'incomes where the data have no column: MEX:16000,USA:52000; for every year',
      es: 'ingresos si los datos no tienen la columna: MEX:16000,USA:52000; para todos los años',
    }),
    average: choice(['each-year', 'all-years'], 'each-year', {
      en: 'PRODY of each year, or its mean over the years of the data, as Hausmann, Hwang and Rodrik take it over three',
      es: 'PRODY de cada año, o su media en los años de los datos, como Hausmann, Hwang y Rodrik la toman en tres',
    }),
    sample: choice(['each-year', 'constant'], 'each-year', {
      en: 'economies of PRODY: those with exports and income in the year, or those that have them in every year',
      es: 'economías de PRODY: las que tienen exportaciones e ingreso en el año, o las que los tienen en todos los años',
    }),
  },
  sums: ['economy', 'partner', 'product'],
  apart: byProduct,
  output: longFields(keys),
  terms: [
    term('prody', 'input', 'PRODY', 'PRODY'),
    term('lall_sophistication', 'input', 'Lall–Weiss–Zhang', 'Lall-Weiss-Zhang'),
    term('lall_sophistication_100', UNITS.index, 'Lall–Weiss–Zhang, 0 to 100', 'Lall-Weiss-Zhang, 0 a 100'),
    term('expy', 'input', 'EXPY', 'EXPY'),
    term('expy_covered', UNITS.share, 'exports with a PRODY, share', 'exportaciones con PRODY, proporción'),
  ],
  conventions: [
    {
      en: 'Economies without income are in neither the numerator nor the denominator of PRODY, and are named. They still get an EXPY.',
      es: 'Las economías sin ingreso no entran ni en el numerador ni en el denominador de PRODY, y se nombran. Aun así reciben un EXPY.',
    },
    {
      en: 'EXPY is over the products that have a PRODY; expy_covered is their share in exports.',
      es: 'EXPY abarca los productos que tienen PRODY; expy_covered es su proporción en las exportaciones.',
    },
    {
      en: 'EconGeo rounds RCA before it averages and is inexact; the R package economiccomplexity drops economies without income from everything.',
      es: 'EconGeo redondea la VCR antes de promediar y es inexacto; el paquete de R economiccomplexity excluye de todo a las economías sin ingreso.',
    },
  ],
  lineage: (row, options, input) =>
    ofExports(options.average === 'all-years' ? 'all' : 'endpoints')(row, options, input),
  compute(table, options) {
    const read = readTradeYears(table, options, ID, 'no');
    const { years } = read;
    const samples = samplesOf(years, incomes(table, options.income, years[0].economies), options.sample);
    const yearly = years.map(({ exports }, t) => prody(exports, samples[t]));
    const levels = options.average === 'all-years' ? meanOf(yearly) : null;
    const rows = longRows(keys);
    years.forEach((year, t) => {
      const own = levels ?? yearly[t];
      addProducts(rows, year, own, lallSophistication(year.exports, samples[t]));
      const measured = expy(year.exports, own);
      for (const c of shownPlaces(options, year.economies)) {
        const place = [year.economies[c], null, year.year];
        rows.add(place, 'expy', UNITS.dataUnit, orMissing(measured.expy[c]));
        rows.add(place, 'expy_covered', UNITS.share, orMissing(measured.covered[c]));
      }
    });
    const lone = oneEconomyNotes(
      years.map(({ year, economies, exports }) => tradersOf(year, economies, exports)),
    );
    return {
      table: rows.table(ID),
      residuals: worstOf(yearly.map((of, t) => withinIncomes(of, samples[t]))),
      notes: [...read.notes, ...lone],
      dropped: [...read.dropped, ...outsidePrody(years, samples)],
    };
  },
});

function addProducts(rows: LongRows, { products, year }: TradeYear, prody: Float64Array, lall: Float64Array) {
  const lall100 = rescaled(lall);
  products.forEach((product, p) => {
    const place = [null, product, year];
    rows.add(place, 'prody', UNITS.dataUnit, orMissing(prody[p]));
    rows.add(place, 'lall_sophistication', UNITS.dataUnit, orMissing(lall[p]));
    rows.add(place, 'lall_sophistication_100', UNITS.index, orMissing(lall100[p], 'not-defined'));
  });
}

/** By year, the income of each economy of PRODY; NaN for one that is not in it. */
function samplesOf(
  years: readonly TradeYear[],
  incomes: Facts,
  sample: 'each-year' | 'constant',
): readonly Float64Array[] {
  const known = years.map((year) => sampleOf(year, incomes));
  if (sample === 'each-year') return known;
  const always = years[0].economies.map((_, c) => known.every((one) => !Number.isNaN(one[c])));
  return known.map((one) => one.map((income, c) => (always[c] ? income : Number.NaN)));
}

function outsidePrody(years: readonly TradeYear[], samples: readonly Float64Array[]): Dropped[] {
  const what = {
    en: 'economies outside PRODY: no income or no exports',
    es: 'economías fuera de PRODY: sin ingreso o sin exportaciones',
  };
  const without = years.flatMap(({ year, economies }, t) =>
    economies
      .filter((_, c) => Number.isNaN(samples[t][c]))
      .map((code) => (year === null ? code : `${code} ${year}`)),
  );
  return without.length === 0 ? [] : [{ what, count: without.length, examples: without.slice(0, 10) }];
}

/** Income of each economy with exports; NaN without. */
function sampleOf(year: TradeYear, incomes: Facts): Float64Array {
  const own = rowSums(year.exports, year.economies.length, year.products.length);
  return Float64Array.from(year.economies, (code, c) =>
    own[c] > 0 ? (incomes.of(year.year, code) ?? Number.NaN) : Number.NaN,
  );
}

/** By product, the mean over the years that have a PRODY. */
function meanOf(yearly: readonly Float64Array[]): Float64Array {
  return yearly[0].map((_, p) => {
    const known = yearly.map((one) => one[p]).filter((value) => !Number.isNaN(value));
    return known.length === 0 ? Number.NaN : known.reduce((so, value) => so + value, 0) / known.length;
  });
}

/** A mean of incomes lies between the lowest and the highest. */
function withinIncomes(levels: Float64Array, sample: Float64Array): Residual {
  const known = sample.filter((value) => !Number.isNaN(value)).sort();
  const [low, high] = [known[0] ?? 0, known.at(-1) ?? 0];
  const miss = levels.reduce((so, value) => Math.max(so, low - value || 0, value - high || 0), 0);
  return closes('lowest income ≤ PRODY ≤ highest income', miss, high === 0 ? 1 : high);
}

/** @throws EscalarError `missing-column` without any income, `bad-option` for a pair that is none, `unknown-name` */
function incomes(table: Table, pairs: readonly string[], economies: readonly string[]): Facts {
  if (pairs.length === 0) return readFacts(table, INCOME, ID);
  const given = new Map(
    pairs.map((pair) => {
      const [code, text] = pair.split(':');
      const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
      if (value > 0 && Number.isFinite(value)) return [code.trim(), value] as const;
      const expected = { en: 'CODE:INCOME, above zero', es: 'CLAVE:INGRESO, mayor que cero' };
      throw badOption('income', pair, expected);
    }),
  );
  // incomes of economies that do not trade here are harmless, but one at least must fit
  if (!economies.some((code) => given.has(code)))
    requireCodes([[...given.keys()][0]], economies, { en: 'economy', es: 'la economía' });
  return { of: (_, code) => given.get(code) ?? null };
}
