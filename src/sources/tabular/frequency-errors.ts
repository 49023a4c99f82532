import { EscalarError, type Where } from '../../base/error.ts';

/** For a period that is not of the frequency that is asked for. */
export function wrongFrequency(
  p: { column: string; value: string; frequency: string },
  where?: Where,
): EscalarError {
  return new EscalarError(
    'wrong-frequency',
    {
      what: {
        en: `"${p.value}" in column "${p.column}" is not ${p.frequency}, as the option frequency says.`,
        es: `"${p.value}" en la columna "${p.column}" no es de frecuencia ${p.frequency}, como dice la opción frequency.`,
      },
      mend: {
        en: `Leave --read frequency=${p.frequency} out, or correct the period.`,
        es: `Omita --read frequency=${p.frequency}, o corrija el periodo.`,
      },
    },
    where,
  );
}
