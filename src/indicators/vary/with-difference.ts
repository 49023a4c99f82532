import { concatTables } from '../../base/concat-tables.ts';
import { EscalarError } from '../../base/error.ts';
import { isMissing } from '../../base/missing.ts';
import { codedColumn, type Row, rowAt, type Table, tableOf } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import { UNITS } from '../../base/unit.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { codesMeant } from '../../catalog/codes-meant.ts';
import type { CellNames } from './result-cells.ts';

/** Two economies, by the codes that results have. */
export type Pair = readonly [string, string];

/**
 * The codes of two economies that a person names in any way.
 * @throws EscalarError `not-computable` for results without economies, `unknown-name` for one that they do not have
 */
export function pairMeant(
  headline: Table,
  { place }: CellNames,
  compare: readonly string[],
  indicator: string,
): Pair {
  const column = place === null ? null : codedColumn(headline, place);
  if (column === null)
    throw new EscalarError('not-computable', {
      indicator,
      why: {
        en: 'its result has no economies to compare',
        es: 'su resultado no tiene economías que comparar',
      },
      try: { en: 'Leave out compare.', es: 'Omita compare.' },
    });
  const known = wordsIn(column);
  const [first, second] = compare.map((name) => {
    const found = codesMeant(name, new Set(known));
    if (found.length === 1) return found[0];
    const kind = { en: 'economy', es: 'la economía' };
    throw unknownName(kind, name, known);
  });
  return [first, second];
}

/** The code of the difference, in the column of the economy. */
export function differenceCode([first, second]: Pair): string {
  return `${first}-${second}`;
}

const UNIT_OF_DIFFERENCE: ReadonlyMap<string, string> = new Map([
  [UNITS.percent.id, UNITS.percentagePoints.id],
  [UNITS.percentPerYear.id, UNITS.pointsPerYear.id],
]);

/** The result, and after it a row for each number that both economies have: the first's less the second's. */
export function withDifference(table: Table, names: CellNames, pair: Pair): Table {
  const place = names.place as string;
  const besides = names.besidesPlace(table);
  const rowsOf = (code: string): ReadonlyMap<string, number> => {
    const column = codedColumn(table, place);
    const at = (column?.words.indexOf(code) ?? -1) + 1;
    const own = [...(column?.codes ?? []).keys()].filter((row) => at > 0 && column?.codes[row] === at);
    return new Map(own.map((row) => [besides(row), row]));
  };
  const [first, second] = [rowsOf(pair[0]), rowsOf(pair[1])];
  const rows = [...first].flatMap(([name, row]): Row[] => {
    const other = second.get(name);
    if (other === undefined) return [];
    const [a, b] = [rowAt(table, row), rowAt(table, other)];
    const unit = UNIT_OF_DIFFERENCE.get(a.unit as string) ?? a.unit;
    return [{ ...a, [place]: differenceCode(pair), unit, value: difference(a.value, b.value) }];
  });
  return rows.length === 0 ? table : concatTables([table, tableOf(table.name, table.fields, rows)]);
}

function difference(first: Row[string], second: Row[string]): Row[string] {
  if (typeof first === 'number' && typeof second === 'number') return first - second;
  return isMissing(first) ? first : second;
}
