import { EscalarError } from '../../base/error.ts';
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
  /** The change is in percent of the first value, not a difference. */
  readonly inPercent: boolean;
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

/**
 * What a rule says at each tolerance. `prefer`: variables to take where a rule can be read with several.
 * @throws EscalarError `not-computable` where a number is in two units
 */
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

/** Relative size below which a change is the rounding of arithmetic: 0.101 is 1 percent above 0.1, not a bit more. */
const DUST = 1e-12;

function betterSign({ id, change, first, last, inPercent }: RuleNumber, tolerance: number): Sign {
  const { step = 1, lowerIsBetter } = variableOf(id);
  const size = (value: Measured | null) => (typeof value === 'number' ? Math.abs(value) : 0);
  const scale = inPercent ? 100 : first === null ? 0 : Math.max(size(first), size(last));
  const sign = signOf(change as number, tolerance * step + DUST * scale);
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
  return found.find(({ change }) => !isMissing(change)) ?? found[0];
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
  oneUnit(id, [first, last]);
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
    inPercent,
    as,
  };
}

/** The lowest or highest number of a family; a variant without a number says nothing of the others. */
function extreme(id: VariableId, as: 'lowest' | 'highest', family: readonly Evidence[]): RuleNumber {
  oneUnit(id, family);
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
    inPercent: false,
    as,
  };
}

/** @throws EscalarError `not-computable`: the change of a number that is in two units is none. */
function oneUnit(id: VariableId, evidence: readonly (Evidence | null)[]): void {
  const units = [...new Set(evidence.flatMap((one) => one?.unit?.id ?? []))];
  if (units.length < 2) return;
  const list = units.join(', ');
  throw new EscalarError('not-computable', {
    indicator: id,
    why: {
      en: `its numbers are in different units (${list})`,
      es: `sus números están en unidades distintas (${list})`,
    },
    try: { en: 'Bring them to one unit.', es: 'Llévelos a una misma unidad.' },
  });
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
