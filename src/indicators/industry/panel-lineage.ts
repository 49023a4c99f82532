import { type Table, textColumn } from '../../base/table.ts';
import { type Lineage, type Scope, within } from '../lineage.ts';
import { classGroups } from './class-groups.ts';
import type { ComparableOptions } from './comparable-panels.ts';
import { NOMINAL_FIRST, NOMINAL_OF, PRICE_OF, REAL_FIRST } from './measured-panel.ts';

/**
 * The rows of `within`, and those of the period whose prices real output has where it is brought to them here: the
 * option `price_base`, else the first period of the data.
 */
export function inPanel(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  const lineage = within(periods, ...same);
  return (row, options, input) => {
    const base = basePeriod(options, input);
    const scope = lineage(row, options, input);
    return base === null ? scope : { ...scope, also: [base] };
  };
}

/** Of an indicator that prefers output at current prices: unless it is told, it brings nothing to the prices of a base. */
export function nominalFirst(lineage: Lineage): Lineage {
  return (row, options, input) =>
    lineage(
      row,
      (options.output ?? 'auto') === 'auto' ? { ...options, output: NOMINAL_FIRST[0] } : options,
      input,
    );
}

/** As `inPanel`, of every period where `matched` lets them all decide which classes enter. */
export function inMatched(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  const plain = inPanel(periods, ...same);
  const all = inPanel('all', ...same);
  return (row, options, input) =>
    ((options.matched ?? 'as-is') === 'as-is' ? plain : all)(row, options, input);
}

/** As `inMatched`, of classes that may be put together: a group stands for its classes, in every period. */
export function inComparable(periods: Scope['periods'], ...same: readonly string[]): Lineage {
  const matched = inMatched(periods, ...same);
  const all = inPanel('all', ...same);
  return (row, options, input) => {
    const { grouping = null, digits = 0 } = options as Partial<ComparableOptions>;
    if (grouping === null && digits === 0) return matched(row, options, input);
    const scope = all(row, options, input);
    const groupOf = classGroups(input, { grouping, digits }, '');
    const members = [...new Set(textColumn(input, 'activity'))].filter(
      (one) => one !== null && groupOf(one) === row.activity,
    );
    return {
      ...scope,
      parts: scope.parts.map((part) => ('activity' in part ? { ...part, activity: members } : part)),
    };
  };
}

/** The rows of `within`, and those of the option `base`, else of the first period of the data. */
export function atBase(...same: readonly string[]): Lineage {
  const lineage = within('endpoints', ...same);
  return (row, options, input) => ({ ...lineage(row, options, input), also: baseOf(options, input) });
}

/** The rows of every period from the base of `atBase` to that of the result row, as of what is chained. */
export function fromBase(...same: readonly string[]): Lineage {
  const lineage = within('endpoints', ...same);
  return (row, options, input) => {
    const [base] = baseOf(options, input);
    const [first, last] = [base, String(row.period)].sort();
    const between = periodsOf(input).filter((period) => first <= period && period <= last);
    return { ...lineage(row, options, input), also: between };
  };
}

function baseOf(options: Readonly<Record<string, unknown>>, input: Table): readonly string[] {
  return typeof options.price_base === 'string' ? [options.price_base] : periodsOf(input).slice(0, 1);
}

/** The base of a measure that is made real here, if it is. */
function basePeriod(options: Readonly<Record<string, unknown>>, input: Table): string | null {
  const { output = 'auto', price_base: base } = options;
  if (typeof base === 'string') return base;
  const isThere = (name: string) => input.columns[name] !== undefined;
  const isPriced = (name: string) => isThere(NOMINAL_OF[name]) && isThere(PRICE_OF[name]);
  const order = output === 'auto' ? REAL_FIRST : [String(output)];
  const found = order.find((name) => isThere(name) || isPriced(name));
  return found === undefined || isThere(found) ? null : (periodsOf(input)[0] ?? null);
}

/** In order. */
function periodsOf(input: Table): readonly string[] {
  const periods = textColumn(input, 'period') ?? textColumn(input, 'year') ?? [];
  return [...new Set(periods)].filter((period) => period !== null).sort();
}
