import { EscalarError } from '../../base/error.ts';
import type { Text } from '../../base/locale.ts';
import { nearestName } from '../../base/nearest.ts';
import type { Field, Table } from '../../base/table.ts';
import { textColumn } from '../../base/table.ts';
import type { Note } from '../define.ts';
import { KEYS } from '../long-table.ts';
import { warning } from '../note.ts';
import { list, number } from '../options.ts';
import { KEYS_OF_VARIANT } from '../vary/keys-of-variant.ts';
import { jumps } from './kernels/outliers.ts';
import { type MeasuredPanel, type MeasureNeed, measurePanels } from './measured-panel.ts';
import { placeName } from './over-spans.ts';
import type { LabourOptions, PanelOptions } from './panel-options.ts';

/** Other k of CRk worth trying. */
export const OTHER_TOPS: readonly number[] = [3, 4, 8, 10];

/** Options that both sensitivity indicators share. */
export const sensitivityOptions = {
  coarser: list({
    en: 'levels to try that put classes together: a number of digits of the code (3,4) or a column with the group',
    es: 'niveles más agregados: un número de dígitos del código (3,4) o una columna con el grupo',
  }),
  price_bases: list({
    en: 'price bases to try where the data hold nominal output; both end periods when left out',
    es: 'bases de precios por probar cuando los datos tienen producción nominal; ambos extremos si se omite',
  }),
  outputs: list({
    en: 'other columns of output to try, such as real output at other prices',
    es: 'otras columnas de producción por probar, como la producción real a otros precios',
  }),
  outlier_threshold: number(
    0.4,
    {
      en: 'a class whose output moves by more log points than this in one period is left out in the variant without outliers',
      es: 'una clase cuya producción se mueve más que estos puntos logarítmicos en un periodo se excluye en la variante sin atípicos',
    },
    { min: 0.01, max: 10 },
  ),
};

/** One way to put classes together. */
export interface Level {
  readonly variant: string;
  readonly groupOf: (activity: string) => string;
}

/** The levels that `coarser` names. @throws EscalarError `missing-column` for a column that is not there. */
export function readLevels(table: Table, levels: readonly string[]): readonly Level[] {
  return levels.map((level) => {
    const digits = Number(level);
    if (Number.isInteger(digits) && digits > 0)
      return { variant: `digits:${digits}`, groupOf: (activity: string) => activity.slice(0, digits) };
    const groups = textColumn(table, level);
    const activities = textColumn(table, 'activity');
    if (groups === null || activities === null) {
      const have = Object.keys(table.columns);
      throw new EscalarError('missing-column', {
        column: level,
        have,
        indicator: 'coarser',
        nearest: nearestName(level, have),
      });
    }
    const map = new Map(activities.map((activity, row) => [activity, groups[row]] as const));
    return { variant: `group:${level}`, groupOf: (activity: string) => map.get(activity) ?? activity };
  });
}

/** Classes that jump by more than the threshold between two neighbouring periods of the span. */
export function jumpingClasses(
  measured: MeasuredPanel,
  from: number,
  to: number,
  threshold: number,
): ReadonlySet<string> {
  const { activities, periods } = measured.panel;
  const found = jumps(measured.output, periods.length, threshold).filter(
    ({ column }) => column > from && column <= to,
  );
  return new Set(found.map(({ row }) => activities[row]));
}

/** The keys of a result of these indicators. */
export const sensitivityKeys: readonly Field[] = [KEYS.economy, KEYS.from, KEYS.to, ...KEYS_OF_VARIANT];

/** The panel of the same economy, measured in another way; null where it has none. */
export function remeasured(
  table: Table,
  changed: PanelOptions & Partial<LabourOptions>,
  { panel }: MeasuredPanel,
  need: MeasureNeed,
): MeasuredPanel | null {
  const { panels } = measurePanels(table, changed, need);
  return panels.find((other) => other.panel.economy === panel.economy) ?? null;
}

/** That the sign of a number of a span depends on the choice. @param what as in `the sign of … depends on the choice` */
export function flipNote({ panel }: MeasuredPanel, from: number, to: number, what: Text): Note {
  const place = placeName(panel.economy, panel.periods[from], panel.periods[to]);
  return warning(
    `${place}: ${what.en} depends on the choice.`,
    `${place}: ${what.es} depende de la elección.`,
  );
}

/** Sums by group, in order of first appearance. */
export function sumByGroup(
  activities: readonly string[],
  values: Float64Array,
  groupOf: (activity: string) => string,
): Float64Array {
  const sums = new Map<string, number>();
  activities.forEach((activity, i) => {
    const group = groupOf(activity);
    sums.set(group, (sums.get(group) ?? 0) + values[i]);
  });
  return Float64Array.from(sums.values());
}
