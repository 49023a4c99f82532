import { formatNumber, type Text } from '../../base/locale.ts';
import { USUAL_MEMORY } from './duckdb-session.ts';
import type { PreparedQuestion } from './prepare-question.ts';
import { MOST_GROUPS } from './sum-flows.ts';

/** Rows from which a person is told beforehand what a question costs. */
export const HEAVY = 20_000_000;

/** Bytes of a row of an answer while it is taken over: its numbers twice, and its codes. */
const BYTES_OF_GROUP = 100;

/** What a question costs at most. */
export function planWords({ rows, groups: possible, years }: PreparedQuestion): Text {
  // more are refused
  const groups = Math.min(possible, MOST_GROUPS);
  const count = (number: number, lang: 'en' | 'es') => formatNumber(number, lang, 0);
  const megabytes = (bytes: number, lang: 'en' | 'es') => count(Math.ceil(bytes / 1e6), lang);
  return {
    en: `Rows to look at: ${count(rows, 'en')} (years: ${years.length}); rows of the result at most: ${count(groups, 'en')}, in ${megabytes(groups * BYTES_OF_GROUP, 'en')} MB beside at most ${megabytes(USUAL_MEMORY, 'en')} MB of the engine. Ctrl-C stops it.`,
    es: `Filas por recorrer: ${count(rows, 'es')} (años: ${years.length}); filas del resultado a lo sumo: ${count(groups, 'es')}, en ${megabytes(groups * BYTES_OF_GROUP, 'es')} MB además de ${megabytes(USUAL_MEMORY, 'es')} MB del motor a lo sumo. Ctrl-C la detiene.`,
  };
}
