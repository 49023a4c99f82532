import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { isMissing } from '../../base/missing.ts';
import { isBetween } from '../../base/period.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type InputField, type Residual } from '../define.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { type LongRows, longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { choice, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { localisation as kernel } from './kernels/localisation.ts';
import { sharedAmounts } from './known-amounts.ts';
import { type MeasuredPanel, type MeasureNeed, NOMINAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inComparable, nominalFirst } from './panel-lineage.ts';
import { labourOptions, panelOptions, REAL, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const ID = 'localisation';
const keys = [KEYS.economy, KEYS.activity, KEYS.period];
/** One of output and labour is needed, as the option `of` says. */
const fields: readonly InputField[] = panelInput.productivity.map((field) =>
  field.need.startsWith('any-of:') ? { ...field, need: 'optional' } : field,
);

export const localisationIndicator = defineIndicator({
  id: 'localisation',
  room: 'industry',
  title: {
    en: 'Localisation of industries and specialisation of places',
    es: 'Localización de las industrias y especialización de los lugares',
  },
  summary: {
    en: 'Which places have more of an industry than their size would say, and how unevenly each industry is spread over places.',
    es: 'Qué lugares tienen más de una industria de lo que corresponde a su tamaño, y qué tan desigual es la distribución de cada industria entre los lugares.',
  },
  formula: [
    'x: labour or output of class i in place r;  X_r = Σ_i x_ir,  x_i = Σ_r x_ir,  X = Σ x_ir',
    'location quotient LQ_ir = (x_ir/X_r)/(x_i/X)',
    'locational Gini: 1 − Σ ΔF(Φ + Φ₋₁), F and Φ the cumulative X_r/X and x_ir/x_i, places from the lowest quotient to the highest',
    'localisation of a class = ½ Σ_r|x_ir/x_i − X_r/X|;  specialisation of a place = ½ Σ_i|x_ir/X_r − x_i/X|',
  ],
  references: [
    { work: 'hoover1936' },
    { work: 'krugman1991', chapter: '2' },
    { work: 'isard1960', chapter: '7' },
  ],
  input: { table: 'industry_panel', fields },
  options: {
    of: choice(['labour', 'output'], 'labour', {
      en: 'what is spread over places: labour, or output',
      es: 'qué se distribuye entre los lugares: trabajo o producción',
    }),
    from: spanOptions.from,
    to: spanOptions.to,
    ...labourOptions,
    labour: onlyWith({ of: ['labour'] }, labourOptions.labour),
    ...comparableOptions,
    ...panelOptions,
    output: onlyWith({ of: ['output'] }, panelOptions.output),
    price_base: onlyWith({ of: ['output'], output: REAL }, panelOptions.price_base),
  },
  sums: ['economy', 'activity'],
  output: longFields(keys),
  terms: [
    term('location_quotient', UNITS.ratio, 'location quotient', 'cociente de localización'),
    term('locational_gini', UNITS.index, 'locational Gini', 'Gini de localización'),
    term('localisation', UNITS.share, 'localisation (Hoover)', 'localización (Hoover)'),
    term('specialisation', UNITS.share, 'specialisation of the place', 'especialización del lugar'),
    term('places', UNITS.count, 'places', 'lugares'),
  ],
  conventions: [
    {
      en: 'Places are the codes in the column of the economy: states, regions or countries of one table.',
      es: 'Los lugares son las claves de la columna de la economía: entidades, regiones o países de una misma tabla.',
    },
    {
      en: 'Only classes with a number in every place of a period enter that period, so that all shares have the same base; absent=entry-exit takes a class without a row as zero. What is left out is named.',
      es: 'En cada periodo entran solo las clases con dato en todos los lugares, para que todas las participaciones tengan la misma base; absent=entry-exit toma como cero una clase sin fila. Lo excluido se nombra.',
    },
    {
      en: 'No index knows how large the plants are: a class of one plant is localised by necessity (Ellison and Glaeser correct for it, which needs plants).',
      es: 'Ningún índice conoce el tamaño de las plantas: una clase con una sola planta está localizada por necesidad (Ellison y Glaeser lo corrigen, para lo que hacen falta las plantas).',
    },
    {
      en: 'Krugman and EconGeo give the area between curve and diagonal, half of our Gini; EconGeo gives Hoover in percent. Of exports, the location quotient is RCA and product-location the rest.',
      es: 'Krugman y EconGeo dan el área entre la curva y la diagonal, la mitad de nuestro Gini; EconGeo da el Hoover en porcentaje. De las exportaciones, el cociente de localización es la VCR y product-location lo demás.',
    },
  ],
  lineage: nominalFirst(inComparable('endpoints')),
  compute(table, options) {
    const labour = options.of === 'labour';
    const need: MeasureNeed = {
      indicator: ID,
      prefer: NOMINAL_FIRST,
      labour,
      ...(labour ? { output: 'none' } : {}),
    };
    const { panels, notes, dropped } = measureComparable(table, options, need);
    if (panels.length < 2)
      throw refuse('the data hold one place only', 'los datos tienen un solo lugar', SEVERAL_PLACES);
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const left: Dropped[] = [...dropped];
    const unshared: string[] = [];
    const periods = periodsWithin(panels, options);
    for (const period of periods) {
      const shared = sharedClasses(panels, period, options, left);
      if (shared === null) unshared.push(period);
      else residuals.push(...periodRows(rows, shared));
    }
    if (unshared.length === periods.length) throw noPeriod();
    if (unshared.length > 0) left.push(leftOut(UNSHARED, unshared));
    return { table: rows.table(ID), residuals: worstOf(residuals), notes, dropped: left };
  },
});

function periodsWithin(
  panels: readonly MeasuredPanel[],
  { from, to }: { readonly from: string | null; readonly to: string | null },
): readonly string[] {
  const all = [...new Set(panels.flatMap(({ panel }) => panel.periods))].sort();
  return all.filter((period) => isBetween(period, from, to));
}

interface SharedClasses {
  readonly period: string;
  readonly places: readonly string[];
  readonly activities: readonly string[];
  /** Of each place, an amount a class. */
  readonly amounts: readonly Float64Array[];
}

/** The classes known in every place that has the period; null where fewer than two places or no class are left. */
function sharedClasses(
  panels: readonly MeasuredPanel[],
  period: string,
  options: { readonly of: 'labour' | 'output'; readonly absent: 'missing' | 'entry-exit' },
  left: Dropped[],
): SharedClasses | null {
  const there = panels.filter(({ panel }) => panel.periods.includes(period));
  const known = there.map((one) =>
    sharedAmounts(one, options.of, [one.panel.periods.indexOf(period)], options.absent),
  );
  const all = [...new Set(known.flatMap(({ activities }) => activities))].sort();
  const everywhere = all.filter((code) =>
    known.every(({ activities }, r) => activities.includes(code) || isAbsent(there[r], code, options.absent)),
  );
  const out = all.filter((code) => !everywhere.includes(code));
  const what = {
    en: `${period}: classes without a number in every place`,
    es: `${period}: clases sin dato en todos los lugares`,
  };
  if (out.length > 0) left.push(leftOut(what, out));
  if (there.length < 2 || everywhere.length === 0) return null;
  const amounts = known.map((one) =>
    Float64Array.from(everywhere, (code) => one.amounts[0][one.activities.indexOf(code)] ?? 0),
  );
  return { period, places: there.map(({ panel }) => panel.economy), activities: everywhere, amounts };
}

/** A class that no row of the place names, where that means zero. */
function isAbsent({ panel }: MeasuredPanel, code: string, absent: 'missing' | 'entry-exit'): boolean {
  return absent === 'entry-exit' && !panel.activities.includes(code);
}

function periodRows(
  rows: LongRows,
  { period, places, activities, amounts }: SharedClasses,
): readonly Residual[] {
  const totals = Float64Array.from(amounts, (one) => sum(one));
  const everything = Float64Array.from(activities, (_, i) => sum(amounts.map((one) => one[i])));
  const residuals: Residual[] = [];
  activities.forEach((activity, i) => {
    const found = kernel(
      Float64Array.from(amounts, (one) => one[i]),
      totals,
    );
    const gini = isMissing(found) ? found : found.gini;
    rows.add([null, activity, period], 'locational_gini', UNITS.index, isMissing(gini) ? gini.missing : gini);
    if (isMissing(found)) return;
    rows.add([null, activity, period], 'localisation', UNITS.share, found.hoover);
    places.forEach((place, r) => {
      const value = totals[r] > 0 ? found.quotients[r] : 'zero-denominator';
      rows.add([place, activity, period], 'location_quotient', UNITS.ratio, value);
    });
    const mean = sum(totals.map((total, r) => (total > 0 ? total * found.quotients[r] : 0))) / sum(totals);
    residuals.push(closes('Σ X_r/X · LQ_ir = 1', mean - 1, 1));
  });
  places.forEach((place, r) => {
    const found = kernel(amounts[r], everything);
    rows.add(
      [place, null, period],
      'specialisation',
      UNITS.share,
      isMissing(found) ? found.missing : found.hoover,
    );
  });
  rows.add([null, null, period], 'places', UNITS.count, places.length);
  return residuals;
}

const UNSHARED: Text = {
  en: 'periods without a class known in two places or more',
  es: 'periodos sin ninguna clase con dato en dos lugares o más',
};

const SEVERAL_PLACES: Text = {
  en: 'Give a table with several places in the column of the economy: --map economy=STATE.',
  es: 'Dé una tabla con varios lugares en la columna de la economía: --map economy=ENTIDAD.',
};

function noPeriod(): EscalarError {
  return refuse(
    'no period has a class known in every one of two places or more',
    'ningún periodo tiene una clase con dato en todos sus lugares, dos o más',
    {
      en: 'Choose periods and classes that the places share: --with from=YEAR, --with to=YEAR, --with digits=2.',
      es: 'Elija periodos y clases que los lugares compartan: --with from=AÑO, --with to=AÑO, --with digits=2.',
    },
  );
}

function refuse(en: string, es: string, hint: Text): EscalarError {
  return new EscalarError('not-computable', { indicator: ID, why: { en, es }, try: hint });
}
