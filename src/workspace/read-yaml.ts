import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { EscalarError, type Where } from '../base/error.ts';
import { same } from '../base/locale.ts';
import { yamlProblem } from '../base/texts/yaml.ts';

/** A YAML file as plain data, with a way back to its lines. */
export interface YamlFile {
  readonly plain: unknown;
  readonly placeOf: PlaceOf;
}

/** Where a part of a file stands, `placeOf(['steps', 'x', 'with'])`; its name, where the part begins on a later line. */
export type PlaceOf = (path: readonly PropertyKey[], of?: 'part' | 'name') => Where;

/** Nested aliases beyond this are refused: a small file must not grow without bound. */
const MAX_ALIASES = 100;
const MAX_CHARACTERS = 4_000_000;

/** @throws EscalarError `study-syntax`, with file, line and column. */
export function readYaml(source: string, file: string): YamlFile {
  if (source.length > MAX_CHARACTERS)
    throw new EscalarError(
      'study-syntax',
      { detail: { en: `> ${MAX_CHARACTERS} characters`, es: `> ${MAX_CHARACTERS} caracteres` } },
      { file },
    );
  const { document, lines } = readLast.get(source) ?? soundDocument(source, file);
  keep(source, { document, lines });
  return {
    plain: toPlain(document, file),
    placeOf: (path, of = 'part') => ({ file, ...placeIn(document, lines, path, of) }),
  };
}

interface Read {
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * What was read last, by its text: a study is looked at for what it extends before it is read, and the workbench looks
 * through all that ship for each indicator. Nothing changes a document.
 */
const readLast = new Map<string, Read>();
/** Characters of all texts that are kept. */
const MOST_KEPT = 500_000;

function keep(source: string, read: Read): void {
  readLast.delete(source);
  readLast.set(source, read);
  let characters = [...readLast.keys()].reduce((sum, text) => sum + text.length, 0);
  for (const text of readLast.keys()) {
    if (characters <= MOST_KEPT) break;
    readLast.delete(text);
    characters -= text.length;
  }
}

/** @throws EscalarError `study-syntax` */
function soundDocument(source: string, file: string): Read {
  const lines = new LineCounter();
  const document = readDocument(source, lines, file);
  const broken = document.errors[0] ?? keyTwice(document);
  if (broken === null) return { document, lines };
  const { line, col } = lines.linePos(broken.pos[0]);
  const detail = yamlProblem(broken.code, broken.message);
  throw new EscalarError('study-syntax', { detail }, { file, line, column: col });
}

function readDocument(source: string, lineCounter: LineCounter, file: string): Document {
  try {
    return parseDocument(source, {
      lineCounter,
      // looked for afterwards: the reader compares every key with every other
      uniqueKeys: false,
      strict: true,
      version: '1.2',
      logLevel: 'error',
    });
  } catch (error) {
    // the reader of yaml calls itself at every level and runs out of stack on thousands of brackets
    if (!(error instanceof RangeError)) throw error;
    throw new EscalarError(
      'study-syntax',
      { detail: { en: 'nested too deep', es: 'demasiados niveles' } },
      { file },
    );
  }
}

/** A key that stands twice in a block, also as 1 and "1", which would be one name. */
function keyTwice(document: Document): Pick<YAMLError, 'code' | 'message' | 'pos'> | null {
  let found: number | null = null;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value ?? '');
        if (seen.has(name)) {
          found = key.range?.[0] ?? 0;
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found === null
    ? null
    : { code: 'DUPLICATE_KEY', message: 'Map keys must be unique', pos: [found, found] };
}

/** What an error that the reader throws, instead of noting it, is about. */
function unread(error: Error): string {
  return error instanceof ReferenceError && /Unresolved/.test(error.message)
    ? 'BAD_ALIAS'
    : 'RESOURCE_EXHAUSTION';
}

function toPlain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // yaml throws a ReferenceError on alias bombs and a TypeError on a cycle
    throw new EscalarError(
      'study-syntax',
      { detail: error instanceof Error ? yamlProblem(unread(error), error.message) : same(String(error)) },
      { file },
    );
  }
}

function placeIn(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
  of: 'part' | 'name',
): { line: number; column: number } {
  const at = (node: unknown) => (isNode(node) && node.range ? lines.linePos(node.range[0]) : undefined);
  for (let length = path.length; length >= 0; length -= 1) {
    const part = path.slice(0, length);
    const found = at(length === 0 ? document.contents : document.getIn(part, true));
    if (found === undefined) continue;
    const named = of === 'name' && length === path.length ? at(nameOf(document, part)) : undefined;
    const { line, col } = named !== undefined && named.line < found.line ? named : found;
    return { line, column: col };
  }
  return { line: 1, column: 1 };
}

/** The name before a part, which a block has on a line above it. */
function nameOf(document: Document, path: readonly PropertyKey[]): unknown {
  const around = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(around)) return undefined;
  return around.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))?.key;
}
