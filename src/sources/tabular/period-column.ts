import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote, warning } from '../../base/note.ts';
import type { Frequency } from '../../base/period.ts';
import { republicNotes, westernPeriods } from './east-asian-periods.ts';
import { settleFiscal } from './fiscal-years.ts';
import { wrongFrequency } from './frequency-errors.ts';
import { settleOpen } from './open-periods.ts';
import type { PeriodEntry, PeriodsOptions } from './period-entry.ts';
import { daysIn, type PeriodReading, type PeriodText, readPeriod, writePeriod } from './read-period.ts';
import { tableShapes } from './shapes/table-shapes.ts';
import { someOf } from './some-of.ts';

export interface PeriodsRead {
  /** Every text of the list and its period: `2003`, `2003-S2`, `2003-Q4` or `2003-12`. */
  readonly periods: ReadonlyMap<string, string>;
  readonly frequency: Frequency;
  readonly notes: readonly PlainNote[];
}

/**
 * Reads the different texts of one column of periods together: one alone may leave open what it is
 * (`01/02/2003`, `2003/1`, 37956), all of them together mostly do not. All must be of one frequency.
 * @param first each different text with the index of the first row that holds it
 * @throws EscalarError `empty-period`, `unreadable-period`, `ambiguous-period`, `daily-period`,
 * `mixed-frequency`, `wrong-frequency`
 */
export function readPeriods(first: ReadonlyMap<string, number>, asked: PeriodsOptions): PeriodsRead {
  // a year stays a year, whatever the option says of the periods of the file
  const options: PeriodsOptions = asked.isYear === true ? { ...asked, frequency: 'auto' } : asked;
  const serials = serialDates([...first.keys()]);
  const western = westernPeriods([...first.keys()]);
  const entries: PeriodEntry[] = [];
  const short: string[] = [];
  // beside 100, 99 is a year of that era too
  const ofTaiwan = [...first.keys()].find((text) => /^1\d\d$/.test(text));
  for (const [text, index] of first) {
    if (text === '') throw new EscalarError('empty-period', { column: options.column }, options.where(index));
    const read: PeriodText | null = serials?.get(text) ?? readPeriod(western(text));
    if (read === null) {
      throw new EscalarError(
        'unreadable-period',
        { column: options.column, value: /^\d\d$/.test(text) ? (ofTaiwan ?? text) : text },
        options.where(index),
      );
    }
    if (read.shortYear) short.push(text);
    entries.push({ text, reading: read.reading, index });
  }
  const fiscal = settleFiscal(entries, asked);
  const dates = settleDates(settleSlashed(fiscal.entries, options), options);
  const settled = settleOpen(dates.entries, options);
  const frequency = oneFrequency(settled, options);
  const periods = new Map(settled.map(({ text, reading }) => [text, written(reading)]));
  const notes = [
    ...fiscal.notes,
    ...dates.notes,
    ...serialNotes(serials, periods, options),
    ...shortNotes(short),
    ...republicNotes([...first.keys()], western),
    ...(tableShapes()?.years(options.column, [...periods.values()]) ?? []),
  ];
  return { periods, frequency, notes };
}

function serialNotes(
  serials: ReadonlyMap<string, PeriodText> | null,
  periods: ReadonlyMap<string, string>,
  { column }: PeriodsOptions,
): readonly PlainNote[] {
  if (serials === null) return [];
  const [first] = periods;
  const [text, period] = first ?? ['', ''];
  return [
    warning(
      `Column "${column}" holds numbers that were read as Excel dates (${text} is ${period}).`,
      `La columna "${column}" tiene números que se leyeron como fechas de Excel (${text} es ${period}).`,
    ),
  ];
}

export function shortNotes(short: readonly string[]): readonly PlainNote[] {
  if (short.length === 0) return [];
  return [
    info(
      `Years of two digits: 00-49 were read as 2000-2049, 50-99 as 1950-1999 (${someOf(short, 3)}).`,
      `Años de dos cifras: 00-49 se leyeron como 2000-2049 y 50-99 como 1950-1999 (${someOf(short, 3)}).`,
    ),
  ];
}

function written(reading: PeriodReading): string {
  if ('part' in reading) {
    return writePeriod(reading.year, reading.kind, reading.part);
  }
  return writePeriod(reading.year, 'annual');
}

/** Days since the start of 1900, when every text is one and each falls on the first of a month. */
function serialDates(texts: readonly string[]): ReadonlyMap<string, PeriodText> | null {
  if (texts.length === 0 || !texts.every((text) => /^[1-5]\d{4}$/.test(text))) return null;
  const out = new Map<string, PeriodText>();
  for (const text of texts) {
    const date = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
    if (date.getUTCDate() !== 1) return null;
    const reading = {
      kind: 'day',
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: 1,
    } as const;
    out.set(text, { reading, shortYear: false });
  }
  return out;
}

type Dates = readonly { readonly month: number; readonly day: number; readonly year: number }[];

function allFirst(dates: Dates): boolean {
  return dates.every(({ day }) => day === 1);
}

function allLast(dates: Dates): boolean {
  return dates.every(({ year, month, day }) => day === daysIn(year, month));
}

/** Day/month or month/day: the one reading under which all dates begin (or all end) a month. */
function settleSlashed(entries: readonly PeriodEntry[], options: PeriodsOptions): readonly PeriodEntry[] {
  const slashed = entries.filter(({ reading }) => reading.kind === 'slashed');
  const [one] = slashed;
  if (one === undefined) return entries;
  const read = (dayFirst: boolean) =>
    slashed.map(({ reading }) => {
      const { year, first, second } = reading as PeriodReading & { kind: 'slashed' };
      return dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
    });
  const fits = (dates: Dates) =>
    dates.every(({ month, day, year }) => month <= 12 && day <= daysIn(year, month)) &&
    (allFirst(dates) || allLast(dates));
  const [byDay, byMonth] = [read(true), read(false)];
  const value = one.text;
  if (fits(byDay) && fits(byMonth) && byDay.some((date, i) => date.month !== byMonth[i]?.month)) {
    const readings = [byDay[0], byMonth[0]].map((d) => writePeriod(d?.year ?? 0, 'monthly', d?.month)) as [
      string,
      string,
    ];
    throw new EscalarError(
      'ambiguous-period',
      { column: options.column, value, readings },
      options.where(one.index),
    );
  }
  const dates = fits(byDay) ? byDay : fits(byMonth) ? byMonth : null;
  if (dates === null)
    throw new EscalarError('daily-period', { column: options.column, value }, options.where(one.index));
  const settled = new Map(slashed.map(({ text }, i) => [text, dates[i]]));
  return entries.map((entry) => {
    const date = settled.get(entry.text);
    return date === undefined ? entry : { ...entry, reading: { kind: 'day', ...date } };
  });
}

/** Dates at the first or last of a month become months, those at the first or last of several years become years, or what the option says. */
function settleDates(
  entries: readonly PeriodEntry[],
  options: PeriodsOptions,
): { entries: readonly PeriodEntry[]; notes: readonly PlainNote[] } {
  const dates = entries.flatMap(({ reading }) => (reading.kind === 'day' ? [reading] : []));
  if (dates.length === 0) return { entries, notes: [] };
  if (!allFirst(dates) && !allLast(dates)) {
    const odd = entries.find(({ reading }) => reading.kind === 'day' && reading.day !== 1) as PeriodEntry;
    throw new EscalarError(
      'daily-period',
      { column: options.column, value: odd.text },
      options.where(odd.index),
    );
  }
  const januaries = allFirst(dates) ? 1 : 12;
  const stand =
    new Set(dates.map(({ year }) => year)).size > 1 && dates.every(({ month }) => month === januaries);
  const areYears = options.frequency === 'auto' && stand;
  const frequency = areYears ? 'annual' : options.frequency;
  return {
    notes: areYears ? [yearsNote(options)] : [],
    entries: entries.map((entry) => {
      const { reading } = entry;
      if (reading.kind !== 'day') return entry;
      const { year, month } = reading;
      if (frequency === 'annual' && month === januaries)
        return { ...entry, reading: { kind: 'annual', year } };
      return { ...entry, reading: partOfYear(year, month, januaries === 1, frequency) };
    }),
  };
}

function yearsNote({ column }: PeriodsOptions): PlainNote {
  return warning(
    `All dates in "${column}" are the first or the last day of a year; they were read as years. If they stand for months, say --read frequency=monthly.`,
    `Todas las fechas de "${column}" son el primer o el último día de un año; se leyeron como años. Si representan meses, indique --read frequency=monthly.`,
  );
}

/** The quarter or half that begins, or ends, with a month, where the option asks for it; else the month. */
function partOfYear(
  year: number,
  month: number,
  isFirst: boolean,
  frequency: PeriodsOptions['frequency'],
): PeriodReading {
  const asMonth = { kind: 'monthly', year, part: month, open: false } as const;
  if (frequency !== 'quarterly' && frequency !== 'half-yearly') return asMonth;
  const months = frequency === 'quarterly' ? 3 : 6;
  const part = (isFirst ? month + months - 1 : month) / months;
  return Number.isInteger(part) ? { kind: frequency, year, part } : asMonth;
}

/** What leaves a whole year out among its parts. */
function wayOut({ text, reading }: PeriodEntry, { leaveOut }: PeriodsOptions): { readonly way?: string } {
  const isPlain = reading.kind === 'annual' && /^[\p{L}\p{N} ]+$/u.test(text);
  return isPlain && leaveOut !== undefined ? { way: leaveOut(text) } : {};
}

function oneFrequency(entries: readonly PeriodEntry[], options: PeriodsOptions): Frequency {
  const [one] = entries;
  const frequency = (one?.reading.kind ?? 'annual') as Frequency;
  for (const entry of entries) {
    const { reading, text, index } = entry;
    if (reading.kind !== frequency) {
      throw new EscalarError(
        'mixed-frequency',
        {
          first: one?.text ?? '',
          other: text,
          ...wayOut(reading.kind === 'annual' ? entry : entries[0], options),
        },
        options.where(index),
      );
    }
  }
  if (one !== undefined && options.frequency !== 'auto' && options.frequency !== frequency) {
    const { column } = options;
    throw wrongFrequency({ column, value: one.text, frequency: options.frequency }, options.where(one.index));
  }
  return frequency;
}
