import { EscalarError } from '../base/error.ts';

/** The error `of-which-open`. */
export function ofWhichOpen(p: { name: string }): EscalarError {
  return new EscalarError('of-which-open', {
    ...p,
    what: {
      en: `The row "${p.name}" has no number: those below it are parts of the one above, and nothing says where they end.`,
      es: `La fila "${p.name}" no tiene cifra: las siguientes son partes de la anterior y nada dice dónde terminan.`,
    },
    mend: {
      en: `Take these rows out, or write "${p.name}" before the name in each.`,
      es: `Quite esas filas o escriba "${p.name}" antes del nombre en cada una.`,
    },
  });
}
