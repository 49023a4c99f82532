import { EscalarError, type Where } from '../base/error.ts';
import type { Text } from '../base/locale.ts';

/** The error `cannot-read-file`. */
export function cannotReadFile(p: { why: Text }, where?: Where): EscalarError {
  return new EscalarError(
    'cannot-read-file',
    {
      ...p,
      what: { en: `The file cannot be read: ${p.why.en}.`, es: `No se puede leer el archivo: ${p.why.es}.` },
      mend: {
        en: 'Check the path, and that no other program holds the file.',
        es: 'Revise la ruta y que ningún otro programa tenga ocupado el archivo.',
      },
    },
    where,
  );
}
