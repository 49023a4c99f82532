import { EscalarError, type Where } from '../../base/error.ts';

/** For a line with more or fewer cells than expected. */
export function raggedRow(
  p: { expected: number; got: number; names: number | null },
  where?: Where,
): EscalarError {
  return new EscalarError(
    'ragged-row',
    {
      ...p,
      what: {
        en: `Expected ${p.expected} columns, got ${p.got}.`,
        es: `Se esperaban ${p.expected} columnas y hay ${p.got}.`,
      },
      mend: {
        en: `Put a cell that contains the separator between quotation marks; remove notes from below the table; ${p.names === null ? '' : `if the names of the columns are on line ${p.names}: --read headerLine=${p.names}; `}if the separator is another: --read "delimiter=;".`,
        es: `Ponga entre comillas la celda que contiene el separador; quite las notas al pie de la tabla; ${p.names === null ? '' : `si los nombres de las columnas están en la línea ${p.names}: --read headerLine=${p.names}; `}si el separador es otro: --read "delimiter=;".`,
      },
    },
    where,
  );
}
