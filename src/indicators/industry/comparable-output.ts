import { info, warning } from '../../base/note.ts';
import type { InputField } from '../define.ts';
import { numberField } from '../input-field.ts';
import { missingColumn } from '../missing-column.ts';
import type { Note } from '../note.ts';
import { text } from '../options.ts';
import type { MeasuredPanel } from './measured-panel.ts';

export const pppOption = {
  ppp: text(null, {
    en: 'column with the purchasing power parity of the sector, local currency per unit of the common one; when left out ppp_value_added or ppp_output, after the measure; none for output that is already in common prices',
    es: 'columna con la paridad de poder adquisitivo del sector, moneda nacional por unidad de la común; si se omite, ppp_value_added o ppp_output, según la medida; none si la producción ya está en precios comunes',
  }),
};

/** Columns that bring output to common prices. */
export const pppFields: readonly InputField[] = [
  numberField(
    'ppp_value_added',
    'optional',
    'purchasing power parity of value added, local currency per common unit',
    'paridad de poder adquisitivo del valor agregado, moneda nacional por unidad común',
  ),
  numberField(
    'ppp_output',
    'optional',
    'purchasing power parity of output, local currency per common unit',
    'paridad de poder adquisitivo de la producción, moneda nacional por unidad común',
  ),
];

export interface ComparableOutput {
  /** Local currency per common unit, activity × period; ones where output is already comparable. */
  readonly ppp: Float64Array;
  readonly note: Note;
}

/**
 * The parities that go with the output measure of a panel.
 * @throws EscalarError `missing-column` for a named column that is not there.
 */
export function parities(
  measured: MeasuredPanel,
  chosen: string | null,
  indicator: string,
): ComparableOutput {
  const { cells } = measured.panel;
  const byMeasure = measured.outputName.startsWith('value_added') ? 'ppp_value_added' : 'ppp_output';
  const column = chosen ?? (cells[byMeasure] === undefined ? null : byMeasure);
  if (column === null || column === 'none') {
    return {
      ppp: new Float64Array(measured.output.length).fill(1),
      note: column === null ? UNCONVERTED : AS_IS,
    };
  }
  const ppp = cells[column];
  if (ppp === undefined) throw missingColumn(column, Object.keys(cells), indicator);
  return {
    ppp,
    note: info(
      `Output is divided by the parity ${column}.`,
      `La producción se divide entre la paridad ${column}.`,
    ),
  };
}

const AS_IS: Note = info(
  'Output is taken as already in common prices.',
  'La producción se toma como ya expresada en precios comunes.',
);

const UNCONVERTED: Note = warning(
  'The data have no parity for this measure: levels are compared as they stand, which is right only for output already in common prices.',
  'Los datos no traen paridad para esta medida: los niveles se comparan tal cual, lo que solo es correcto si la producción ya está en precios comunes.',
);
