import { appendAll } from '../../base/append-all.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { yearsBetween } from '../../base/period.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { parities, pppFields, pppOption } from './comparable-output.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { type BetaConvergence, betaConvergence } from './kernels/convergence.ts';
import { sigmaLog } from './kernels/dispersion.ts';
import { spanName } from './known-amounts.ts';
import { coverageNote, droppedOf, matchPair, spans } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { labourOptions, panelOptions, type SpanOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.activity, KEYS.from, KEYS.to];

export const convergence = defineIndicator({
  id: 'convergence',
  room: 'industry',
  title: { en: 'Convergence of productivity (β and σ)', es: 'Convergencia de la productividad (β y σ)' },
  summary: {
    en: 'Whether those that were behind in productivity grow faster, and whether the spread narrows.',
    es: 'Si quienes iban rezagados en productividad crecen más rápido y si la dispersión se reduce.',
  },
  formula: [
    'β: ln(p₁/p₀)/T = a + β ln p₀; β < 0 is convergence',
    'speed λ = −ln(1 + βT)/T;  half_life = ln 2/λ',
    'σ: standard deviation of ln p in both periods, over the same members',
  ],
  references: [{ work: 'barro1992' }, { work: 'rodrik2013' }],
  input: { table: 'industry_panel', fields: [...panelInput.productivity, ...pppFields] },
  options: {
    across: choice(['classes', 'economies'], 'classes', {
      en: 'classes of each economy, or economies in each class (in common prices)',
      es: 'entre las clases de cada economía, o entre las economías en cada clase (a precios comunes)',
    }),
    ppp: onlyWith({ across: ['economies'] }, pppOption.ppp),
    ...spanOptions,
    labour: labourOptions.labour,
    ...comparableOptions,
    ...panelOptions,
  },
  sums: ({ across }) => (across === 'economies' ? ['economy', 'activity'] : ['activity']),
  output: longFields(keys),
  terms: [
    term('beta', UNITS.ratio, 'beta', 'beta'),
    term('beta_error', UNITS.ratio, 'standard error of beta', 'error estándar de beta'),
    term('beta_robust_error', UNITS.ratio, 'robust error of beta', 'error robusto de beta'),
    term('constant', UNITS.logPoints, 'constant', 'constante'),
    term('r_squared', UNITS.share, 'R²', 'R²'),
    term('speed', UNITS.ratio, 'speed of convergence', 'velocidad de convergencia'),
    term('half_life', UNITS.years, 'half-life', 'vida media'),
    term('sigma_from', UNITS.logPoints, 'sigma, first', 'sigma inicial'),
    term('sigma_to', UNITS.logPoints, 'sigma, last', 'sigma final'),
    term('observations', UNITS.count, 'observations', 'observaciones'),
  ],
  conventions: [
    {
      en: 'Unconditional: no other regressors. β below zero does not make σ fall; both are given over the same members.',
      es: 'Incondicional: sin otros regresores. Que β sea negativa no implica que σ baje; ambas se dan para los mismos integrantes.',
    },
    {
      en: 'β of a period of T years is −(1 − e^(−λT))/T: compare λ, not β, between spans of different length.',
      es: 'La β de un lapso de T años es −(1 − e^(−λT))/T: entre lapsos de distinta duración compare λ, no β.',
    },
    {
      en: 'The constant, in log points per year, moves with the unit of output and labour (by −β ln of the factor); β, λ and σ do not.',
      es: 'La constante, en puntos logarítmicos por año, cambia con la unidad de la producción y del trabajo (en −β por el logaritmo del factor); β, λ y σ no.',
    },
    {
      en: 'Errors in the first period bias β below zero. σ divides by n − 1.',
      es: 'Los errores de medición del primer periodo sesgan β hacia abajo de cero. σ divide entre n − 1.',
    },
    {
      en: 'Across economies levels need one currency and one price base: parities of each period on output at current prices, or output that is already in common prices.',
      es: 'Entre economías, los niveles requieren una sola moneda y base de precios: paridades de cada periodo sobre producción a precios corrientes, o producción ya expresada en precios comunes.',
    },
  ],
  lineage: inComparable('endpoints', 'economy', 'activity'),
  compute(table, options) {
    const need = { indicator: 'convergence', prefer: REAL_FIRST, labour: true };
    const { panels, notes, dropped } = measureComparable(table, options, need);
    const left: Dropped[] = [...dropped];
    const more: Note[] = [...notes];
    const chosen = options.across === 'classes' ? options : { ...options, ...commonSpan(panels, options) };
    const covered = panels.filter((measured) => covers(measured, chosen, left));
    const samples = covered.flatMap((measured) => samplesOf(measured, chosen, left, more));
    const pooled = options.across === 'classes' ? samples : byClass(samples);
    const residuals: Residual[] = [];
    const rows = pooled.flatMap((sample) => rowsOf(sample, left, residuals));
    const shown = more.filter((note, i) => more.findIndex((other) => other.text.en === note.text.en) === i);
    return {
      table: longTable('convergence', keys, rows),
      residuals: worstOf(residuals),
      notes: shown,
      dropped: left,
    };
  },
});

interface Sample {
  readonly economy: string | null;
  readonly activity: string | null;
  readonly from: string;
  readonly to: string;
  readonly members: readonly string[];
  readonly p0: readonly number[];
  readonly p1: readonly number[];
}

/** Economies are compared over one span: the given one, or that of all data together. */
function commonSpan(panels: readonly MeasuredPanel[], options: SpanOptions): { from: string; to: string } {
  const periods = panels.flatMap((measured) => measured.panel.periods).sort();
  return { from: options.from ?? periods[0], to: options.to ?? (periods.at(-1) as string) };
}

/** Across economies one that lacks a period is left out; within one economy it is refused by `spans`. */
function covers(
  measured: MeasuredPanel,
  options: SpanOptions & { readonly across: 'classes' | 'economies' },
  left: Dropped[],
): boolean {
  if (options.across === 'classes') return true;
  const wanted = [options.from, ...options.breaks, options.to].filter((period) => period !== null);
  const absent = wanted.filter((period) => !measured.panel.periods.includes(period));
  if (absent.length === 0) return true;
  left.push({
    what: {
      en: `${measured.panel.economy}: periods not there`,
      es: `${measured.panel.economy}: periodos que no están`,
    },
    count: absent.length,
    examples: absent,
  });
  return false;
}

function samplesOf(
  measured: MeasuredPanel,
  options: SpanOptions & {
    readonly across: 'classes' | 'economies';
    readonly ppp: string | null;
  },
  left: Dropped[],
  notes: Note[],
): Sample[] {
  const comparable = options.across === 'economies' ? inCommonPrices(measured, options.ppp, notes) : measured;
  return spans(comparable, options).map(([from, to]) => {
    const pair = matchPair(comparable, from, to, 'missing');
    const { economy } = comparable.panel;
    appendAll(left, droppedOf(pair, economy));
    appendAll(notes, coverageNote(pair, economy));
    const ratio = (y: Float64Array, l: Float64Array) =>
      Array.from(y, (value, i) => (l[i] ? value / l[i] : 0));
    return {
      economy: economy || null,
      activity: null,
      from: pair.from,
      to: pair.to,
      members: pair.activities,
      p0: ratio(pair.y0, pair.l0),
      p1: ratio(pair.y1, pair.l1),
    };
  });
}

function inCommonPrices(measured: MeasuredPanel, ppp: string | null, notes: Note[]): MeasuredPanel {
  const found = parities(measured, ppp, 'convergence');
  notes.push(found.note);
  const output = measured.output.map((value, cell) => {
    const parity = found.ppp[cell];
    return parity > 0 ? value / parity : Number.NaN;
  });
  return { ...measured, output };
}

/** Turns samples of classes, one an economy, into samples of economies, one a class and span. */
function byClass(samples: readonly Sample[]): Sample[] {
  const found = new Map<string, { sample: Sample; members: string[]; p0: number[]; p1: number[] }>();
  for (const sample of samples) {
    sample.members.forEach((activity, i) => {
      const key = JSON.stringify([activity, sample.from, sample.to]);
      const into = found.get(key) ?? {
        sample: { ...sample, economy: null, activity },
        members: [],
        p0: [],
        p1: [],
      };
      into.members.push(sample.economy ?? '');
      into.p0.push(sample.p0[i]);
      into.p1.push(sample.p1[i]);
      found.set(key, into);
    });
  }
  return [...found.values()].map(({ sample, ...own }) => ({ ...sample, ...own }));
}

const TERMS: readonly (readonly [string, Unit, (found: BetaConvergence) => Measured])[] = [
  ['beta', UNITS.ratio, (found) => found.beta],
  ['beta_error', UNITS.ratio, (found) => found.standardError],
  ['beta_robust_error', UNITS.ratio, (found) => found.robustError],
  ['constant', UNITS.logPoints, (found) => found.constant],
  ['r_squared', UNITS.share, (found) => found.rSquared],
  ['speed', UNITS.ratio, (found) => found.speed],
  ['half_life', UNITS.years, (found) => found.halfLife],
];

function rowsOf(sample: Sample, left: Dropped[], residuals: Residual[]): LongRow[] {
  const kept = sample.members.flatMap((_, i) => (sample.p0[i] > 0 && sample.p1[i] > 0 ? [i] : []));
  if (kept.length < sample.members.length) {
    const place = spanName(sample.economy ?? sample.activity ?? '', sample.from, sample.to);
    const without = sample.members.filter((_, i) => !kept.includes(i));
    left.push({
      what: {
        en: `${place}: without productivity in a period`,
        es: `${place}: sin productividad en algún periodo`,
      },
      count: without.length,
      examples: without.slice(0, 5),
    });
  }
  const [p0, p1] = [sample.p0, sample.p1].map((p) => kept.map((i) => p[i])) as [number[], number[]];
  const years = yearsBetween(sample.from, sample.to);
  const found = betaConvergence(p0, p1, years);
  if (!isMissing(found)) appendAll(residuals, normalEquations(found, p0, p1, years));
  const { economy, activity, from, to } = sample;
  const row = (term: string, unit: Unit, value: Measured): LongRow => ({
    keys: { economy, activity, from, to },
    term,
    unit,
    value,
  });
  return [
    ...TERMS.map(([term, unit, pick]) => row(term, unit, isMissing(found) ? found : pick(found))),
    row('sigma_from', UNITS.logPoints, sigmaLog(p0)),
    row('sigma_to', UNITS.logPoints, sigmaLog(p1)),
    row('observations', UNITS.count, kept.length),
  ];
}

/** What the regression leaves unexplained is free of a mean and of the regressor. */
function normalEquations(
  { constant, beta }: BetaConvergence,
  p0: readonly number[],
  p1: readonly number[],
  years: number,
): Residual[] {
  const start = p0.map(Math.log);
  const growth = p1.map((level, i) => Math.log(level / p0[i]) / years);
  const errors = growth.map((value, i) => value - constant - beta * start[i]);
  const size = sum(growth.map(Math.abs)) + Math.abs(beta) * sum(start.map(Math.abs));
  const largest = start.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return [
    closes('Σ e = 0', sum(errors), size),
    closes('Σ e ln p₀ = 0', sum(errors.map((e, i) => e * start[i])), size * largest),
  ];
}
