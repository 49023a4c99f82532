import { formatNumber, type Text } from '../base/locale.ts';
import { codedColumn, numberColumn, type Row, type Table } from '../base/table.ts';
import { textAt } from '../base/text-column.ts';
import { columnBehind } from '../indicators/lineage.ts';

/** How many rows of the input entered, and how many of them are of the codes that the result rows name. */
export interface ScopeCount {
  readonly rows: number;
  /** Rows of the whole input. */
  readonly of: number;
  /** By key of the result and by code. */
  readonly own: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Each row of a warehouse is counted on the side of who sells and on that of who buys. */
  readonly bothSides?: true;
}

/** Codes of one key that are counted apart; of more nothing is said. */
const FEW = 3;

/**
 * Counts the input rows at `places` by the codes that the result rows name.
 * @param added rows of the warehouse that the input is sums of
 */
export function countScope(
  rows: readonly Row[],
  input: Table,
  places: readonly number[],
  added?: number,
): ScopeCount {
  const weights = added === undefined ? undefined : numberColumn(input, 'source_rows')?.values;
  const count = (some: readonly number[]) =>
    weights === undefined ? some.length : some.reduce((sum, at) => sum + weights[at], 0);
  const own: Record<string, Record<string, number>> = {};
  for (const key of Object.keys(rows[0] ?? {})) {
    const codes = [...new Set(rows.map((row) => row[key]))].filter((code) => typeof code === 'string');
    const column = CODED.has(key) ? columnBehind(input, key) : null;
    if (column === null || codes.length === 0 || codes.length > FEW) continue;
    const counts = codes.map(
      (code) => [code, count(places.filter((at) => column.values[at] === code))] as const,
    );
    own[key] = Object.fromEntries(counts.filter(([, found]) => found > 0));
  }
  const flow = weights === undefined ? null : codedColumn(input, 'flow');
  const bothSides = flow !== null && places.some((at) => textAt(flow, at) === 'M');
  const of = bothSides ? count([...Array(input.rows).keys()]) : (added ?? input.rows);
  return { rows: count(places), of, own, ...(bothSides ? { bothSides } : {}) };
}

/** Keys of places and classes; a flow or a period says nothing of who. */
const CODED = new Set(['economy', 'reporter', 'reference', 'partner', 'activity', 'product']);

/** A number alone would not say that it is a code. */
const CLASS: Readonly<Record<string, Text>> = {
  product: { en: 'product ', es: 'producto ' },
  activity: { en: 'class ', es: 'clase ' },
};

/** `all 162,910 rows of atlas-2016; of them MEX 1,192, product 8708 227`. */
export function scopeWords({ rows, of, own, bothSides }: ScopeCount, name: string): Text {
  const sides: Text =
    bothSides === true
      ? {
          en: ', each counted for who sells and for who buys',
          es: ', cada una contada para quien vende y para quien compra',
        }
      : { en: '', es: '' };
  const source = { en: `${name}${sides.en}`, es: `${name}${sides.es}` };
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
      `all ${number(rows, 'en')} rows of ${source.en}`,
      `${number(rows, 'en')} of the ${number(of, 'en')} rows of ${source.en}`,
      'of them',
    ),
    es: told(
      'es',
      `las ${number(rows, 'es')} filas de ${source.es}`,
      `${number(rows, 'es')} de las ${number(of, 'es')} filas de ${source.es}`,
      'entre ellas',
    ),
  };
}
