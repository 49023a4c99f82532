import { keepRows } from '../base/keep-rows.ts';
import { same, type Text } from '../base/locale.ts';
import { isMissing, type Missing } from '../base/missing.ts';
import { type Row, rowAt, type Table, textColumn } from '../base/table.ts';
import { UNITS, type Unit, unitOf } from '../base/unit.ts';
import { economiesNamed } from '../catalog/codes-meant.ts';
import { atPlace } from './at-place.ts';
import { findCell } from './find-cell.ts';
import { multiplied } from './multiplied.ts';
import { className } from './report/class-name.ts';
import { economyLabel, labelsOf } from './report/labels.ts';
import { economyInSentence } from './report/verdict-names.ts';
import { requireColumn } from './result-rows.ts';
import type { ValueSpec } from './schema.ts';
import { resultColumnKind } from './study-errors.ts';
import type { StudyResult } from './study-result.ts';

/** A named cell of a study. `absent`: its step did not run, because its data were not given. */
export type StudyValue =
  | {
      readonly state: 'number';
      readonly value: number;
      readonly unit: Unit;
      readonly digits: number;
      readonly step: string;
    }
  | { readonly state: 'name'; readonly code: string; readonly name: Text; readonly step: string }
  | { readonly state: 'missing'; readonly reason: Missing; readonly step: string }
  | { readonly state: 'absent'; readonly step: string };

/**
 * Looks up every named value of a study.
 * @throws EscalarError of `findCell`, `number-too-large`; with the place of the value.
 */
export function readValues(result: StudyResult): ReadonlyMap<string, StudyValue> {
  const values = new Map<string, StudyValue>();
  for (const [name, spec] of Object.entries(result.study.values ?? {})) {
    const value = atPlace(result.placeOf, ['values', name], () => readValue(name, spec, result));
    const found = value.state === 'number' || value.state === 'name';
    const other = found ? undefined : values.get(spec.or ?? '');
    values.set(name, other ?? value);
  }
  return values;
}

function readValue(name: string, spec: ValueSpec, result: StudyResult): StudyValue {
  const step = result.steps.get(spec.step);
  if (step === undefined) return { state: 'absent', step: spec.step };
  const what = `values.${name}: ${spec.step}`;
  const { table } = step.result;
  for (const column of Object.keys(spec.where)) requireColumn(table, column, what);
  const kept = keepRows(table, spec.where, economiesNamed);
  if (spec.optional === true && kept.rows === 0) return { state: 'absent', step: spec.step };
  if (spec.count === true)
    return { state: 'number', value: kept.rows, unit: UNITS.count, digits: 0, step: spec.step };
  if (spec.largest !== undefined) {
    const code = largestOf(kept, spec.largest, spec.column ?? 'value', what);
    if (code === null) return { state: 'absent', step: spec.step };
    return { state: 'name', code, name: nameOf(code, kept, result), step: spec.step };
  }
  const { value: found, row } = findCell(table, spec.where, spec.column ?? 'value', what);
  const value = spec.per === undefined ? found : partOf(found, row, spec.per, table, what);
  if (isMissing(value)) return { state: 'missing', reason: value, step: spec.step };
  const unit = spec.per === undefined ? unitOf(String(row.unit ?? '')) : UNITS.ratio;
  return {
    state: 'number',
    value: multiplied(value, spec.times ?? 1, what),
    unit,
    digits: spec.digits ?? unit.decimals,
    step: spec.step,
  };
}

/** As it stands in a sentence; a code that has no name stands for itself. */
function nameOf(code: string, table: Table, { names, study }: StudyResult): Text {
  if (economyLabel(code) !== null) return economyInSentence(code);
  const scheme = textColumn(table, 'classification')?.find((one) => one !== null && one !== '');
  return labelsOf(table, scheme ?? undefined, names)[code] ?? className(code, study) ?? same(code);
}

/** The code beside the largest number; null where there is none, or two. @throws EscalarError `result-column` */
function largestOf(table: Table, of: string, column: string, what: string): string | null {
  for (const name of [of, column]) requireColumn(table, name, what);
  const rows = Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
  const numbers = rows.map((row) =>
    typeof row[column] === 'number' ? row[column] : Number.NEGATIVE_INFINITY,
  );
  const most = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const found = rows.filter((_, row) => numbers[row] === most);
  const code = found[0]?.[of];
  return Number.isFinite(most) && found.length === 1 && typeof code === 'string' ? code : null;
}

/** A number by another of its row. @throws EscalarError `result-column-kind`, `result-column` */
function partOf(
  found: number | Missing,
  row: Row,
  per: string,
  table: Table,
  what: string,
): number | Missing {
  requireColumn(table, per, what);
  if (table.columns[per].kind !== 'number')
    throw resultColumnKind({ part: what, column: per, expected: 'number' });
  const whole = row[per];
  if (isMissing(found)) return found;
  if (typeof whole !== 'number') return isMissing(whole) ? whole : { missing: 'not-defined' };
  return whole === 0 ? { missing: 'zero-denominator' } : found / whole;
}
