import { keepRows } from '../base/keep-rows.ts';
import { same, type Text } from '../base/locale.ts';
import { isMissing, type Missing } from '../base/missing.ts';
import { type Row, type Table, textColumn } from '../base/table.ts';
import { UNITS, type Unit, unitOf } from '../base/unit.ts';
import { economiesNamed } from '../catalog/codes-meant.ts';
import { atPlace } from './at-place.ts';
import { findCell, narrowed } from './find-cell.ts';
import { largestOf } from './largest-of.ts';
import { multiplied } from './multiplied.ts';
import { className } from './report/class-name.ts';
import { economyLabel, labelsOf } from './report/labels.ts';
import { economyInSentence } from './report/verdict-names.ts';
import { requireColumn, resultRows, shownConditions } from './result-rows.ts';
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
 * @throws EscalarError of `findCell`, of `largestOf`, `number-too-large`; with the place of the value.
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
  if (spec.optional === true && keepRows(table, spec.where, economiesNamed).rows === 0)
    return { state: 'absent', step: spec.step };
  if (spec.count === true) {
    const { rows } = resultRows(table, spec.where, what);
    return { state: 'number', value: rows, unit: UNITS.count, digits: 0, step: spec.step };
  }
  if (spec.largest !== undefined) return readLargest(spec, spec.largest, result, table, what);
  const { value: found, row } = findCell(table, spec.where, spec.column ?? 'value', what);
  const value = spec.per === undefined ? found : partOf(found, row, spec.per, table, what);
  if (isMissing(value)) return { state: 'missing', reason: value, step: spec.step };
  const own = table.fields.find(({ name: column }) => column === spec.column)?.unit ?? UNITS.none;
  const ofRow = own === UNITS.none ? unitOf(String(row.unit ?? '')) : own;
  const unit = spec.per === undefined ? ofRow : UNITS.ratio;
  return {
    state: 'number',
    value: multiplied(value, spec.times ?? 1, what),
    unit,
    digits: spec.digits ?? unit.decimals,
    step: spec.step,
  };
}

function readLargest(
  spec: ValueSpec,
  of: string,
  result: StudyResult,
  table: Table,
  what: string,
): StudyValue {
  const { step, where, column = 'value' } = spec;
  const conditions = of === 'activity' ? where : narrowed(table, where);
  const rows = resultRows(table, conditions, what);
  const code = largestOf(rows, of, column, `${what} ${shownConditions(where)}`);
  if (code === null) return { state: 'absent', step };
  if (isMissing(code)) return { state: 'missing', reason: code, step };
  return { state: 'name', code, name: nameOf(code, rows, result), step };
}

/** As it stands in a sentence; a code that has no name stands for itself. */
function nameOf(code: string, table: Table, { names, study }: StudyResult): Text {
  if (economyLabel(code) !== null) return economyInSentence(code);
  const scheme = textColumn(table, 'classification')?.find((one) => one !== null && one !== '');
  return labelsOf(table, scheme ?? undefined, names)[code] ?? className(code, study) ?? same(code);
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
