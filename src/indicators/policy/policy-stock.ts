import type { Measured } from '../../base/missing.ts';
import { warning } from '../../base/note.ts';
import type { Field } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { POLICY_ORIENTATIONS, VERTICAL } from '../../catalog/policy-vocabulary.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { byTerm, within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice, list } from '../options.ts';
import { term } from '../term.ts';
import { NO_CAUSE } from './caveat.ts';
import {
  COUNTING,
  policyYears,
  STOCK_TERMS,
  stockCloses,
  stockIn,
  stockRows,
  yearOptions,
} from './policy-years.ts';
import {
  chosen,
  GROUP_KEYS,
  GROUPS,
  type Instrument,
  instrumentInput,
  readInstruments,
} from './read-instruments.ts';

const keys: readonly Field[] = [KEYS.economy, ...GROUP_KEYS, KEYS.period];

/**
 * @example
 * import { rowsOf } from 'escalar/core';
 * import { nodeFiles, useShippedCatalog } from 'escalar/node';
 * import { policyStock } from 'escalar/policy';
 * import { findPolicies, parsePolicies, policyTable } from 'escalar/workspace';
 *
 * useShippedCatalog();
 * const { text, file } = await findPolicies('policies/mexico-taiwan', nodeFiles);
 * const table = policyTable(parsePolicies(text, file), 'policy_instrument', file);
 * const stock = policyStock.compute(table, {});
 * const row = rowsOf(stock.table).find(({ economy, period }) => economy === 'TWN' && period === '2008');
 * row?.value; // => 4
 */
export const policyStock = defineIndicator({
  id: 'policy-stock',
  room: 'policy',
  title: { en: 'Policy instruments in force', es: 'Instrumentos de política vigentes' },
  summary: {
    en: 'How many instruments are in force each year, by kind or by whom they are for, and what share of them chooses whom to support.',
    es: 'Cuántos instrumentos están vigentes cada año, por tipo o por destinatario, y qué proporción de ellos elige a quién apoyar.',
  },
  formula: [
    'instruments(t) = number of instruments with start ≤ t ≤ end',
    'vertical_share(t) = vertical instruments in force / instruments in force with a known orientation × 100',
  ],
  references: [{ work: 'warwick2013' }, { work: 'criscuolo2022' }],
  input: { table: 'policy_instrument', fields: instrumentInput },
  options: {
    by: choice(['none', 'type', 'orientation', 'domain'], 'none', {
      en: 'groups to count in as well: kinds of instruments, whom they are for, or policy domains',
      es: 'grupos que también se cuentan: tipos de instrumento, destinatarios o ámbitos de política',
    }),
    vertical: list({
      en: `orientations that are vertical; when left out ${VERTICAL.join(', ')}`,
      es: `orientaciones que son verticales; si se omite, ${VERTICAL.join(', ')}`,
    }),
    mixed: choice(['vertical', 'half', 'horizontal'], 'vertical', {
      en: 'instruments that are horizontal and vertical at once: vertical, one half, or horizontal',
      es: 'instrumentos que son horizontales y verticales a la vez: verticales, a medias u horizontales',
    }),
    ...yearOptions,
    ...chosen,
  },
  sums: [],
  output: longFields(keys),
  terms: [...STOCK_TERMS, term('vertical_share', UNITS.percent, 'vertical share', 'proporción vertical')],
  conventions: [
    ...COUNTING,
    {
      en: 'Vertical means that the instrument chooses sectors, products, technologies or places. A condition to export is open to all sectors and is no choice of them: such an instrument is horizontal, unless `vertical=` says otherwise. Ours.',
      es: 'Vertical significa que el instrumento elige sectores, productos, tecnologías o lugares. La condición de exportar está abierta a todos los sectores y no los elige: ese instrumento es horizontal, salvo que `vertical=` diga otra cosa. Definición propia.',
    },
    {
      en: 'With by=orientation an instrument of several orientations counts in each, so that groups may add to more than the total. A share of no instruments is missing, never zero; those of unknown orientation are in no share, and are named.',
      es: 'Con by=orientation, un instrumento de varias orientaciones cuenta en cada una, de modo que los grupos pueden sumar más que el total. La proporción de ningún instrumento es un faltante, nunca cero; los de orientación desconocida no entran en ninguna proporción, y se nombran.',
    },
  ],
  caveat: NO_CAUSE,
  lineage: byTerm({ vertical_share: within('endpoints', 'economy') }, within('endpoints', 'economy')),
  compute(table, options) {
    const instruments = readInstruments(table, options);
    const { years, notes } = policyYears(instruments, options, 'policy-stock');
    const vertical = options.vertical.length > 0 ? options.vertical : VERTICAL;
    const weight = (one: Instrument) => verticalWeight(one, vertical, options.mixed);
    const residuals: Residual[] = [];
    const rows: LongRow[] = [];
    for (const economy of new Set(instruments.map((one) => one.economy))) {
      const own = instruments.filter((one) => one.economy === economy);
      const groups = options.by === 'none' ? [] : groupsOf(own, options.by);
      let all = 0;
      for (const year of years) {
        const place = { economy, period: String(year) };
        const stock = stockIn(own, year, options);
        const counted = stock.counted.length;
        all += counted;
        const value = meanShare(stock.counted.map(weight));
        rows.push(...stockRows(place, stock));
        rows.push({ keys: place, term: 'vertical_share', unit: UNITS.percent, value });
        let inGroups = 0;
        for (const [group, members] of groups) {
          const part = stockIn(members, year, options);
          inGroups += part.counted.length;
          rows.push(...stockRows({ ...place, [options.by]: group }, part));
        }
        if (options.by === 'type')
          residuals.push(closes('groups add to the total', inGroups - counted, counted));
      }
      residuals.push(stockCloses(all, own, years, options));
    }
    return {
      table: longTable('policy-stock', keys, rows),
      residuals: worstOf(residuals),
      notes: [...notes, ...withoutOrientation(instruments.filter((one) => weight(one) === null))],
      dropped: [],
    };
  },
});

/** The instruments of each kind, orientation or domain that occurs, in order. */
function groupsOf(
  own: readonly Instrument[],
  by: keyof typeof GROUPS,
): readonly (readonly [group: string, readonly Instrument[]])[] {
  const codesOf = GROUPS[by];
  const codes = [...new Set(own.flatMap(codesOf))].sort();
  return codes.map((code) => [code, own.filter((one) => codesOf(one).includes(code))]);
}

/** The mean in percent of the weights that are known. */
function meanShare(weights: readonly (number | null)[]): Measured {
  const known = weights.filter((one) => one !== null);
  if (known.length === 0) return { missing: 'zero-denominator' };
  return (100 * known.reduce((sum, one) => sum + one, 0)) / known.length;
}

/** Which instruments the vertical share leaves out. */
function withoutOrientation(instruments: readonly Instrument[]): readonly Note[] {
  if (instruments.length === 0) return [];
  const names = instruments
    .slice(0, 5)
    .map(({ id, orientations }) => `${id} (${orientations.join('; ') || '–'})`);
  const list = names.join(', ') + (instruments.length > 5 ? `, … (${instruments.length})` : '');
  const known = Object.keys(POLICY_ORIENTATIONS).join(', ');
  return [
    warning(
      `Of unknown orientation, and in no vertical share: ${list}. Known: ${known}, and those that vertical= names.`,
      `De orientación desconocida y fuera de la proporción vertical: ${list}. Se conocen: ${known} y las que nombre vertical=.`,
    ),
  ];
}

/**
 * 1 for an instrument that chooses whom to support, 0 for one open to all, and what was chosen for both at once; null
 * where its orientation is not known.
 */
function verticalWeight(
  { orientations }: Instrument,
  vertical: readonly string[],
  mixed: 'vertical' | 'half' | 'horizontal',
): number | null {
  if (!orientations.some((code) => vertical.includes(code) || Object.hasOwn(POLICY_ORIENTATIONS, code)))
    return null;
  if (!orientations.some((code) => vertical.includes(code))) return 0;
  const both = orientations.includes('horizontal');
  return both ? { vertical: 1, half: 0.5, horizontal: 0 }[mixed] : 1;
}
