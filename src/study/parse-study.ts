import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { EscalarError, type Where } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { type StudyFile, studySchema } from './schema.ts';

/** A study as read, with a way back to its lines. */
export interface ParsedStudy {
  readonly study: StudyFile;
  /** Where a part of the study stands: `placeOf(['steps', 'x', 'with'])`. */
  readonly placeOf: (path: readonly PropertyKey[]) => Where;
}

/** Nested aliases beyond this are refused: a small file must not grow without bound. */
const MAX_ALIASES = 100;
const MAX_CHARACTERS = 4_000_000;

/**
 * Reads the text of a study and checks its shape.
 * @throws EscalarError `study-syntax` or `study-shape`, with file, line and column.
 */
export function parseStudy(source: string, file: string): ParsedStudy {
  const lines = new LineCounter();
  if (source.length > MAX_CHARACTERS)
    throw new EscalarError(
      'study-syntax',
      { detail: `> ${MAX_CHARACTERS} characters / caracteres` },
      { file },
    );
  const document = readDocument(source, lines, file);
  const broken = document.errors[0];
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    const detail = broken.message.split('\n')[0] ?? broken.code;
    throw new EscalarError('study-syntax', { detail }, { file, line, column: col });
  }
  const placeOf = (path: readonly PropertyKey[]): Where => ({ file, ...placeIn(document, lines, path) });
  return { study: checkShape(toPlain(document, file), placeOf), placeOf };
}

/** @throws EscalarError `study-shape`, with the place of the first part that does not fit. */
export function checkShape(plain: unknown, placeOf: ParsedStudy['placeOf']): StudyFile {
  const result = studySchema.safeParse(plain);
  if (!result.success) throw shapeError(telling(result.error.issues), placeOf);
  return result.data;
}

function readDocument(source: string, lineCounter: LineCounter, file: string): Document {
  try {
    return parseDocument(source, {
      lineCounter,
      uniqueKeys: true,
      strict: true,
      version: '1.2',
      logLevel: 'error',
    });
  } catch (error) {
    // the reader of yaml calls itself at every level and runs out of stack on thousands of brackets
    if (!(error instanceof RangeError)) throw error;
    throw new EscalarError('study-syntax', { detail: 'nested too deep / demasiados niveles' }, { file });
  }
}

function toPlain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // yaml throws a ReferenceError on alias bombs and a TypeError on a cycle
    throw new EscalarError(
      'study-syntax',
      { detail: error instanceof Error ? error.message : String(error) },
      { file },
    );
  }
}

function placeIn(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): { line: number; column: number } {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    }
  }
  return { line: 1, column: 1 };
}

/** A mistyped name says more than that the right one is missing. */
function telling(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  return issues.find((issue) => issue.code === 'unrecognized_keys') ?? (issues[0] as z.core.$ZodIssue);
}

/** The deepest issue says most: of a union, that of the branch which got furthest. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const found = issue.errors
    .filter((branch) => branch.length > 0)
    .map((branch) => {
      const inner = deepest(telling(branch));
      return { ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue;
    });
  const best = found.reduce((a, b) => (b.path.length > a.path.length ? b : a), issue as z.core.$ZodIssue);
  return best === issue ? (found.find(({ code }) => code === 'unrecognized_keys') ?? issue) : best;
}

function shapeError(first: z.core.$ZodIssue, placeOf: (path: readonly PropertyKey[]) => Where): EscalarError {
  const issue = deepest(first);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const params = {
    path: path.map(String).join('.') || '(study)',
    problem: problemOf(issue),
    nearest: nearestKey(issue),
  };
  return new EscalarError('study-shape', params, placeOf(path));
}

const KINDS: Readonly<Record<string, Text>> = {
  string: { en: 'text', es: 'texto' },
  number: { en: 'a number', es: 'un número' },
  int: { en: 'a whole number', es: 'un número entero' },
  boolean: { en: 'true or false', es: 'true o false' },
  array: { en: 'a list', es: 'una lista' },
  object: { en: 'a block of NAME: VALUE', es: 'un bloque de NOMBRE: VALOR' },
  record: { en: 'a block of NAME: VALUE', es: 'un bloque de NOMBRE: VALOR' },
};

function problemOf(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { en: `"${issue.keys[0]}" is not known here`, es: `"${issue.keys[0]}" no se conoce aquí` };
    case 'invalid_type': {
      const kind = Object.hasOwn(KINDS, issue.expected) ? KINDS[issue.expected] : undefined;
      const missing = issue.message.endsWith('received undefined');
      return {
        en: `${missing ? 'missing; ' : ''}${kind?.en ?? issue.expected} expected`,
        es: `${missing ? 'falta; ' : ''}se esperaba ${kind?.es ?? issue.expected}`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(' | ');
      return { en: `expected ${values}`, es: `se esperaba ${values}` };
    }
    case 'invalid_union':
      return { en: 'this form is not understood', es: 'no se entiende esta forma' };
    case 'too_small':
      return issue.origin === 'string'
        ? { en: 'the text is empty', es: 'el texto está vacío' }
        : { en: `at least ${issue.minimum} expected`, es: `se esperaba al menos ${issue.minimum}` };
    case 'too_big':
      return { en: `at most ${issue.maximum} expected`, es: `se esperaba a lo más ${issue.maximum}` };
    case 'invalid_key':
    case 'invalid_format':
      return {
        en: 'a name has lower-case letters, digits and hyphens only',
        es: 'un nombre lleva solo letras minúsculas sin acento, dígitos y guiones',
      };
    default:
      return { en: issue.message, es: issue.message };
  }
}

function nearestKey(issue: z.core.$ZodIssue): string | null {
  if (issue.code !== 'unrecognized_keys') return null;
  return nearestName(issue.keys[0] ?? '', knownKeys(studySchema, issue.path));
}

/** The names that may stand at a place of the study. */
function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = schema._zod as unknown as { readonly def: SchemaDef };
  const [head, ...rest] = path;
  if (def.innerType !== undefined) return knownKeys(def.innerType, path);
  if (def.options !== undefined) return def.options.flatMap((option) => knownKeys(option, path));
  if (head === undefined) return Object.keys(def.shape ?? {});
  const own = def.shape !== undefined && Object.hasOwn(def.shape, head) ? def.shape[String(head)] : undefined;
  const next = own ?? def.valueType ?? def.element;
  return next === undefined ? [] : knownKeys(next, rest);
}

/** The parts of a schema that lead further down. */
interface SchemaDef {
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly valueType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
}
