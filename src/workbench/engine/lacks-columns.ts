import type { ReleaseFile } from '../../base/metadata.ts';
import { claimColumns } from '../../columns/claim-columns.ts';
import { type AnyIndicator, inputFields } from '../../indicators/catalogue.ts';

/** Whether a published table lacks a column that an indicator cannot do without, by what its release says of it. */
export function lacksColumns({ columns }: ReleaseFile, indicator: AnyIndicator): boolean {
  if (columns === undefined) return false;
  return lacksOf(new Set(claimColumns(columns.map(({ name }) => name)).map(({ name }) => name)), indicator);
}

/** Whether columns by our names lack one that an indicator cannot do without. */
export function lacksOf(have: ReadonlySet<string>, indicator: AnyIndicator): boolean {
  const groups = new Map<string, boolean>();
  for (const { name, need } of inputFields(indicator)) {
    if (need === 'required' && !have.has(name)) return true;
    if (need.startsWith('any-of:')) groups.set(need, groups.get(need) === true || have.has(name));
  }
  return [...groups.values()].includes(false);
}
