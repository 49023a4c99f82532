import type { Field } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { DATE_STATES } from '../../catalog/policy-vocabulary.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { within } from '../lineage.ts';
import { KEYS, longFields, longTable } from '../long-table.ts';
import { term } from '../term.ts';
import { NO_CAUSE } from './caveat.ts';
import { inForce } from './kernels/in-force.ts';
import { chosen, dateNotes, type Instrument, instrumentInput, readInstruments } from './read-instruments.ts';

const keys: readonly Field[] = [
  KEYS.economy,
  { name: 'instrument', title: { en: 'Instrument', es: 'Instrumento' } },
  { name: 'type', title: { en: 'Type', es: 'Tipo' } },
  { name: 'orientation', title: { en: 'Orientation', es: 'Orientación' } },
  { name: 'start', title: { en: 'First year', es: 'Año inicial' } },
  {
    name: 'start_state',
    title: { en: 'Known of the first year', es: 'Se sabe del inicio' },
    labels: DATE_STATES,
  },
  { name: 'end', title: { en: 'Last year', es: 'Año final' } },
  {
    name: 'end_state',
    title: { en: 'Known of the last year', es: 'Se sabe del final' },
    labels: DATE_STATES,
  },
];

export const policyDuration = defineIndicator({
  id: 'policy-duration',
  room: 'policy',
  title: {
    en: 'Years in force of each policy instrument',
    es: 'Años de vigencia de cada instrumento de política',
  },
  summary: {
    en: 'When each instrument began and ended and how long it lasted, as a timeline draws it.',
    es: 'Cuándo empezó y terminó cada instrumento y cuánto duró, como lo dibuja una línea de tiempo.',
  },
  formula: ['years = end − start + 1; for an open end, as_of − start + 1'],
  references: [{ work: 'juhasz2023' }],
  input: { table: 'policy_instrument', fields: instrumentInput },
  options: chosen,
  sums: [],
  output: longFields(keys),
  terms: [term('years_in_force', UNITS.years, 'years in force', 'años de vigencia')],
  conventions: [
    {
      en: 'Both years count: from 1973 to 1975 are three years. Without a first or a last year there is no duration; an open end is measured up to the year to which the record is known.',
      es: 'Ambos años cuentan: de 1973 a 1975 son tres años. Sin año inicial o final no hay duración; un final abierto se mide hasta el año hasta el que se conoce el registro.',
    },
  ],
  caveat: NO_CAUSE,
  lineage: within('endpoints', 'economy', 'instrument'),
  compute(table, options) {
    const instruments = readInstruments(table, options);
    const rows = instruments.map((one) => {
      const last = one.end === 'in-force' ? one.asOf : one.end;
      return {
        keys: {
          economy: one.economy,
          instrument: one.id,
          type: one.type,
          orientation: one.orientations.join('; '),
          start: one.start === null ? null : String(one.start),
          start_state: one.startState,
          end: last === null ? null : String(last),
          end_state: one.endState,
        },
        term: 'years_in_force',
        unit: UNITS.years,
        value:
          one.start === null || last === null || last < one.start
            ? ({ missing: 'not-reported' } as const)
            : last - one.start + 1,
      };
    });
    return {
      table: longTable('policy-duration', keys, rows),
      residuals: worstOf(instruments.flatMap(yearsClose)),
      notes: dateNotes(instruments, null),
      dropped: [],
    };
  },
});

/** The difference of two years against the years in which the instrument is in force, counted one by one. */
function yearsClose(one: Instrument): Residual[] {
  const last = one.end === 'in-force' ? one.asOf : one.end;
  const { start } = one;
  if (start === null || last === null || last < start) return [];
  const years = last - start + 1;
  const counted = Array.from({ length: years }, (_, t) => inForce(one, start + t));
  return [
    closes(
      'years from first to last = years in force',
      years - counted.filter((state) => state === 'yes').length,
      years,
    ),
  ];
}
