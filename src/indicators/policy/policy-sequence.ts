import type { Field } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { DATE_STATES } from '../../catalog/policy-vocabulary.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { byTerm, within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { NO_CAUSE } from './caveat.ts';
import {
  chosen,
  dateNotes,
  GROUP_KEYS,
  GROUPS,
  type Instrument,
  instrumentInput,
  readInstruments,
} from './read-instruments.ts';

const keys: readonly Field[] = [
  ...GROUP_KEYS,
  KEYS.economy,
  { name: 'instrument', title: { en: 'First instrument', es: 'Primer instrumento' } },
  { name: 'start', title: { en: 'First year', es: 'Año inicial' } },
  {
    name: 'start_state',
    title: { en: 'Known of the first year', es: 'Se sabe del inicio' },
    labels: DATE_STATES,
  },
];

export const policySequence = defineIndicator({
  id: 'policy-sequence',
  room: 'policy',
  title: { en: 'Which policies came first', es: 'Qué políticas llegaron primero' },
  summary: {
    en: 'For each kind of instrument, the year in which each economy first had one, its order within the economy, and how many years it came after the first economy.',
    es: 'Para cada tipo de instrumento, el año en que cada economía lo tuvo por primera vez, su orden dentro de la economía y cuántos años llegó después de la primera.',
  },
  formula: [
    'first(c, k) = min start over the instruments of economy c and kind k',
    'years_after_first = first(c, k) − min over economies of first(·, k)',
    'order = place of first(c, k) among the kinds of economy c; equal years share a place',
  ],
  references: [{ work: 'lin2003' }],
  input: { table: 'policy_instrument', fields: instrumentInput },
  options: {
    by: choice(['type', 'orientation', 'domain'], 'type', {
      en: 'what is put in order: kinds of instruments, whom they are for, or policy domains',
      es: 'qué se ordena: tipos de instrumento, destinatarios o ámbitos de política',
    }),
    ...chosen,
  },
  sums: [],
  output: longFields(keys),
  terms: [
    term('order', UNITS.count, 'order within the economy', 'orden dentro de la economía'),
    term(
      'years_after_first',
      UNITS.years,
      'years after the first economy',
      'años después de la primera economía',
    ),
  ],
  conventions: [
    {
      en: 'First among the instruments of the table: an economy may have had older ones that nobody recorded.',
      es: 'El primero entre los instrumentos de la tabla: una economía pudo tener otros anteriores que nadie registró.',
    },
    {
      en: 'Instruments without a known first year are left out and named; where one of the same kind and economy could be earlier, the year is marked at-latest. A kind that only one economy has gives no distance.',
      es: 'Los instrumentos sin año inicial conocido quedan fuera y se nombran; cuando uno del mismo tipo y economía pudo ser anterior, el año se marca at-latest. Un tipo que solo tiene una economía no da distancia.',
    },
  ],
  caveat: NO_CAUSE,
  lineage: byTerm(
    { order: within('endpoints', 'economy') },
    within('endpoints', 'type', 'orientation', 'domain'),
  ),
  compute(table, options) {
    const instruments = readInstruments(table, options);
    const firsts = firstOnes(instruments, options.by);
    const rows: LongRow[] = firsts.flatMap(({ group, one, start, state }) => {
      const place = {
        [options.by]: group,
        economy: one.economy,
        instrument: one.id,
        start: String(start),
        start_state: state,
      };
      const others = firsts.filter((each) => each.group === group);
      const own = firsts.filter((each) => each.one.economy === one.economy);
      const after = others.length < 2 ? null : start - Math.min(...others.map((each) => each.start));
      return [
        {
          keys: place,
          term: 'order',
          unit: UNITS.count,
          value: 1 + own.filter((each) => each.start < start).length,
        },
        {
          keys: place,
          term: 'years_after_first',
          unit: UNITS.years,
          value: after === null ? ({ missing: 'too-few-observations' } as const) : after,
        },
      ];
    });
    return {
      table: longTable('policy-sequence', keys, rows),
      residuals: [firstsClose(firsts, instruments, options.by)],
      notes: dateNotes(instruments, null),
      dropped: [],
    };
  },
});

interface First {
  readonly group: string;
  readonly one: Instrument;
  readonly start: number;
  /** `at-latest` where an undated instrument of the same kind could be earlier. */
  readonly state: 'exact' | 'about' | 'at-latest';
}

/** The first instrument of each economy in each group, groups by their first year; of two in one year the first in the table. */
function firstOnes(
  instruments: readonly Instrument[],
  by: 'type' | 'orientation' | 'domain',
): readonly First[] {
  const found = new Map<string, First>();
  const groupsOf = GROUPS[by];
  const undated = new Set(
    instruments
      .filter(({ start }) => start === null)
      .flatMap((one) => groupsOf(one).map((group) => `${group} ${one.economy}`)),
  );
  for (const one of instruments) {
    const { start } = one;
    if (start === null) continue;
    for (const group of groupsOf(one)) {
      const key = `${group} ${one.economy}`;
      const before = found.get(key);
      const state = undated.has(key) ? 'at-latest' : one.startState === 'about' ? 'about' : 'exact';
      if (before === undefined || start < before.start) found.set(key, { group, one, start, state });
    }
  }
  const all = [...found.values()];
  const earliest = new Map<string, number>();
  for (const { group, start } of all) earliest.set(group, Math.min(start, earliest.get(group) ?? start));
  const first = (group: string) => earliest.get(group) as number;
  return all.sort(
    (a, b) => first(a.group) - first(b.group) || a.group.localeCompare(b.group, 'en') || a.start - b.start,
  );
}

/** One first instrument for every group that an economy has a dated instrument in. */
function firstsClose(
  firsts: readonly First[],
  instruments: readonly Instrument[],
  by: 'type' | 'orientation' | 'domain',
): Residual {
  const dated = instruments.filter(({ start }) => start !== null);
  const pairs = new Set(
    dated.flatMap((one) => GROUPS[by](one).map((group) => JSON.stringify([group, one.economy]))),
  );
  return closes(
    'first instruments = groups with a dated one',
    firsts.length - pairs.size,
    Math.max(pairs.size, 1),
  );
}
