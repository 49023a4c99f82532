import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { EscalarError, type Where } from '../base/error.ts';

/** A YAML file as plain data, with a way back to its lines. */
export interface YamlFile {
  readonly plain: unknown;
  /** Where a part stands: `placeOf(['steps', 'x', 'with'])`. */
  readonly placeOf: (path: readonly PropertyKey[]) => Where;
}

/** Nested aliases beyond this are refused: a small file must not grow without bound. */
const MAX_ALIASES = 100;
const MAX_CHARACTERS = 4_000_000;

/** @throws EscalarError `study-syntax`, with file, line and column. */
export function readYaml(source: string, file: string): YamlFile {
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
  return {
    plain: toPlain(document, file),
    placeOf: (path) => ({ file, ...placeIn(document, lines, path) }),
  };
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
