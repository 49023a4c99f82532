import { appendAll } from '../../base/append-all.ts';
import type { Measured } from '../../base/missing.ts';
import type { Field } from '../../base/table.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { defineIndicator, type InputField, type Residual } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { choice, onlyWith } from '../options.ts';
import { term } from '../term.ts';
import { comparableOptions, measureComparable } from './comparable-panels.ts';
import {
  lilien,
  modifiedLilien,
  mooreAngle,
  normOfAbsoluteValues,
  persistence,
} from './kernels/structural-change.ts';
import { knownAmounts, sharedAmounts, unknownClasses } from './known-amounts.ts';
import { spans } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { overlapCloses } from './overlap-closes.ts';
import { panelInput } from './panel-input.ts';
import { inComparable } from './panel-lineage.ts';
import { labourOptions, panelOptions, REAL, spanOptions } from './panel-options.ts';
import { worstOf } from './worst-of.ts';

const keys: readonly Field[] = [KEYS.economy, KEYS.from, KEYS.to];
/** Either labour or output is read, never both. */
const fields: readonly InputField[] = panelInput.productivity.map((field) =>
  field.need === 'any-of:labour' ? { ...field, need: 'optional' } : field,
);

export const structuralChange = defineIndicator({
  id: 'structural-change',
  room: 'industry',
  title: { en: 'Speed of structural change', es: 'Velocidad del cambio estructural' },
  summary: {
    en: 'How much of labour (or output) moved from some classes to others between two periods.',
    es: 'Cuánto trabajo (o producción) pasó de unas clases a otras entre dos periodos.',
  },
  formula: [
    'sᵢ = Lᵢ/ΣL (or Yᵢ/ΣY)',
    'nav = ½ Σ|s₁ − s₀|',
    'lilien = [Σ s₁ (Δln Lᵢ − Δln L)²]^½',
    'lilien_modified = [Σ s̄ (Δln Lᵢ − Δln L)²]^½, s̄ = (s₀ + s₁)/2',
    'moore_angle = arccos(s₀·s₁/(|s₀||s₁|))',
    'persistence = nav(first, last) / Σ nav(t, t+1)',
  ],
  references: [
    { work: 'michaely1962' },
    { work: 'stoikov1966' },
    { work: 'lilien1982' },
    { work: 'moore1978' },
    { work: 'dietrich2012' },
  ],
  input: { table: 'industry_panel', fields },
  options: {
    of: choice(['labour', 'output'], 'labour', {
      en: 'whose shares move: labour, or output',
      es: 'de qué son las participaciones: trabajo o producción',
    }),
    ...spanOptions,
    ...labourOptions,
    labour: onlyWith({ of: ['labour'] }, labourOptions.labour),
    ...comparableOptions,
    ...panelOptions,
    output: onlyWith({ of: ['output'] }, panelOptions.output),
    price_base: onlyWith({ of: ['output'], output: ['auto', ...REAL] }, panelOptions.price_base),
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('nav', UNITS.share, 'norm of absolute values', 'norma de valores absolutos'),
    term('lilien', UNITS.logPoints, 'Lilien', 'Lilien'),
    term('lilien_modified', UNITS.logPoints, 'Lilien, modified', 'Lilien modificado'),
    term('moore_angle', UNITS.radians, 'Moore angle', 'ángulo de Moore'),
    term('moore_angle_degrees', UNITS.degrees, 'Moore angle in degrees', 'ángulo de Moore en grados'),
    term('persistence', UNITS.share, 'persistence', 'persistencia'),
    term('classes', UNITS.classes, 'classes', 'clases'),
  ],
  conventions: [
    {
      en: 'All measures grow with the length of the span; compare spans of equal length, or divide nav by the years.',
      es: 'Todas las medidas crecen con la duración del lapso; compare lapsos de igual duración o divida nav entre los años.',
    },
    {
      en: 'The modified Lilien index is the same forwards and backwards; the original is not, for it weighs with the end shares.',
      es: 'El índice de Lilien modificado es igual hacia adelante y hacia atrás; el original no, porque pondera con las participaciones finales.',
    },
    {
      en: 'A class that starts or ends has no growth rate: both Lilien indices are then missing; nav and the angle stand.',
      es: 'Una clase que nace o desaparece no tiene tasa de crecimiento: faltan entonces los dos índices de Lilien; nav y el ángulo quedan.',
    },
    {
      en: 'Finer classes always show more change: a number is comparable only at the same level of detail.',
      es: 'Las clases más finas siempre muestran más cambio: una cifra solo se compara con otra del mismo nivel de detalle.',
    },
  ],
  lineage: inComparable('range', 'economy'),
  compute(table, options) {
    const need = { indicator: 'structural-change', prefer: REAL_FIRST, labour: options.of === 'labour' };
    const { panels, notes, dropped } = measureComparable(table, options, need);
    const rows: LongRow[] = [];
    const residuals: Residual[] = [];
    const left: Dropped[] = [...dropped];
    for (const measured of panels) {
      for (const [from, to] of spans(measured, options)) {
        appendAll(rows, rowsOfSpan(measured, from, to, options, { left, residuals }));
      }
    }
    return {
      table: longTable('structural-change', keys, rows),
      residuals: worstOf(residuals),
      notes,
      dropped: left,
    };
  },
});

function rowsOfSpan(
  measured: MeasuredPanel,
  from: number,
  to: number,
  options: { readonly of: 'labour' | 'output'; readonly absent: 'missing' | 'entry-exit' },
  { left, residuals }: { readonly left: Dropped[]; readonly residuals: Residual[] },
): LongRow[] {
  const { economy, periods } = measured.panel;
  const [first, last] = [periods[from], periods[to]];
  const ends = knownAmounts(measured, options.of, [from, to], options.absent);
  appendAll(left, unknownClasses(economy, first, last, ends.unmatched));
  const [base, end] = ends.amounts as [Float64Array, Float64Array];
  const moved = normOfAbsoluteValues(base, end);
  appendAll(residuals, overlapCloses(moved, base, end));
  const way = wayOf(measured, from, to, options);
  const angle = mooreAngle(base, end);
  const row = (term: string, unit: Unit, value: Measured): LongRow => ({
    keys: { economy: economy || null, from: first, to: last },
    term,
    unit,
    value,
  });
  return [
    row('nav', UNITS.share, moved),
    row('lilien', UNITS.logPoints, lilien(base, end)),
    row('lilien_modified', UNITS.logPoints, modifiedLilien(base, end)),
    row('moore_angle', UNITS.radians, angle),
    row('moore_angle_degrees', UNITS.degrees, typeof angle === 'number' ? (angle * 180) / Math.PI : angle),
    row('persistence', UNITS.share, way),
    row('classes', UNITS.classes, ends.activities.length),
  ];
}

/** Persistence needs classes known in every period on the way; without any it is missing. */
function wayOf(
  measured: MeasuredPanel,
  from: number,
  to: number,
  options: { readonly of: 'labour' | 'output'; readonly absent: 'missing' | 'entry-exit' },
): Measured {
  const columns = Array.from({ length: to - from + 1 }, (_, t) => from + t);
  const known = sharedAmounts(measured, options.of, columns, options.absent);
  return known.activities.length === 0 ? { missing: 'not-reported' } : persistence(known.amounts);
}
