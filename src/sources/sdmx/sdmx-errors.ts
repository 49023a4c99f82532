import { EscalarError } from '../../base/error.ts';

/** The error for a message that is not as SDMX says, or ends before its end. */
export function sdmxBroken(en: string, es: string): EscalarError<'sdmx-broken'> {
  return new EscalarError('sdmx-broken', {
    what: { en: `The SDMX message cannot be read: ${en}.`, es: `El mensaje SDMX no se puede leer: ${es}.` },
    mend: {
      en: 'Fetch it again; a download that broke off ends too early. Where that does not help, ask its source for SDMX-CSV.',
      es: 'Descárguelo de nuevo; una descarga interrumpida termina antes de tiempo. Si eso no ayuda, pida SDMX-CSV a la fuente.',
    },
  });
}

/** The error for what SDMX allows and this reader does not know. */
export function sdmxNotRead(en: string, es: string): EscalarError<'sdmx-not-read'> {
  return new EscalarError('sdmx-not-read', {
    what: {
      en: `The SDMX message holds ${en}, which is not read.`,
      es: `El mensaje SDMX contiene ${es}, lo que no se lee.`,
    },
    mend: {
      en: 'Ask its source for less (one measure, the present state, no history), or for SDMX-CSV.',
      es: 'Pida menos a la fuente (una medida, el estado actual, sin historia) o pida SDMX-CSV.',
    },
  });
}

/** The error for a message that tells of one. @param says the words of the source */
export function sdmxError(says: string): EscalarError<'sdmx-error'> {
  return new EscalarError('sdmx-error', {
    what: {
      en: `The source answered with an error instead of data: ${says}.`,
      es: `La fuente respondió con un error en lugar de datos: ${says}.`,
    },
    mend: {
      en: 'Mend the query as it says and fetch again; where the answer is too large, ask for fewer periods or codes at once.',
      es: 'Corrija la consulta como indica y descargue de nuevo; si la respuesta es demasiado grande, pida menos periodos o códigos a la vez.',
    },
  });
}
