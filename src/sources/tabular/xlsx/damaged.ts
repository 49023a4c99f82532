import { EscalarError } from '../../../base/error.ts';

/** The error for a part of a workbook that is not as the format says. */
export function damaged(part: string, en: string, es: string): EscalarError {
  return new EscalarError('damaged-workbook', { part, why: { en, es } });
}
