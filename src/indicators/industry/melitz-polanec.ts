import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator } from '../define.ts';
import { KEYS, longFields } from '../long-table.ts';
import { undefinedShareNote } from '../share-of-change.ts';
import { PER_LABOUR, term } from '../term.ts';
import { comparableOptions } from './comparable-panels.ts';
import { inUnits, levels, levelTerms } from './decomposition-rows.ts';
import { melitzPolanec } from './kernels/melitz-polanec.ts';
import { coverageNote, droppedOf, matchPair } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { overSpans, type Part, placeName } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { labourOptions, panelOptions, spanOptions } from './panel-options.ts';

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
    'P_C = p̃_C + cov_C,  cov_C = Σ_C (s̃ᵢ − 1/n)(pᵢ − p̃),  s̃ within the continuing classes',
  ],
  references: [{ work: 'melitz2015' }, { work: 'olley1996' }],
  input: { table: 'industry_panel', fields: panelInput.productivity },
  options: { ...spanOptions, ...labourOptions, ...comparableOptions, ...panelOptions },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('mean', PER_LABOUR, 'mean', 'media'),
    term('covariance', PER_LABOUR, 'covariance', 'covarianza'),
    term('entry', PER_LABOUR, 'entry', 'entrada'),
    term('exit', PER_LABOUR, 'exit', 'salida'),
    ...levelTerms(UNITS.outputPerLabour),
  ],
  conventions: [
    {
      en: 'Levels of productivity, so that the terms add up to ΔP exactly; the paper works with logarithms of firms.',
      es: 'Niveles de productividad, de modo que los términos suman exactamente ΔP; el artículo trabaja con logaritmos de empresas.',
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
    return overSpans(keys, table, chosen, need, (measured, from, to) =>
      oneSpan(measured, from, to, chosen.absent),
    );
  },
});

function oneSpan(measured: MeasuredPanel, from: number, to: number, absent: 'missing' | 'entry-exit'): Part {
  const pair = matchPair(measured, from, to, absent);
  const { economy } = measured.panel;
  const found = melitzPolanec(pair);
  const { mean, covariance, entry, exit, level0, level1 } = found;
  const row = { economy: economy || null, from: pair.from, to: pair.to };
  const terms = { mean, covariance, entry, exit, total: level1 - level0 };
  const place = placeName(economy, pair.from, pair.to);
  const scale = Math.max(Math.abs(level0), Math.abs(level1), Math.abs(mean));
  return {
    rows: [
      ...Object.entries(terms).flatMap(([term, value]) => inUnits(row, term, value, found, pair)),
      ...levels(row, found, pair),
    ],
    residuals: [closes(`${place}: mean + covariance + entry + exit = ΔP`, found.residual, scale)],
    notes: [...coverageNote(pair, economy), ...undefinedShareNote(place, found)],
    dropped: droppedOf(pair, economy),
  };
}
