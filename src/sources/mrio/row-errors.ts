import { EscalarError, type Where } from '../../base/error.ts';

/** For a row that is none of the columns. */
export function ioRowUnknown(p: { label: string; nearest: string | null }, where?: Where): EscalarError {
  return new EscalarError(
    'io-row-unknown',
    {
      ...p,
      what: {
        en: `The row "${p.label}" is none of the columns${p.nearest === null ? '' : ` (the nearest is ${p.nearest})`}, and no known row of value added, taxes or totals.`,
        es: `El renglón "${p.label}" no es ninguna de las columnas${p.nearest === null ? '' : ` (la más parecida es ${p.nearest})`} ni un renglón conocido de valor agregado, impuestos o totales.`,
      },
      mend: {
        en: 'Name each industry in a row and in a column alike; rows known beside industries: VA, VALU, TLS, TAXSUB, OUT, OUTPUT.',
        es: 'Nombre cada industria igual en un renglón y en una columna; renglones conocidos además de las industrias: VA, VALU, TLS, TAXSUB, OUT, OUTPUT.',
      },
    },
    where,
  );
}

/** For columns that name industries and have no row. */
export function ioRowMissing(p: { labels: string; count: number; all: number }, where?: Where): EscalarError {
  return new EscalarError(
    'io-row-missing',
    {
      ...p,
      what: {
        en: `There is no row for ${p.count} of the ${p.all} columns that name industries: ${p.labels}.`,
        es: `No hay renglón para ${p.count} de las ${p.all} columnas que nombran industrias: ${p.labels}.`,
      },
      mend: {
        en: 'Download the file again. If the columns are final demand, name them by a known category (MEX_HFCE).',
        es: 'Descargue de nuevo el archivo. Si esas columnas son demanda final, nómbrelas con una categoría conocida (MEX_HFCE).',
      },
    },
    where,
  );
}
