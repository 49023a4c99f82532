import { badOption } from '../../base/bad-option.ts';
import type { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import type { OptionSpec, RawOptions } from '../options.ts';
import { parseOptions } from '../parse-options.ts';

/** A value of an option as a person writes it, or null for the values that the option itself knows. */
export type Written = RawOptions[string];

/** Numbers from one to another: `0.5..1.5:5` are five at equal distances, `3..6` every whole number, `1994..1997` every year. */
const RANGE = /^\s*(-?[\d.eE+-]*?\d)\s*\.\.\s*(-?[\d.eE+-]*?\d)\s*(?::\s*(\d+)\s*)?$/;

/** More values of one range than this are a slip. */
const MOST = 10_000;

/**
 * The values over which an option moves, as `parseOptions` takes them: those written, between commas (`|` where a value
 * has commas itself, as every list may) or as a range of numbers; else all values of a choice, or those that a number's
 * specification gives.
 * @throws EscalarError `bad-option` where nothing is written and nothing is known, and for a value that the option refuses
 */
export function varyValues(name: string, spec: OptionSpec, written: Written): readonly Written[] {
  const values = written === null || written === '' ? known(name, spec) : listed(name, spec, written);
  for (const value of values) parseOptions({ [name]: spec }, { [name]: value });
  return values;
}

function known(name: string, spec: OptionSpec): readonly Written[] {
  if (spec.kind === 'choice') return spec.values;
  if (spec.kind === 'number' && spec.vary !== undefined) return spec.vary;
  throw refused(name, '', {
    en: `values to try: ${name}=${EXAMPLES[spec.kind]}`,
    es: `valores por probar: ${name}=${EXAMPLES[spec.kind]}`,
  });
}

const EXAMPLES: Readonly<Record<OptionSpec['kind'], string>> = {
  choice: 'A,B',
  number: '0.5..1.5:5',
  period: '1994..1997',
  text: 'A|B',
  list: 'A,B|C',
  show: 'A,B|C',
};

function listed(name: string, spec: OptionSpec, written: NonNullable<Written>): readonly Written[] {
  if (Array.isArray(written)) return written.flatMap((one) => ranged(name, spec, String(one)));
  const text = String(written);
  const mark = spec.kind === 'list' || text.includes('|') ? '|' : ',';
  return text.split(mark).flatMap((one) => ranged(name, spec, one.trim()));
}

function ranged(name: string, spec: OptionSpec, text: string): readonly Written[] {
  const found = spec.kind === 'number' || spec.kind === 'period' ? RANGE.exec(text) : null;
  if (found === null) return [text];
  const [from, to] = [Number(found[1]), Number(found[2])];
  const whole = spec.kind === 'period' || (spec.kind === 'number' && spec.integer === true);
  const steps = found[3] === undefined ? (whole ? to - from : Number.NaN) : Number(found[3]) - 1;
  const distance = (to - from) / steps;
  const fits = steps >= 1 && steps < MOST && to > from && (!whole || Number.isInteger(distance));
  if (!fits)
    throw refused(name, text, {
      en: whole
        ? 'a range of whole numbers that rises: 3..6, or 2..10:5 for every second'
        : 'a range that rises and says how many values: 0.5..1.5:5',
      es: whole
        ? 'un intervalo creciente de números enteros: 3..6, o 2..10:5 para uno de cada dos'
        : 'un intervalo creciente que diga cuántos valores: 0.5..1.5:5',
    });
  // twelve digits: 0.1 + 0.2 is written as a person would
  return Array.from({ length: steps + 1 }, (_, i) => String(Number((from + i * distance).toPrecision(12))));
}

function refused(name: string, value: string, expected: Text): EscalarError {
  return badOption(`vary ${name}`, value, expected);
}
