import type * as z from 'zod/mini';
import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import type { PlaceOf } from './read-yaml.ts';

/** What a kind of file may hold, and where that is written down. */
export interface FileSchema<T> {
  readonly schema: z.ZodMiniType<T>;
  /** As shown in errors: `schema/study.schema.json`. */
  readonly path: string;
  /** What an error at the top of the file names. */
  readonly root: string;
  /** Old names of its parts, with those of today. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** @throws EscalarError `study-shape`, with the place of the first part that does not fit. */
export function checkAgainst<T>(file: FileSchema<T>, plain: unknown, placeOf: PlaceOf): T {
  const result = checked(file, plain, placeOf);
  if (!result.success) throw shapeError(file, telling(result.error.issues), plain, placeOf);
  return result.data;
}

function checked<T>({ schema, path, root }: FileSchema<T>, plain: unknown, placeOf: PlaceOf) {
  try {
    return schema.safeParse(plain);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    // it collects all faults, and of too many it can tell none
    const params = { path: `(${root})`, problem: TOO_MANY, nearest: null, known: [], schema: path };
    throw new EscalarError('study-shape', params, placeOf([], 'part'));
  }
}

const TOO_MANY: Text = {
  en: 'too many of its parts do not fit to tell them apart; it may be a file of another kind',
  es: 'son tantas las partes que no corresponden que no pueden distinguirse; tal vez sea un archivo de otra clase',
};

/** A mistyped name says more than that the right one is missing. */
function telling(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue {
  return issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0];
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

function shapeError<T>(
  { schema, path: schemaPath, root, renamed = {} }: FileSchema<T>,
  first: z.core.$ZodIssue,
  plain: unknown,
  placeOf: PlaceOf,
): EscalarError {
  const issue = deepest(first);
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const known = issue.code === 'unrecognized_keys' ? knownKeys(schema, issue.path, plain) : [];
  const params = {
    path: path.map(String).join('.') || `(${root})`,
    problem:
      path.length > 0 && path.reduce(partOf, plain) === null
        ? NOTHING
        : problemOf(issue, schema, writtenAt(issue, plain)),
    nearest:
      known.find((name) => unknown !== undefined && name === renamed[unknown]) ??
      nearestKey(issue, schema, plain),
    known,
    schema: schemaPath,
  };
  return new EscalarError('study-shape', params, placeOf(path, unknown === undefined ? 'part' : 'name'));
}

/** What `with: { economies: MEX,TWN }` comes to: YAML takes TWN for a name of its own. */
const NOTHING: Text = {
  en: 'nothing is written here; several values go between brackets: [MEX, TWN]',
  es: 'aquí no se escribió nada; varios valores van entre corchetes: [MEX, TWN]',
};

export const BLOCK: Text = { en: 'a block of NAME: VALUE', es: 'un bloque de NOMBRE: VALOR' };
const KINDS: Readonly<Record<string, Text>> = {
  string: { en: 'text', es: 'texto' },
  number: { en: 'a number', es: 'un número' },
  int: { en: 'a whole number', es: 'un número entero' },
  boolean: { en: 'true or false', es: 'true o false' },
  array: { en: 'a list', es: 'una lista' },
  object: BLOCK,
  record: BLOCK,
};

function problemOf(issue: z.core.$ZodIssue, schema: z.core.$ZodType, written: unknown): Text {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { en: `"${issue.keys[0]}" is not known here`, es: `"${issue.keys[0]}" no se conoce aquí` };
    case 'invalid_type': {
      const kind = Object.hasOwn(KINDS, issue.expected) ? KINDS[issue.expected] : undefined;
      const [missing, falta] = written === undefined ? ['missing; ', 'falta; '] : ['', ''];
      return {
        en: `${missing}${kind?.en ?? issue.expected} expected`,
        es: `${falta}se esperaba ${kind?.es ?? issue.expected}`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String).join(' | ');
      return { en: `expected ${values}`, es: `se esperaba ${values}` };
    }
    case 'invalid_union': {
      const kinds = kindsOf(issue, schema).join(' | ');
      if (kinds !== '') return { en: `expected ${kinds}`, es: `se esperaba ${kinds}` };
      // forms that the schema names itself
      const { message } = issue;
      if (message !== 'Invalid input') return { en: `expected ${message}`, es: `se esperaba ${message}` };
      return eitherOf(issue, schema, written);
    }
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

/** What each form would have asked for. */
function eitherOf(issue: z.core.$ZodIssueInvalidUnion, schema: z.core.$ZodType, written: unknown): Text {
  const problems = issue.errors
    .filter((branch) => branch.length > 0)
    .map(telling)
    .map((inner) => problemOf(inner, schema, writtenAt(inner, written)));
  if (problems.every(({ en }) => en.startsWith('missing'))) return { en: 'missing', es: 'falta' };
  const joined = (lang: 'en' | 'es', or: string) => [...new Set(problems.map((one) => one[lang]))].join(or);
  return { en: joined('en', '; or '), es: joined('es', '; o ') };
}

function nearestKey(issue: z.core.$ZodIssue, schema: z.core.$ZodType, plain: unknown): string | null {
  if (issue.code === 'unrecognized_keys')
    return nearestName(issue.keys[0] ?? '', knownKeys(schema, issue.path, plain));
  const written = writtenAt(issue, plain);
  const kinds = issue.code === 'invalid_value' ? issue.values.map(String) : kindsOf(issue, schema);
  return kinds.length === 0 || typeof written !== 'string' ? null : nearestName(written, kinds);
}

/** What a part of a file says where it does not fit. */
function writtenAt({ path }: z.core.$ZodIssue, plain: unknown): unknown {
  return path.reduce(partOf, plain);
}

function partOf(whole: unknown, key: PropertyKey): unknown {
  return typeof whole === 'object' && whole !== null && Object.hasOwn(whole, key)
    ? (whole as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** The values that tell the forms of a part from one another, when the one written is none of them. */
function kindsOf(issue: z.core.$ZodIssue, schema: z.core.$ZodType): readonly string[] {
  if (issue.code !== 'invalid_union' || issue.discriminator === undefined) return [];
  const name = issue.discriminator;
  return optionsAt(schema, issue.path.slice(0, -1)).flatMap((option) => valuesOf(option, name));
}

/** The schemas that may stand at a place. */
function optionsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly z.core.$ZodType[] {
  const { def } = schema._zod as unknown as { readonly def: SchemaDef };
  if (def.innerType !== undefined) return optionsAt(def.innerType, path);
  if (def.options !== undefined) return def.options.flatMap((option) => optionsAt(option, path));
  const [head, ...rest] = path;
  if (head === undefined) return [schema];
  const own = def.shape !== undefined && Object.hasOwn(def.shape, head) ? def.shape[String(head)] : undefined;
  const next = own ?? def.valueType ?? def.element;
  return next === undefined ? [] : optionsAt(next, rest);
}

/** The literal values of a field of an object. */
function valuesOf(schema: z.core.$ZodType, field: string): readonly string[] {
  const { def } = schema._zod as unknown as { readonly def: SchemaDef };
  const own = def.shape?.[field]?._zod as unknown as { readonly def: SchemaDef } | undefined;
  return (own?.def.values ?? []).map(String);
}

/** The names that may stand at a place of the file: where forms are told apart by a field, of the form written. */
function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[], plain: unknown): string[] {
  const written = path.reduce(partOf, plain);
  const options = optionsAt(schema, path);
  const meant = options.filter((option) => {
    const kinds = valuesOf(option, 'kind');
    return kinds.length > 0 && kinds.includes(String(partOf(written, 'kind')));
  });
  return (meant.length > 0 ? meant : options).flatMap((option) => {
    const { def } = option._zod as unknown as { readonly def: SchemaDef };
    return Object.keys(def.shape ?? {});
  });
}

/** The parts of a schema that lead further down. */
interface SchemaDef {
  readonly innerType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly valueType?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly values?: readonly unknown[];
}
