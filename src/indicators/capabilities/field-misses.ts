import { sum } from '../../math/sum.ts';
import type { Note } from '../note.ts';
import type { SeriesCells } from './series-cells.ts';
import { asPublished, TOTAL_FIELD } from './world-patents.ts';

interface Miss {
  readonly economy: string;
  readonly period: string;
  readonly total: number;
  /** Total minus the sum of the fields. */
  readonly miss: number;
}

/** How far the fields are from the published totals. */
export interface FieldMisses {
  readonly of: readonly Miss[];
  readonly most: Miss | null;
  /** What rounding explains: half a patent a field where all counts are whole, else the dust of arithmetic. */
  readonly allowed: number;
}

/** The misses where an economy has the total and all fields of a period. */
export function fieldMisses(
  cells: SeriesCells,
  economies: readonly string[],
  fields: readonly string[],
  periods: readonly string[],
): FieldMisses {
  const published = asPublished(cells);
  const of: Miss[] = [];
  let whole = true;
  let largest = 0;
  for (const economy of economies)
    for (const period of periods) {
      const total = published(economy, TOTAL_FIELD, period);
      const parts = fields.map((field) => cells.at('patents', economy, field, period));
      if (typeof total !== 'number' || fields.length === 0 || parts.some((part) => typeof part !== 'number'))
        continue;
      whole &&= [total, ...(parts as number[])].every(Number.isInteger);
      largest = Math.max(largest, total);
      of.push({ economy, period, total, miss: total - sum(parts as number[]) });
    }
  const most = of.reduce<Miss | null>(
    (worst, one) => (worst === null || Math.abs(one.miss) > Math.abs(worst.miss) ? one : worst),
    null,
  );
  return { of, most, allowed: whole ? (fields.length + 1) / 2 : 1e-9 * largest };
}

/** What a reader must know about the misses. */
export function missNotes({ most, allowed }: FieldMisses): readonly Note[] {
  if (most === null || most.miss === 0) return [];
  const place = `${most.economy} ${most.period}`;
  const size = Number(Math.abs(most.miss).toPrecision(6));
  const far = Math.abs(most.miss) > allowed;
  const side = most.miss > 0 ? LESS : MORE;
  return [
    {
      level: far ? 'warning' : 'info',
      text: far
        ? {
            en: `The fields add up to ${size} patents ${side.en} than the total in ${place}: a field is missing from the data, or patents count in several fields.`,
            es: `Los campos suman ${size} patentes ${side.es} que el total en ${place}: falta un campo en los datos o hay patentes que cuentan en varios campos.`,
          }
        : {
            en: `The fields miss the published total by ${size} patents at most (${place}): counts are rounded to whole patents.`,
            es: `Los campos se apartan del total publicado a lo más ${size} patentes (${place}): los conteos se redondean a patentes enteras.`,
          },
    },
  ];
}

const LESS = { en: 'fewer', es: 'menos' };
const MORE = { en: 'more', es: 'más' };
