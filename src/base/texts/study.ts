import type { Text } from '../locale.ts';
import { apart, type ErrorText, type ErrorTexts, listed, meant } from './kind.ts';

/** What may stand in a part, if it is known. */
function among(known: readonly string[] = []): Text {
  return known.length === 0 ? { en: '', es: '' } : { en: `: ${listed(known)}`, es: `: ${listed(known)}` };
}

/** Errors in a study file, its data and its output folder. */
export const studyErrors = {
  'study-not-found': (p: { name: string; bundled: readonly string[]; nearest: string | null } & ErrorText) =>
    p,
  'parameter-value': (p: {
    name: string;
    value: string;
    known: readonly string[];
    nearest: string | null;
  }) => ({
    what: {
      en: `--set ${p.name}=${p.value}: the data of this study have no "${p.value}".`,
      es: `--set ${p.name}=${p.value}: los datos de este estudio no tienen "${p.value}".`,
    },
    mend: {
      en: `Values of ${p.name}: ${listed(p.known, 50)}.${meant(p.nearest).en}`,
      es: `Valores de ${p.name}: ${listed(p.known, 50)}.${meant(p.nearest).es}`,
    },
  }),
  'parameter-order': (p: { name: string; value: string; after: string; before: string }) => ({
    what: {
      en: `${p.name}=${p.value} does not come after ${p.after}=${p.before}.`,
      es: `${p.name}=${p.value} no es posterior a ${p.after}=${p.before}.`,
    },
    mend: {
      en: `Give a later ${p.name} or an earlier ${p.after} with --set.`,
      es: `Indique con --set un valor posterior de ${p.name} o uno anterior de ${p.after}.`,
    },
  }),
  'parameter-twins': (p: { name: string; value: string; unlike: string }) => ({
    what: {
      en: `${p.name} and ${p.unlike} are both ${p.value}: there is nothing to compare.`,
      es: `${p.name} y ${p.unlike} son ambos ${p.value}: no hay nada que comparar.`,
    },
    mend: {
      en: `Give another one with --set ${p.name}=VALUE or --set ${p.unlike}=VALUE.`,
      es: `Indique otro con --set ${p.name}=VALOR o --set ${p.unlike}=VALOR.`,
    },
  }),
  'study-syntax': (p: { detail: Text }) => ({
    what: { en: `This is not valid YAML: ${p.detail.en}`, es: `YAML no válido: ${p.detail.es}` },
    mend: {
      en: 'Check indentation, colons and quotes near this place.',
      es: 'Revise la sangría, los dos puntos y las comillas cerca de este lugar.',
    },
  }),
  'study-shape': (p: {
    path: string;
    problem: { en: string; es: string };
    nearest?: string | null;
    known?: readonly string[];
    schema?: string;
  }) => ({
    what: { en: `${p.path}: ${p.problem.en}.`, es: `${p.path}: ${p.problem.es}.` },
    mend: {
      en: `The schema (${p.schema ?? 'schema/study.schema.json'}) tells what may stand here${among(p.known).en}.${meant(p.nearest).en}`,
      es: `El esquema (${p.schema ?? 'schema/study.schema.json'}) dice qué puede ir aquí${among(p.known).es}.${meant(p.nearest).es}`,
    },
  }),
  'study-reference': (p: {
    path: string;
    kind: { en: string; es: string };
    name: string;
    known: readonly string[];
    nearest: string | null;
  }) => ({
    what: {
      en: `${p.path} names ${p.kind.en} "${p.name}", which does not exist.`,
      es: `${p.path} nombra ${p.kind.es} "${p.name}", que no existe.`,
    },
    mend: {
      en: `Known: ${listed(p.known, 40)}.${meant(p.nearest).en}`,
      es: `Se conocen: ${listed(p.known, 40)}.${meant(p.nearest).es}`,
    },
  }),
  'step-failed': (p: { step: string; reason: { en: string; es: string } }) => ({
    what: { en: `Step "${p.step}": ${p.reason.en}`, es: `Paso "${p.step}": ${p.reason.es}` },
    mend: { en: '', es: '' },
  }),
  'result-column': (p: {
    what: string;
    column: string;
    have: readonly string[];
    nearest: string | null;
  }) => ({
    what: {
      en: `${p.what}: the result has no column "${p.column}".`,
      es: `${p.what}: el resultado no tiene la columna "${p.column}".`,
    },
    mend: {
      en: `Columns of the result: ${listed(p.have, 30)}.${meant(p.nearest).en}`,
      es: `Columnas del resultado: ${listed(p.have, 30)}.${meant(p.nearest).es}`,
    },
  }),
  'result-column-kind': (p: { what: string; column: string; expected: 'number' | 'text' }) => ({
    what: {
      en: `${p.what}: column "${p.column}" of the result does not hold ${p.expected === 'number' ? 'numbers' : 'texts'}.`,
      es: `${p.what}: la columna "${p.column}" del resultado no contiene ${p.expected === 'number' ? 'números' : 'textos'}.`,
    },
    mend: {
      en: 'Name another column of the result.',
      es: 'Indique otra columna del resultado.',
    },
  }),
  'number-too-large': (p: { what: string; value: number; times: number }) => ({
    what: {
      en: `${p.what}: ${p.value} times ${p.times} is larger than any number that can be computed with.`,
      es: `${p.what}: ${p.value} por ${p.times} es mayor que cualquier número con el que se puede calcular.`,
    },
    mend: { en: 'Give a smaller factor in times.', es: 'Dé un factor menor en times.' },
  }),
  'pivot-duplicate': (p: { by: string; code: string; differ: readonly string[] }) => ({
    what: {
      en: `Two rows speak of the same cell of the column "${p.code}" (pivot: ${p.by}).`,
      es: `Dos filas hablan de la misma celda de la columna "${p.code}" (pivot: ${p.by}).`,
    },
    mend: apart(p.differ),
  }),
  'cell-not-unique': (p: {
    what: string;
    count: number;
    columns: readonly string[];
    differ?: readonly string[];
  }) => ({
    what: {
      en: `${p.what} fits ${p.count} rows; one is wanted.`,
      es: `${p.what} coincide con ${p.count} filas; se necesita una.`,
    },
    mend:
      p.differ === undefined
        ? {
            en: `Add columns to the filter: ${listed(p.columns)}.`,
            es: `Agregue columnas al filtro: ${listed(p.columns)}.`,
          }
        : apart(p.differ),
  }),
  'cell-not-found': (p: { what: string; columns: readonly string[]; there?: Text }) => ({
    what: { en: `${p.what} fits no row.`, es: `${p.what} no coincide con ninguna fila.` },
    mend: p.there ?? { en: `Columns: ${listed(p.columns)}.`, es: `Columnas: ${listed(p.columns)}.` },
  }),
  'file-not-found': (p: { path: string }) => ({
    what: { en: `There is no file ${p.path}.`, es: `No existe el archivo ${p.path}.` },
    mend: { en: 'Check the path and the name.', es: 'Revise la ruta y el nombre.' },
  }),
  'not-a-file': (p: { path: string; kind: 'folder' | 'stream' }) => ({
    what:
      p.kind === 'folder'
        ? { en: `${p.path} is a folder, not a file.`, es: `${p.path} es una carpeta, no un archivo.` }
        : {
            en: `${p.path} is a pipe or a device, not a file.`,
            es: `${p.path} es una tubería o un dispositivo, no un archivo.`,
          },
    mend:
      p.kind === 'folder'
        ? { en: 'Name a file in it.', es: 'Indique un archivo que esté en ella.' }
        : {
            en: 'Save what it gives to a file first, and name that file.',
            es: 'Guarde primero en un archivo lo que entrega, e indique ese archivo.',
          },
  }),
  'ambiguous-data': (p: { name: string } & ErrorText) => p,
  'nothing-piped': (p: ErrorText) => p,
  'file-changed': (p: { path: string }) => ({
    what: {
      en: `${p.path} was changed while it was read.`,
      es: `${p.path} cambió mientras se leía.`,
    },
    mend: {
      en: 'Run again when whoever writes it has ended.',
      es: 'Vuelva a ejecutar cuando quien lo escribe haya terminado.',
    },
  }),
  'output-not-ours': (p: { path: string } & ErrorText) => p,
  'output-has-others': (p: { path: string; files: readonly string[] } & ErrorText) => p,
  'output-is-file': (p: { path: string } & ErrorText) => p,
  'output-in-use': (p: { path: string } & ErrorText) => p,
  'folder-not-empty': (p: { path: string } & ErrorText) => p,
} satisfies ErrorTexts;
