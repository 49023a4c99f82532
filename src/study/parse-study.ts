import type { Where } from '../base/error.ts';
import { checkAgainst, type FileSchema } from '../workspace/check-shape.ts';
import { readYaml } from '../workspace/read-yaml.ts';
import { eachSide } from './each-side.ts';
import { type StudyFile, studySchema } from './schema.ts';

/** A study as read, with a way back to its lines. */
export interface ParsedStudy {
  readonly study: StudyFile;
  /** Where a part of the study stands: `placeOf(['steps', 'x', 'with'])`. */
  readonly placeOf: (path: readonly PropertyKey[]) => Where;
}

const STUDY: FileSchema<StudyFile> = {
  schema: studySchema,
  path: 'schema/study.schema.json',
  root: 'study',
};

/**
 * Reads the text of a study and checks its shape.
 * @throws EscalarError `study-syntax` or `study-shape`, with file, line and column.
 * @example
 * import { parseStudy } from 'escalar/study';
 *
 * const text = `id: mine
 * title: { en: Mine, es: Mío }
 * data:
 *   etd: { release: ggdc-etd-2021 }
 * steps:
 *   growth: { title: { en: A step, es: Un paso }, indicator: shift-share, data: etd }
 * `;
 * Object.keys(parseStudy(text, 'mine.yaml').study.steps); // => ['growth']
 */
export function parseStudy(source: string, file: string): ParsedStudy {
  const { plain, placeOf } = eachSide(readYaml(source, file));
  return { study: checkShape(plain, placeOf), placeOf };
}

/** @throws EscalarError `study-shape`, with the place of the first part that does not fit. */
export function checkShape(plain: unknown, placeOf: ParsedStudy['placeOf']): StudyFile {
  return checkAgainst(STUDY, plain, placeOf);
}
