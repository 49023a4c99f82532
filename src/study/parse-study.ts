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
const MAX_BYTES = 4_000_000;

/**
 * Reads the text of a study and checks its shape.
 * @throws EscalarError `study-syntax` or `study-shape`, with file, line and column.
 */
export function parseStudy(source: string, file: string): ParsedStudy {
  const lines = new LineCounter();
  if (source.length > MAX_BYTES)
    throw new EscalarError('study-syntax', { detail: `${source.length} characters` }, { file });
  const document = parseDocument(source, {
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    version: '1.2',
  });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    const detail = broken.message.split('\n')[0] ?? broken.code;
    throw new EscalarError('study-syntax', { detail }, { file, line, column: col });
  }
  const placeOf = (path: readonly PropertyKey[]): Where => ({ file, ...placeIn(document, lines, path) });
  const result = studySchema.safeParse(toPlain(document, file));
  if (!result.success) throw shapeError(result.error.issues[0] as z.core.$ZodIssue, placeOf);
  return { study: result.data, placeOf };
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

/** The deepest issue says most: of a union, that of the branch which got furthest. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  let best: z.core.$ZodIssue | null = null;
  for (const branch of issue.errors) {
    const inner = branch[0];
    if (inner === undefined) continue;
    const found = deepest(inner);
    const whole = { ...found, path: [...issue.path, ...found.path] } as z.core.$ZodIssue;
    if (best === null || whole.path.length > best.path.length) best = whole;
  }
  return best !== null && best.path.length > issue.path.length ? best : issue;
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

function problemOf(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { en: `"${issue.keys[0]}" is not known here`, es: `"${issue.keys[0]}" no se conoce aquí` };
    case 'invalid_type':
      return { en: `${issue.expected} expected`, es: `se esperaba ${issue.expected}` };
    case 'invalid_value': {
      const values = issue.values.map(String).join(' | ');
      return { en: `expected ${values}`, es: `se esperaba ${values}` };
    }
    case 'invalid_union':
      return { en: 'this form is not understood', es: 'no se entiende esta forma' };
    default:
      return { en: issue.message, es: issue.message };
  }
}

function nearestKey(issue: z.core.$ZodIssue): string | null {
  if (issue.code !== 'unrecognized_keys' || issue.path.length > 0) return null;
  return nearestName(issue.keys[0] ?? '', Object.keys(studySchema.shape));
}
