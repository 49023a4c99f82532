import { EscalarError } from '../base/error.ts';

/** The error `bad-pair`. */
export function badPair(p: { flag: string; value: string; shape: string }): EscalarError {
  return new EscalarError('bad-pair', {
    ...p,
    what: {
      en: `"${p.value}" after ${p.flag} cannot be read.`,
      es: `No se entiende "${p.value}" después de ${p.flag}.`,
    },
    mend: { en: `Write ${p.flag} ${p.shape}.`, es: `Escriba ${p.flag} ${p.shape}.` },
  });
}

/** The error `condition-twice`. */
export function conditionTwice(p: { flag: string; column: string }): EscalarError {
  return new EscalarError('condition-twice', {
    ...p,
    what: {
      en: `${p.flag} says twice what "${p.column}" may be.`,
      es: `${p.flag} dice dos veces qué puede ser "${p.column}".`,
    },
    mend: {
      en: `Put the values into one list: ${p.flag} ${p.column}=A,B.`,
      es: `Ponga los valores en una sola lista: ${p.flag} ${p.column}=A,B.`,
    },
  });
}
