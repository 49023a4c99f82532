import { badOption } from '../base/bad-option.ts';
import { same, type Text } from '../base/locale.ts';
import { nearestName } from '../base/nearest.ts';
import { frequencyOf } from '../base/period.ts';
import { unknownName } from '../base/unknown-name.ts';
import { refuseMeaningless } from './meaningless-option.ts';
import {
  type NumberSpec,
  type OptionSpec,
  type OptionSpecs,
  type OptionValues,
  type RawOptions,
  type Show,
  type ShowSpec,
  valuesOf,
} from './options.ts';
import { refuseRenamed } from './renamed-options.ts';
import { isTitle, requireShown } from './shown-column.ts';

/**
 * Checks raw values against their specifications and fills in the defaults. `show.COLUMN` adds to the option `show`.
 * @throws EscalarError `option-renamed` for an old name, `unknown-name` for an option that does not exist, `bad-option`
 * for a bad value, `option-without-meaning` for one that the others make idle.
 * @example
 * import { parseOptions } from 'escalar/indicators';
 * import { rca } from 'escalar/trade';
 *
 * parseOptions(rca.options, { threshold: '2' }).threshold; // => 2
 * parseOptions(rca.options, {}).compare; // => 'at-least'
 */
export function parseOptions<O extends OptionSpecs>(specs: O, raw: RawOptions): OptionValues<O> {
  refuseRenamed(specs, raw);
  const known = Object.keys(specs);
  const shows = Object.hasOwn(specs, 'show') && specs.show.kind === 'show';
  for (const name of Object.keys(raw))
    if (!Object.hasOwn(specs, name) && !(shows && name.startsWith(SHOW)))
      throw unknownName({ en: 'option', es: 'la opción' }, name, known);
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (spec.kind === 'show') values[name] = parseShow(spec, raw);
    else values[name] = given === undefined || given === null ? spec.default : parseOne(name, spec, given);
  }
  refuseMeaningless(specs, raw, values);
  return values as OptionValues<O>;
}

const SHOW = 'show.';

/** What is to be shown, by column of the result. */
function parseShow({ columns, terms }: ShowSpec, raw: RawOptions): Show {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, given]) => {
      if (given === null || (name !== 'show' && !name.startsWith(SHOW))) return [];
      const word = name.slice(SHOW.length);
      const column = word === '' ? '' : requireShown(word, columns);
      return [[column, column === 'term' ? codesOf(given, terms) : listed(given)] as const];
    }),
  );
}

/** Codes of terms, which may be said by their words: those are what a table for people shows. */
function codesOf(given: NonNullable<RawOptions[string]>, terms: ShowSpec['terms']): readonly string[] {
  const idsOf = (said: string) =>
    terms.flatMap(({ id, title }) => (id === said || isTitle(said, title) ? id : []));
  // the words of a term may have a comma
  const whole = idsOf(String(given).trim());
  return whole.length > 0
    ? whole
    : listed(given).flatMap((said) => (idsOf(said).length > 0 ? idsOf(said) : said));
}

function listed(given: NonNullable<RawOptions[string]>): readonly string[] {
  if (Array.isArray(given)) return given.map(String);
  return String(given)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parseOne(
  name: string,
  spec: Exclude<OptionSpec, ShowSpec>,
  given: NonNullable<RawOptions[string]>,
): unknown {
  const shown = String(given);
  switch (spec.kind) {
    case 'choice': {
      const meant = spec.reads?.(shown) ?? shown;
      if (spec.values.includes(meant)) return meant;
      if (spec.orDigits === true && /^[1-9]\d?$/.test(shown)) return shown;
      const expected = valuesOf(spec).join(' | ');
      throw badOption(name, shown, { en: expected, es: expected }, nearestName(shown, spec.values));
    }
    case 'number':
      return parseNumber(name, spec, given);
    case 'period':
      if (frequencyOf(shown) !== null) return shown;
      throw badOption(name, shown, {
        en: 'a year, quarter or month: 2003, 2003-Q4, 2003-12',
        es: 'un año, trimestre o mes: 2003, 2003-Q4, 2003-12',
      });
    case 'text':
      // what shell variables that are not set, and forms that are not filled in, leave behind
      if (shown.trim() === '' && spec.default !== '') throw badOption(name, '', SOMETHING);
      return shown;
    case 'list':
      return listed(given);
  }
}

function parseNumber(name: string, spec: NumberSpec, given: NonNullable<RawOptions[string]>): number {
  const shown = String(given);
  const value = typeof given === 'number' ? given : shown.trim() === '' ? Number.NaN : Number(shown);
  const tooLow = spec.min !== undefined && value < spec.min;
  const tooHigh = spec.max !== undefined && value > spec.max;
  const broken = spec.integer === true && !Number.isInteger(value);
  if (!Number.isFinite(value) || tooLow || tooHigh || broken) {
    const { en, es } = rangeOf(spec);
    throw badOption(name, shown, {
      en: `${spec.integer === true ? 'a whole number' : 'a number'}${en}`,
      es: `${spec.integer === true ? 'un número entero' : 'un número'}${es}`,
    });
  }
  return value;
}

const SOMETHING: Text = { en: 'a text, or no such option', es: 'un texto, o que se omita' };

function rangeOf({ min, max }: NumberSpec): Text {
  if (max !== undefined) return same(`, ${min ?? '…'} – ${max}`);
  return min === undefined ? same('') : { en: `, ${min} or more`, es: `, ${min} o más` };
}
