import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { meaningless } from '../meaningless-option.ts';
import type { OptionSpecs, OptionValues, RawOptions } from '../options.ts';
import { parseOptions } from '../parse-options.ts';
import { refuseRenamed } from '../renamed-options.ts';
import { varyValues, type Written } from './vary-values.ts';

/** Which options move, and how. */
export interface VaryRequest {
  /** Option: values to try, as `varyValues` reads them. */
  readonly vary: Readonly<Record<string, Written>>;
  /** Every combination of the values instead of one option at a time. */
  readonly combine?: boolean;
  /** Two economies whose difference, first less second, is followed too. */
  readonly compare?: readonly string[];
  /** Most variants that are computed. Default 200. */
  readonly most?: number;
}

/** One way to choose. */
export interface Variant {
  /** The option that differs from the headline; `headline`, or `combination` where several may. */
  readonly choice: string;
  /** Its value; of the headline and a combination all values, as in `method=lmdi; labour=hours`. */
  readonly variant: string;
  readonly options: OptionValues<OptionSpecs>;
}

export const HEADLINE = 'headline';
const COMBINATION = 'combination';
const MOST = 200;

/**
 * The headline, which is the computation with the options as given, and its variants in the order written. A value that
 * the headline has already is no variant.
 * @throws EscalarError `unknown-name` for an option that is not there, `bad-option` for a value, for none that differs
 *   and for `compare` of other than two; `too-many-variants`
 */
export function planVariants(
  specs: OptionSpecs,
  given: RawOptions,
  request: VaryRequest,
): readonly [Variant, ...Variant[]] {
  const { combine = false, compare, most = MOST } = request;
  const names = Object.keys(request.vary);
  refuseRenamed(specs, Object.fromEntries(names.map((name) => [name, request.vary[name] ?? ''])));
  for (const name of names) requireOption(specs, name);
  if (compare !== undefined && new Set(compare).size !== 2) throw notTwo(compare);
  const chosen = parseOptions(specs, given);
  const values = names.map((name) => distinct(name, specs, chosen, request.vary[name]));
  const count = combine
    ? values.reduce((product, { length }) => product * (length + 1), 1) - 1
    : values.reduce((sum, { length }) => sum + length, 0);
  if (count > most) throw new EscalarError('too-many-variants', { count, most });
  const refusal = (change: Change) => refusalOf(specs, given, { ...chosen, ...change }, change);
  const changes = combine
    ? combined(names, values).filter((change) => refusal(change) === null)
    : names.flatMap((name, k) => singles(name, values[k], request.vary[name], refusal));
  if (changes.length === 0) throw nothingDiffers(names);
  return [
    { choice: HEADLINE, variant: said(names, chosen), options: chosen },
    ...changes.map((change): Variant => {
      const options = { ...chosen, ...change } as OptionValues<OptionSpecs>;
      const [[choice, value]] = Object.entries(change);
      return combine
        ? { choice: COMBINATION, variant: said(names, options), options }
        : { choice, variant: valueText(value), options };
    }),
  ];
}

type Change = Readonly<Record<string, unknown>>;

/**
 * The changes of one option. Of values that nobody wrote those stay that have a meaning.
 * @throws EscalarError `option-without-meaning` for a written value, and for an option of the headline beside it
 */
function singles(
  name: string,
  values: readonly unknown[],
  written: Written,
  refusalOfChange: (change: Change) => EscalarError | null,
): Change[] {
  return values.flatMap((value) => {
    const refusal = refusalOfChange({ [name]: value });
    if (refusal === null) return [{ [name]: value }];
    if (written === null || written === '') return [];
    throw refusal;
  });
}

/** Why an option of the headline or of the change would be ignored in a variant; null where all have a meaning. */
function refusalOf(
  specs: OptionSpecs,
  given: RawOptions,
  values: Readonly<Record<string, unknown>>,
  change: Change,
): EscalarError | null {
  const said = Object.keys(given).filter((name) => given[name] !== null && Object.hasOwn(specs, name));
  for (const name of new Set([...said, ...Object.keys(change)])) {
    const refusal = meaningless(name, valueText(values[name]), specs, values);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** The values of one option that differ from the headline's and from one another. */
function distinct(
  name: string,
  specs: OptionSpecs,
  chosen: OptionValues<OptionSpecs>,
  written: Written,
): unknown[] {
  const found = new Map<string, unknown>();
  for (const value of varyValues(name, specs[name], written)) {
    const parsed: unknown = parseOptions({ [name]: specs[name] }, { [name]: value })[name];
    found.set(JSON.stringify(parsed), parsed);
  }
  found.delete(JSON.stringify(chosen[name]));
  return [...found.values()];
}

/** Every combination of a value, or the headline's, of each option, without the headline itself. */
function combined(names: readonly string[], values: readonly (readonly unknown[])[]): Change[] {
  let all: Change[] = [{}];
  names.forEach((name, k) => {
    all = all.flatMap((change) => [change, ...values[k].map((one) => ({ ...change, [name]: one }))]);
  });
  return all.slice(1);
}

function said(names: readonly string[], options: OptionValues<OptionSpecs>): string {
  return names.map((name) => `${name}=${valueText(options[name])}`).join('; ');
}

/** A value as a person writes it. */
function valueText(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value ?? '');
}

function requireOption(specs: OptionSpecs, name: string): void {
  // what is shown moves no number
  const known = Object.keys(specs).filter((one) => specs[one].kind !== 'show');
  if (known.includes(name)) return;
  const kind = { en: 'option', es: 'la opción' };
  throw unknownName(kind, name, known);
}

function nothingDiffers(names: readonly string[]): EscalarError {
  const expected = {
    en: 'a value that the headline does not have already',
    es: 'un valor distinto del que ya tiene la cifra principal',
  };
  return badOption('vary', names.join(', '), expected);
}

function notTwo(compare: readonly string[]): EscalarError {
  const expected = { en: 'two economies: MEX,TWN', es: 'dos economías: MEX,TWN' };
  return badOption('compare', compare.join(','), expected);
}
