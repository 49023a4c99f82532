import { numberColumn, type Table } from '../../base/table.ts';

const ADDS_UP =
  /^(value|quantity|net_weight|output|value_added|gross_output|intermediate|hours|persons|wages|exports|imports)(_(real|nominal|inputs?|worked|engaged))?$/;

/** A column of numbers that a whole has as the sum of its parts. */
export interface Measure {
  readonly name: string;
  readonly values: Float64Array;
}

/** The columns that add up; prices, rates and shares do not. */
export function measuresOf(table: Table): readonly Measure[] {
  return table.fields.flatMap(({ name }) => {
    const column = ADDS_UP.test(name) ? numberColumn(table, name) : null;
    return column === null ? [] : [{ name, values: column.values }];
  });
}
