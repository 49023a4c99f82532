import { isMissing, type Measured } from '../../base/missing.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import type { Evidence, EvidenceBook, Place } from './evidence.ts';
import { isKnifeEdge, type Sign, signOf } from './kernels/signs.ts';
import type { Judgement, Kind, Outcome, Rule, Slot, Verdict } from './rule.ts';
import { type VariableId, variableOf } from './variables.ts';

/** From one period to a later one. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** A number that a rule used: its first and last value, and how it changed. */
export interface RuleNumber {
  readonly id: VariableId;
  /** The name in the table; of a family, that of the variant. */
  readonly variable: string;
  /** null where there is none: a number about the whole span. */
  readonly first: Measured | null;
  readonly last: Measured;
  readonly change: Measured;
  readonly unit: Unit;
  readonly changeUnit: Unit;
  /** How the rule reads it. */
  readonly as: Slot['as'];
}

/** What one rule says of one place and span at one tolerance. */
export interface Finding {
  readonly rule: Rule;
  readonly kinds: readonly Kind[];
  readonly place: Place;
  readonly span: Span;
  /** Percent, or the like for differences. */
  readonly tolerance: number;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly knifeEdge: boolean;
  readonly numbers: readonly RuleNumber[];
  /** What it would need: of each list, one variable. */
  readonly lacking: readonly (readonly VariableId[])[];
}

/** What a rule says at each tolerance. `prefer`: variables to take where a rule can be read with several. */
export function judgeRule(
  rule: Rule,
  book: EvidenceBook,
  place: Place,
  span: Span,
  { tolerances, prefer }: { readonly tolerances: readonly number[]; readonly prefer: readonly string[] },
): readonly Finding[] {
  const numbers = rule.slots.map((slot) => numberOf(slot, book, place, span, prefer));
  const lacking = rule.slots.filter((_, i) => isMissing(numbers[i]?.change)).map(({ anyOf }) => anyOf);
  const about = { rule, place, span, numbers, lacking };
  if (lacking.length > 0)
    return tolerances.map((tolerance) => ({
      ...about,
      tolerance,
      kinds: rule.kinds,
      verdict: 'no-evidence',
      outcome: 'lacking',
      knifeEdge: false,
    }));
  return tolerances.map((tolerance) => {
    const signs = numbers.map((number) => betterSign(number, tolerance));
    const { verdict, outcome, kinds = rule.kinds } = rule.judge(signs);
    const reading = (turned: readonly Sign[]) => read(rule.judge(turned), rule);
    return { ...about, tolerance, kinds, verdict, outcome, knifeEdge: isKnifeEdge(signs, reading) };
  });
}

function read({ verdict, kinds }: Judgement, rule: Rule): string {
  return `${verdict} ${(kinds ?? rule.kinds).join(' ')}`;
}

function betterSign({ id, change }: RuleNumber, tolerance: number): Sign {
  const { step = 1, lowerIsBetter } = variableOf(id);
  const sign = signOf(change as number, tolerance * step);
  return (lowerIsBetter === true ? -sign : sign) as Sign;
}

function numberOf(
  slot: Slot,
  book: EvidenceBook,
  place: Place,
  span: Span,
  prefer: readonly string[],
): RuleNumber {
  const chosen = slot.anyOf.filter((id) => prefer.includes(id));
  const ids = chosen.length > 0 ? chosen : slot.anyOf;
  const found = ids.map((id) => measure(id, slot, book, place, span));
  return (found.find(({ change }) => !isMissing(change)) ?? found[0]) as RuleNumber;
}

const NOT_THERE = { missing: 'not-reported' } as const;

function measure(
  id: VariableId,
  { as }: Slot,
  book: EvidenceBook,
  place: Place,
  { from, to }: Span,
): RuleNumber {
  if (as === 'lowest' || as === 'highest') return extreme(id, as, book.family(place, id, from, to));
  const first = book.at(place, as === 'change' ? id : as.above, from);
  const last = book.at(place, id, to);
  const values = [first?.value ?? NOT_THERE, last?.value ?? NOT_THERE] as const;
  const known = variableOf(id);
  const unit = last?.unit ?? first?.unit ?? known.unit ?? UNITS.dataUnit;
  const inPercent = as === 'change' && known.change === 'percent';
  return {
    id,
    variable: id,
    first: values[0],
    last: values[1],
    change: inPercent ? percentChange(...values) : difference(...values),
    unit,
    changeUnit: inPercent ? UNITS.percent : unit.id === 'percent' ? UNITS.percentagePoints : unit,
    as,
  };
}

/** The lowest or highest number of a family; a variant without a number says nothing of the others. */
function extreme(id: VariableId, as: 'lowest' | 'highest', family: readonly Evidence[]): RuleNumber {
  const known = family.flatMap((one) => (isMissing(one.value) ? [] : [{ ...one, value: one.value }]));
  const sorted = known.sort((a, b) => a.value - b.value);
  const picked = as === 'lowest' ? sorted[0] : sorted.at(-1);
  const unit = picked?.unit ?? variableOf(id).unit ?? UNITS.dataUnit;
  const last = picked?.value ?? family[0]?.value ?? NOT_THERE;
  return {
    id,
    variable: picked?.variable ?? id,
    first: null,
    last,
    change: last,
    unit,
    changeUnit: unit,
    as,
  };
}

/** 100 (last − first)/first, in this order: 202 is then 1 percent above 200, not a bit more. None from zero or below. */
function percentChange(first: Measured, last: Measured): Measured {
  if (isMissing(first)) return first;
  if (isMissing(last)) return last;
  if (first <= 0) return { missing: first === 0 ? 'zero-denominator' : 'not-defined' };
  return (100 * (last - first)) / first;
}

function difference(first: Measured, last: Measured): Measured {
  if (isMissing(first)) return first;
  return isMissing(last) ? last : last - first;
}
