import { type CodedBuilder, codedBuilder } from './coded-builder.ts';
import type { JsonComponent, JsonStructure } from './json-structure.ts';
import { type SdmxRows, type ValueBuilder, valueBuilder } from './sdmx-rows.ts';

/** A component with the column that it fills. */
export interface Coded {
  readonly component: JsonComponent;
  readonly builder: CodedBuilder;
  /** The code of a row that says nothing. */
  readonly blank: number;
}

/** What is read of a message so far. */
export interface Reading {
  readonly dimensions: Readonly<Record<keyof JsonStructure['dimensions'], readonly Coded[]>>;
  readonly attributes: Readonly<Record<keyof JsonStructure['attributes'], readonly Coded[]>>;
  readonly values: ValueBuilder;
}

export function openReading({ dimensions, attributes }: JsonStructure): Reading {
  const open = (components: readonly JsonComponent[]): readonly Coded[] =>
    components.map((component) => {
      const builder = codedBuilder(component.values ?? []);
      return { component, builder, blank: builder.codeOf(component.fallback) };
    });
  return {
    dimensions: {
      dataSet: open(dimensions.dataSet),
      series: open(dimensions.series),
      observation: open(dimensions.observation),
    },
    attributes: {
      dataSet: open(attributes.dataSet),
      dimensionGroup: open(attributes.dimensionGroup),
      series: open(attributes.series),
      observation: open(attributes.observation),
    },
    values: valueBuilder(),
  };
}

/** Dimensions in the order of the key, time last; attributes from the widest to the narrowest. */
export function rowsOf({ dimensions, attributes, values }: Reading): SdmxRows {
  const column = ({ component: { id }, builder }: Coded) => ({ id, column: builder.column() });
  const placed = Object.values(dimensions).flat();
  const place = ({ component: { id, position } }: Coded, at: number) =>
    id === 'TIME_PERIOD' ? Number.POSITIVE_INFINITY : Number.isNaN(position) ? at : position;
  const order = placed
    .map((coded, at) => ({ coded, at: place(coded, at) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return {
    rows: values.length,
    dimensions: order.map(({ coded }) => column(coded)),
    attributes: Object.values(attributes).flat().map(column),
    values: values.values(),
  };
}
