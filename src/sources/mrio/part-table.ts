import { EscalarError } from '../../base/error.ts';
import type { IoTableInput } from '../../base/io-table-input.ts';
import { info } from '../../base/note.ts';
import { checkTotals } from './check-totals.ts';
import { nameLines } from './name-lines.ts';
import { type NumberMatrix, numberMatrix } from './number-matrix.ts';
import type { Part, PartLayout } from './part-layout.ts';
import { ioRowUnknown } from './row-errors.ts';
import { unitAt } from './stated-prices.ts';
import { believedYear, sourceNotes } from './wide-notes.ts';
import type { WideOptions } from './wide-options.ts';

/** A table in several files, each read from chunks in the order of `PART_ORDER`. */
export interface PartTable {
  readonly open: (part: Part) => { readonly feed: (chunk: Uint8Array) => void; readonly end: () => void };
  /** @throws EscalarError `io-bad-label`, `io-shape`, `io-row-unknown`, `io-total-differs` */
  readonly end: () => IoTableInput;
}

/** Names first: they say how many rows there are. */
export const PART_ORDER: readonly Part[] = [
  'rowNames',
  'demandNames',
  'flows',
  'coefficients',
  'demand',
  'valueAdded',
  'output',
];

/** More rows of value added than any table has. */
const MOST_ACCOUNTS = 100;

/**
 * Reads a table whose inputs, final demand, value added and output lie in files of their own.
 * @param files what each is called, for messages
 * @param words the names of the table's place, which may say edition and prices
 */
export function partTable(
  layout: PartLayout,
  files: Parts<string>,
  words: string,
  options: WideOptions,
): PartTable {
  const read: Partial<Record<Part, NumberMatrix>> = {};
  const named = layout.files.rowNames === undefined;
  const size = (): number => (read.flows ?? read.coefficients)?.columns.length ?? 0;
  return {
    open: (part) => {
      const file = files[part] ?? '';
      if (part === 'rowNames' || part === 'demandNames') {
        const names = nameLines();
        return {
          feed: names.feed,
          end: () => {
            read[part] = { columns: names.end(), labels: [], values: new Float64Array(0), decimals: 0 };
          },
        };
      }
      const isSquare = part === 'flows' || part === 'coefficients';
      const most = (columns: number): number =>
        isSquare ? columns : part === 'valueAdded' ? MOST_ACCOUNTS : size();
      const reader = numberMatrix(file, named, most, options.decimal === ',' ? ',' : '.');
      return {
        feed: reader.feed,
        end: () => {
          read[part] = reader.end();
        },
      };
    },
    end: () => assembled(layout, read, files, words, options),
  };
}

type Parts<T> = Readonly<Partial<Record<Part, T>>>;

function assembled(
  layout: PartLayout,
  read: Parts<NumberMatrix>,
  files: Parts<string>,
  words: string,
  options: WideOptions,
): IoTableInput {
  const { rows, demand } = axes(layout, read, files);
  const flows = (read.flows ?? read.coefficients) as NumberMatrix;
  const final = read.demand as NumberMatrix;
  const stated = options.totals === 'ignore' ? {} : read;
  const output = stated.output?.values;
  const table = {
    rows: rows.map(([economy, sector]) => ({ economy, sector })),
    demand: demand.map(([economy, category]) => ({ economy, category })),
    Z: read.flows?.values ?? timesOutput(flows.values, read.output?.values as Float64Array),
    Y: final.values,
  };
  if (output !== undefined) checkOutput(table, output, Math.max(flows.decimals, final.decimals));
  const source = layout.sourceOf([...new Set(demand.map(([, category]) => category))], words);
  const { flows: flowFile = files.coefficients ?? '' } = files;
  return {
    year: believedYear(options.year, source),
    ...table,
    ...(output === undefined ? {} : { output }),
    ...(stated.valueAdded === undefined ? {} : { valueAdded: columnSums(stated.valueAdded, rows.length) }),
    ...(source === null ? {} : { unit: unitAt(source.publisher.unit, source.prices) }),
    notes: [
      ...(source === null ? [] : sourceNotes(flowFile, source, options.year)),
      ...(layout.unbalanced === null ? [] : [info(layout.unbalanced.en, layout.unbalanced.es)]),
    ],
  };
}

type Name = readonly [economy: string, name: string];

/** The names of rows and of final demand, once every file was found to have them. */
function axes(
  layout: PartLayout,
  read: Parts<NumberMatrix>,
  files: Parts<string>,
): { readonly rows: readonly Name[]; readonly demand: readonly Name[] } {
  const namesIn = (part: Part): readonly Name[] =>
    (read[part]?.columns ?? []).map((cells) => {
      const name = layout.nameOf(cells);
      if (name !== null) return name;
      throw new EscalarError('io-bad-label', { part: files[part] ?? '', label: cells.join(' ') });
    });
  const flows = read.flows === undefined ? 'coefficients' : 'flows';
  const rows = namesIn(read.rowNames === undefined ? flows : 'rowNames');
  const demand = namesIn(read.demandNames === undefined ? 'demand' : 'demandNames');
  const widths: Parts<number> = { [flows]: rows.length, demand: demand.length, output: 1 };
  for (const [part, width] of Object.entries(widths) as [Part, number][]) {
    const [file, matrix] = [files[part] ?? '', read[part]];
    if (matrix === undefined) continue;
    sameSize(file, matrix, rows.length, width);
    sameNames(file, matrix, rows);
  }
  const { valueAdded } = read;
  if (valueAdded !== undefined)
    sameSize(files.valueAdded ?? '', valueAdded, valueAdded.labels.length, rows.length);
  return { rows, demand };
}

/** @throws EscalarError `io-total-differs` for an output that is not the sum of its row */
function checkOutput(
  table: Pick<IoTableInput, 'rows' | 'demand' | 'Z' | 'Y'>,
  output: Float64Array,
  decimals: number,
): void {
  checkTotals(
    { ...table, decimals },
    {
      rowOutput: output,
      columnOutput: undefined,
      demandOutput: undefined,
      columnInputs: undefined,
      demandInputs: undefined,
      demandTaxes: new Float64Array(table.demand.length),
      discrepancy: new Float64Array(table.rows.length),
      valueAdded: undefined,
      taxes: undefined,
    },
  );
}

/** Inputs of coefficients: each column by its output. */
function timesOutput(A: Float64Array, output: Float64Array): Float64Array {
  const n = output.length;
  return A.map((value, at) => value * output[at % n]);
}

function columnSums({ labels, values }: NumberMatrix, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let row = 0; row < labels.length; row += 1)
    for (let c = 0; c < n; c += 1) sums[c] += values[row * n + c];
  return sums;
}

/** @throws EscalarError `io-shape` */
function sameSize(part: string, { labels, columns }: NumberMatrix, rows: number, width: number): void {
  if (labels.length === rows && columns.length === width) return;
  throw new EscalarError('io-shape', {
    part,
    expected: `${rows} × ${width}`,
    found: `${labels.length} × ${columns.length}`,
  });
}

/** @throws EscalarError `io-row-unknown` for a line whose name is not that of its row */
function sameNames(part: string, { labels }: NumberMatrix, rows: readonly (readonly string[])[]): void {
  const line = labels.findIndex((cells, i) => cells.length > 0 && cells.join('.') !== rows[i].join('.'));
  if (line < 0) return;
  throw ioRowUnknown({ label: labels[line].join('.'), nearest: rows[line].join('.') }, { file: part });
}
