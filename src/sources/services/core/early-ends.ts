import { extent } from '../../../base/extent.ts';
import type { Text } from '../../../base/locale.ts';
import type { Rows } from '../service.ts';

/** Years before the newest of the others from which a series counts as one that ended. */
const YEARS = 3;

/** Watches the rows of series that come. */
export interface EndsWatch {
  see(rows: Rows): void;
  /** One line for the series that end years before the newest of what came; none where all reach it. */
  lines(): readonly Text[];
}

/** A series that ends where others go on may have been given another name by its publisher, and looks whole. */
export function watchEnds(): EndsWatch {
  const last = new Map<string, number>();
  return {
    see({ names, columns }) {
      const [series, periods, values] = ['variable', 'period', 'value'].map(
        (name) => columns[names.indexOf(name)],
      );
      series?.forEach((one, row) => {
        const year = Number(periods?.[row]?.slice(0, 4));
        if ((values?.[row] ?? '') !== '' && year > (last.get(one) ?? 0)) last.set(one, year);
      });
    },
    lines() {
      const [, newest] = extent(last.values());
      const early = [...last].filter(([, year]) => newest - year >= YEARS);
      if (early.length === 0) return [];
      const shown = early.slice(0, 5).map(([one, year]) => `${one} (${year})`);
      const list = `${shown.join(', ')}${early.length > shown.length ? ', …' : ''}`;
      return [
        {
          en: `Series that end years before the newest of what came (${newest}): ${list}. Their publisher may go on with them under another name.`,
          es: `Series que terminan años antes de lo más reciente que llegó (${newest}): ${list}. Su productor puede continuarlas con otro nombre.`,
        },
      ];
    },
  };
}
