import { isMissing, type Missing } from '../base/missing.ts';
import type { Unit } from '../base/unit.ts';
import { unitOf } from '../base/unit.ts';
import { findCell } from './find-cell.ts';
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
  | { readonly state: 'missing'; readonly reason: Missing; readonly step: string }
  | { readonly state: 'absent'; readonly step: string };

/**
 * Looks up every named value of a study.
 * @throws EscalarError `cell-not-found`, `cell-not-unique`.
 */
export function readValues(result: StudyResult): ReadonlyMap<string, StudyValue> {
  const values = new Map<string, StudyValue>();
  for (const [name, spec] of Object.entries(result.study.values ?? {})) {
    const step = result.steps.get(spec.step);
    if (step === undefined) {
      values.set(name, { state: 'absent', step: spec.step });
      continue;
    }
    const { value, row } = findCell(
      step.result.table,
      spec.where,
      spec.column ?? 'value',
      `values.${name}: ${spec.step}`,
    );
    if (isMissing(value)) values.set(name, { state: 'missing', reason: value, step: spec.step });
    else {
      const unit = unitOf(String(row.unit ?? ''));
      values.set(name, {
        state: 'number',
        value: value * (spec.times ?? 1),
        unit,
        digits: spec.digits ?? unit.decimals,
        step: spec.step,
      });
    }
  }
  return values;
}
