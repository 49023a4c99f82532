import { EscalarError, type Where } from '../base/error.ts';

/** For a code in the notation of large numbers. */
export function codeInExponent(p: { column: string; value: string }, where?: Where): EscalarError {
  return new EscalarError(
    'code-in-exponent',
    {
      ...p,
      what: {
        en: `"${p.value}" in column "${p.column}" is a code that a spreadsheet took for a number.`,
        es: `"${p.value}" en la columna "${p.column}" es una clave que una hoja de cálculo tomó por número.`,
      },
      mend: {
        en: `Write the code, or leave it out: --where "${p.column}!=${p.value}".`,
        es: `Escriba la clave o exclúyala: --where "${p.column}!=${p.value}".`,
      },
    },
    where,
  );
}
