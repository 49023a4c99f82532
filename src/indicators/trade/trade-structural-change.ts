import { UNITS } from '../../base/unit.ts';
import { defineIndicator, type Residual } from '../define.ts';
import { lilien, modifiedLilien, normOfAbsoluteValues } from '../industry/kernels/structural-change.ts';
import { overlapCloses } from '../industry/overlap-closes.ts';
import { worstOf } from '../industry/worst-of.ts';
import { sumsOfEachApart } from '../levels/imports-from-partners.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { term } from '../term.ts';
import { readBaskets } from './basket-years.ts';
import { byBasket } from './flows-apart.ts';
import { cosine } from './kernels/cosine.ts';
import { rowAt } from './kernels/totals.ts';
import { cellOf, orMissing } from './measured.ts';
import { requireChange } from './require-span.ts';
import { matrixFields } from './trade-input.ts';
import { ofFlow } from './trade-lineage.ts';
import { byProductOrPartner, importsOfFlowOption, shownPlaces, tradeOptions } from './trade-options.ts';

const keys = [KEYS.reporter, KEYS.flow, KEYS.from, KEYS.to];

export const tradeStructuralChange = defineIndicator({
  id: 'trade-structural-change',
  room: 'trade',
  title: {
    en: 'Structural change of trade between two years',
    es: 'Cambio estructural del comercio entre dos años',
  },
  summary: {
    en: 'How much of an economy’s trade moved to other products (or partners) between two years.',
    es: 'Cuánto del comercio de una economía pasó a otros productos (o socios) entre dos años.',
  },
  formula: [
    'Lawrence = ½ Σ|s₁ − s₀|, from 0 (the same structure) to 1',
    'cosine = Σ s₀s₁ / √(Σs₀²·Σs₁²), from 0 to 1 (the same structure)',
    'Lilien = [Σ s₁(Δln x − Δln X)²]^½;  modified: weights (s₀ + s₁)/2',
  ],
  references: [{ work: 'lawrence1984', chapter: '3' }, { work: 'lilien1982' }],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    ...tradeOptions,
    by: byProductOrPartner,
    flow: vocabulary.flow,
    imports: importsOfFlowOption,
    from: vocabulary.from,
    to: vocabulary.to,
  },
  sums: sumsOfEachApart,
  apart: byBasket,
  output: longFields(keys),
  terms: [
    term('lawrence', UNITS.share, 'Lawrence index', 'índice de Lawrence'),
    term('cosine', UNITS.ratio, 'cosine similarity', 'similitud del coseno'),
    term('lilien', UNITS.index, 'Lilien', 'Lilien'),
    term('lilien_modified', UNITS.index, 'Lilien, modified', 'Lilien modificado'),
  ],
  conventions: [
    {
      en: 'Lilien leaves out lines that are zero in both years, and is missing when a line starts or ends: its logarithm does not exist.',
      es: 'Lilien deja fuera las líneas que son cero en ambos años y falta cuando una línea aparece o desaparece: su logaritmo no existe.',
    },
  ],
  lineage: ofFlow('endpoints', 'reporter'),
  compute(table, options) {
    const { years, dropped, notes } = readBaskets(
      table,
      { ...options, world: 'matrix' },
      'trade-structural-change',
      [],
    );
    const { from, to } = requireChange(options, years, 'trade-structural-change');
    const [first, last] = [from, to].map(
      (name) => years.find(({ year }) => (year ?? '') === name) ?? years[0],
    );
    const width = first.lines.length;
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    for (const c of shownPlaces(options, first.economies)) {
      const [s0, s1] = [first, last].map(({ values }) => rowAt(values, c, width));
      const place = [first.economies[c], options.flow, from, to];
      const moved = normOfAbsoluteValues(s0, s1);
      rows.add(place, 'lawrence', UNITS.share, cellOf(moved));
      residuals.push(...overlapCloses(moved, s0, s1));
      rows.add(place, 'cosine', UNITS.ratio, orMissing(cosine(s0, s1)));
      rows.add(place, 'lilien', UNITS.index, cellOf(lilien(s0, s1)));
      rows.add(place, 'lilien_modified', UNITS.index, cellOf(modifiedLilien(s0, s1)));
    }
    return { table: rows.table('trade-structural-change'), residuals: worstOf(residuals), notes, dropped };
  },
});
