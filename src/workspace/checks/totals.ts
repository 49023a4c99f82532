import { grouped, same } from '../../base/locale.ts';
import { codedColumn, numberColumn, type Table } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import { type WholeAmong, wholesAmong } from '../../catalog/wholes/wholes-among.ts';
import { number } from '../../indicators/options.ts';
import type { DataCheck, DataFinding } from './data-check.ts';
import { keyGroups, keyNames, keysOfRow, placeOf } from './row-keys.ts';

const DIMENSIONS = ['economy', 'partner', 'product', 'activity'] as const;
/** Measures of a panel that add up over classes; volumes in chained prices do not. */
const ADDITIVE = ['output', 'output_nominal', 'value_added', 'persons', 'hours', 'employees'];

export const totals: DataCheck = {
  id: 'totals',
  title: { en: 'totals', es: 'totales' },
  about: {
    en: 'Parts that add up to more than the whole beside them (partners and the world, products and their heading, industries and the total), beyond half a unit a number.',
    es: 'Partes que suman más que el total que las acompaña (socios y el mundo, productos y su partida, industrias y el total), más allá de media unidad por número.',
  },
  way: {
    en: 'Look for a part that stands twice, or for a whole of another place or year; leave the wholes out to compute (--with levels=finest).',
    es: 'Busque una parte que aparezca dos veces, o un total de otro lugar o año; para calcular, omita los totales (--with levels=finest).',
  },
  limit: number(
    0.005,
    {
      en: 'by which part of the whole its parts may exceed it',
      es: 'en qué proporción del total pueden excederlo sus partes',
    },
    { min: 0 },
  ),
  look: (table, slack) =>
    measuresOf(table).flatMap((measure) =>
      DIMENSIONS.flatMap((dimension) => overIn(table, measure, dimension, slack)),
    ),
};

/** Amounts of trade add up; a column `value` of other tables may hold rates. */
function measuresOf({ columns }: Table): readonly string[] {
  const isTrade =
    columns.variable === undefined && (columns.product !== undefined || columns.partner !== undefined);
  const names = isTrade ? ['value'] : columns.activity === undefined ? [] : ADDITIVE;
  return names.filter((name) => columns[name]?.kind === 'number');
}

function overIn(
  table: Table,
  measure: string,
  dimension: (typeof DIMENSIONS)[number],
  slack: number,
): readonly DataFinding[] {
  const codes = codedColumn(table, dimension);
  const values = numberColumn(table, measure)?.values;
  if (codes === null || values === undefined) return [];
  const all = wholesAmong(dimension, wordsIn(codes)).filter(({ by }) => by !== 'numbers');
  if (all.length === 0) return [];
  const wholes = new Set(all.map(({ whole }) => whole));
  const rest = keyNames(table).filter((name) => name !== dimension);
  const { of, firsts } = keyGroups(table, rest);
  const places = firsts.map(() => new Map<string, number>());
  codes.codes.forEach((code, row) => {
    if (code !== 0) places[of[row]].set(codes.words[code - 1], values[row]);
  });
  return all.flatMap(({ whole, parts }): readonly DataFinding[] => {
    const finest = { whole, parts: parts.filter((part) => !wholes.has(part)) };
    const over = places.flatMap((at, group) => (exceeds(at, finest, slack) ? [group] : []));
    const [first] = over;
    if (first === undefined) return [];
    const name = measure === 'value' ? dimension : `${measure}, ${dimension}`;
    return [
      {
        check: 'totals',
        level: 'fault',
        count: over.length,
        place: same(placeOf(whole, keysOfRow(table, rest, firsts[first]))),
        text: {
          en: `${name}: the parts of ${whole} add up to more than it (${grouped(over.length)} of ${grouped(places.length)} places)`,
          es: `${name}: las partes de ${whole} suman más que él (${grouped(over.length)} de ${grouped(places.length)} lugares)`,
        },
      },
    ];
  });
}

function exceeds(
  at: ReadonlyMap<string, number>,
  { whole, parts }: Pick<WholeAmong, 'whole' | 'parts'>,
  slack: number,
): boolean {
  const total = at.get(whole);
  if (total === undefined || !(total >= 0)) return false;
  const own = parts.flatMap((part) => at.get(part) ?? []).filter((value) => !Number.isNaN(value));
  if (own.some((value) => value < 0)) return false;
  // half a unit a number is rounding
  return own.reduce((sum, value) => sum + value, 0) > total * (1 + slack) + (own.length + 1) / 2;
}
