import { EscalarError } from '../../base/error.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { groupOf } from '../../catalog/grouping.ts';
import { grouping } from '../../catalog/groupings.ts';
import type { InputField } from '../define.ts';
import { textField } from '../input-field.ts';
import { number, type OptionValues, onlyWith, text } from '../options.ts';

/** Ways to say in which group a class is. */
export const groupOptions = {
  grouping: onlyWith(
    { members: [''] },
    text(null, {
      en: 'a column with the group of each class, or a grouping of the catalogue (isic3-knowledge); when left out, the column group',
      es: 'una columna con el grupo de cada clase, o una agrupación del catálogo (isic3-knowledge); si se omite, la columna group',
    }),
  ),
  digits: onlyWith(
    { grouping: [''], members: [''] },
    number(
      0,
      {
        en: 'group classes by the first so many characters of their code (3 for subsectors of NAICS); 0 does not',
        es: 'agrupa las clases por los primeros caracteres de su código (3 para los subsectores del SCIAN); 0 no lo hace',
      },
      { min: 0, max: 12, integer: true },
    ),
  ),
};

export type GroupOptions = OptionValues<typeof groupOptions>;

/** The column that an indicator by group reads. */
export const groupField: InputField = textField(
  'group',
  'optional',
  'group of the class; needed unless grouping or digits is given',
  'grupo de la clase; necesario si no se da grouping ni digits',
);

/**
 * The group of each class, or null for a class in none.
 * @throws EscalarError `missing-column` without any way to tell, `two-groups` for a class in two, `unknown-name` for
 *   a grouping that does not exist.
 */
export function classGroups(
  table: Table,
  options: GroupOptions,
  indicator: string,
): (activity: string) => string | null {
  const groups =
    options.grouping === null && options.digits > 0 ? null : textColumn(table, options.grouping ?? 'group');
  if (groups !== null) return groupsInColumn(table, groups);
  if (options.grouping !== null) {
    const columns = Object.keys(table.columns).filter((name) => textColumn(table, name) !== null);
    const chosen = grouping(options.grouping, columns);
    return (activity) => groupOf(chosen, activity);
  }
  if (options.digits > 0) return (activity) => activity.slice(0, options.digits);
  const have = Object.keys(table.columns);
  throw new EscalarError('missing-column', { column: 'group', have, indicator, nearest: null });
}

function groupsInColumn(
  table: Table,
  groups: readonly (string | null)[],
): (activity: string) => string | null {
  const activities = textColumn(table, 'activity') ?? [];
  const found = new Map<string, string>();
  activities.forEach((activity, row) => {
    const group = groups[row] ?? null;
    if (activity === null || group === null) return;
    const first = found.get(activity) ?? group;
    if (first !== group) throw new EscalarError('two-groups', { activity, first, other: group });
    found.set(activity, group);
  });
  return (activity) => found.get(activity) ?? null;
}
