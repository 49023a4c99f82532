import type { Text } from '../../base/locale.ts';
import { filterRows, numberColumn, type Table, textColumn } from '../../base/table.ts';
import { textColumnOf } from '../../base/text-column.ts';
import { unitOf } from '../../base/unit.ts';
import type { FigureSpec } from '../../figures/spec.ts';
import { WORLD } from '../../indicators/chains/scenarios/scenario-table.ts';
import { labelsOf } from '../../study/report/labels.ts';

const WHO: Text = { en: 'Who gains, who loses', es: 'Quién gana, quién pierde' };
const BY_SIZE: Text = {
  en: 'Who gains, who loses, by the size of the shock',
  es: 'Quién gana, quién pierde, según la magnitud del choque',
};
const BY_ELASTICITY: Text = {
  en: 'Who gains, who loses, by the trade elasticity',
  es: 'Quién gana, quién pierde, según la elasticidad comercial',
};
/** Economies that a curve names. */
const NAMED = 6;
/** The column of the size of a shock, as it is written below a curve. */
export const SIZE = 'size';

/**
 * Who gains and who loses by a scenario in one measure: a bar an economy, and where the size of a shock varies a line
 * an economy over it.
 * @param on the scenario whose result it begins from
 */
export function scenarioFigure(table: Table, term: string, source: Text, on?: string): FigureSpec {
  const [terms, sectors, economies] = ['term', 'sector', 'economy'].map((name) => textColumn(table, name));
  const drawn = filterRows(
    table,
    (row) =>
      terms?.[row] === term && (sectors?.[row] ?? '') === '' && !['', WORLD].includes(economies?.[row] ?? ''),
  );
  const labels = labelsOf(drawn, undefined);
  const common = {
    id: `scenario-${term}`,
    source,
    subtitle: {
      en: `${labels[term]?.en ?? term}, against ${on === undefined ? 'the table as it is' : `the result of ${on}`}`,
      es: `${labels[term]?.es ?? term}, frente ${on === undefined ? 'a la matriz tal como está' : `al resultado de ${on}`}`,
    },
    unit: unitOf(textColumn(drawn, 'unit')?.[0] ?? ''),
    y: 'difference',
    labels,
  };
  const over = ['share', 'target', 'elasticity'].find((name) => numberColumn(table, name) !== null);
  if (over === undefined)
    return { ...common, title: WHO, kind: 'bar', x: 'economy', sort: 'descending', table: drawn };
  return {
    ...common,
    title: over === 'elasticity' ? BY_ELASTICITY : BY_SIZE,
    kind: 'line',
    x: SIZE,
    series: 'economy',
    table: withSize(drawn, over),
    highlight: mostChanged(drawn),
  };
}

/** The sizes as words: an axis of a figure has codes or periods. */
function withSize(table: Table, over: string): Table {
  const sizes = Array.from(numberColumn(table, over)?.values ?? [], (size) =>
    String(Number(size.toFixed(6))),
  );
  const title = table.fields.find(({ name }) => name === over)?.title ?? { en: over, es: over };
  return {
    ...table,
    fields: [...table.fields, { name: SIZE, title }],
    columns: { ...table.columns, [SIZE]: textColumnOf(sizes) },
  };
}

function mostChanged(table: Table): readonly string[] {
  const economies = textColumn(table, 'economy') ?? [];
  const most = new Map<string, number>();
  for (const [row, change] of (numberColumn(table, 'difference')?.values ?? new Float64Array()).entries()) {
    const code = economies[row] ?? '';
    most.set(code, Math.max(most.get(code) ?? 0, Number.isNaN(change) ? 0 : Math.abs(change)));
  }
  return [...most]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, NAMED)
    .map(([code]) => code);
}
