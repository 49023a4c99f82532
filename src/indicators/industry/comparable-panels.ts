import { CELL_STATES } from '../../base/missing.ts';
import type { Table } from '../../base/table.ts';
import type { Dropped } from '../define.ts';
import { choice, type OptionValues } from '../options.ts';
import { classGroups, groupOptions } from './class-groups.ts';
import {
  type MeasuredPanel,
  type MeasuredPanels,
  type MeasureNeed,
  measurePanels,
} from './measured-panel.ts';
import { ABSENT } from './panel.ts';
import type { LabourOptions, PanelOptions, SpanOptions } from './panel-options.ts';

/** Which classes are compared over time. */
export const matchedOption = {
  matched: choice(['as-is', 'all-periods'], 'as-is', {
    en: 'all-periods keeps only classes with a number in every period from first to last, so that nothing moves because a class comes or goes',
    es: 'all-periods conserva solo las clases con dato en todos los periodos del primero al último, para que nada se mueva porque una clase llega o se va',
  }),
};

/** Classes put together and matched before anything is computed. */
export const comparableOptions = {
  grouping: {
    ...groupOptions.grouping,
    about: {
      en: 'put classes together by a grouping of the catalogue (isic3-knowledge) before anything is computed',
      es: 'agrega las clases según una agrupación del catálogo (isic3-knowledge) antes de calcular',
    },
  },
  digits: groupOptions.digits,
  ...matchedOption,
};

export type ComparableOptions = OptionValues<typeof comparableOptions>;

type Options = PanelOptions & Partial<LabourOptions & ComparableOptions & Pick<SpanOptions, 'from' | 'to'>>;

/** `measurePanels`, then the classes matched and put together as the options say. @throws those of both parts */
export function measureComparable(table: Table, options: Options, need: MeasureNeed): MeasuredPanels {
  const measured = matchedPanels(measurePanels(table, options, need), options);
  const { grouping = null, digits = 0 } = options;
  if (grouping === null && digits === 0) return measured;
  const groupOf = classGroups(table, { grouping, digits }, need.indicator);
  const done = measured.panels.map((one) => putTogether(one, groupOf, options.absent === 'entry-exit'));
  return {
    ...measured,
    panels: done.map(({ panel }) => panel),
    dropped: [...measured.dropped, ...done.flatMap((one) => one.dropped)],
  };
}

/** The panels with only the classes that `matched` keeps. */
export function matchedPanels(
  measured: MeasuredPanels,
  options: Omit<Options, keyof PanelOptions>,
): MeasuredPanels {
  if (options.matched !== 'all-periods') return measured;
  const dropped: Dropped[] = [...measured.dropped];
  const panels = measured.panels.map((one) => {
    const { activities, periods, economy } = one.panel;
    const [first, last] = [options.from ?? periods[0], options.to ?? (periods.at(-1) as string)];
    const wanted = periods.flatMap((period, t) => (period >= first && period <= last ? [t] : []));
    const isKnown = (cell: number) =>
      (one.panel.states[cell] === ABSENT && options.absent === 'entry-exit') ||
      (!Number.isNaN(one.output[cell]) && (one.labourName === 'none' || !Number.isNaN(one.labour[cell])));
    const isWhole = (i: number) => wanted.every((t) => isKnown(i * periods.length + t));
    const left = activities.filter((_, i) => !isWhole(i));
    if (left.length === 0) return one;
    const place = `${economy} ${first}–${last}`.trim();
    dropped.push({
      what: {
        en: `${place}: classes without a number in every period (matched=all-periods)`,
        es: `${place}: clases sin dato en todos los periodos (matched=all-periods)`,
      },
      count: left.length,
      examples: left.slice(0, 5),
    });
    return pickClasses(one, activities.map((_, i) => i).filter(isWhole));
  });
  return { ...measured, panels, dropped };
}

function pickClasses(measured: MeasuredPanel, kept: readonly number[]): MeasuredPanel {
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

/**
 * Sums of output and labour by group. A group has a number where each of its classes has one: a class that is lacking in
 * one period would be a fall of its group. Classes in no group are left out.
 */
function putTogether(
  measured: MeasuredPanel,
  groupOf: (activity: string) => string | null,
  absentIsZero: boolean,
): { readonly panel: MeasuredPanel; readonly dropped: readonly Dropped[] } {
  const { panel, outputName, labourName } = measured;
  const { activities, periods, economy } = panel;
  const width = periods.length;
  const groups = new Map<string, number[]>();
  activities.forEach((activity, i) => {
    const group = groupOf(activity);
    if (group === null) return;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [i]);
    else members.push(i);
  });
  const names = [...groups.keys()];
  const summed = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: names.length * width }, (_, at) => {
      let sum = 0;
      for (const i of groups.get(names[Math.floor(at / width)]) as number[]) {
        const cell = i * width + (at % width);
        if (!(absentIsZero && panel.states[cell] === ABSENT)) sum += values[cell];
      }
      return sum;
    });
  const [output, labour] = [summed(measured.output), summed(measured.labour)];
  const states = Uint8Array.from(output, (value, at) => {
    const members = groups.get(names[Math.floor(at / width)]) as number[];
    if (members.every((i) => panel.states[i * width + (at % width)] === ABSENT)) return ABSENT;
    const known = !Number.isNaN(value) || !Number.isNaN(labour[at]);
    return CELL_STATES.indexOf(!known ? 'missing' : value === 0 && labour[at] === 0 ? 'zero' : 'observed');
  });
  const cells =
    labourName === 'none' ? { [outputName]: output } : { [outputName]: output, [labourName]: labour };
  const gaps = names.flatMap((name, g) =>
    periods.flatMap((period, t) => {
      const at = g * width + t;
      const gap =
        states[at] !== ABSENT &&
        (Number.isNaN(output[at]) || (labourName !== 'none' && Number.isNaN(labour[at])));
      return gap ? [`${name} ${period}`] : [];
    }),
  );
  const ungrouped = activities.filter((activity) => groupOf(activity) === null);
  return {
    panel: {
      ...measured,
      panel: { ...panel, activities: names, cells, reasons: {}, states },
      output,
      labour,
    },
    dropped: [
      ...leftOut(economy, 'classes in no group', 'clases que no están en ningún grupo', ungrouped),
      ...leftOut(
        economy,
        'groups without a number because a class of theirs has none (matched=all-periods leaves such classes out)',
        'grupos sin dato porque a una de sus clases le falta (matched=all-periods deja fuera esas clases)',
        gaps,
      ),
    ],
  };
}

function leftOut(economy: string, en: string, es: string, which: readonly string[]): Dropped[] {
  if (which.length === 0) return [];
  const place = economy === '' ? '' : `${economy}: `;
  return [
    { what: { en: `${place}${en}`, es: `${place}${es}` }, count: which.length, examples: which.slice(0, 5) },
  ];
}
