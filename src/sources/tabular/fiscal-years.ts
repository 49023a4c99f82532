import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote, warning } from '../../base/note.ts';
import type { PeriodEntry, PeriodsOptions } from './period-entry.ts';
import { writePeriod } from './read-period.ts';
import { someOf } from './some-of.ts';

interface Settled {
  readonly entries: readonly PeriodEntry[];
  readonly notes: readonly PlainNote[];
}

/**
 * Fiscal years become the year in which they begin: `2009-10` is 2009. From 2000-01 to 2011-12 every such label is
 * also a month; a column of which every label pairs a year with the next is one of fiscal years, for no run of months
 * is like that. One label alone tells nothing, unless the column is called a year or the option `frequency` speaks; and so do
 * dates that a spreadsheet makes of such labels (`2009-10-01`, `oct-09`), unless one that is no month stands beside them.
 * @throws EscalarError `ambiguous-period` for one label alone, for such dates, and for `FY2010` beside `2009-10`
 */
export function settleFiscal(entries: readonly PeriodEntry[], options: PeriodsOptions): Settled {
  const { column, frequency, isYear, where } = options;
  const fiscal = entries.filter(({ reading }) => reading.kind === 'fiscal');
  const pairs = entries.filter(({ reading }) => reading.kind === 'monthly' && reading.pair === true);
  const dates = entries.filter(isPairOfDate);
  const asTheyAre = { entries, notes: [] };
  const isAll = entries.length > 0 && fiscal.length + pairs.length + dates.length === entries.length;
  if (!isAll || (frequency !== 'auto' && frequency !== 'annual')) return asTheyAre;
  // one date is a date
  if (dates.length > 0 && new Set(entries.map(({ reading }) => reading.year)).size === 1) return asTheyAre;
  const [named, unnamed] = [fiscal.filter(isNamed), entries.filter((entry) => !isNamed(entry))];
  const odd = named[0] ?? dates[0] ?? pairs[0];
  const isOpen =
    fiscal.length === 0 &&
    (pairs.length === 1 || dates.length > 0) &&
    isYear !== true &&
    frequency === 'auto';
  if (odd !== undefined && ((named.length > 0 && unnamed.length > 0) || isOpen)) {
    const year = writePeriod(odd.reading.year, 'annual');
    const month = writePeriod(odd.reading.year, 'monthly', (odd.reading.year + 1) % 100);
    const other = isOpen ? month : String(odd.reading.year - 1);
    throw new EscalarError(
      'ambiguous-period',
      { column, value: odd.text, readings: [year, other] },
      where(odd.index),
    );
  }
  return {
    entries: entries.map((entry) => ({ ...entry, reading: { kind: 'annual', year: entry.reading.year } })),
    notes: [
      noteOf(
        column,
        named.length > 0 ? named : [...pairs, ...dates, ...fiscal],
        fiscal.length === 0,
        frequency,
      ),
    ],
  };
}

function isNamed({ reading }: PeriodEntry): boolean {
  return reading.kind === 'fiscal' && reading.named;
}

/** A date, or a month with its name, whose month is the year that follows. */
function isPairOfDate({ reading }: PeriodEntry): boolean {
  const isFirst = reading.kind === 'day' && reading.day === 1;
  if (!isFirst && (reading.kind !== 'monthly' || reading.pair === true)) return false;
  const month = reading.kind === 'day' ? reading.month : reading.part;
  return month === (reading.year + 1) % 100;
}

function noteOf(
  column: string,
  entries: readonly PeriodEntry[],
  couldBeMonths: boolean,
  frequency: string,
): PlainNote {
  const shown = someOf(
    entries.map(({ text, reading }) => `${text} = ${reading.year}`),
    3,
  );
  if (entries.some(isNamed))
    return info(
      `Fiscal years in "${column}" keep the year that names them (${shown}).`,
      `Los ejercicios fiscales de "${column}" conservan el año que les da nombre (${shown}).`,
    );
  const en = `Labels in "${column}" are fiscal years, called by the year in which they begin (${shown}).`;
  const es = `Las etiquetas de "${column}" son ejercicios fiscales y llevan el año en que empiezan (${shown}).`;
  if (!couldBeMonths || frequency === 'annual') return info(en, es);
  return warning(
    `${en} If they are months, say --read frequency=monthly.`,
    `${es} Si son meses, indique --read frequency=monthly.`,
  );
}
