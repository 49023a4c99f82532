import { same } from '../../base/locale.ts';
import type { ReleaseFile } from '../../base/metadata.ts';
import type { Column, Field } from '../../base/table.ts';
import { UNITS, type Unit, unitOf } from '../../base/unit.ts';

/**
 * The fields of a stored table as its release describes them. In a `series` table the column
 * `value` takes the unit of the variables that were asked for, when they share one; `variable` has their titles.
 */
export function fieldsOf(
  file: ReleaseFile,
  names: readonly string[],
  columns: Readonly<Record<string, Column>>,
  variables?: readonly string[],
): Field[] {
  const labels = Object.fromEntries((file.variables ?? []).map(({ name, title }) => [name, title]));
  return names.map((name) => {
    const described = file.columns?.find((column) => column.name === name);
    const title = described?.title ?? same(name);
    if (columns[name]?.kind !== 'number') return { name, title, ...(name === 'variable' ? { labels } : {}) };
    const shared = name === 'value' ? sharedUnit(file, variables) : null;
    const unit = shared ?? (described?.unit === undefined ? UNITS.dataUnit : unitOf(described.unit));
    return { name, title, unit };
  });
}

function sharedUnit(file: ReleaseFile, variables: readonly string[] | undefined): Unit | null {
  const asked = (file.variables ?? []).filter((known) => variables?.includes(known.name) ?? true);
  const units = new Set(asked.map((known) => known.unit));
  return units.size === 1 ? unitOf(asked[0]?.unit) : null;
}
