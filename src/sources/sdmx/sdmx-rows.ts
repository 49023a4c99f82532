import type { TextColumn } from '../../base/text-column.ts';

export interface SdmxColumn {
  readonly id: string;
  readonly column: TextColumn;
}

/** Observations of a message, one a row, as SDMX-CSV has them. */
export interface SdmxRows {
  readonly rows: number;
  readonly dimensions: readonly SdmxColumn[];
  readonly attributes: readonly SdmxColumn[];
  readonly values: SdmxValues;
}

/** The observed values: finite numbers, and where one is NaN the text of the cell in `others`, or nothing. */
export interface SdmxValues {
  readonly numbers: Float64Array;
  readonly others: ReadonlyMap<number, string>;
}

export interface ValueBuilder {
  readonly length: number;
  number(value: number): void;
  /** A cell that is no plain number; '' for none. */
  text(value: string): void;
  values(): SdmxValues;
}

export function valueBuilder(): ValueBuilder {
  let numbers = new Float64Array(256);
  let length = 0;
  const others = new Map<number, string>();
  const number = (value: number): void => {
    if (length === numbers.length) {
      const wider = new Float64Array(length * 2);
      wider.set(numbers);
      numbers = wider;
    }
    numbers[length] = value;
    length += 1;
  };
  return {
    get length() {
      return length;
    },
    number,
    text(value) {
      const parsed = IS_DOUBLE.test(value) ? Number(value) : Number.NaN;
      const isNumber = Number.isFinite(parsed);
      if (!isNumber && value !== '') others.set(length, value);
      number(isNumber ? parsed : Number.NaN);
    },
    values: () => ({ numbers: numbers.subarray(0, length), others }),
  };
}

/** A double of XML Schema, whose decimal mark is the point. */
const IS_DOUBLE = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
