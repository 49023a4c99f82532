import { info } from '../../base/note.ts';
import { UNITS } from '../../base/unit.ts';
import { leftOut } from '../left-out.ts';
import { missingColumn } from '../missing-column.ts';
import type { Note } from '../note.ts';
import { choice, type OptionValues, onlyWith, text } from '../options.ts';
import type { MeasuredPanel, MeasuredPanels } from './measured-panel.ts';
import type { Panel } from './panel.ts';
import { labourOptions, panelOptions } from './panel-options.ts';
import { refuseNegative } from './refuse-negative.ts';

/** Productivity and weights that the data hold, as tables of firms do. */
export const givenOptions = {
  productivity: text(null, {
    en: 'a column with the productivity of each class or firm; output per unit of labour when left out',
    es: 'una columna con la productividad de cada clase o empresa; si se omite, el producto por unidad de trabajo',
  }),
  weight: text(null, {
    en: 'a column that weighs classes or firms; labour when left out',
    es: 'una columna que pondera clases o empresas; si se omite, el trabajo',
  }),
};

export const LEVEL_FORMULA = 'P = ΣY/ΣL = Σ sᵢpᵢ,  sᵢ = Lᵢ/ΣL,  pᵢ = Yᵢ/Lᵢ';
/** What the two options change in a formula of the parts of productivity. */
export const GIVEN_FORMULA = 'productivity, weight: sᵢ = wᵢ/Σw and pᵢ are columns;  scale=logs: ln pᵢ for pᵢ';

/** Whether productivity is read as it is or as its logarithm. */
export const scaleOption = {
  scale: choice(['levels', 'logs'], 'levels', {
    en: 'productivity as it is, or its natural logarithm: effects are then log points',
    es: 'la productividad tal cual, o su logaritmo natural: los efectos son entonces puntos logarítmicos',
  }),
};

/** Output has no part in a productivity that is given, and labour none where weights are given too. */
export const besideGiven = {
  ...panelOptions,
  output: onlyWith({ productivity: [''] }, panelOptions.output),
  price_base: onlyWith(
    { output: ['auto', 'output_real', 'value_added_real'], productivity: [''] },
    panelOptions.price_base,
  ),
  labour: onlyWith([{ productivity: [''] }, { weight: [''] }], labourOptions.labour),
  absent: labourOptions.absent,
};

export type GivenOptions = OptionValues<typeof givenOptions>;
export type ScaleOption = OptionValues<typeof scaleOption>;

/**
 * The panel with the weights in place of labour, and weight × productivity in place of output: whatever divides one
 * by the other then has the productivity given, weighted so.
 * @throws EscalarError `missing-column`, `negative-value`
 */
export function withGiven(
  measured: MeasuredPanel,
  { productivity = null, weight = null }: Partial<GivenOptions>,
  indicator: string,
  notes: Note[],
): MeasuredPanel {
  if (productivity === null && weight === null) return measured;
  const { panel } = measured;
  const isAlike = weight === null && measured.labourName === 'none';
  const weights =
    weight === null ? measured.labour.map((l) => (isAlike ? 1 : l)) : columnOf(panel, weight, indicator);
  if (weight !== null) refuseNegative(panel, weights, weight);
  const own = productivity === null ? null : columnOf(panel, productivity, indicator);
  const output = weights.map((w, cell) => {
    const p = own === null ? measured.output[cell] / measured.labour[cell] : own[cell];
    if (w === 0) return 0;
    return Number.isFinite(p) ? w * p : Number.NaN;
  });
  const [by, as] = [weight ?? measured.labourName, productivity];
  const weighted = isAlike ? { en: '', es: '' } : { en: `, weighted by ${by}`, es: `, ponderada por ${by}` };
  notes.push(
    info(
      `Productivity is ${as === null ? 'output per unit of labour' : `the column ${as}`}${weighted.en}.`,
      `La productividad es ${as === null ? 'el producto por unidad de trabajo' : `la columna ${as}`}${weighted.es}.`,
    ),
  );
  return {
    panel: { ...panel, cells: { ...panel.cells, weighted_productivity: output, weights } },
    output,
    outputName: 'weighted_productivity',
    labour: weights,
    labourName: 'weights',
    unit: own === null ? measured.unit : UNITS.dataUnit,
    amounts: 'weighted',
  };
}

function columnOf({ cells }: Panel, column: string, indicator: string): Float64Array {
  if (Object.hasOwn(cells, column)) return cells[column];
  throw missingColumn(column, Object.keys(cells), indicator);
}

/** The panels with the logarithm of productivity in its place; what has none is left out and listed. */
export function inScale(
  measured: MeasuredPanels,
  { scale = 'levels' }: Partial<ScaleOption>,
): MeasuredPanels {
  if (scale === 'levels') return measured;
  const dropped = [...measured.dropped];
  const panels = measured.panels.map((one): MeasuredPanel => {
    const { activities, periods, economy } = one.panel;
    const without: string[] = [];
    const output = one.output.map((y, cell) => {
      const l = one.labour[cell];
      if (Number.isNaN(y) || !(l > 0)) return y;
      if (y > 0) return l * Math.log(y / l);
      without.push(`${activities[Math.floor(cell / periods.length)]} ${periods[cell % periods.length]}`);
      return Number.NaN;
    });
    const what = {
      en: `${economy} productivity of zero or less, without a logarithm`.trim(),
      es: `${economy} productividad de cero o menos, sin logaritmo`.trim(),
    };
    if (without.length > 0) dropped.push(leftOut(what, without));
    return { ...one, output, unit: UNITS.logPoints, amounts: 'weighted' };
  });
  return { ...measured, panels, dropped };
}
