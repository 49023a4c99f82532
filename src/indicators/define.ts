import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import type { Reference } from '../base/metadata.ts';
import { type Field, type Table, wordsOf } from '../base/table.ts';
import type { Unit } from '../base/unit.ts';
import type { WholeDimension } from '../catalog/wholes/named-whole.ts';
import { canonicalTable } from '../columns/canonical-table.ts';
import { economiesMeant, economyCodesOf } from './economies-meant.ts';
import { completeOptions, type GivenOptions } from './given-options.ts';
import type { Dropped } from './left-out.ts';
import { type LevelsOption, levelsOption } from './levels/levels-option.ts';
import { settleLevels } from './levels/settle-levels.ts';
import type { Lineage } from './lineage.ts';
import type { Note } from './note.ts';
import type { OptionSpecs, OptionValues } from './options.ts';
import { sampleNotes } from './sample-notes.ts';
import { type Shows, showOf, showRows } from './show-rows.ts';
import { type Term, withTermTitles } from './term.ts';

export type Room = 'industry' | 'trade' | 'chains' | 'capabilities' | 'policy' | 'upgrading' | 'series';

/** One column that an indicator reads. */
export interface InputField {
  readonly name: string;
  readonly kind: 'text' | 'number';
  /** A text that people write as a number, such as a year: a column of numbers will do. */
  readonly numbersToo?: true;
  /** `any-of:x` marks a group of which at least one column must be there. */
  readonly need: 'required' | 'optional' | `any-of:${string}`;
  /** Options that, all of them given, name columns that stand in for it. */
  readonly instead?: readonly string[];
  readonly about: Text;
  readonly unit?: Unit;
}

export type CanonicalTable =
  | 'industry_panel'
  | 'trade_flow'
  | 'series'
  | 'io_table'
  | 'policy_instrument'
  | 'firm_table'
  | 'chain_relation';

/** An identity that was checked at run time. `value` is relative to the size of the total. */
export interface Residual {
  readonly identity: string;
  readonly value: number;
  readonly tolerance: number;
}

export interface IndicatorResult {
  readonly table: Table;
  readonly residuals: readonly Residual[];
  readonly notes: readonly Note[];
  readonly dropped: readonly Dropped[];
  /** The rows of the input that entered, where wholes were left out. */
  readonly entered?: Table;
}

/** The dimensions in which codes are added up or compared with one another, perhaps only with some options. */
export type Sums =
  | readonly WholeDimension[]
  | ((options: Readonly<Record<string, unknown>>, input: Table) => readonly WholeDimension[]);

/** What of trade has to stay apart beside the economy and the period: the rest can be added up where the flows lie. */
export interface FlowsApart {
  readonly by: readonly ('product' | 'partner')[];
  /** The exports that partners declare are read as imports too. */
  readonly imports: boolean;
}

export interface IndicatorDefinition<O extends OptionSpecs = OptionSpecs> {
  /** The name on the command line and in a study. */
  readonly id: string;
  readonly room: Room;
  readonly title: Text;
  /** One sentence for a reader who is not a specialist. */
  readonly summary: Text;
  /** Plain Unicode, one line an equation. */
  readonly formula: readonly string[];
  readonly references: readonly Reference[];
  readonly input: { readonly table: CanonicalTable; readonly fields: readonly InputField[] };
  readonly options: O;
  /** Where a whole beside its parts would count twice; empty where each code is shown or computed apart. */
  readonly sums: Sums;
  /** What sums over flows give its numbers; each flow is read where it is left out, or null for some options. */
  readonly apart?: (options: Readonly<Record<string, unknown>>) => FlowsApart | null;
  /** Codes of activities that it reads as a total and does not add up. */
  readonly ownTotals?: readonly string[];
  /** The columns of the result; those with a unit hold numbers. */
  readonly output: readonly Field[];
  /** What it measures: every code that the column `term` can hold. */
  readonly terms: readonly Term[];
  /** The two columns of a result that tells each pair of economies once: it is of either as much as of the other. */
  readonly pairs?: readonly [one: string, other: string];
  /** The term that a chart takes where one alone has a place; the first of the result when left out. */
  readonly charted?: string;
  /** The choices made, and how other programs choose. */
  readonly conventions: readonly Text[];
  /** Stands under every figure and table of the result: what it cannot say. */
  readonly caveat?: Text;
  /** Which input rows a result row was computed from; those that the options leave out are taken away. */
  readonly lineage: Lineage;
  /** @param options those that are not the default @throws EscalarError of `parseOptions`, of the indicator */
  compute(input: Table, options?: GivenOptions<O>): IndicatorResult;
}

/** An indicator as it is declared: it may read what is shown, so as not to make rows that nobody sees. */
type Declared<O extends OptionSpecs> = Omit<IndicatorDefinition<O>, 'compute'> & {
  compute(input: Table, options: OptionValues<O> & Shows): IndicatorResult;
};

/**
 * Declares an indicator. Its options may name economies by any code; `compute` gets them as the data write them. Each
 * gets the option `show`; one that adds something up gets `levels`, and its rows are settled before they are computed
 * with.
 */
export function defineIndicator<const O extends OptionSpecs>(
  definition: Declared<O>,
): IndicatorDefinition<O & Partial<LevelsOption>> {
  const { sums, ownTotals = [] } = definition;
  const adds = typeof sums === 'function' || sums.length > 0;
  const specs = {
    ...definition.options,
    ...(adds ? { levels: levelsOption } : {}),
    show: showOf(definition.output, definition.terms),
  };
  return {
    ...definition,
    options: specs,
    compute(given, some = {}) {
      const options = completeOptions(specs, some);
      const input = inputOf(definition, given);
      const chosen = economiesMeant(definition.options, options, economyCodesOf(input));
      const own = typeof sums === 'function' ? sums(chosen, input) : sums;
      const levels = String(options.levels ?? levelsOption.default);
      const plan = { sums: own, options: definition.options, ownTotals, levels };
      const settled = settleLevels(input, plan, chosen);
      const result = definition.compute(settled.table, chosen);
      const shown = showRows(result.table, options as Shows, definition.pairs);
      return {
        ...result,
        table: withTermTitles(definition.id, definition.terms, shown),
        notes: [
          ...settled.notes,
          ...sampleNotes(own, chosen, settled.table),
          ...notesOf(result.notes, shown),
        ],
        dropped: [...settled.dropped, ...result.dropped],
        ...(settled.table === input ? {} : { entered: settled.table }),
      };
    },
  };
}

/** What the notes say of the rows that are shown. */
function notesOf(notes: readonly Note[], shown: Table): readonly Note[] {
  const there = new Set(wordsOf(shown, 'term'));
  return notes.filter(({ terms }) => terms === undefined || terms.some((one) => there.has(one)));
}

/** The table under the names that indicators know; a rule of eligibility names the facts of a firm as the file does. */
export function inputOf({ input }: Pick<IndicatorDefinition, 'input'>, table: Table): Table {
  return input.table === 'firm_table' ? table : canonicalTable(table);
}

/**
 * The largest miss of an identity relative to `scale`, checked against `tolerance`.
 * @throws EscalarError `residual-too-large` when the identity does not hold to rounding.
 */
export function closes(identity: string, miss: number, scale: number, tolerance = 1e-9): Residual {
  const value = Math.abs(miss) / Math.max(Math.abs(scale), Number.MIN_VALUE);
  const relative = miss === 0 ? 0 : value;
  if (!(relative <= tolerance)) {
    throw new EscalarError('residual-too-large', { identity, residual: relative, tolerance });
  }
  return { identity, value: relative, tolerance };
}
