import { isMissing, type Measured, type Missing } from '../../base/missing.ts';
import { yearsBetween } from '../../base/period.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { closes, defineIndicator } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { KEYS, type LongRow, longFields } from '../long-table.ts';
import { term } from '../term.ts';
import { comparableOptions } from './comparable-panels.ts';
import { verdoorn as kernel, type Line } from './kernels/verdoorn.ts';
import { spanName } from './known-amounts.ts';
import { coverageNote, droppedOf, type MatchedPair, matchPair } from './matched-pair.ts';
import { REAL_FIRST } from './measured-panel.ts';
import { overSpans } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { labourOptions, panelOptions, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.from, KEYS.to];

export const verdoornIndicator = defineIndicator({
  id: 'verdoorn',
  room: 'industry',
  title: { en: 'Kaldor–Verdoorn law across classes', es: 'Ley de Kaldor-Verdoorn entre clases' },
  summary: {
    en: 'Whether productivity grows faster where output grows faster, class by class.',
    es: 'Si la productividad crece más donde más crece la producción, clase por clase.',
  },
  formula: [
    'g = Δln/T per year;  g_p = g_q − g_e',
    'verdoorn: g_p = a + b·g_q',
    'kaldor: g_e = a′ + b′·g_q;  b + b′ = 1 exactly',
    'rowthorn: g_p = a″ + b″·g_e',
    'robust errors: HC1 = HC0·n/(n−2)',
  ],
  references: [
    { work: 'verdoorn1949' },
    { work: 'kaldor1966' },
    { work: 'rowthorn1975' },
    { work: 'mackinnon1985' },
  ],
  input: { table: 'industry_panel', fields: panelInput.productivity },
  options: { ...spanOptions, labour: labourOptions.labour, ...comparableOptions, ...panelOptions },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('verdoorn_slope', UNITS.ratio, 'Verdoorn: slope', 'Verdoorn: pendiente'),
    term('verdoorn_error', UNITS.ratio, 'Verdoorn: standard error', 'Verdoorn: error estándar'),
    term(
      'verdoorn_robust_error',
      UNITS.ratio,
      'Verdoorn: robust error (HC1)',
      'Verdoorn: error robusto (HC1)',
    ),
    term('verdoorn_constant', UNITS.ratio, 'Verdoorn: constant', 'Verdoorn: constante'),
    term('verdoorn_r_squared', UNITS.share, 'Verdoorn: R²', 'Verdoorn: R²'),
    term('kaldor_slope', UNITS.ratio, 'employment on output: slope', 'empleo sobre producción: pendiente'),
    term(
      'kaldor_error',
      UNITS.ratio,
      'employment on output: standard error',
      'empleo sobre producción: error estándar',
    ),
    term(
      'kaldor_robust_error',
      UNITS.ratio,
      'employment on output: robust error (HC1)',
      'empleo sobre producción: error robusto (HC1)',
    ),
    term(
      'kaldor_constant',
      UNITS.ratio,
      'employment on output: constant',
      'empleo sobre producción: constante',
    ),
    term('kaldor_r_squared', UNITS.share, 'employment on output: R²', 'empleo sobre producción: R²'),
    term('rowthorn_slope', UNITS.ratio, 'Rowthorn: slope', 'Rowthorn: pendiente'),
    term('rowthorn_error', UNITS.ratio, 'Rowthorn: standard error', 'Rowthorn: error estándar'),
    term(
      'rowthorn_robust_error',
      UNITS.ratio,
      'Rowthorn: robust error (HC1)',
      'Rowthorn: error robusto (HC1)',
    ),
    term('rowthorn_constant', UNITS.ratio, 'Rowthorn: constant', 'Rowthorn: constante'),
    term('rowthorn_r_squared', UNITS.share, 'Rowthorn: R²', 'Rowthorn: R²'),
    term('observations', UNITS.classes, 'observations', 'observaciones'),
  ],
  conventions: [
    {
      en: 'Every class counts alike, whatever its size. Growth is the mean yearly difference of logarithms; with compound rates b + b′ = 1 holds only nearly.',
      es: 'Cada clase cuenta igual, sin importar su tamaño. El crecimiento es la diferencia logarítmica media anual; con tasas compuestas b + b′ = 1 solo se cumple aproximadamente.',
    },
    {
      en: 'verdoorn has output growth on both sides (g_p = g_q − g_e): errors in measured output, such as a broken price index, push b towards 1. kaldor carries the same information; rowthorn has it on neither side.',
      es: 'verdoorn tiene el crecimiento de la producción en ambos lados (g_p = g_q − g_e): los errores de medición, como un índice de precios roto, empujan b hacia 1. kaldor lleva la misma información; rowthorn no lo tiene en ningún lado.',
    },
    {
      en: 'robust errors are Stata’s `regress, robust` and R’s `vcovHC(type = "HC1")`; R’s sandwich takes HC3 when nothing is said.',
      es: 'Los errores robustos son los de `regress, robust` de Stata y `vcovHC(type = "HC1")` de R; sandwich de R usa HC3 si no se indica otra cosa.',
    },
    {
      en: 'Classes with zero output or labour in a period have no growth rate; they are left out and listed.',
      es: 'Las clases con producción o trabajo cero en un periodo no tienen tasa de crecimiento; se excluyen y se enumeran.',
    },
  ],
  lineage: inComparable('endpoints', 'economy'),
  compute(table, options) {
    const need = { indicator: 'verdoorn', prefer: REAL_FIRST, labour: true };
    const result = overSpans(keys, table, options, need, (measured, from, to) => {
      const { economy } = measured.panel;
      const pair = matchPair(measured, from, to, 'missing');
      const found = regress(pair);
      const part = {
        rows: rowsOf({ economy: economy || null, from: pair.from, to: pair.to }, found),
        notes: coverageNote(pair, economy),
        dropped: [...droppedOf(pair, economy), ...zeroClasses(pair, economy)],
      };
      if (isMissing(found)) return part;
      const [b, rest] = [found.verdoorn.slope, found.kaldor.slope];
      return { ...part, residuals: [closes('b + b′ = 1', b + rest - 1, Math.max(1, Math.abs(b)))] };
    });
    return { ...result, residuals: worstOf(result.residuals) };
  },
});

function regress(pair: MatchedPair): ReturnType<typeof kernel> {
  const kept = growing(pair);
  const pick = (values: Float64Array) => Float64Array.from(kept, (i) => values[i]);
  return kernel(pick(pair.y0), pick(pair.l0), pick(pair.y1), pick(pair.l1), yearsBetween(pair.from, pair.to));
}

/** Classes with output and labour above zero in both periods. */
function growing(pair: MatchedPair): readonly number[] {
  const above = (i: number) => [pair.y0, pair.l0, pair.y1, pair.l1].every((values) => values[i] > 0);
  return pair.activities.map((_, i) => i).filter(above);
}

function zeroClasses(pair: MatchedPair, economy: string): readonly Dropped[] {
  const kept = new Set(growing(pair));
  const without = pair.activities.filter((_, i) => !kept.has(i));
  if (without.length === 0) return [];
  const place = spanName(economy, pair.from, pair.to);
  return [
    {
      what: {
        en: `${place}: classes with zero in a period`,
        es: `${place}: clases con cero en algún periodo`,
      },
      count: without.length,
      examples: without.slice(0, 5),
    },
  ];
}

const LINE: readonly (readonly [string, Unit, (line: Line) => Measured])[] = [
  ['slope', UNITS.ratio, (line) => line.slope],
  ['error', UNITS.ratio, (line) => line.standardError],
  ['robust_error', UNITS.ratio, (line) => line.robustError],
  ['constant', UNITS.ratio, (line) => line.constant],
  ['r_squared', UNITS.share, (line) => line.rSquared],
];

function rowsOf(keysOfRow: LongRow['keys'], found: ReturnType<typeof kernel>): LongRow[] {
  const lines: readonly (readonly [string, Line | Missing])[] = [
    ['verdoorn', isMissing(found) ? found : found.verdoorn],
    ['kaldor', isMissing(found) ? found : found.kaldor],
    ['rowthorn', isMissing(found) ? found : found.rowthorn],
  ];
  const rows = lines.flatMap(([name, line]) =>
    LINE.map(
      ([part, unit, pick]): LongRow => ({
        keys: keysOfRow,
        term: `${name}_${part}`,
        unit,
        value: isMissing(line) ? line : pick(line),
      }),
    ),
  );
  const n: Measured = isMissing(found) ? found : found.observations;
  return [...rows, { keys: keysOfRow, term: 'observations', unit: UNITS.classes, value: n }];
}
