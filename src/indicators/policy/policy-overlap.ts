import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { isMissing, type Measured } from '../../base/missing.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { closes, defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { numberField, textField } from '../input-field.ts';
import type { Dropped } from '../left-out.ts';
import { within } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { choice, number, text } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { NO_CAUSE } from './caveat.ts';
import { fourFold } from './kernels/overlap.ts';
import { classesOf, type OverlapClass, type OverlapFound, readOverlap } from './overlap-classes.ts';
import { chosen } from './read-instruments.ts';

const keys = [KEYS.economy, KEYS.activity, KEYS.group, KEYS.from, KEYS.to];

export const policyOverlap = defineIndicator({
  id: 'policy-overlap',
  room: 'policy',
  title: {
    en: 'Targeted industries and industries whose value added rose',
    es: 'Ramas atendidas por la política y ramas cuyo valor agregado aumentó',
  },
  summary: {
    en: 'Counts industries in four boxes: targeted or not, and value added (or its share) rose or not.',
    es: 'Cuenta las ramas en cuatro casillas: atendidas o no, y con valor agregado (o participación) que aumentó o no.',
  },
  formula: [
    'targeted(i) = 1 when instruments(i, t) > 0 in some t (or at the ends) of from … to',
    'rose(i) = 1 when y(i, to) > y(i, from) + |y(i, from)| × tolerance / 100, y = value added or its share',
    'targeted_rose_share = targeted and rose / targeted × 100; untargeted_rose_share likewise',
    'difference = targeted_rose_share − untargeted_rose_share',
  ],
  references: [
    {
      work: 'lane2020',
      about: {
        en: 'why comparing the targeted with the rest identifies nothing',
        es: 'por qué comparar a los apoyados con el resto no identifica nada',
      },
    },
  ],
  input: {
    table: 'series',
    fields: [
      textField('economy', 'required', 'economy', 'economía'),
      textField('activity', 'required', 'industry', 'rama'),
      textField('period', 'required', 'year', 'año'),
      textField('variable', 'required', 'instruments, or value_added', 'instruments, o value_added'),
      numberField('value', 'required', 'the number', 'el número'),
    ],
  },
  options: {
    from: vocabulary.from,
    to: vocabulary.to,
    variable: text('value_added', {
      en: 'name of the series that may rise, at current or at constant prices',
      es: 'nombre de la serie que puede aumentar, a precios corrientes o constantes',
    }),
    measure: choice(['share', 'level'], 'share', {
      en: 'what must rise: the share in the sum of the industries, or the amount itself',
      es: 'qué debe aumentar: la participación en la suma de las ramas, o el monto mismo',
    }),
    targeted: choice(['any', 'first', 'last', 'all'], 'any', {
      en: 'targeted in any year, in the first, in the last, or in all of them',
      es: 'atendida en algún año, en el primero, en el último, o en todos',
    }),
    tolerance: number(
      0,
      {
        en: 'percent by which it must rise at least',
        es: 'por ciento que debe aumentar como mínimo',
      },
      { min: 0 },
    ),
    absent: choice(['leave-out', 'untargeted'], 'leave-out', {
      en: 'industries without a number of instruments: left out, or taken as not targeted',
      es: 'ramas sin número de instrumentos: se dejan fuera, o se toman como no atendidas',
    }),
    economies: chosen.economies,
  },
  sums: ['activity'],
  output: longFields(keys),
  terms: [
    term('targeted_rose', UNITS.classes, 'targeted, rose', 'atendidas, con aumento'),
    term('targeted_not', UNITS.classes, 'targeted, did not rise', 'atendidas, sin aumento'),
    term('untargeted_rose', UNITS.classes, 'not targeted, rose', 'no atendidas, con aumento'),
    term('untargeted_not', UNITS.classes, 'not targeted, did not rise', 'no atendidas, sin aumento'),
    term('targeted_rose_share', UNITS.percent, 'rose among the targeted', 'aumentó entre las atendidas'),
    term('untargeted_rose_share', UNITS.percent, 'rose among the others', 'aumentó entre las demás'),
    term('rose_difference', UNITS.percentagePoints, 'difference', 'diferencia'),
    term('change', [UNITS.percentagePoints, UNITS.percent], 'change', 'cambio'),
  ],
  conventions: [
    {
      en: 'Industries may have been chosen because they were rising: that the targeted rose more says nothing of what the policy did.',
      es: 'Pudo elegirse a las ramas porque ya crecían: que las atendidas aumentaran más no dice qué hizo la política.',
    },
    {
      en: 'Shares are shares of the industries that have value added in both years; at current prices a share falls with the prices of its goods. Growth at current prices is no growth of volume.',
      es: 'Las participaciones son en la suma de las ramas con valor agregado en ambos años; a precios corrientes, una participación cae con los precios de sus bienes. Crecer a precios corrientes no es crecer en volumen.',
    },
    {
      en: 'Zero or negative value added in the first year can rise; an industry missing in either year is left out and named.',
      es: 'Un valor agregado nulo o negativo en el año inicial puede aumentar; una rama sin dato en alguno de los dos años se deja fuera y se nombra.',
    },
  ],
  caveat: NO_CAUSE,
  lineage: within('range', 'economy'),
  compute(table, options) {
    if (options.from !== null && options.to !== null && options.from >= options.to)
      throw new EscalarError('period-order', { from: options.from, to: options.to });
    const series = readOverlap(table, options.variable);
    requireCodes(options.economies, series.value.keys(), { en: 'economy', es: 'la economía' });
    const dropped: Dropped[] = [];
    const residuals: Residual[] = [];
    const rows = [...series.value].flatMap(([economy, industries]) => {
      if (options.economies.length > 0 && !options.economies.includes(economy)) return [];
      const all = [...new Set([...industries.values()].flatMap((years) => [...years.keys()]))].sort();
      const from = options.from ?? all[0];
      const to = options.to ?? (all.at(-1) as string);
      const found = classesOf(industries, series.instruments.get(economy), { ...options, from, to });
      dropped.push(...leftOut(economy, found));
      const counts = fourFold(found.kept);
      residuals.push(
        closes(
          'the four boxes hold every industry',
          counts.boxes.reduce((all, one) => all + one, 0) - found.kept.length,
          found.kept.length,
        ),
      );
      const unit = options.measure === 'share' ? UNITS.percentagePoints : UNITS.percent;
      return rowsOf(economy, from, to, found.kept, counts, unit);
    });
    return {
      table: longTable('policy-overlap', keys, rows),
      residuals: worstOf(residuals),
      notes: [],
      dropped,
    };
  },
});

function leftOut(economy: string, { withoutValue, withoutInstruments }: OverlapFound): Dropped[] {
  const say = (codes: readonly string[], what: Text): Dropped[] =>
    codes.length === 0
      ? []
      : [{ what, count: codes.length, examples: codes.slice(0, 5).map((code) => `${economy} ${code}`) }];
  return [
    ...say(withoutValue, {
      en: 'industries without value added in both years',
      es: 'ramas sin valor agregado en ambos años',
    }),
    ...say(withoutInstruments, {
      en: 'industries without a number of instruments (absent=untargeted counts them)',
      es: 'ramas sin número de instrumentos (absent=untargeted las cuenta)',
    }),
  ];
}

const BOXES = ['targeted_rose', 'targeted_not', 'untargeted_rose', 'untargeted_not'] as const;

function rowsOf(
  economy: string,
  from: string,
  to: string,
  classes: readonly OverlapClass[],
  counts: ReturnType<typeof fourFold>,
  unit: Unit,
): LongRow[] {
  const place = { economy, activity: null, group: null, from, to };
  const percent = (term: string, value: Measured): LongRow => ({
    keys: place,
    term,
    unit: UNITS.percent,
    value,
  });
  const [targeted, others] = [counts.targetedRose, counts.untargetedRose];
  const difference: Measured = isMissing(targeted)
    ? targeted
    : isMissing(others)
      ? others
      : targeted - others;
  return [
    ...BOXES.map((term, i): LongRow => ({ keys: place, term, unit: UNITS.classes, value: counts.boxes[i] })),
    percent('targeted_rose_share', targeted),
    percent('untargeted_rose_share', others),
    { keys: place, term: 'rose_difference', unit: UNITS.percentagePoints, value: difference },
    ...classes.map(({ code, targeted: named, rose, change }): LongRow => {
      const group = `${named ? 'targeted' : 'untargeted'}_${rose ? 'rose' : 'not'}`;
      return {
        keys: { ...place, activity: code, group },
        term: 'change',
        unit,
        value: change,
      };
    }),
  ];
}
