import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { lengthOf, type Table } from '../../../src/base/table.ts';
import { textAt } from '../../../src/base/text-column.ts';
import { readTabularBytes } from '../../../src/sources/tabular/read-tabular.ts';
import type { TabularOptions } from '../../../src/sources/tabular/tabular-options.ts';
import { bytesOf, seeded } from './support.ts';
import { packed, partsOf, rowXml } from './xlsx/fixture.ts';

/** More files, or other ones, for a long run: FUZZ_TIMES=20 FUZZ_START=100000. */
const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
const START = Number(process.env.FUZZ_START ?? 0);
const CSV_FILES = 6000 * TIMES;
const XLSX_FILES = 2400 * TIMES;

const SEEDS: readonly string[] = [
  'clase,periodo,horas,personal\n311111,2003-01,1.5,10\n311112,2003-02,2.25,11\n311113,2003-03,,C\n',
  'clase;año;mes;valor de producción\n0101;2003;1;1.234,5\n0102;2003;2;2.345,6\n0103;2003;3;ND\n',
  'Encuesta industrial mensual\nMiles de pesos\n\nclase,ene-94,feb-94,mar-94\na,1,2,3\nb,4,5,6\n\nFuente: INEGI\np/ Cifras preliminares\n',
  'clase,variable,2003-01,2003-02\na,horas,1,2\na,personal,3,4\nb,horas,5,6\n',
  '"clase","nombre","fecha","horas"\n"a","Uno, ""dos""\ny tres","2003-01-01","1,234.50"\n"b","x","2003-02-01","(5)"\n',
  'year\treporter\tpartner\tproduct\tvalue\n2003\tMEX\tUSA\t0101\t1e6\n2003\tTWN\tUSA\t8542\t2.5e6\n',
  'sep=;\na;b;c\n1,5;x;01/12/2003\n2,5;y;01/11/2003\n',
  'Clase,Variable,2003,,2004,\n,,Nov,Dic,Ene,Feb\na,horas,1,2,3,4\nb,horas,5,6,7,8\n',
  'a|b|c\r\n1|2|3\r\n4|5|6\r\n',
  'x\n1\n2\n3\n',
];

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

const OPTIONS: readonly TabularOptions[] = [
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

type Random = (n: number) => number;

function pick<T>(list: readonly T[], random: Random): T {
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

function mutated(bytes: Uint8Array, random: Random, most: number): Uint8Array {
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

interface Tally {
  read: number;
  readonly codes: Map<string, number>;
}

function tryOne(name: string, bytes: Uint8Array, options: TabularOptions, tally: Tally): void {
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

function emptyTally(): Tally {
  return { read: 0, codes: new Map() };
}

describe('changed files end in a table that holds or in an error that names the mend', () => {
  it(
    `of ${CSV_FILES} text files`,
    () => {
      const tally = emptyTally();
      for (let seed = 0; seed < CSV_FILES; seed += 1) {
        const random = seeded(START + seed);
        const base = bytesOf(pick(SEEDS, random));
        tryOne(`csv ${seed}`, mutated(base, random, 6), pick(OPTIONS, random), tally);
      }
      if (process.env.FUZZ_TALLY !== undefined)
        process.stderr.write(`${tally.read} read, ${JSON.stringify([...tally.codes])}\n`);
      const refused = [...tally.codes.values()].reduce((sum, count) => sum + count, 0);
      expect(tally.read + refused).toBe(CSV_FILES);
      expect(tally.read).toBeGreaterThan(CSV_FILES / 10);
      expect(tally.codes.size).toBeGreaterThan(20);
    },
    300_000 * TIMES,
  );

  const PARTS = partsOf({
    cells:
      rowXml(1, ['clase', 'periodo', 'horas', 'nombre']) +
      rowXml(2, ['311111', '<c s="1"><v>37956</v></c>', 1.5, '<c t="s"><v>0</v></c>']) +
      rowXml(3, [
        '<c s="2"><v>101</v></c>',
        '<c s="1"><v>37926</v></c>',
        '<c><f>A1+1</f><v>2.5</v></c>',
        '<c t="s"><v>1</v></c>',
      ]) +
      rowXml(4, ['b', '<c s="1"><v>37895</v></c>', '<c t="e"><v>#N/A</v></c>', '<c t="b"><v>1</v></c>']),
    afterCells: '<mergeCells><mergeCell ref="D3:D4"/></mergeCells>',
    shared: ['<t>Uno</t>', '<r><t>D</t></r><r><t>os &amp; tres</t></r>'],
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="mmm\\-yy"/><numFmt numFmtId="165" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
  });
  const NAMES = Object.keys(PARTS);

  it(
    `of ${XLSX_FILES} workbooks: bytes of the zip, or the XML inside a whole zip`,
    () => {
      const tally = emptyTally();
      const whole = packed(PARTS);
      for (let seed = 0; seed < XLSX_FILES; seed += 1) {
        const random = seeded(1_000_000 + START + seed);
        let bytes: Uint8Array;
        if (seed % 3 === 0) bytes = mutated(whole, random, 4);
        else {
          const parts: Record<string, string | Uint8Array> = { ...PARTS };
          const name = random(2) === 0 ? 'xl/worksheets/sheet1.xml' : pick(NAMES, random);
          parts[name] = mutated(bytesOf(PARTS[name] as string), random, 3);
          if (random(40) === 0) delete parts[pick(NAMES, random)];
          bytes = packed(parts);
        }
        tryOne(`xlsx ${seed}`, bytes, random(3) === 0 ? pick(OPTIONS, random) : {}, tally);
      }
      if (process.env.FUZZ_TALLY !== undefined)
        process.stderr.write(`${tally.read} read, ${JSON.stringify([...tally.codes])}\n`);
      const refused = [...tally.codes.values()].reduce((sum, count) => sum + count, 0);
      expect(tally.read + refused).toBe(XLSX_FILES);
      expect(tally.read).toBeGreaterThan(XLSX_FILES / 20);
      expect(tally.codes.get('damaged-workbook')).toBeGreaterThan(XLSX_FILES / 4);
    },
    300_000 * TIMES,
  );
});
