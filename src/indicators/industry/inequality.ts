import { isMissing, type Measured } from '../../base/missing.ts';
import { info } from '../../base/note.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { KEYS, type LongRow, longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, number } from '../options.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import { besideGiven, givenOptions } from './given-productivity.ts';
import { type Inequality, inequality as kernel, kolm } from './kernels/inequality.ts';
import { droppedOf, type MatchedPair, matchPair, periodsOf } from './matched-pair.ts';
import { REAL_FIRST } from './measured-panel.ts';
import { gather, type Part } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { spanOptions } from './panel-options.ts';

const keys = [KEYS.economy, KEYS.period];
/** Each period stands alone: no class is new or gone. */
const { absent: _, ...beside } = besideGiven;
/** Labour is needed only as a weight. */
const fields = panelInput.given.map((field) =>
  field.need === 'any-of:labour' ? { ...field, need: 'optional' as const } : field,
);
const OF_AMOUNTS = [UNITS.outputPerLabour, UNITS.dataUnit] as const;

export const inequalityIndicator = defineIndicator({
  id: 'inequality',
  room: 'industry',
  title: {
    en: 'Inequality among classes, firms or persons (Atkinson, Kolm, Theil, Gini)',
    es: 'Desigualdad entre clases, empresas o personas (Atkinson, Kolm, Theil, Gini)',
  },
  summary: {
    en: 'How unequal productivity, pay or any other column is, by the measures that are used for incomes.',
    es: 'Qué tan desigual es la productividad, la paga u otra columna, con las medidas que se usan para los ingresos.',
  },
  formula: [
    'pᵢ = Yᵢ/Lᵢ or a column;  bᵢ = Lᵢ/ΣL, a column over its sum, or 1/n;  μ = Σ bᵢpᵢ;  rᵢ = pᵢ/μ',
    'Atkinson A = 1 − [Σ bᵢ rᵢ^(1−ε)]^(1/(1−ε));  with ε = 1, 1 − Π rᵢ^bᵢ;  equal equivalent = μ(1 − A)',
    'Kolm = ln[Σ bᵢ e^{α(μ−pᵢ)}]/α, in the unit of p',
    'Theil T = Σ bᵢ rᵢ ln rᵢ;  L = −Σ bᵢ ln rᵢ;  GE(2) = ½[Σ bᵢ rᵢ² − 1];  Gini = ½ Σ_i Σ_j bᵢbⱼ|rᵢ − rⱼ|',
  ],
  references: [{ work: 'atkinson1970' }, { work: 'kolm1976' }, { work: 'shorrocks1980' }],
  input: { table: 'industry_panel', fields },
  options: {
    aversion: number(
      0.5,
      {
        en: 'ε of Atkinson’s index: the larger, the more the lowest count',
        es: 'ε del índice de Atkinson: cuanto mayor, más cuentan los más bajos',
      },
      { min: 0.01, max: 100, vary: [0.5, 1, 2] },
    ),
    kolm: number(
      0,
      {
        en: 'α of Kolm’s index, per unit of p; 0 leaves it out',
        es: 'α del índice de Kolm, por unidad de p; 0 lo omite',
      },
      { min: 0, max: 1e6 },
    ),
    count: choice(['weighted', 'alike'], 'weighted', {
      en: 'each row by its weight, or every row once',
      es: 'cada fila según su ponderación, o todas una vez',
    }),
    from: spanOptions.from,
    to: spanOptions.to,
    ...comparableOptions,
    ...beside,
    ...givenOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('mean', OF_AMOUNTS, 'mean', 'media'),
    term('equal_equivalent', OF_AMOUNTS, 'equal equivalent', 'equivalente igualitario'),
    term('atkinson', UNITS.index, 'Atkinson', 'Atkinson'),
    term('kolm', OF_AMOUNTS, 'Kolm', 'Kolm'),
    term('gini', UNITS.index, 'Gini', 'Gini'),
    term('theil', UNITS.nats, 'Theil T', 'T de Theil'),
    term('theil_l', UNITS.nats, 'Theil L', 'L de Theil'),
    term('ge2', UNITS.index, 'GE(2)', 'GE(2)'),
    term('classes', UNITS.classes, 'classes', 'clases'),
  ],
  conventions: [
    {
      en: 'With count=alike and productivity=COLUMN these are the numbers of R ineq and, weighted, of Stata ineqdeco; ineq takes ε = 0.5 and α = 1. atkinson does not change with the unit, kolm not when all get the same amount more.',
      es: 'Con count=alike y productivity=COLUMNA son los números de ineq de R y, ponderados, de ineqdeco de Stata; ineq toma ε = 0.5 y α = 1. atkinson no cambia con la unidad; kolm, si todos reciben el mismo monto adicional, tampoco.',
    },
    {
      en: 'With an amount of zero Atkinson’s index is 1 from ε = 1 on and Theil L is missing.',
      es: 'Con un monto de cero el índice de Atkinson es 1 desde ε = 1 y falta la L de Theil.',
    },
  ],
  lineage: inComparable('endpoints', 'economy'),
  compute(table, chosen) {
    const labour = chosen.count === 'weighted' || chosen.productivity === null;
    const need = { indicator: 'inequality', prefer: REAL_FIRST, labour, alike: true };
    // every row once: a weight has a part only where classes are put together by it first
    const isIdle = chosen.count === 'alike' && chosen.grouping === null && chosen.digits === 0;
    const weight = isIdle ? null : chosen.weight;
    const { panels, notes, dropped } = measureComparable(table, { ...chosen, weight }, need);
    const parts = panels.flatMap((measured) =>
      periodsOf(measured, chosen.from, chosen.to).map((column) =>
        onePeriod(
          matchPair(measured, column, column, 'missing'),
          measured.panel.economy,
          measured.unit,
          chosen,
        ),
      ),
    );
    const said = isIdle && chosen.weight !== null ? [...notes, idle(chosen.weight)] : notes;
    return gather('inequality', keys, parts, said, dropped);
  },
});

function idle(weight: string): Note {
  return info(
    `count=alike counts every row once: weight=${weight} has no part in it.`,
    `count=alike cuenta cada fila una vez: weight=${weight} no interviene.`,
  );
}

interface Chosen {
  readonly aversion: number;
  readonly kolm: number;
  readonly count: 'weighted' | 'alike';
}

function onePeriod(matched: MatchedPair, economy: string, unit: Unit, chosen: Chosen): Part {
  const there = [...matched.l0.keys()].filter((i) => matched.l0[i] > 0);
  const values = Float64Array.from(there, (i) => matched.y0[i] / matched.l0[i]);
  const weights = Float64Array.from(there, (i) => (chosen.count === 'alike' ? 1 : matched.l0[i]));
  const found = kernel(values, weights, chosen.aversion);
  const row = (name: string, own: Unit, value: Measured): LongRow => ({
    keys: { economy: economy || null, period: matched.from },
    term: name,
    unit: own,
    value,
  });
  const rows = isMissing(found)
    ? [row('atkinson', UNITS.index, found)]
    : [
        row('mean', unit, found.mean),
        ...measures(found, unit).map(([name, own, value]) => row(name, own, value)),
        ...(chosen.kolm === 0 ? [] : [row('kolm', unit, kolm(values, weights, chosen.kolm))]),
      ];
  return {
    rows: [...rows, row('classes', UNITS.classes, there.length)],
    residuals: isMissing(found) ? [] : meanCloses(matched, found, chosen.count),
    dropped: droppedOf(matched, economy),
  };
}

function measures(
  { equalEquivalent, atkinson, gini, theil, meanLogDeviation, halfSquaredVariation }: Inequality,
  unit: Unit,
): readonly (readonly [string, Unit, Measured])[] {
  return [
    ['equal_equivalent', unit, equalEquivalent],
    ['atkinson', UNITS.index, atkinson],
    ['gini', UNITS.index, gini],
    ['theil', UNITS.nats, theil],
    ['theil_l', UNITS.nats, meanLogDeviation],
    ['ge2', UNITS.index, halfSquaredVariation],
  ];
}

/** Weighted by what it was divided by, the mean is the whole over the whole. */
function meanCloses(
  { from, y0, l0 }: MatchedPair,
  { mean }: Inequality,
  count: 'weighted' | 'alike',
): Residual[] {
  return count === 'alike' ? [] : [closes(`${from}: Σ b p = ΣY/ΣL`, mean - sum(y0) / sum(l0), mean)];
}
