import { appendAll } from '../../base/append-all.ts';
import type { Measured } from '../../base/missing.ts';
import { yearsBetween } from '../../base/period.ts';
import { UNITS, type Unit } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import type { LongRow } from '../long-table.ts';
import { type Change, type Gain, hasBase, hasShareOfChange, hasShareOfTotal } from '../share-of-change.ts';
import { EFFECT_UNITS, type Term, term } from '../term.ts';
import type { Decomposition } from './kernels/decomposition.ts';
import { decomposers, effectsOf, type Method } from './kernels/methods.ts';

/** The terms that follow the effects of a decomposition; `unit` is that of the level. */
export function levelTerms(...unit: readonly (Unit | 'input')[]): readonly Term[] {
  return [
    term('total', [...unit, ...EFFECT_UNITS], 'total', 'total'),
    term('level_first', unit, 'first level', 'nivel inicial'),
    term('level_last', unit, 'last level', 'nivel final'),
    term('growth', UNITS.percent, 'growth', 'crecimiento'),
    term('growth_per_year', UNITS.percentPerYear, 'growth per year', 'crecimiento anual'),
    term('classes', UNITS.classes, 'classes', 'clases'),
  ];
}

/** The terms of classes that are new or gone. */
export function entryTerms(unit: Unit): readonly Term[] {
  return [
    term('entry', [unit, ...EFFECT_UNITS], 'entry', 'entrada'),
    term('exit', [unit, ...EFFECT_UNITS], 'exit', 'salida'),
  ];
}

interface Dates {
  readonly from: string;
  readonly to: string;
}

interface Span extends Dates {
  readonly activities: readonly string[];
}

/**
 * A decomposition as result rows: each term, the subtotals of the effects that have several terms, the total,
 * and the growth; of the whole and, with `detail: 'activity'`, of each class.
 */
export function decompositionRows(
  keys: LongRow['keys'],
  method: Method,
  decomposition: Decomposition,
  span: Span,
  detail: 'total' | 'activity',
  levelUnit: Unit = UNITS.outputPerLabour,
): LongRow[] {
  const columns = columnsOf(method, decomposition);
  const unit = unitOfMethod(method, levelUnit);
  const rows = [...columns].flatMap(([term, values]) =>
    inUnits({ ...keys, activity: null }, term, sum(values), decomposition, span, unit, gainOf(method)),
  );
  appendAll(rows, levels({ ...keys, activity: null }, decomposition, span, unit));
  if (detail === 'activity') {
    span.activities.forEach((activity, i) => {
      for (const [term, values] of columns) {
        const value = values[i];
        appendAll(
          rows,
          inUnits({ ...keys, activity }, term, value, decomposition, span, unit, gainOf(method)),
        );
      }
    });
  }
  return rows;
}

/** The unit of a method's level where productivity is in `unit`. */
function unitOfMethod(method: Method, unit: Unit): Unit {
  return method === 'unit-labour' ? UNITS.labourPerOutput : unit;
}

/** A change of logarithms as that of their antilogs, the first of which is 1. */
export function asRatio(change: Change, unit: Unit): Change {
  if (unit !== UNITS.logPoints) return change;
  return { level0: 1, level1: Math.exp(change.level1 - change.level0) };
}

/** Labour per unit of output gains by falling. */
export function gainOf(method: Method): Gain {
  return method === 'unit-labour' ? 'fall' : 'rise';
}

/** Terms by class, in the order shown; entry and exit only where a class enters or leaves. */
function columnsOf(method: Method, decomposition: Decomposition): Map<string, Float64Array> {
  const columns = new Map<string, Float64Array>();
  for (const term of decomposers[method].terms) {
    const values = decomposition.terms[term.id];
    const empty = term.effect === 'net-entry' && values.every((value) => value === 0);
    if (!empty) columns.set(term.id, values);
  }
  const { structural } = effectsOf(method, decomposition);
  if (!columns.has('structural')) columns.set('structural', structural);
  const parts = Object.values(decomposition.terms);
  const total = parts.slice(1).reduce((so, values) => so.map((value, i) => value + values[i]), parts[0]);
  columns.set('total', total);
  return columns;
}

/** One term in every reporting unit. `unit` is that of the level. */
export function inUnits(
  keys: LongRow['keys'],
  term: string,
  value: number,
  decomposition: Change,
  span: Dates,
  unit: Unit = UNITS.outputPerLabour,
  gain: Gain = 'rise',
): LongRow[] {
  const { level0, level1 } = decomposition;
  const change = level1 - level0;
  const shown = hasShareOfChange(asRatio(decomposition, unit), gain);
  const growth = perYear(decomposition, span);
  const ofChange: Measured = shown ? (100 * value) / change : { missing: 'undefined-share-of-change' };
  if (unit === UNITS.logPoints)
    return [
      { keys, term, unit, value },
      { keys, term, unit: UNITS.percentOfChange, value: ofChange },
    ];
  // no change at all: the limit of value/ΔP · growth
  const yearly: Measured =
    typeof growth !== 'number'
      ? growth
      : change === 0
        ? (100 * value) / level0 / yearsBetween(span.from, span.to)
        : (value / change) * growth;
  const base: Measured = hasBase(decomposition) ? (100 * value) / level0 : noRatio(level0);
  return [
    { keys, term, unit, value },
    { keys, term, unit: UNITS.points, value: base },
    { keys, term, unit: UNITS.pointsPerYear, value: yearly },
    { keys, term, unit: UNITS.percentOfChange, value: ofChange },
  ];
}

/** 100·[(P₁/P₀)^(1/T) − 1]. */
function perYear(change: Change, span: Dates): Measured {
  const { level0, level1, size1 = level1 } = change;
  const years = yearsBetween(span.from, span.to);
  if (!hasBase(change) || !hasShareOfTotal(level1, size1) || years <= 0) return { missing: 'not-defined' };
  // the power of a ratio near 1 would lose the digits of a small change
  return 100 * Math.expm1(Math.log1p((level1 - level0) / level0) / years);
}

/** Why nothing is given relative to a level that is not above zero. */
function noRatio(level: number): Measured {
  return { missing: level === 0 ? 'zero-denominator' : 'not-defined' };
}

/** Both levels and the growth between them. */
export function levels(
  keys: LongRow['keys'],
  change: Change,
  span: Span,
  unit: Unit = UNITS.outputPerLabour,
): LongRow[] {
  const { level0, level1 } = change;
  const growth: Measured =
    unit === UNITS.logPoints
      ? 100 * Math.expm1(level1 - level0)
      : hasBase(change)
        ? (100 * (level1 - level0)) / level0
        : noRatio(level0);
  const yearly =
    unit === UNITS.logPoints
      ? 100 * Math.expm1((level1 - level0) / yearsBetween(span.from, span.to))
      : perYear(change, span);
  return [
    { keys, term: 'level_first', unit, value: level0 },
    { keys, term: 'level_last', unit, value: level1 },
    { keys, term: 'growth', unit: UNITS.percent, value: growth },
    { keys, term: 'growth_per_year', unit: UNITS.percentPerYear, value: yearly },
    { keys, term: 'classes', unit: UNITS.classes, value: span.activities.length },
  ];
}
