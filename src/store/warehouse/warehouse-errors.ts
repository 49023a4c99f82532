import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';

/** An address that names no warehouse, or one whose files are not as they were written. */
export function badWarehouse(what: Text, mend: Text): EscalarError {
  return new EscalarError('warehouse', { what, mend });
}

/**
 * What lies at an address is not what its list says.
 * @param file of a list that cannot be read: the one before it is there still
 */
export function damagedWarehouse(shown: string, why: Text, file: string | null = null): EscalarError {
  const what = {
    en: `The warehouse ${shown} is damaged: ${why.en}.`,
    es: `El almacén ${shown} está dañado: ${why.es}.`,
  };
  if (file === null)
    return badWarehouse(what, {
      en: 'Import or copy it again from its source; nothing was computed.',
      es: 'Vuelva a importarlo o copiarlo desde su fuente; no se calculó nada.',
    });
  return badWarehouse(what, {
    en: `Delete ${file}, which takes back the last import alone, and repeat that import; nothing was computed.`,
    es: `Borre ${file}, lo que solo deshace la última importación, y repítala; no se calculó nada.`,
  });
}

/** An answer that lacks a part, which is never shown as a result. */
export function incompleteAnswer(shown: string, why: Text): EscalarError {
  return new EscalarError('warehouse', {
    what: {
      en: `The answer of ${shown} is not whole: ${why.en}.`,
      es: `La respuesta de ${shown} no está completa: ${why.es}.`,
    },
    mend: {
      en: 'No number was taken from it. Copy or import it again from its source.',
      es: 'No se tomó ningún número. Vuelva a copiarlo o importarlo desde su fuente.',
    },
  });
}

/** An engine that cannot do what was asked on this machine. */
export function unreachedWarehouse(shown: string, why: string): EscalarError {
  return new EscalarError('warehouse', {
    what: {
      en: `The engine could not go on with ${shown}: ${why}.`,
      es: `El motor no pudo seguir con ${shown}: ${why}.`,
    },
    mend: {
      en: 'Check the free space, the memory and the permissions, and that no other program writes the file; then ask again.',
      es: 'Revise el espacio libre, la memoria y los permisos, y que ningún otro programa escriba el archivo; luego repita la consulta.',
    },
  });
}

/** Nothing lies at an address. */
export function absentWarehouse(shown: string): EscalarError {
  return badWarehouse(
    { en: `There is no warehouse at ${shown}.`, es: `No hay ningún almacén en ${shown}.` },
    {
      en: 'Make one: escalar flows import FILE.zip --to FOLDER; a copy: escalar flows copy --data FOLDER --to duckdb://FILE (or clickhouse://…).',
      es: 'Cree uno: escalar flows import ARCHIVO.zip --to CARPETA; una copia: escalar flows copy --data CARPETA --to duckdb://ARCHIVO (o clickhouse://…).',
    },
  );
}
