import { EscalarError } from '../../base/error.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator, type InputField } from '../define.ts';
import { numberField } from '../input-field.ts';
import { KEYS, longFields } from '../long-table.ts';
import { undefinedShareNote } from '../share-of-change.ts';
import { PER_LABOUR, term } from '../term.ts';
import { entryTerms, levelTerms } from './decomposition-rows.ts';
import { hoursPersons } from './kernels/hours-persons.ts';
import { coverageNote, droppedOf, matchPair } from './matched-pair.ts';
import { type MeasuredPanel, REAL_FIRST } from './measured-panel.ts';
import { overSpans, type Part, placeName } from './over-spans.ts';
import { panelInput } from './panel-input.ts';
import { inPanel } from './panel-lineage.ts';
import { labourOptions, panelOptions, partsLevel, spanOptions } from './panel-options.ts';
import { termRows } from './term-rows.ts';

const keys = [KEYS.economy, KEYS.from, KEYS.to, KEYS.activity];

const both: readonly InputField[] = [
  ...panelInput.output,
  numberField('hours', 'required', 'hours worked', 'horas trabajadas'),
  numberField('persons', 'required', 'persons engaged', 'personal ocupado'),
];

export const hoursPersonsIndicator = defineIndicator({
  id: 'hours-persons',
  room: 'industry',
  title: {
    en: 'Output per person: hourly productivity, hours and reallocation',
    es: 'Producto por persona: productividad por hora, horas y reasignación',
  },
  summary: {
    en: 'Says how much of the growth of output per person is output per hour, how much is longer or shorter hours, and how much is persons moving between classes.',
    es: 'Dice qué parte del crecimiento del producto por persona es producto por hora, cuál es jornada más larga o más corta, y cuál es personal que cambia de clase.',
  },
  formula: [
    'Y/E = Σ eᵢhᵢpᵢ,  eᵢ = Eᵢ/ΣE,  hᵢ = Hᵢ/Eᵢ,  pᵢ = Yᵢ/Hᵢ',
    'Δa[(b₀c₀+b₁c₁)/3 + (b₀c₁+b₁c₀)/6] for a = p [hourly], h [hours], e [reallocation]',
  ],
  references: [{ work: 'shorrocks2013' }, { work: 'gini1937' }],
  input: { table: 'industry_panel', fields: both },
  options: {
    ...spanOptions,
    level: partsLevel,
    absent: labourOptions.absent,
    ...panelOptions,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('hourly', PER_LABOUR, 'output per hour', 'producto por hora'),
    term('hours', PER_LABOUR, 'hours per person', 'horas por persona'),
    term('reallocation', PER_LABOUR, 'persons moving between classes', 'personas que cambian de clase'),
    ...entryTerms(UNITS.outputPerLabour),
    ...levelTerms(UNITS.outputPerLabour),
  ],
  conventions: [
    {
      en: 'The Shapley value of the three factors: no interaction is left over and no factor comes first.',
      es: 'Valor de Shapley de los tres factores: no queda interacción sin asignar y ningún factor va primero.',
    },
    {
      en: 'reallocation moves persons; it is not centred, so read it as a total and not class by class.',
      es: 'reallocation mueve personas; no está centrada, de modo que se lee como total y no clase por clase.',
    },
    {
      en: 'When months are summed into years, hours and output add up and persons are averaged.',
      es: 'Al pasar de meses a años, las horas y la producción se suman y las personas se promedian.',
    },
  ],
  lineage: inPanel('endpoints', 'economy'),
  compute(table, chosen) {
    const need = {
      indicator: 'hours-persons',
      prefer: REAL_FIRST,
      labour: true,
      negativeOutput: 'keep',
    } as const;
    const byHours = { ...chosen, labour: 'hours' } as const;
    return overSpans(keys, table, byHours, need, (measured, from, to) =>
      oneSpan(measured, from, to, chosen.absent, chosen.level),
    );
  },
});

function oneSpan(
  measured: MeasuredPanel,
  from: number,
  to: number,
  absent: 'missing' | 'entry-exit',
  detail: 'total' | 'activity',
): Part {
  const persons = personsOf(measured);
  // a class counts only where hours and persons are both known, and both zero or both not
  const output = measured.output.map((y, cell) =>
    persons[cell] > 0 === measured.labour[cell] > 0 ? y : Number.NaN,
  );
  const pair = matchPair({ ...measured, output }, from, to, absent);
  const { activities, periods, economy } = measured.panel;
  const at = (column: number, hours: Float64Array) =>
    hours.map((h, i) =>
      h === 0 ? 0 : persons[activities.indexOf(pair.activities[i]) * periods.length + column],
    );
  const found = hoursPersons({
    y0: pair.y0,
    persons0: at(from, pair.l0),
    hours0: pair.l0,
    y1: pair.y1,
    persons1: at(to, pair.l1),
    hours1: pair.l1,
  });
  const place = placeName(economy, pair.from, pair.to);
  const row = { economy: economy || null, from: pair.from, to: pair.to };
  return {
    rows: termRows(row, found, pair, detail, UNITS.outputPerLabour),
    residuals: [closes(`${place}: Σ terms = Δ(Y/E)`, found.residual, found.size)],
    notes: [
      ...coverageNote(pair, economy),
      ...undefinedShareNote(place, found, { en: 'output per person', es: 'el producto por persona' }),
    ],
    dropped: droppedOf(pair, economy),
  };
}

function personsOf({ panel }: MeasuredPanel): Float64Array {
  const { persons } = panel.cells;
  if (persons === undefined) {
    throw new EscalarError('missing-column', {
      column: 'persons',
      have: Object.keys(panel.cells),
      indicator: 'hours-persons',
      nearest: null,
    });
  }
  return persons;
}
