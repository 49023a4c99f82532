import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { KEYS, longFields } from '../long-table.ts';
import { undefinedShareNote } from '../share-of-change.ts';
import { EFFECT_UNITS, term } from '../term.ts';
import { comparableOptions } from './comparable-panels.ts';
import { asRatio, inUnits, levels, levelTerms } from './decomposition-rows.ts';
import { besideGiven, GIVEN_FORMULA, givenOptions, scaleOption } from './given-productivity.ts';
import { type Levels, levelsOf, nestedOption } from './industries.ts';
import {
  type MelitzPolanec,
  type MelitzPolanecByIndustry,
  melitzPolanec,
  melitzPolanecByIndustry,
} from './kernels/melitz-polanec.ts';
import { membersOf } from './kernels/two-levels.ts';
import { coverageNote, droppedOf, matchPair } from './matched-pair.ts';
import { REAL_FIRST } from './measured-panel.ts';
import { overSpans, type Part, placeName } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { spanOptions } from './panel-options.ts';

const LEVELS = [UNITS.outputPerLabour, UNITS.dataUnit, UNITS.logPoints] as const;
const EFFECTS = [...LEVELS, ...EFFECT_UNITS] as const;
const keys = [KEYS.economy, KEYS.from, KEYS.to];

export const melitzPolanecIndicator = defineIndicator({
  id: 'melitz-polanec',
  room: 'industry',
  title: {
    en: 'Dynamic Olley–Pakes decomposition with entry and exit (Melitz–Polanec)',
    es: 'Descomposición dinámica de Olley-Pakes con entrada y salida (Melitz-Polanec)',
  },
  summary: {
    en: 'Splits productivity growth into the growth of the typical class, a better allocation of labour, and the classes that enter and leave, each compared with the survivors of its own period.',
    es: 'Separa el crecimiento de la productividad en el avance de la clase típica, la mejor asignación del trabajo y las clases que entran y salen, comparadas cada una con las sobrevivientes de su propio periodo.',
  },
  formula: [
    'ΔP = Δp̃_C [mean] + Δcov_C [covariance] + s_N1(P_N1 − P_C1) [entry] + s_X0(P_C0 − P_X0) [exit]',
    'nested_in: Δcov_C = Δ Σ_j (S_j − n_j/n) p̃_j [covariance_between] + Δ Σ_j S_j cov_j [covariance_within];  entry = Σ_j s_Nj(P_Cj − P_C) [entry_between] + Σ_j s_Nj(P_Nj − P_Cj) [entry_within], exit alike',
    GIVEN_FORMULA,
    'P_C = p̃_C + cov_C,  cov_C = Σ_C (s̃ᵢ − 1/n)(pᵢ − p̃),  s̃ within the continuing classes',
  ],
  references: [{ work: 'melitz2015' }, { work: 'olley1996' }],
  input: { table: 'industry_panel', fields: panelInput.given },
  options: {
    ...spanOptions,
    ...nestedOption,
    ...comparableOptions,
    ...besideGiven,
    ...givenOptions,
    ...scaleOption,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('mean', EFFECTS, 'mean', 'media'),
    term('covariance', EFFECTS, 'covariance', 'covarianza'),
    term('entry', EFFECTS, 'entry', 'entrada'),
    term('exit', EFFECTS, 'exit', 'salida'),
    term('covariance_between', EFFECTS, 'covariance, between industries', 'covarianza entre industrias'),
    term(
      'covariance_within',
      EFFECTS,
      'covariance, inside industries',
      'covarianza dentro de las industrias',
    ),
    term('entry_between', EFFECTS, 'entry, between industries', 'entrada entre industrias'),
    term('entry_within', EFFECTS, 'entry, inside industries', 'entrada dentro de las industrias'),
    term('exit_between', EFFECTS, 'exit, between industries', 'salida entre industrias'),
    term('exit_within', EFFECTS, 'exit, inside industries', 'salida dentro de las industrias'),
    ...levelTerms(...LEVELS),
  ],
  conventions: [
    {
      en: 'The paper takes logarithms of the productivity of firms, weighted by value added: productivity=COLUMN, weight=COLUMN, scale=logs, absent=entry-exit.',
      es: 'El artículo toma logaritmos de la productividad de empresas, ponderados por el valor agregado: productivity=COLUMNA, weight=COLUMNA, scale=logs, absent=entry-exit.',
    },
    {
      en: 'A class enters or leaves when its state is zero in one period; a class without a row only with absent=entry-exit.',
      es: 'Una clase entra o sale cuando su estado es zero en un periodo; una clase sin fila, solo con absent=entry-exit.',
    },
    {
      en: 'mean weighs every class alike: with classes instead of firms it depends on how the classification is drawn.',
      es: 'mean pondera por igual a todas las clases: con clases en lugar de empresas depende de cómo se trace la clasificación.',
    },
  ],
  lineage: inComparable('endpoints', 'economy'),
  compute(table, chosen) {
    const need = {
      indicator: 'melitz-polanec',
      prefer: REAL_FIRST,
      labour: true,
      negativeOutput: 'keep',
    } as const;
    return overSpans(keys, table, chosen, need, (measured, from, to) => {
      const own = levelsOf(measured, table, chosen.nested_in, need.indicator);
      const part = oneSpan(own, from, to, chosen.absent);
      return { ...part, dropped: [...own.dropped, ...(part.dropped ?? [])] };
    });
  },
});

function oneSpan(
  { panel: measured, of: industriesOf }: Levels,
  from: number,
  to: number,
  absent: 'missing' | 'entry-exit',
): Part {
  const pair = matchPair(measured, from, to, absent);
  const { unit, panel } = measured;
  const found = melitzPolanec(pair);
  const { mean, covariance, entry, exit, level0, level1 } = found;
  const industries = industriesOf === null ? null : industriesOf(pair.activities);
  const split =
    industries === null
      ? null
      : melitzPolanecByIndustry(pair, membersOf(industries.industry, industries.count));
  const row = { economy: panel.economy || null, from: pair.from, to: pair.to };
  const terms = { mean, covariance, entry, exit, ...split, total: level1 - level0 };
  const place = placeName(panel.economy, pair.from, pair.to);
  return {
    rows: [
      ...Object.entries(terms).flatMap(([term, value]) => inUnits(row, term, value, found, pair, unit)),
      ...levels(row, found, pair, unit),
    ],
    residuals: [
      closes(`${place}: mean + covariance + entry + exit = ΔP`, found.residual, found.magnitude),
      ...(split === null ? [] : splitCloses(place, found, split)),
    ],
    notes: [...coverageNote(pair, panel.economy), ...undefinedShareNote(place, asRatio(found, unit))],
    dropped: droppedOf(pair, panel.economy),
  };
}

function splitCloses(
  place: string,
  { covariance, entry, exit, magnitude }: MelitzPolanec,
  split: MelitzPolanecByIndustry,
): Residual[] {
  const miss = (whole: number, between: number, within: number) => whole - between - within;
  return [
    closes(
      `${place}: covariance = between + within industries`,
      miss(covariance, split.covariance_between, split.covariance_within),
      magnitude,
    ),
    closes(
      `${place}: entry = between + within industries`,
      miss(entry, split.entry_between, split.entry_within),
      magnitude,
    ),
    closes(
      `${place}: exit = between + within industries`,
      miss(exit, split.exit_between, split.exit_within),
      magnitude,
    ),
  ];
}
