import { nearestName } from '../../../base/nearest.ts';
import { normalise } from '../../../catalog/normalise.ts';
import { KNOWN_SERIES, type KnownSeries } from './known-series.ts';

/**
 * The known series in whose title, in either language, source or code every word stands; accents and case do not matter.
 * A word may be the beginning of one.
 * @param words an empty list gives all
 */
export function findSeries(words: readonly string[]): readonly KnownSeries[] {
  const wanted = words.flatMap((word) => normalise(word).split(' ')).filter((word) => word !== '');
  return KNOWN_SERIES.filter((series) => {
    const has = wordsOf(series);
    return wanted.every((word) => has.some((one) => one.startsWith(word)));
  });
}

/** The same words with one that fits nothing put right, as far as another is near; null where none is. */
export function nearestWord(text: string): string | null {
  const known = [...new Set(KNOWN_SERIES.flatMap(wordsOf))];
  const words = normalise(text).split(' ');
  const mended = words.map((word) =>
    known.some((one) => one.startsWith(word)) ? word : nearestName(word, known),
  );
  return mended.includes(null) || mended.join(' ') === words.join(' ') ? null : mended.join(' ');
}

function wordsOf({ source, asked, title }: KnownSeries): readonly string[] {
  const said = [source, title.en, title.es, ...asked.map(([, value]) => value)];
  return said.flatMap((text) => normalise(text).split(' '));
}
