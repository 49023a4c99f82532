import { EscalarError } from '../base/error.ts';

/** For a picture of a result that no one figure shows: it differs in too much, or has nothing to draw. */
export function noChart({ varying }: { varying: readonly string[] }): EscalarError {
  const columns = varying.join(', ');
  return new EscalarError('no-chart', {
    what:
      varying.length === 0
        ? { en: 'The result has nothing to draw.', es: 'El resultado no tiene nada que dibujar.' }
        : {
            en: `The result does not fit into one figure: it differs in ${columns}.`,
            es: `El resultado no cabe en una figura: varía en ${columns}.`,
          },
    mend: {
      en: 'Narrow it with --show COLUMN=VALUE, or choose a name in .xlsx, .docx or .csv.',
      es: 'Redúzcalo con --show COLUMNA=VALOR, o elija un nombre en .xlsx, .docx o .csv.',
    },
  });
}
