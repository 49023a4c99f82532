import { badOption } from '../../base/bad-option.ts';
import type { Conditions } from '../../base/condition.ts';
import { nearestName } from '../../base/nearest.ts';
import type { Frequency } from '../../base/period.ts';
import { unknownName } from '../../base/unknown-name.ts';
import type { Recodes } from './change-words.ts';
import { NAMED_ENCODINGS, type NamedEncoding } from './named-encodings.ts';

/** A text file, a workbook (also of LibreOffice), a file of Stata. */
export type FileFormat = 'csv' | 'xlsx' | 'dta';

export interface TabularOptions {
  /** What the file is. `auto`: by its first bytes, not by its name. */
  readonly format?: 'auto' | FileFormat;
  /**
   * How the letters of a text file are stored. `auto`: a byte order mark, the zeros of UTF-16,
   * else UTF-8 where every byte fits, else Windows-1252 (`latin-1` is read as that, as browsers do).
   */
  readonly encoding?: 'auto' | 'utf-8' | 'utf-16' | 'latin-1' | NamedEncoding;
  /** What separates cells. `auto`: Excel's `sep=` line, else the one that gives lines of equal width; blanks where none other does. */
  readonly delimiter?: 'auto' | ',' | ';' | 'tab' | '|' | 'space';
  /** The decimal mark. `auto`: from cells that can be read one way only; refused where none can. */
  readonly decimal?: 'auto' | '.' | ',';
  /**
   * Sheet of a workbook, by name or by number from 1; `*`, `1994..2008` or `A,B` for several as one table. Default: the
   * only one with data.
   */
  readonly sheet?: string | number;
  /** The file in a zip that holds several; `*` for all of them as one table. */
  readonly member?: string;
  /** The column that the names of several sheets or files stand for, or `none`. */
  readonly parts?: string;
  /**
   * What cells of numbers hold where there is no number, beside the marks that are known (`-999`, `-99,-999`, `(S)`); `none`:
   * nothing, so that nines are numbers.
   */
  readonly missing?: string | number;
  /** `long`: a row an observation. `wide`: a column a period. `auto`: by the names of the columns. */
  readonly layout?: 'auto' | 'long' | 'wide';
  /** What the names of the columns are codes of, where they are not periods: product, activity, partner … */
  readonly columns?: string;
  /** What the numbers of a wide file measure, where no column `variable` says it. */
  readonly wideValue?: string;
  /** Column of the file to field of the table; wins over the names we know. */
  readonly map?: Readonly<Record<string, string>>;
  /** Other words for those of a column of text, by its name in the file or ours; conditions see the new ones. */
  readonly recode?: Recodes;
  /** Columns that are left out. */
  readonly drop?: readonly string[];
  /** `auto`: columns become the fields that their names mean. `own`: they keep the names of the file. */
  readonly names?: 'auto' | 'own';
  /** The line (row of a sheet) with the names of the columns, from 1. Default: found, or refused. */
  readonly headerLine?: number;
  /**
   * What one period is, where its form leaves it open (dates, `2003/1`).
   * `auto`: dates on the first or last of a month are months.
   */
  readonly frequency?: 'auto' | Frequency;
  /**
   * Rows to keep, by field. Conditions on columns of the file are met before other cells are read, so that a cell
   * of a row left out is never judged; `met` of the result names them.
   */
  readonly where?: Conditions;
  /** The publisher writes decimals with a point, and no thousands with one. */
  readonly isPointed?: boolean;
  /** The table that is made of the file, which tells what codes over columns are and what numbers are called. */
  readonly for?: string;
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  format: ['auto', 'csv', 'xlsx', 'dta'],
  encoding: ['auto', 'utf-8', 'utf-16', 'latin-1', ...NAMED_ENCODINGS],
  delimiter: ['auto', ',', ';', 'tab', '|', 'space'],
  decimal: ['auto', '.', ','],
  layout: ['auto', 'long', 'wide'],
  names: ['auto', 'own'],
  frequency: ['auto', 'annual', 'half-yearly', 'quarterly', 'monthly'],
};
const OTHERS = ['sheet', 'member', 'parts', 'columns', 'wideValue', 'map', 'headerLine', 'missing'];

/** Options that no text can be. */
const OF_PROGRAMS = ['where', 'recode', 'drop'];

/**
 * Checks the options by name and value; a line that the command line gives as text becomes a number.
 * @param known those that the reader of the file has
 * @throws EscalarError `unknown-name` for an option that does not exist, `bad-option` for a bad value.
 */
export function checkOptions(
  given: TabularOptions,
  known: readonly string[] = [...Object.keys(CHOICES), ...OTHERS],
): TabularOptions {
  const line: unknown = given.headerLine;
  const options =
    typeof line === 'string' && /^\d{1,9}$/.test(line) ? { ...given, headerLine: Number(line) } : given;
  for (const [name, value] of Object.entries(options)) {
    // no text among the options of a person
    if (name === 'for' || (OF_PROGRAMS.includes(name) && typeof value === 'object')) continue;
    if (!known.includes(name)) {
      const kind = { en: 'option', es: 'la opción' };
      throw unknownName(kind, name, known);
    }
    if (value === undefined) continue;
    const choices = Object.hasOwn(CHOICES, name) ? CHOICES[name] : undefined;
    if (choices !== undefined && !choices.includes(value as string)) {
      const expected = choices.join(' | ');
      throw badOption(
        name,
        String(value),
        { en: expected, es: expected },
        nearestName(String(value), choices),
      );
    }
  }
  checkValues(options);
  return options;
}

/** @throws EscalarError `bad-option` */
function checkValues({ headerLine, sheet, wideValue, map }: TabularOptions): void {
  if (headerLine !== undefined && !(Number.isInteger(headerLine) && headerLine >= 1)) {
    throw badOption('headerLine', String(headerLine), {
      en: 'a whole number, 1 or more',
      es: 'un número entero, 1 o más',
    });
  }
  if (typeof sheet === 'number' && !(Number.isInteger(sheet) && sheet >= 1)) {
    throw badOption('sheet', String(sheet), {
      en: 'a name, or a number from 1',
      es: 'un nombre, o un número desde 1',
    });
  }
  const names = [...(wideValue === undefined ? [] : [wideValue]), ...Object.values(map ?? {})];
  for (const name of names) {
    if (typeof name === 'string' && name.trim() !== '' && name !== '__proto__') continue;
    throw badOption(wideValue === name ? 'wideValue' : 'map', String(name), {
      en: 'the name of a field',
      es: 'el nombre de un campo',
    });
  }
}
