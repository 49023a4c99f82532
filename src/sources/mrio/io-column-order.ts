import { EscalarError, type Where } from '../../base/error.ts';

/** For columns of final demand in another order than that of the published table. */
export function ioColumnOrder(p: { label: string; expected: string }, where?: Where): EscalarError {
  return new EscalarError(
    'io-column-order',
    {
      ...p,
      what: {
        en: `The columns of final demand are not in the order of a published table: ${p.label} stands where ${p.expected} is expected.`,
        es: `Las columnas de demanda final no están en el orden de una tabla publicada: está ${p.label} donde se espera ${p.expected}.`,
      },
      mend: {
        en: 'Compare the first line with the download. --read totals=ignore takes the columns by their names as they stand, without totals, value added and taxes.',
        es: 'Compare el primer renglón con el original. --read totals=ignore toma las columnas por su nombre, tal como están, sin totales, valor agregado ni impuestos.',
      },
    },
    where,
  );
}
