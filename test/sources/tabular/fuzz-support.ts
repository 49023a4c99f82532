import { EscalarError } from '../../../src/base/error.ts';
import { lengthOf, type Table } from '../../../src/base/table.ts';
import { textAt } from '../../../src/base/text-column.ts';
import { readTabularBytes } from '../../../src/sources/tabular/read-tabular.ts';
import { useAllShapes } from '../../../src/sources/tabular/shapes/all-shapes.ts';
import type { TabularOptions } from '../../../src/sources/tabular/tabular-options.ts';
import { useShippedCatalog } from '../../../src/store/catalog-files.ts';
import { bytesOf } from './support.ts';

useShippedCatalog();
useAllShapes();

/** More files, or other ones, for a long run: FUZZ_TIMES=20 FUZZ_START=100000. */
export const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
export const START = Number(process.env.FUZZ_START ?? 0);

const TOKENS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\ufeff',
  ' ',
  '1e999',
  '-',
  '.',
  '9'.repeat(400),
  '1,234',
  '1.234',
  '%',
  '$',
  '=',
  'C',
  'NA',
  '..',
  '#REF!',
  '2003',
  'dic-03',
  '2003-Q4',
  '01/02/2003',
  '37956',
  '__proto__',
  'constructor',
  'é',
  '\u00a0',
  '−',
  '(',
  ')',
  '1'.repeat(30),
  'periodo',
  'horas',
  'variable',
  'sep=;',
  'Fuente:',
  '<',
  '&',
  '&amp;',
  '<!--',
  '\ud83d\ude00',
  '0x1',
  'e',
  'NaN',
  '__',
];

export const OPTIONS: readonly TabularOptions[] = [
  {},
  {},
  {},
  {},
  { decimal: '.' },
  { decimal: ',' },
  { layout: 'long' },
  { layout: 'wide', wideValue: 'hours' },
  { wideValue: 'hours' },
  { headerLine: 2 },
  { delimiter: ';' },
  { delimiter: 'tab' },
  { encoding: 'latin-1' },
  { encoding: 'utf-8' },
  { encoding: 'utf-16' },
  { frequency: 'monthly' },
  { frequency: 'annual' },
  { map: { clase: 'product' } },
  { sheet: 1 },
  { format: 'csv' },
  { format: 'xlsx' },
];

export type Random = (n: number) => number;

export function pick<T>(list: readonly T[], random: Random): T {
  return list[random(list.length)] as T;
}

/** One change: bits, a cut, a copied or moved piece, an inserted word. */
function changed(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1);
  const other = random(bytes.length + 1);
  const [from, to] = [Math.min(at, other), Math.max(at, other)];
  const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
  switch (random(7)) {
    case 0: {
      const out = bytes.slice();
      if (at < out.length) out[at] = (out[at] as number) ^ (1 << random(8));
      return out;
    }
    case 1: {
      const out = bytes.slice();
      if (at < out.length) out[at] = random(256);
      return out;
    }
    case 2:
      return bytes.slice(0, at);
    case 3:
      return join(bytes.slice(0, to), bytes.slice(from));
    case 4:
      return join(bytes.slice(0, from), bytes.slice(to));
    case 5:
      return join(bytes.slice(0, at), bytesOf(pick(TOKENS, random)), bytes.slice(at));
    default:
      return join(
        bytes.slice(0, from),
        bytesOf(pick(TOKENS, random)),
        bytes.slice(Math.min(to, from + random(8))),
      );
  }
}

export function mutated(bytes: Uint8Array, random: Random, most: number): Uint8Array {
  let out = bytes;
  for (let times = 1 + random(1 + random(most)); times > 0 && out.length < 50_000; times -= 1)
    out = changed(out, random);
  return out;
}

/** What must hold of every table, whatever the file was. */
function broken(table: Table): string | null {
  const names = table.fields.map(({ name }) => name);
  if (new Set(names).size !== names.length) return 'a field is there twice';
  if (Object.keys(table.columns).length !== names.length) return 'fields and columns differ';
  if (table.rows < 1) return 'no rows';
  for (const name of names) {
    const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
    if (column === undefined) return `no column ${name}`;
    if (lengthOf(column) !== table.rows) return `${name} has another length`;
    for (let row = 0; row < table.rows; row += 1) {
      const value = column.kind === 'text' ? textAt(column, row) : column.values[row];
      if (column.kind === 'text') {
        if (value !== null && (typeof value !== 'string' || value === ''))
          return `${name} holds ${String(value)}`;
      } else if ((column.reason?.[row] ?? 0) === 0 ? !Number.isFinite(value) : !Number.isNaN(value)) {
        return `${name} holds ${String(value)}`;
      }
    }
  }
  return names.includes('source_line') ? null : 'no source_line';
}

export interface Tally {
  read: number;
  readonly codes: Map<string, number>;
}

export function tryOne(name: string, bytes: Uint8Array, options: TabularOptions, tally: Tally): void {
  try {
    const { table, notes } = readTabularBytes(name, bytes, options);
    const fault = broken(table);
    if (fault !== null) throw new Error(fault);
    for (const { text } of notes) if (text.en === '' || text.es === '') throw new Error('a note is empty');
    tally.read += 1;
  } catch (error) {
    if (!(error instanceof EscalarError)) {
      const shown = Buffer.from(bytes).toString('base64').slice(0, 3000);
      throw new Error(
        `${name} with ${JSON.stringify(options)}: ${String(error)}\n${(error as Error).stack}\n${shown}`,
      );
    }
    error.toText('es');
    tally.codes.set(error.code, (tally.codes.get(error.code) ?? 0) + 1);
  }
}

export function emptyTally(): Tally {
  return { read: 0, codes: new Map() };
}
