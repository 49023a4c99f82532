import type { Text } from '../locale.ts';
import { type ErrorText, type ErrorTexts, listed, meant } from './kind.ts';

/** What may stand in a part, if it is known. */
function among(known: readonly string[] = []): Text {
  return known.length === 0 ? { en: '', es: '' } : { en: `: ${listed(known)}`, es: `: ${listed(known)}` };
}

/** Errors in a study file, its data and its output folder. */
export const studyErrors = {
  'study-not-found': (p: { name: string; bundled: readonly string[]; nearest: string | null } & ErrorText) =>
    p,
  'parameter-value': (
    p: {
      name: string;
      value: string;
      known: readonly string[];
      nearest: string | null;
    } & ErrorText,
  ) => p,
  'parameter-number': (p: { name: string; value: string } & ErrorText) => p,
  'parameter-order': (p: { name: string; value: string; after: string; before: string } & ErrorText) => p,
  'parameter-twins': (p: { name: string; value: string; unlike: string } & ErrorText) => p,
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
  'result-column': (
    p: {
      part: string;
      column: string;
      have: readonly string[];
      nearest: string | null;
    } & ErrorText,
  ) => p,
  'result-column-kind': (p: { part: string; column: string; expected: 'number' | 'text' } & ErrorText) => p,
  'number-too-large': (p: { part: string; value: number; times: number } & ErrorText) => p,
  'pivot-duplicate': (p: { by: string; code: string; differ: readonly string[] } & ErrorText) => p,
  'cell-not-unique': (
    p: {
      part: string;
      count: number;
      columns: readonly string[];
      differ?: readonly string[];
    } & ErrorText,
  ) => p,
  'cell-not-found': (p: { cell: string; columns: readonly string[]; there?: Text } & ErrorText) => p,
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
  'not-joined': (p: { column: string; name: string } & ErrorText) => p,
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
