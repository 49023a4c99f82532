import { formatNumber, type Lang } from '../base/locale.ts';
import { type FigureData, type Mark, sizeOf } from './data.ts';
import { OTHERS } from './palette.ts';
import { SERIES_COLOURS } from './theme.ts';

/**
 * Parts of a total, at most as many as there are colours: with more, the heaviest nine stay and the others are
 * summed. A sum with a missing part is a gap for its reason.
 */
export function foldOthers(data: FigureData): { readonly data: FigureData; readonly folded: number } {
  if (data.series.length <= SERIES_COLOURS.length) return { data, folded: 0 };
  const sizes = new Map(data.series.map((series) => [series, sizeOf(data, series)]));
  const weight = (series: string) => sizes.get(series) as number;
  const kept = new Set(
    data.series.toSorted((a, b) => weight(b) - weight(a)).slice(0, SERIES_COLOURS.length - 1),
  );
  const rest = data.series.filter((series) => !kept.has(series));
  return {
    folded: rest.length,
    data: {
      ...data,
      series: [...data.series.filter((series) => kept.has(series)), OTHERS],
      at: (series, x) => (series === OTHERS ? sumOf(rest.map((one) => data.at(one, x))) : data.at(series, x)),
      rowsAt: (series, x) =>
        series === OTHERS ? rest.flatMap((one) => data.rowsAt(one, x)) : data.rowsAt(series, x),
    },
  };
}

function sumOf(marks: readonly Mark[]): Mark {
  const gap = marks.find((mark) => mark !== null && typeof mark === 'object');
  if (gap !== undefined) return gap;
  const numbers = marks.filter((mark) => typeof mark === 'number');
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
}

export function foldedNote(folded: number, lang: Lang): string[] {
  if (folded === 0) return [];
  const count = formatNumber(folded, lang, 0);
  return [lang === 'en' ? `Others: the sum of ${count} parts.` : `Otras: la suma de ${count} partes.`];
}
