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
