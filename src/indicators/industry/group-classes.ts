import { CELL_STATES } from '../../base/missing.ts';
import type { Dropped } from '../left-out.ts';
import type { MeasuredPanel } from './measured-panel.ts';
import { ABSENT } from './panel.ts';

/**
 * Sums of output and labour by group. A group has a number where each of its classes has one: a class that is lacking in
 * one period would be a fall of its group. Classes in no group are left out.
 * @param absentIsZero whether a class without a row adds nothing instead
 */
export function groupClasses(
  measured: MeasuredPanel,
  groupOf: (activity: string) => string | null,
  absentIsZero: boolean,
): { readonly panel: MeasuredPanel; readonly dropped: readonly Dropped[] } {
  const { panel, outputName, labourName } = measured;
  const { activities, economy } = panel;
  const groups = membersOf(activities, groupOf);
  const output = sumsOf(measured, measured.output, groups, absentIsZero);
  const labour = sumsOf(measured, measured.labour, groups, absentIsZero);
  const cells =
    labourName === 'none' ? { [outputName]: output } : { [outputName]: output, [labourName]: labour };
  const states = statesOf(measured, output, labour, groups);
  const grouped: MeasuredPanel = {
    ...measured,
    panel: { ...panel, activities: [...groups.keys()], cells, reasons: {}, states },
    output,
    labour,
  };
  const ungrouped = activities.filter((activity) => groupOf(activity) === null);
  return {
    panel: grouped,
    dropped: [
      ...leftOut(economy, 'classes in no group', 'clases que no están en ningún grupo', ungrouped),
      ...leftOut(
        economy,
        'groups without a number because a class of theirs has none (matched=all-periods leaves such classes out)',
        'grupos sin dato porque a una de sus clases le falta (matched=all-periods deja fuera esas clases)',
        gapsOf(grouped),
      ),
    ],
  };
}

/** By group, the places of its classes. */
type Groups = ReadonlyMap<string, readonly number[]>;

function membersOf(activities: readonly string[], groupOf: (activity: string) => string | null): Groups {
  const groups = new Map<string, number[]>();
  activities.forEach((activity, i) => {
    const group = groupOf(activity);
    if (group === null) return;
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [i]);
    else members.push(i);
  });
  return groups;
}

/** For each group and period, in order, what its cells say. */
function byCell<T>(width: number, groups: Groups, of: (cells: readonly number[], at: number) => T): T[] {
  return [...groups.values()].flatMap((members, g) =>
    Array.from({ length: width }, (_, t) =>
      of(
        members.map((i) => i * width + t),
        g * width + t,
      ),
    ),
  );
}

function sumsOf(
  { panel }: MeasuredPanel,
  values: Float64Array,
  groups: Groups,
  absentIsZero: boolean,
): Float64Array {
  const add = (sum: number, cell: number) =>
    absentIsZero && panel.states[cell] === ABSENT ? sum : sum + values[cell];
  return Float64Array.from(byCell(panel.periods.length, groups, (cells) => cells.reduce(add, 0)));
}

function statesOf(
  { panel }: MeasuredPanel,
  output: Float64Array,
  labour: Float64Array,
  groups: Groups,
): Uint8Array {
  return Uint8Array.from(
    byCell(panel.periods.length, groups, (cells, at) => {
      if (cells.every((cell) => panel.states[cell] === ABSENT)) return ABSENT;
      if (Number.isNaN(output[at]) && Number.isNaN(labour[at])) return CELL_STATES.indexOf('missing');
      return CELL_STATES.indexOf(output[at] === 0 && labour[at] === 0 ? 'zero' : 'observed');
    }),
  );
}

function gapsOf({ panel, output, labour, labourName }: MeasuredPanel): readonly string[] {
  const width = panel.periods.length;
  const isGap = (at: number) =>
    panel.states[at] !== ABSENT &&
    (Number.isNaN(output[at]) || (labourName !== 'none' && Number.isNaN(labour[at])));
  return panel.activities.flatMap((group, g) =>
    panel.periods.flatMap((period, t) => (isGap(g * width + t) ? [`${group} ${period}`] : [])),
  );
}

function leftOut(economy: string, en: string, es: string, which: readonly string[]): Dropped[] {
  if (which.length === 0) return [];
  const place = economy === '' ? '' : `${economy}: `;
  return [
    {
      what: { en: `${place}${en}`, es: `${place}${es}` },
      count: which.length,
      examples: which.slice(0, 5),
    },
  ];
}
