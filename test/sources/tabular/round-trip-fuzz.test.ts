import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { type Row, rowsOf } from '../../../src/base/table.ts';
import type { TabularResult } from '../../../src/sources/tabular/tabular-result.ts';
import { bytesOf, read } from './support.ts';
import { rowXml, workbook } from './xlsx/fixture.ts';

/** How an office might write one and the same table. */
const dialects = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  mark: fc.constantFrom('.', ','),
  group: fc.constantFrom('', '', ' ', '\u00a0', ',', '.'),
  decimals: fc.integer({ min: 0, max: 4 }),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.constantFrom('needed', 'always'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'latin-1'),
  titles: fc.constantFrom('', 'Encuesta industrial mensual', 'Encuesta industrial, 1994-2008'),
  footer: fc.constantFrom('', 'Fuente: INEGI, Encuesta industrial', 'p/ Cifras preliminares'),
  missing: fc.constantFrom('', 'ND', 'n.d.', '-', '..'),
  minus: fc.constantFrom('-', '−', '()'),
  months: fc.constantFrom('2003-12', 'dic-03', 'Diciembre 2003', '12/2003', '2003M12'),
  layout: fc.constantFrom('long', 'wide'),
});
type Dialect = typeof dialects extends fc.Arbitrary<infer T> ? T : never;

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -50_000_000, max: 50_000_000 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const tables = fc.array(
  fc.record({
    activity: fc.constantFrom('311111', '0101', 'Azúcar, miel', 'Hilados "finos"', 'Ñandú'),
    month: fc.integer({ min: 1, max: 12 }),
    hours: cell,
    persons: cell,
  }),
  { minLength: 1, maxLength: 12 },
);
type Truth = typeof tables extends fc.Arbitrary<infer T> ? T : never;

const ES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const LONG = [
  'Enero',
  'Febrero',
  'Marzo',
  'Abril',
  'Mayo',
  'Junio',
  'Julio',
  'Agosto',
  'Septiembre',
  'Octubre',
  'Noviembre',
  'Diciembre',
];

function monthText(month: number, form: string): string {
  const two = String(month).padStart(2, '0');
  if (form === 'dic-03') return `${ES[month - 1]}-03`;
  if (form === 'Diciembre 2003') return `${LONG[month - 1]} 2003`;
  if (form === '12/2003') return `${two}/2003`;
  return form === '2003M12' ? `2003M${two}` : `2003-${two}`;
}

/** The value that is written: rounded to the decimals of the dialect. */
function rounded(value: number, decimals: number): number {
  return Number((value / 1000).toFixed(decimals)) + 0;
}

function numberText(value: number | null, d: Dialect): string {
  if (value === null) return d.missing;
  const [whole, fraction] = Math.abs(value / 1000)
    .toFixed(d.decimals)
    .split('.') as [string, string?];
  const digits =
    whole.replace(/\B(?=(\d{3})+$)/g, d.group) + (fraction === undefined ? '' : d.mark + fraction);
  if (value >= 0 || !/[1-9]/.test(digits)) return digits;
  return d.minus === '()' ? `(${digits})` : d.minus + digits;
}

function line(cells: readonly string[], d: Dialect): string {
  return cells
    .map((text) => {
      const needed = d.quotes === 'always' || text.includes(d.delimiter) || text.includes('"');
      return needed ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(d.delimiter);
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return bytesOf(text);
  if (encoding === 'utf-8-bom') return bytesOf(`\ufeff${text}`);
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  if (encoding === 'utf-16le')
    return Uint8Array.from([0xff, 0xfe, ...codes.flatMap((c) => [c & 255, c >> 8])]);
  return Uint8Array.from(codes.map((code) => (code === 0x2212 ? 0x96 : code)));
}

function uniqueRows(truth: Truth): Truth {
  const seen = new Set<string>();
  return truth.filter(({ activity, month }) => {
    const key = `${activity} ${month}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function longLines(truth: Truth, d: Dialect): string[][] {
  return [
    ['Clase', 'Mes', 'Horas', 'Personal ocupado'],
    ...truth.map((row) => [
      row.activity,
      monthText(row.month, d.months),
      numberText(row.hours, d),
      numberText(row.persons, d),
    ]),
  ];
}

function wideLines(truth: Truth, d: Dialect): string[][] {
  const months = [...new Set(truth.map(({ month }) => month))];
  const classes = [...new Set(truth.map(({ activity }) => activity))];
  const at = (activity: string, month: number) =>
    truth.find((row) => row.activity === activity && row.month === month);
  const lines = classes.flatMap((activity) =>
    (['hours', 'persons'] as const).map((name) => [
      activity,
      name === 'hours' ? 'Horas' : 'Personal ocupado',
      ...months.map((month) => numberText(at(activity, month)?.[name] ?? null, d)),
    ]),
  );
  return [['Clase', 'Variable', ...months.map((month) => monthText(month, d.months))], ...lines];
}

function written(truth: Truth, d: Dialect): Uint8Array {
  const lines = (d.layout === 'long' ? longLines(truth, d) : wideLines(truth, d)).map((cells) =>
    line(cells, d),
  );
  const above = d.titles === '' ? [] : [d.titles, ''];
  const below = d.footer === '' ? [] : ['', d.footer];
  return encoded([...above, ...lines, ...below].join(d.end) + d.end, d.encoding);
}

/** What a row says, or nothing where both numbers are missing (a wide file has such cells for every gap). */
function facts(rows: readonly Row[]): string[] {
  return rows
    .map(({ activity, period, hours, persons }) => [activity, period, hours, persons])
    .map((cells) => cells.map((c) => (typeof c === 'object' ? 'missing' : String(c))).join(' | '))
    .filter((fact) => !fact.endsWith('missing | missing'))
    .sort();
}

function truthFacts(truth: Truth, decimals: number): string[] {
  return facts(
    truth.map(({ activity, month, hours, persons }) => ({
      activity,
      period: `2003-${String(month).padStart(2, '0')}`,
      hours: hours === null ? null : rounded(hours, decimals),
      persons: persons === null ? null : rounded(persons, decimals),
    })),
  );
}

const MAY_REFUSE = [
  'ambiguous-number',
  'mixed-decimal',
  'ambiguous-delimiter',
  'wide-needs-value',
  'bad-encoding',
];

describe('one table, written in many ways', () => {
  it('is read as it was or refused; never as anything else', () => {
    let read_ = 0;
    let refused = 0;
    const surprises: string[] = [];
    const property = fc.property(tables, dialects, (list, d) => {
      fc.pre(d.group !== d.mark);
      // a semicolon is taken as a sign of decimal commas, with a warning: the one clue that can mislead
      fc.pre(!(d.delimiter === ';' && d.group === ','));
      const truth = uniqueRows(list);
      fc.pre(d.layout === 'long' || new Set(truth.map(({ month }) => month)).size > 1);
      let result: TabularResult;
      try {
        result = read(written(truth, d));
      } catch (error) {
        if (!(error instanceof EscalarError)) throw error;
        if (MAY_REFUSE.includes(error.code)) refused += 1;
        else surprises.push(error.message);
        return;
      }
      read_ += 1;
      expect(facts(rowsOf(result.table))).toEqual(truthFacts(truth, d.decimals));
    });
    fc.assert(property, { numRuns: 4000, seed: 1994 });
    expect(read_).toBeGreaterThan(5 * refused);
    // tables of one or two rows whose notes hold more separators than they do
    expect(surprises.length, surprises.join('\n')).toBeLessThan(read_ / 100);
  });
  it('is read as it was from a workbook', () => {
    const property = fc.property(tables, fc.integer({ min: 0, max: 6 }), (list, decimals) => {
      const truth = uniqueRows(list);
      const cells = truth.map(({ activity, month, hours, persons }, i) =>
        rowXml(i + 2, [
          activity.replaceAll('"', '&quot;'),
          `<c s="1"><v>${Date.UTC(2003, month - 1, 1) / 86_400_000 + 25_569}</v></c>`,
          hours === null ? null : rounded(hours, decimals),
          persons === null ? 'ND' : rounded(persons, decimals),
        ]),
      );
      const bytes = workbook({
        cells: rowXml(1, ['Clase', 'Fecha', 'Horas', 'Personal ocupado']) + cells.join(''),
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="17"/></cellXfs>',
      });
      expect(facts(rowsOf(read(bytes).table))).toEqual(truthFacts(truth, decimals));
    });
    fc.assert(property, { numRuns: 500 });
  });
});
