import { EscalarError } from '../base/error.ts';
import { listed, meant } from '../base/texts/kind.ts';

/** The error `study-not-found`. */
export function studyNotFound(p: {
  name: string;
  bundled: readonly string[];
  nearest: string | null;
}): EscalarError {
  return new EscalarError('study-not-found', {
    ...p,
    what: { en: `There is no study "${p.name}".`, es: `No existe el estudio "${p.name}".` },
    mend: {
      en: `Bundled: ${listed(p.bundled)}.${meant(p.nearest).en} Or give the path of a study file, or of the folder that holds study.yaml.`,
      es: `Incluidos: ${listed(p.bundled)}.${meant(p.nearest).es} O dé la ruta de un archivo de estudio, o de la carpeta que contiene study.yaml.`,
    },
  });
}

/** The error `ambiguous-data`. */
export function ambiguousData(p: { name: string }): EscalarError {
  return new EscalarError('ambiguous-data', {
    ...p,
    what: {
      en: `"${p.name}" is a release, and also a file or folder here.`,
      es: `"${p.name}" es una publicación y también un archivo o una carpeta de aquí.`,
    },
    mend: {
      en: `Write ./${p.name} for the file, or release:${p.name} for the release.`,
      es: `Escriba ./${p.name} para el archivo, o release:${p.name} para la publicación.`,
    },
  });
}

/** The error `no-links`. */
export function noLinks(p: { have: readonly string[] }): EscalarError {
  return new EscalarError('no-links', {
    ...p,
    what: {
      en: `The file does not say which code leads to which, or by what shares. Its columns: ${listed(p.have)}.`,
      es: `El archivo no dice qué código lleva a cuál o en qué proporción. Sus columnas: ${listed(p.have)}.`,
    },
    mend: {
      en: 'Call the columns of codes "from" and "to", that of shares "weight".',
      es: 'Llame "from" y "to" a las columnas de códigos y "weight" a la de proporciones.',
    },
  });
}

/** The error `not-joined`. @param p `lacking` is the key that the data do not have; null where no row has a number */
export function notJoined(p: {
  column: string;
  name: string;
  keys: readonly string[];
  lacking: string | null;
}): EscalarError {
  const { column, name, keys, lacking } = p;
  return new EscalarError('not-joined', {
    ...p,
    what:
      lacking === null
        ? {
            en: `No row of the data finds a number for "${column}" in ${name} by ${listed(keys)}.`,
            es: `Ningún renglón de los datos halla un número para "${column}" en ${name} por ${listed(keys)}.`,
          }
        : {
            en: `"${column}" cannot be joined from ${name}: its rows are told apart by "${lacking}", which is no column of both.`,
            es: `No se puede unir "${column}" desde ${name}: sus renglones se distinguen por "${lacking}", que no es columna de ambos.`,
          },
    mend: {
      en: `Both need the same codes and periods: escalar describe-file shows those of a file, escalar describe RELEASE those of a release.`,
      es: `Ambos necesitan los mismos códigos y periodos: escalar describe-file muestra los de un archivo, escalar describe PUBLICACIÓN los de una publicación.`,
    },
  });
}
