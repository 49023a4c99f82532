import { checkAgainst, type FileSchema } from '../workspace/check-shape.ts';
import type { StudySource } from '../workspace/find-study.ts';
import { type PlaceOf, readYaml, type YamlFile } from '../workspace/read-yaml.ts';
import { eachSide, isRecord } from './each-side.ts';
import { extendStudy } from './extend-study.ts';
import { type StudyFile, studySchema } from './schema.ts';

/** A study as read, with a way back to its lines. */
export interface ParsedStudy {
  readonly study: StudyFile;
  /** Where a part of the study stands: `placeOf(['steps', 'x', 'with'])`. */
  readonly placeOf: PlaceOf;
}

const STUDY: FileSchema<StudyFile> = {
  schema: studySchema,
  path: 'schema/study.schema.json',
  root: 'study',
};

/**
 * Reads the text of a study and checks its shape.
 * @param base the study that it extends, as `findStudy` gives it
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
export function parseStudy(source: string, file: string, base?: StudySource): ParsedStudy {
  const { plain, placeOf } = written(source, file, base);
  return { study: checkShape(plain, placeOf), placeOf };
}

function written(source: string, file: string, base: StudySource | undefined): YamlFile {
  const own = readYaml(source, file);
  if (base === undefined && isRecord(own.plain) && own.plain.extends !== undefined)
    throw new TypeError(`findStudy hands in what ${file} extends`);
  return base === undefined ? eachSide(own) : extendStudy(own, written(base.text, base.file, base.base));
}

/** @throws EscalarError `study-shape`, with the place of the first part that does not fit. */
export function checkShape(plain: unknown, placeOf: PlaceOf): StudyFile {
  return checkAgainst(STUDY, plain, placeOf);
}
