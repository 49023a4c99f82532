import { EscalarError } from '../../base/error.ts';
import { type Table, textColumn } from '../../base/table.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { onlyWith, text } from '../options.ts';
import { classGroups } from './class-groups.ts';
import { pickClasses } from './comparable-panels.ts';
import type { Industries } from './kernels/two-levels.ts';
import type { MeasuredPanel } from './measured-panel.ts';

/** Two levels: what happens between industries, and between the classes or firms of each. */
export const nestedOption = {
  nested_in: onlyWith(
    { grouping: [''] },
    text(null, {
      en: 'two levels, between industries and inside each: a column with the industry of each class, a grouping, or how many first characters of its code',
      es: 'dos niveles, entre industrias y dentro de cada una: una columna con la industria de cada clase, una agrupación, o cuántos caracteres iniciales de su código',
    }),
  ),
};

/** The industries of one economy: names, and the place of that of each class. */
export interface NamedIndustries extends Industries {
  readonly names: readonly string[];
}

/** A panel whose classes all have an industry, and what tells the industries of some of them. */
export interface Levels {
  readonly panel: MeasuredPanel;
  readonly dropped: readonly Dropped[];
  /** Null where there is one level. */
  readonly of: ((activities: readonly string[]) => NamedIndustries) | null;
}

/**
 * The panel without the classes that have no industry; as it is where no industries are asked for.
 * @throws EscalarError `bad-option` for no characters; those of `classGroups`
 */
export function levelsOf(
  measured: MeasuredPanel,
  table: Table,
  industries: string | null,
  indicator: string,
): Levels {
  if (industries === null) return { panel: measured, dropped: [], of: null };
  const isDigits = /^\d+$/.test(industries) && textColumn(table, industries) === null;
  const by = isDigits ? { grouping: null, digits: Number(industries) } : { grouping: industries, digits: 0 };
  if (isDigits && by.digits === 0) throw noCharacters(industries);
  const industryOf = classGroups(table, by, indicator);
  const { activities, economy } = measured.panel;
  const kept = [...activities.keys()].filter((i) => industryOf(activities[i]) !== null);
  const without = activities.filter((activity) => industryOf(activity) === null);
  const what = {
    en: `${economy} classes in no industry`.trim(),
    es: `${economy} clases que no están en ninguna industria`.trim(),
  };
  return {
    panel: without.length === 0 ? measured : pickClasses(measured, kept),
    dropped: without.length === 0 ? [] : [leftOut(what, without)],
    of(codes) {
      const own = codes.map((activity) => industryOf(activity) ?? '');
      const names = [...new Set(own)];
      const place = new Map(names.map((name, j) => [name, j]));
      return { names, count: names.length, industry: own.map((name) => place.get(name) as number) };
    },
  };
}

function noCharacters(value: string): EscalarError {
  const expected = {
    en: 'one character of the codes or more, as in nested_in=2, or a column or grouping',
    es: 'uno o más caracteres de los códigos, como en nested_in=2, o una columna o agrupación',
  };
  return new EscalarError('bad-option', { option: 'nested_in', value, expected });
}
