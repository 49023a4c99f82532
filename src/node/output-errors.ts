import { EscalarError } from '../base/error.ts';
import { listed } from '../base/texts/kind.ts';

/** The error `nothing-piped`. */
export function nothingPiped(): EscalarError {
  return new EscalarError('nothing-piped', {
    what: {
      en: 'Nothing is piped in: the standard input is the keyboard.',
      es: 'Nada llega por la entrada estándar: es el teclado.',
    },
    mend: {
      en: 'Pipe a table into the command (other-program | escalar … --data -), or name a file.',
      es: 'Dirija una tabla al comando (otro-programa | escalar … --data -), o nombre un archivo.',
    },
  });
}

/** The error `output-not-ours`. */
export function outputNotOurs(p: { path: string }): EscalarError {
  return new EscalarError('output-not-ours', {
    ...p,
    what: {
      en: `${p.path} is not empty and was not written by escalar.`,
      es: `${p.path} no está vacía y no la escribió escalar.`,
    },
    mend: { en: 'Choose another folder with --out.', es: 'Elija otra carpeta con --out.' },
  });
}

/** The error `output-has-others`. */
export function outputHasOthers(p: { path: string; files: readonly string[] }): EscalarError {
  return new EscalarError('output-has-others', {
    ...p,
    what: {
      en: `${p.path} holds files that no run of escalar wrote: ${listed(p.files, 5)}.`,
      es: `${p.path} contiene archivos que ninguna ejecución de escalar escribió: ${listed(p.files, 5)}.`,
    },
    mend: {
      en: 'The folder is replaced whole. Move them elsewhere, or choose another folder with --out.',
      es: 'La carpeta se sustituye entera. Muévalos a otro lugar, o elija otra carpeta con --out.',
    },
  });
}

/** The error `output-is-file`. */
export function outputIsFile(p: { path: string }): EscalarError {
  return new EscalarError('output-is-file', {
    ...p,
    what: { en: `${p.path} is a file, not a folder.`, es: `${p.path} es un archivo, no una carpeta.` },
    mend: { en: 'Choose a folder with --out.', es: 'Elija una carpeta con --out.' },
  });
}

/** The error `output-in-use`. */
export function outputInUse(p: { path: string }): EscalarError {
  return new EscalarError('output-in-use', {
    ...p,
    what: {
      en: `Another run wrote to ${p.path} at the same moment; what it wrote stands there.`,
      es: `Otra ejecución escribió en ${p.path} en el mismo momento; lo que escribió es lo que ahí queda.`,
    },
    mend: {
      en: 'Run again when it has ended, or choose another folder with --out.',
      es: 'Vuelva a ejecutar cuando haya terminado, o elija otra carpeta con --out.',
    },
  });
}

/** The error `folder-not-empty`. */
export function folderNotEmpty(p: { path: string }): EscalarError {
  return new EscalarError('folder-not-empty', {
    ...p,
    what: { en: `${p.path} already holds files.`, es: `${p.path} ya contiene archivos.` },
    mend: {
      en: 'Name a new folder; nothing is overwritten.',
      es: 'Indique una carpeta nueva; no se sobrescribe nada.',
    },
  });
}

/** The error `needs-package`. */
export function needsPackage(p: { name: string; part: string; reason: string }): EscalarError {
  return new EscalarError('needs-package', {
    ...p,
    what: {
      en: `${p.part} needs the optional package ${p.name}, which this installation does not have.`,
      es: `${p.part} necesita el paquete opcional ${p.name}, que esta instalación no tiene.`,
    },
    mend: {
      en: `Install it: npm install ${p.name}. Without it: a name in .html, .xlsx, .svg or .tex.`,
      es: `Instálelo: npm install ${p.name}. Sin él: un nombre en .html, .xlsx, .svg o .tex.`,
    },
  });
}
