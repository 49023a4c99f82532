import { EscalarError } from '../../base/error.ts';

/** The error `parquet-unreadable`. */
export function parquetUnreadable(p: { path: string; detail: string }): EscalarError {
  return new EscalarError('parquet-unreadable', {
    ...p,
    what: {
      en: `${p.path} cannot be read as a Parquet file: ${p.detail}.`,
      es: `${p.path} no se puede leer como archivo Parquet: ${p.detail}.`,
    },
    mend: {
      en: 'Check the path and that the file is whole; a long CSV works as well.',
      es: 'Revise la ruta y que el archivo esté completo; también sirve un CSV largo.',
    },
  });
}

/** The error `parquet-not-exact`. */
export function parquetNotExact(p: { path: string; column: string; value: string }): EscalarError {
  return new EscalarError('parquet-not-exact', {
    ...p,
    what: {
      en: `Column "${p.column}" of ${p.path} holds the whole number ${p.value}, which a number with 53 bits would round.`,
      es: `La columna "${p.column}" de ${p.path} contiene el número entero ${p.value}, que un número de 53 bits redondearía.`,
    },
    mend: {
      en: 'If it is a code, write the column as text; if it is an amount, write it with decimals (DOUBLE) or in a larger unit.',
      es: 'Si es una clave, escriba la columna como texto; si es un monto, escríbalo con decimales (DOUBLE) o en una unidad mayor.',
    },
  });
}

/** The error `parquet-column-type`. */
export function parquetColumnType(p: { path: string; column: string; type: string }): EscalarError {
  return new EscalarError('parquet-column-type', {
    ...p,
    what: {
      en: `Column "${p.column}" of ${p.path} is of type ${p.type}, which is neither a number nor text.`,
      es: `La columna "${p.column}" de ${p.path} es de tipo ${p.type}, que no es número ni texto.`,
    },
    mend: { en: 'Leave the column out of the file.', es: 'Quite esa columna del archivo.' },
  });
}

/** The error `release-damaged`. */
export function releaseDamaged(p: {
  id: string;
  file: string;
  why: { en: string; es: string };
}): EscalarError {
  return new EscalarError('release-damaged', {
    ...p,
    what: {
      en: `The release "${p.id}" is damaged: ${p.file} ${p.why.en}.`,
      es: `La publicación "${p.id}" está dañada: ${p.file} ${p.why.es}.`,
    },
    mend: {
      en: `Import it again, or reinstall the package if the release ships with it; "escalar data check ${p.id}" lists every fault.`,
      es: `Vuelva a importarla, o reinstale el paquete si viene con él; "escalar data check ${p.id}" enumera cada falla.`,
    },
  });
}
