import { type TextBuilder, type TextColumn, textAt, textBuilder } from '../../base/text-column.ts';
import { type SdmxColumn, type SdmxRows, type ValueBuilder, valueBuilder } from './sdmx-rows.ts';

/** What components of an observation, of a series or of a group say, by their ids. */
export type Said = ReadonlyMap<string, string>;

/** Collects observations whose components show themselves one by one, as XML has them. */
export interface RowCollector {
  /** The next observations are of a series. */
  series(): void;
  /** @param value its text; '' for none */
  add(dimensions: Said, attributes: Said, value: string): void;
  /** Says the same of every series that has these dimensions. */
  group(said: Said): void;
  rows(): SdmxRows;
}

export function rowCollector(): RowCollector {
  const dimensions = new Map<string, TextBuilder>();
  const attributes = new Map<string, TextBuilder>();
  const values: ValueBuilder = valueBuilder();
  const starts: number[] = [];
  const groups: Said[] = [];
  const put = (columns: Map<string, TextBuilder>, said: Said): void => {
    for (const [id, text] of said) {
      let builder = columns.get(id);
      if (builder === undefined) {
        builder = textBuilder();
        columns.set(id, builder);
      }
      builder.fill(null, values.length - builder.length);
      builder.add(text === '' ? null : text);
    }
  };
  return {
    series: () => starts.push(values.length),
    add(dims, about, value) {
      put(dimensions, dims);
      put(attributes, about);
      values.text(value);
    },
    group: (said) => groups.push(said),
    rows() {
      const dims = columnsOf(dimensions, values.length);
      const about = columnsOf(attributes, values.length);
      return {
        rows: values.length,
        dimensions: dims.toSorted((a, b) => isTime(a) - isTime(b)),
        attributes: [...about, ...ofGroups(groups, [...dims, ...about], [...starts, values.length])],
        values: values.values(),
      };
    },
  };
}

function columnsOf(columns: ReadonlyMap<string, TextBuilder>, rows: number): readonly SdmxColumn[] {
  return [...columns].map(([id, builder]) => {
    builder.fill(null, rows - builder.length);
    return { id, column: builder.column() };
  });
}

function isTime({ id }: SdmxColumn): number {
  return Number(id === 'TIME_PERIOD');
}

/** The columns that only groups speak of, row by row. */
function ofGroups(
  groups: readonly Said[],
  columns: readonly SdmxColumn[],
  starts: readonly number[],
): readonly SdmxColumn[] {
  const known = new Map(columns.map(({ id, column }) => [id, column]));
  const rows = starts.at(-1) ?? 0;
  const wanted = new Set(groups.flatMap((said) => [...said.keys()].filter((id) => !known.has(id))));
  const kinds = new Map<string, Map<string, Said>>();
  for (const said of groups) {
    const keys = [...said.keys()].filter((id) => known.has(id)).sort();
    const kind = kinds.get(keys.join()) ?? new Map<string, Said>();
    kinds.set(keys.join(), kind.set(keys.map((id) => said.get(id)).join('\n'), said));
  }
  return [...wanted].map((id) => {
    const builder = textBuilder(rows);
    for (let at = 0; at + 1 < starts.length; at += 1) {
      const row = starts[at];
      const found = [...kinds].flatMap(([joined, kind]) => {
        const keys = joined === '' ? [] : joined.split(',');
        return (
          kind.get(keys.map((key) => textAt(known.get(key) as TextColumn, row) ?? '').join('\n'))?.get(id) ??
          []
        );
      });
      builder.fill(found[0] ?? null, starts[at + 1] - row);
    }
    return { id, column: builder.column() };
  });
}
