import { EscalarError } from '../base/error.ts';

/** The error `release-exists`. */
export function releaseExists(p: { id: string; path: string; ships?: boolean }): EscalarError {
  return new EscalarError('release-exists', {
    ...p,
    what: {
      en: `The release "${p.id}" is already there (${p.path}).`,
      es: `La publicación "${p.id}" ya existe (${p.path}).`,
    },
    mend:
      p.ships === true
        ? {
            en: 'It comes with escalar and stays: import under another name (--id NAME).',
            es: 'Viene con escalar y no se quita: impórtela con otro nombre (--id NOMBRE).',
          }
        : {
            en: `Remove it first (escalar data remove ${p.id}) or import under another name (--id NAME).`,
            es: `Quítela primero (escalar data remove ${p.id}) o impórtela con otro nombre (--id NOMBRE).`,
          },
  });
}

/** The error `bad-release-name`. */
export function badReleaseName(p: { name: string }): EscalarError {
  return new EscalarError('bad-release-name', {
    ...p,
    what: {
      en: `"${p.name}" cannot name a release or a table.`,
      es: `"${p.name}" no puede ser el nombre de una publicación o de una tabla.`,
    },
    mend: {
      en: 'Use at most 64 lower-case letters, digits, hyphens, dots and underscores, and begin with a letter or a digit.',
      es: 'Use hasta 64 letras minúsculas sin acento, dígitos, guiones, puntos y guiones bajos, y empiece con letra o dígito.',
    },
  });
}

/** The error `store-read-only`. */
export function storeReadOnly(p: { path: string }): EscalarError {
  return new EscalarError('store-read-only', {
    ...p,
    what: {
      en: `Nothing can be written or removed in ${p.path || 'the folders of data'}.`,
      es: `No se puede escribir ni quitar nada en ${p.path || 'las carpetas de datos'}.`,
    },
    mend: {
      en: 'The data that ship with the package stay as they are; your own go to the folder named by ESCALAR_HOME.',
      es: 'Los datos que vienen con el paquete no se modifican; los suyos van a la carpeta que indica ESCALAR_HOME.',
    },
  });
}

/** The error `store-write-failed`. */
export function storeWriteFailed(p: { path: string; detail: string }): EscalarError {
  return new EscalarError('store-write-failed', {
    ...p,
    what: {
      en: `Writing to ${p.path} failed: ${p.detail}. Nothing was changed.`,
      es: `No se pudo escribir en ${p.path}: ${p.detail}. No se cambió nada.`,
    },
    mend: {
      en: 'Check the permissions and the free space, or choose another folder with ESCALAR_HOME.',
      es: 'Revise los permisos y el espacio libre, o elija otra carpeta con ESCALAR_HOME.',
    },
  });
}

/** The error `database-missing`. */
export function databaseMissing(p: { detail: string }): EscalarError {
  return new EscalarError('database-missing', {
    ...p,
    what: {
      en: `The database (DuckDB) that reads and writes tables cannot be loaded: ${p.detail}.`,
      es: `No se puede cargar la base de datos (DuckDB) que lee y escribe las tablas: ${p.detail}.`,
    },
    mend: {
      en: 'Its part for this platform is an optional package: install again with npm install --include=optional escalar. CSV and XLSX files are computed without it.',
      es: 'Su parte para esta plataforma es un paquete opcional: reinstale con npm install --include=optional escalar. Los archivos CSV y XLSX se calculan sin ella.',
    },
  });
}

/** The error `parquet-code-not-whole`. */
export function parquetCodeNotWhole(p: { path: string; column: string; value: string }): EscalarError {
  return new EscalarError('parquet-code-not-whole', {
    ...p,
    what: {
      en: `Column "${p.column}" of ${p.path} holds ${p.value}; a code or a period is text or a whole number.`,
      es: `La columna "${p.column}" de ${p.path} contiene ${p.value}; una clave o un periodo es texto o un número entero.`,
    },
    mend: {
      en: 'Write the column as text, such as 2003 or 2003-12.',
      es: 'Escriba la columna como texto, por ejemplo 2003 o 2003-12.',
    },
  });
}

/** The error `out-is-folder`. */
export function outIsFolder(p: { path: string }): EscalarError {
  return new EscalarError('out-is-folder', {
    ...p,
    what: { en: `${p.path} is a folder.`, es: `${p.path} es una carpeta.` },
    mend: {
      en: `Name a file in it, such as --out ${p.path.replace(/[/]$/, '')}/result.csv.`,
      es: `Nombre un archivo dentro de ella, por ejemplo --out ${p.path.replace(/[/]$/, '')}/resultado.csv.`,
    },
  });
}
