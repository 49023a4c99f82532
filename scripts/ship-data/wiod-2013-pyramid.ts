import { type Cell, type Row, rowsOf, type Table } from '../../src/base/table.ts';
import { UNITS, type Unit } from '../../src/base/unit.ts';
import type { ChainContext } from '../../src/indicators/chains/context.ts';
import { leaderMobility } from '../../src/indicators/chains/leader-mobility.ts';
import { pyramid } from '../../src/indicators/chains/pyramid.ts';
import { parseOptions } from '../../src/indicators/parse-options.ts';
import { COLUMNS, measure } from './columns.ts';

const OPTIONS = { exclude_economies: ['ROW'], activities: ['c14', 'c15'], level: 'economies' };
const ORIGINS = { all_origins: '', knowledge_origins: 'knowledge_' } as const;
const LEAD = ['cr1', 'cr3', 'hhi', 'leaders'];
const MOVED = ['rank_correlation', 'entrants', 'transferred'];

/** How few lead in a year, and how much changed since the first; the shares of every economy. */
export function pyramidOfYear(context: ChainContext, first: ChainContext): { lead: Row[]; shares: Row[] } {
  const found = pyramid.computeTable(context, parseOptions(pyramid.options, OPTIONS)).table;
  const options = parseOptions(leaderMobility.options, { ...OPTIONS, level: 'world' });
  const moved = leaderMobility.computePair(first, context, options).table;
  const { year } = context.table;
  const lead = wide([found, moved], ['sector'], [...LEAD, ...MOVED], 12);
  const shares = wide([found], ['economy', 'sector'], ['share', 'relative_share'], 6);
  return {
    lead: lead.map((row) => ({ ...row, period: year })),
    shares: shares.map((row) => ({ ...row, period: year })),
  };
}

/** Terms as columns, those of knowledge-intensive origins beside those of all; null industry is the total. */
function wide(
  tables: readonly Table[],
  keys: readonly string[],
  terms: readonly string[],
  digits: number,
): Row[] {
  const out = new Map<string, Record<string, Cell>>();
  for (const row of tables.flatMap(rowsOf)) {
    if (!terms.includes(String(row.term)) || (keys.includes('economy') && row.economy === null)) continue;
    const activity = row.sector ?? 'total';
    const key = `${String(activity)} ${keys.includes('economy') ? String(row.economy) : ''}`;
    const target =
      out.get(key) ?? (keys.includes('economy') ? { economy: row.economy ?? null, activity } : { activity });
    const prefix = ORIGINS[row.origins as keyof typeof ORIGINS];
    const { value } = row;
    target[`${prefix}${String(row.term)}`] =
      typeof value === 'number' ? Number(value.toPrecision(digits)) : (value ?? null);
    out.set(key, target);
  }
  return [...out.values()];
}

function both(name: string, unit: Unit, en: string, es: string) {
  return [
    measure(name, unit, en, es),
    measure(
      `knowledge_${name}`,
      unit,
      `${en}, knowledge-intensive origins`,
      `${es}, orígenes intensivos en conocimiento`,
    ),
  ];
}

export const LEAD_FIELDS = [
  COLUMNS.activity,
  COLUMNS.period,
  ...both('cr1', UNITS.share, 'Share of the first economy', 'Participación de la primera economía'),
  ...both('cr3', UNITS.share, 'Share of the first three', 'Participación de las tres primeras'),
  ...both('hhi', UNITS.index, 'Herfindahl–Hirschman', 'Herfindahl-Hirschman'),
  ...both(
    'leaders',
    UNITS.count,
    'Economies above twice their size',
    'Economías con más del doble de su tamaño',
  ),
  ...both('rank_correlation', UNITS.index, 'Rank correlation with 1995', 'Correlación de rangos con 1995'),
  ...both(
    'entrants',
    UNITS.count,
    'Entrants among the first five since 1995',
    'Entrantes entre las cinco primeras desde 1995',
  ),
  ...both(
    'transferred',
    UNITS.share,
    'Share that changed hands since 1995',
    'Participación que cambió de manos desde 1995',
  ),
];

export const SHARE_FIELDS = [
  COLUMNS.economy,
  COLUMNS.activity,
  COLUMNS.period,
  ...both(
    'share',
    UNITS.share,
    'Share in the value added of final products',
    'Participación en el valor agregado de los productos finales',
  ),
  ...both('relative_share', UNITS.ratio, 'Share relative to size', 'Participación relativa al tamaño'),
];
