import type { Table } from '../../base/table.ts';
import type { Dropped } from '../left-out.ts';
import { choice, type OptionValues } from '../options.ts';
import { classGroups, groupOptions } from './class-groups.ts';
import { type GivenOptions, inScale, type ScaleOption } from './given-productivity.ts';
import { groupClasses } from './group-classes.ts';
import { isKnown } from './matched-pair.ts';
import { measurePanels } from './measure-panels.ts';
import type { MeasuredPanel, MeasuredPanels, MeasureNeed } from './measured-panel.ts';
import type { LabourOptions, PanelOptions, SpanOptions } from './panel-options.ts';

/** Which classes are compared over time. */
export const matchedOption = {
  matched: choice(['as-is', 'all-periods', 'ends'], 'as-is', {
    en: 'all-periods keeps only classes with a number in every period, ends those with one in the first and in the last, so that no class comes or goes',
    es: 'all-periods conserva solo las clases con dato en todos los periodos, y ends las que lo tienen en el primero y en el último, para que ninguna clase llegue ni se vaya',
  }),
};

/** Classes put together and matched before anything is computed. */
export const comparableOptions = {
  grouping: {
    ...groupOptions.grouping,
    about: {
      en: 'put classes together first: by a column with the group of each, or a grouping of the catalogue (isic3-knowledge)',
      es: 'agrega las clases antes de calcular: según una columna con el grupo de cada una, o una agrupación del catálogo (isic3-knowledge)',
    },
  },
  digits: groupOptions.digits,
  ...matchedOption,
};

export type ComparableOptions = OptionValues<typeof comparableOptions>;

type Options = PanelOptions &
  Partial<LabourOptions & ComparableOptions & GivenOptions & ScaleOption & Pick<SpanOptions, 'from' | 'to'>>;

/**
 * `measurePanels`, then the classes matched and put together as the options say; logarithms are of what is compared.
 * @throws those of both parts
 */
export function measureComparable(table: Table, options: Options, need: MeasureNeed): MeasuredPanels {
  const read = measurePanels(table, options, need);
  const { grouping = null, digits = 0 } = options;
  if (grouping === null && digits === 0) return matchedPanels(inScale(read, options), options);
  const measured = matchedPanels(read, options);
  const groupOf = classGroups(table, { grouping, digits }, need.indicator);
  const done = measured.panels.map((one) => groupClasses(one, groupOf, options.absent === 'entry-exit'));
  const grouped = {
    ...measured,
    panels: done.map(({ panel }) => panel),
    dropped: [...measured.dropped, ...done.flatMap((one) => one.dropped)],
  };
  return inScale(grouped, options);
}

/** The panels with only the classes that `matched` keeps. */
export function matchedPanels(
  measured: MeasuredPanels,
  options: Omit<Options, keyof PanelOptions>,
): MeasuredPanels {
  const { matched = 'as-is' } = options;
  if (matched === 'as-is') return measured;
  const dropped: Dropped[] = [...measured.dropped];
  const panels = measured.panels.map((one) => {
    const { activities, periods, economy } = one.panel;
    const [first, last] = [options.from ?? periods[0], options.to ?? (periods.at(-1) as string)];
    const isWanted = (period: string) =>
      matched === 'ends' ? period === first || period === last : period >= first && period <= last;
    const wanted = periods.flatMap((period, t) => (isWanted(period) ? [t] : []));
    const isWhole = (i: number) => wanted.every((t) => isKnown(one, i * periods.length + t, options.absent));
    const left = activities.filter((_, i) => !isWhole(i));
    if (left.length === 0) return one;
    const place = `${economy} ${first}–${last}`.trim();
    dropped.push({
      what: {
        en: `${place}: classes without a number in ${matched === 'ends' ? 'both end periods' : 'every period'} (matched=${matched})`,
        es: `${place}: clases sin dato en ${matched === 'ends' ? 'ambos periodos extremos' : 'todos los periodos'} (matched=${matched})`,
      },
      count: left.length,
      examples: left.slice(0, 5),
    });
    return pickClasses(one, activities.map((_, i) => i).filter(isWhole));
  });
  return { ...measured, panels, dropped };
}

export function pickClasses(measured: MeasuredPanel, kept: readonly number[]): MeasuredPanel {
  const { panel } = measured;
  const width = panel.periods.length;
  const at = kept.flatMap((i) => Array.from({ length: width }, (_, t) => i * width + t));
  const floats = (values: Float64Array) => Float64Array.from(at, (cell) => values[cell]);
  const bytes = (values: Uint8Array) => Uint8Array.from(at, (cell) => values[cell]);
  const each = <T>(of: Readonly<Record<string, T>>, change: (values: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(of).map(([name, values]) => [name, change(values)]));
  return {
    ...measured,
    panel: {
      ...panel,
      activities: kept.map((i) => panel.activities[i]),
      cells: each(panel.cells, floats),
      reasons: each(panel.reasons, bytes),
      states: bytes(panel.states),
    },
    output: floats(measured.output),
    labour: floats(measured.labour),
  };
}
