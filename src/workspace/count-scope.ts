import { formatNumber, type Text } from '../base/locale.ts';
import type { Row, Table } from '../base/table.ts';
import { columnBehind } from '../indicators/lineage.ts';

/** How many rows of the input entered, and how many of them are of the codes that the result rows name. */
export interface ScopeCount {
  readonly rows: number;
  /** Rows of the whole input. */
  readonly of: number;
  /** By key of the result and by code. */
  readonly own: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Codes of one key that are counted apart; of more nothing is said. */
const FEW = 3;

/** Counts the input rows at `places` by the codes that the result rows name. */
export function countScope(rows: readonly Row[], input: Table, places: readonly number[]): ScopeCount {
  const own: Record<string, Record<string, number>> = {};
  for (const key of Object.keys(rows[0] ?? {})) {
    const codes = [...new Set(rows.map((row) => row[key]))].filter((code) => typeof code === 'string');
    const column = CODED.has(key) ? columnBehind(input, key) : null;
    if (column === null || codes.length === 0 || codes.length > FEW) continue;
    const counts = codes.map(
      (code) => [code, places.filter((at) => column.values[at] === code).length] as const,
    );
    own[key] = Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
  return { rows: places.length, of: input.rows, own };
}

/** Keys of places and classes; a flow or a period says nothing of who. */
const CODED = new Set(['economy', 'reporter', 'reference', 'partner', 'activity', 'product']);

/** A number alone would not say that it is a code. */
const CLASS: Readonly<Record<string, Text>> = {
  product: { en: 'product ', es: 'producto ' },
  activity: { en: 'class ', es: 'clase ' },
};

/** `all 162,910 rows of atlas-2016; of them MEX 1,192, product 8708 227`. */
export function scopeWords({ rows, of, own }: ScopeCount, source: string): Text {
  const parts = (lang: 'en' | 'es') =>
    Object.entries(own)
      .flatMap(([key, codes]) =>
        Object.entries(codes).map(
          ([code, count]) => `${CLASS[key]?.[lang] ?? ''}${code} ${formatNumber(count, lang, 0)}`,
        ),
      )
      .join(', ');
  const number = (value: number, lang: 'en' | 'es') => formatNumber(value, lang, 0);
  const told = (lang: 'en' | 'es', all: string, some: string, them: string) =>
    `${rows === of ? all : some}${parts(lang) === '' ? '' : `; ${them} ${parts(lang)}`}`;
  return {
    en: told(
      'en',
      `all ${number(rows, 'en')} rows of ${source}`,
      `${number(rows, 'en')} of the ${number(of, 'en')} rows of ${source}`,
      'of them',
    ),
    es: told(
      'es',
      `las ${number(rows, 'es')} filas de ${source}`,
      `${number(rows, 'es')} de las ${number(of, 'es')} filas de ${source}`,
      'entre ellas',
    ),
  };
}
