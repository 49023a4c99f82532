import { EscalarError } from '../base/error.ts';
import type { ParsedStudy } from './parse-study.ts';

/**
 * Does what a part of a study asks; an error that a person can mend says where that part stands, and one of a condition
 * where its `where` does.
 */
export function atPlace<T>(
  placeOf: ParsedStudy['placeOf'],
  path: readonly (string | number)[],
  act: () => T,
): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof EscalarError)) throw error;
    throw error.at(placeOf(/^(condition|cell-not)/.test(error.code) ? [...path, 'where'] : path));
  }
}
