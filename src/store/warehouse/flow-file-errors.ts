import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';

/** A file of flows that cannot be taken into a warehouse as it is. */
export function flowFileFault(path: string, why: Text): EscalarError {
  return new EscalarError('warehouse', {
    what: { en: `${path} was not imported: ${why.en}.`, es: `No se importó ${path}: ${why.es}.` },
    mend: {
      en: 'The warehouse is as it was. Mend or download the file again and repeat the import.',
      es: 'El almacén quedó como estaba. Corrija o descargue de nuevo el archivo y repita la importación.',
    },
  });
}
