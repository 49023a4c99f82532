import { EscalarError, type Where } from '../../base/error.ts';

/** The error `bad-date`. */
export function badDate(p: { value: string }, where?: Where): EscalarError {
  return new EscalarError(
    'bad-date',
    {
      ...p,
      what: { en: `"${p.value}" is not a date.`, es: `"${p.value}" no es una fecha.` },
      mend: {
        en: 'Write 2009-03-15, 15 Mar 2009 or 2009; leave the cell empty where there is none.',
        es: 'Escriba 2009-03-15, 15 Mar 2009 o 2009; deje la celda vacía si no hay fecha.',
      },
    },
    where,
  );
}
