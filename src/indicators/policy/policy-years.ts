import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { warning } from '../../base/note.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, type Residual } from '../define.ts';
import type { LongRow } from '../long-table.ts';
import type { Note } from '../note.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { counts, inForce, type UnknownDates } from './kernels/in-force.ts';
import { dateNotes, type Instrument, knownYears } from './read-instruments.ts';

/** How many instruments are in force, and between which numbers where dates are not known. */
export const STOCK_TERMS = [
  term('instruments', UNITS.instruments, 'instruments in force', 'instrumentos vigentes'),
  term('instruments_least', UNITS.instruments, 'certainly in force', 'vigentes con certeza'),
  term('instruments_most', UNITS.instruments, 'in force at most', 'vigentes a lo más'),
];

/** Years and unknown dates, for the indicators that count instruments in force. */
export const yearOptions = {
  from: vocabulary.from,
  to: vocabulary.to,
  unknown_start: choice(['leave-out', 'count'], 'leave-out', {
    en: 'instruments whose first year is not known: not counted, or counted as if they had always been there',
    es: 'instrumentos cuyo año inicial no se conoce: no se cuentan, o se cuentan como si siempre hubieran existido',
  }),
  unknown_end: choice(['count', 'leave-out'], 'count', {
    en: 'instruments whose last year is not known: counted on, or counted in their first year only',
    es: 'instrumentos cuyo año final no se conoce: se siguen contando, o se cuentan solo en su año inicial',
  }),
};

export const COUNTING: readonly Text[] = [
  {
    en: 'An instrument counts in its first and in its last year. Of two that replace one another both count in the year of the change.',
    es: 'Un instrumento cuenta en su año inicial y en el final. De dos que se relevan, ambos cuentan en el año del cambio.',
  },
  {
    en: 'instruments_least counts those that were certainly in force, instruments_most adds those whose unknown dates would allow it: the truth lies between.',
    es: 'instruments_least cuenta los que con certeza estaban vigentes; instruments_most suma aquellos cuyas fechas desconocidas lo permitirían: la verdad está entre ambos.',
  },
  {
    en: 'A count of instruments weighs none of them: a plan counts as much as an institute with thousands of engineers.',
    es: 'Un número de instrumentos no pondera ninguno: un plan cuenta tanto como un instituto con miles de ingenieros.',
  },
];

interface YearChoice extends UnknownDates {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The years to show, and what must be said of them.
 * @throws EscalarError `not-computable` where no year is known, or the last lies before the first
 */
export function policyYears(
  instruments: readonly Instrument[],
  options: YearChoice,
  indicator: string,
): { readonly years: readonly number[]; readonly notes: readonly Note[] } {
  const known = knownYears(instruments);
  const from = options.from === null ? known?.from : Number(options.from.slice(0, 4));
  const to = options.to === null ? known?.to : Number(options.to.slice(0, 4));
  if (from === undefined || to === undefined || to < from)
    throw new EscalarError('not-computable', {
      indicator,
      why: { en: 'there is no year to show', es: 'no hay ningún año que mostrar' },
      try: {
        en: 'Give from and to, from not after to.',
        es: 'Indique from y to, sin que from sea posterior a to.',
      },
    });
  const beyond: Note[] =
    known !== null && to > known.to
      ? [
          warning(
            `The records are known up to ${known.to}; what is open then is of unknown end after it.`,
            `Los registros se conocen hasta ${known.to}; lo que sigue abierto entonces tiene final desconocido después.`,
          ),
        ]
      : [];
  const start = options.unknown_start === 'count';
  const end = options.unknown_end === 'count';
  const choiceMade = {
    en: `Here unknown first years are ${start ? 'counted' : 'left out'} and unknown last years ${end ? 'counted on' : 'left out after the first year'}.`,
    es: `Aquí los años iniciales desconocidos ${start ? 'se cuentan' : 'se dejan fuera'} y los finales desconocidos ${end ? 'se siguen contando' : 'se dejan fuera después del primer año'}.`,
  };
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return { years, notes: [...beyond, ...dateNotes(instruments, choiceMade)] };
}

/** Counted by year and counted by instrument: the same. @param counted of all years */
export function stockCloses(
  counted: number,
  instruments: readonly Instrument[],
  years: readonly number[],
  options: UnknownDates,
): Residual {
  const byInstrument = instruments.reduce(
    (so, one) => so + years.filter((year) => counts(inForce(one, year), options)).length,
    0,
  );
  return closes(
    'Σ instruments over the years = Σ years over the instruments',
    counted - byInstrument,
    counted,
  );
}

/** The instruments that count in a year, and the bounds that unknown dates leave. */
export interface Stock {
  readonly counted: readonly Instrument[];
  readonly least: number;
  readonly most: number;
}

export function stockIn(instruments: readonly Instrument[], year: number, options: UnknownDates): Stock {
  const states = instruments.map((one) => inForce(one, year));
  return {
    counted: instruments.filter((_, i) => counts(states[i], options)),
    least: states.filter((state) => state === 'yes').length,
    most: states.filter((state) => state !== 'no').length,
  };
}

/** The rows of a stock, whose terms are `STOCK_TERMS`. */
export function stockRows(keys: LongRow['keys'], { counted, least, most }: Stock): readonly LongRow[] {
  const unit = UNITS.instruments;
  return [
    { keys, term: 'instruments', unit, value: counted.length },
    { keys, term: 'instruments_least', unit, value: least },
    { keys, term: 'instruments_most', unit, value: most },
  ];
}
