import { EscalarError, type Where } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';

/** For a file in which no line has the names of the columns. */
export function headerNotFound(p: { why: Text; line: number | null }, where?: Where): EscalarError {
  return new EscalarError(
    'header-not-found',
    {
      ...p,
      what: {
        en: `The line with the names of the columns was not found: ${p.why.en}.`,
        es: `No se encontró la línea con los nombres de las columnas: ${p.why.es}.`,
      },
      mend:
        p.line === null
          ? {
              en: 'Add a line of names above the data: clase,periodo,horas…',
              es: 'Agregue una línea de nombres sobre los datos: clase,periodo,horas…',
            }
          : {
              en: `If it is line ${p.line}: --read headerLine=${p.line}; or add one: clase,periodo,horas…`,
              es: `Si es la línea ${p.line}: --read headerLine=${p.line}; o agregue una: clase,periodo,horas…`,
            },
    },
    where,
  );
}

/** For a line of names beyond the end of the file. */
export function headerLineNotThere(p: { line: number }, where?: Where): EscalarError {
  return new EscalarError(
    'header-line-not-there',
    {
      ...p,
      what: {
        en: `Line ${p.line}, named by headerLine, has no names of columns.`,
        es: `La línea ${p.line}, indicada con headerLine, no tiene nombres de columnas.`,
      },
      mend: {
        en: 'Count from the first line of the file (or row of the sheet), which is 1.',
        es: 'Cuente desde la primera línea del archivo (o fila de la hoja), que es la 1.',
      },
    },
    where,
  );
}
