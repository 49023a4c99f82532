import { EscalarError, type Where } from '../../base/error.ts';
import { listed } from '../../base/texts/kind.ts';

/** For a file with periods in a column and in names of columns. */
export function wideAndLong(p: { period: string; columns: readonly string[] }, where?: Where): EscalarError {
  return new EscalarError(
    'wide-and-long',
    {
      ...p,
      what: {
        en: `The file has a column of periods ("${p.period}") and also columns named as periods (${listed(p.columns, 4)}).`,
        es: `El archivo tiene una columna de periodos ("${p.period}") y también columnas con nombre de periodo (${listed(p.columns, 4)}).`,
      },
      mend: {
        en: 'Say --read layout=long if the columns are ordinary ones, or rename the column of periods.',
        es: 'Indique --read layout=long si son columnas comunes, o cambie el nombre de la columna de periodos.',
      },
    },
    where,
  );
}

/** For a file said to be wide that no column of is a period. */
export function wideWithoutPeriods(p: { columns: readonly string[] }, where?: Where): EscalarError {
  return new EscalarError(
    'wide-without-periods',
    {
      ...p,
      what: {
        en: `The option layout=wide needs columns named as periods; the columns are ${listed(p.columns)}.`,
        es: `La opción layout=wide necesita columnas con nombre de periodo; las columnas son ${listed(p.columns)}.`,
      },
      mend: {
        en: 'Name them 2003, 2003-Q4, 2003-12, dic-03 or Diciembre 2003.',
        es: 'Nómbrelas 2003, 2003-Q4, 2003-12, dic-03 o Diciembre 2003.',
      },
    },
    where,
  );
}

/** For a row of a wide file that does not say what it measures. */
export function wideEmptyVariable(p: { column: string }, where?: Where): EscalarError {
  return new EscalarError(
    'wide-empty-variable',
    {
      ...p,
      what: {
        en: `The column "${p.column}" does not say what this row measures.`,
        es: `La columna "${p.column}" no dice qué mide esta fila.`,
      },
      mend: {
        en: 'Write the name of the variable on every row.',
        es: 'Escriba el nombre de la variable en cada fila.',
      },
    },
    where,
  );
}
