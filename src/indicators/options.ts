import type { Text } from '../base/locale.ts';

/**
 * Options of an indicator are data: the same lines feed the terminal, the documentation,
 * the study schema and the parser below.
 */
export type OptionSpec = ChoiceSpec<string> | NumberSpec | PeriodSpec | TextSpec | ListSpec | ShowSpec;

/** Values of other options with which alone an option has a meaning; `*` stands for any that is given, '' for none. */
export type Needs = Readonly<Record<string, readonly string[]>>;

interface Described {
  /** What it does and why one would change it. */
  readonly about: Text;
  /** Where it is given, the others must be so, in one of these ways: else it would be ignored. */
  readonly onlyWith?: readonly Needs[];
}

/** The ways in which a value of a choice has a meaning; undefined where any will do. */
export function waysOfValue(
  { valueOnlyWith = {} }: ChoiceSpec<string>,
  value: string,
): readonly Needs[] | undefined {
  const own = valueOnlyWith[value];
  return own === undefined ? own : [own].flat();
}

export interface ChoiceSpec<V extends string> extends Described {
  readonly kind: 'choice';
  readonly values: readonly V[];
  readonly default: V;
  /** The value that another word for it means. */
  readonly reads?: (word: string) => string;
  /** A whole number of digits will do as well. */
  readonly orDigits?: true;
  /** What single values need of the other options, in one of these ways. */
  readonly valueOnlyWith?: Readonly<Partial<Record<V, Needs | readonly Needs[]>>>;
}

export interface NumberSpec extends Described {
  readonly kind: 'number';
  readonly default: number;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** Values worth trying, where a person varies the option and names none. */
  readonly vary?: readonly number[];
}

/** A period; null by default, and then the indicator says what it takes. */
export interface PeriodSpec extends Described {
  readonly kind: 'period';
  readonly default: null;
}

/** An option that names economies, by any of their codes or names, and the side on which they stand in the data. */
interface OfEconomies {
  readonly economies?: EconomySide;
}

export interface TextSpec extends Described, OfEconomies {
  readonly kind: 'text';
  readonly default: string | null;
  /** It names an economy that is meant to be the whole of the others. */
  readonly namesWhole?: true;
}

/** Names separated by commas on the command line, a list in a study. */
export interface ListSpec extends Described, OfEconomies {
  readonly kind: 'list';
  readonly default: readonly string[];
  /** Which rows enter by it. */
  readonly narrows?: Narrowing;
}

/** Rows of the result that are kept: codes by the column of the result that holds them, see `show-rows.ts`. */
export interface ShowSpec extends Described {
  readonly kind: 'show';
  readonly default: Show;
  /** Of the result. */
  readonly columns: readonly string[];
  /** Whose words people may say for their codes. */
  readonly terms: readonly { readonly id: string; readonly title: Text }[];
}

/** Codes by column; those under the empty name are of the column that says whom or what a row is about. */
export type Show = Readonly<Record<string, readonly string[]>>;

/** What a list keeps of one column of the input; all when it is empty. */
export interface Narrowing {
  readonly column: 'economy' | 'partner' | 'product' | 'activity';
  /** Codes alone, every other code, or a basket of products. */
  readonly keeps: 'listed' | 'others' | 'basket';
  /** With this value of another option it narrows nothing. */
  readonly unless?: readonly [option: string, value: string];
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<S extends OptionSpec> =
  S extends ChoiceSpec<infer V>
    ? V
    : S extends NumberSpec
      ? number
      : S extends ListSpec
        ? readonly string[]
        : S extends ShowSpec
          ? Show
          : string | null;

export type OptionValues<O extends OptionSpecs> = { readonly [K in keyof O]: ValueOf<O[K]> };

export function choice<const V extends string>(
  values: readonly V[],
  fallback: NoInfer<V>,
  about: Text,
): ChoiceSpec<V> {
  return { kind: 'choice', values, default: fallback, about };
}

export function number(
  fallback: number,
  about: Text,
  range: Pick<NumberSpec, 'min' | 'max' | 'integer' | 'vary'> = {},
): NumberSpec {
  return { kind: 'number', default: fallback, about, ...range };
}

export function period(about: Text): PeriodSpec {
  return { kind: 'period', default: null, about };
}

export function text(fallback: string | null, about: Text): TextSpec {
  return { kind: 'text', default: fallback, about };
}

export function list(about: Text): ListSpec {
  return { kind: 'list', default: [], about };
}

/** An option that has a meaning only beside these values of others, or beside those of a further way. */
export function onlyWith<S extends OptionSpec>(needs: Needs | readonly Needs[], spec: S): S {
  return { ...spec, onlyWith: Array.isArray(needs) ? needs : [needs] };
}

/** An option with what is particular to one indicator after what it means everywhere. */
export function also<S extends OptionSpec>(spec: S, more: Text): S {
  const { en, es } = spec.about;
  return { ...spec, about: { en: `${en}; ${more.en}`, es: `${es}; ${more.es}` } };
}

/** A list that says which rows enter. */
export function narrowing(spec: ListSpec, narrows: Narrowing): ListSpec {
  return { ...spec, narrows };
}

/** What may be written for a choice; `2` stands for any number of digits. */
export function valuesOf(spec: ChoiceSpec<string>): readonly string[] {
  return spec.orDigits === true ? [...spec.values, '2', '4', '6', '…'] : spec.values;
}

/** One economy, by any code or name. */
export function economy(fallback: string | null, about: Text): TextSpec {
  return { ...text(fallback, about), economies: 'economy' };
}

/** One economy that may be the whole of the others. */
export function economyOfAll(fallback: string | null, about: Text): TextSpec {
  return { ...economy(fallback, about), namesWhole: true };
}

/** Economies, by any of their codes or names. */
export function economies(about: Text, side: EconomySide = 'economy'): ListSpec {
  return { ...list(about), economies: side };
}

/** Values as they come from a command line (text) or a study (text, numbers, lists). */
export type RawOptions = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | null>
>;

/** Columns that hold economies: those that rows are of, and those they trade with. */
export type EconomySide = 'economy' | 'partner';
