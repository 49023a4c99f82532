import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { buildTable } from '../../../src/indicators/chains/build-table.ts';
import { labelGrid } from '../../../src/sources/io-csv/label-grid.ts';
import { labelledCsv } from '../../../src/sources/io-csv/labelled-csv.ts';
import { type IoFiles, readIoCsv } from '../../../src/sources/io-csv/read-io-csv.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const one = (text: string | Uint8Array, decimal: 'auto' | '.' | ',' = 'auto') =>
  labelledCsv([labelGrid('Z.csv', typeof text === 'string' ? bytesOf(text) : text)], decimal);
const valuesOf = (text: string, decimal: 'auto' | '.' | ',' = 'auto') => [
  ...(one(text, decimal).files[0]?.values ?? []),
];

function refusal(work: () => unknown): EscalarError {
  try {
    work();
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
  throw new Error('not refused');
}

function folder(files: Partial<Record<'Z' | 'Y' | 'vectors' | 'satellites', string>>) {
  const all = {
    Z: 'row,A.a,A.b\nA.a,1,2\nA.b,3,4\n',
    Y: 'row,A\nA.a,5\nA.b,6\n',
    ...files,
  };
  const given = Object.entries(all).map(([part, text]) => [
    part,
    { name: `${part}.csv`, bytes: bytesOf(text) },
  ]);
  return (decimal: 'auto' | '.' | ',' = 'auto') =>
    readIoCsv(Object.fromEntries(given) as unknown as IoFiles, { year: '2000', decimal });
}

describe('numbers of a table', () => {
  it.each(['0x1F', '0b11', '0o7', 'Infinity', 'NaN', '', 'NA', '1_000', '--5', '1.2.3', '1e999'])(
    '%j is none, with its place',
    (cell) => {
      const error = refusal(() => one(`row,a,b\nx,1,${cell}\n`));
      expect([error.code, error.where]).toEqual(['io-not-finite', { file: 'Z.csv', line: 2, column: 3 }]);
    },
  );
  it.each<[string, number]>([
    ['1e5', 1e5],
    ['1.5E-3', 0.0015],
    ['-12', -12],
    ['-0', 0],
    ['.5', 0.5],
    ['5.', 5],
    ['0.12345678901234567', Number('0.12345678901234567')],
    ['123456789012345678', Number('123456789012345678')],
    ['"7.25"', 7.25],
    [' 8.5 ', 8.5],
    ['(3.5)', -3.5],
  ])('%s', (cell, value) => {
    expect(valuesOf(`row,a,b\nx,${cell},0.5\n`)[0]).toBe(value);
  });
  it('have a comma between semicolons where cells prove it, and 1.234 is then 1234', () => {
    expect(valuesOf('row;a;b\nx;1.234;0,5\n')).toEqual([1234, 0.5]);
    expect(valuesOf('row;a;b\nx;1.234;0.5\n')).toEqual([1.234, 0.5]);
  });
  it('are refused where nothing tells, and the option settles it', () => {
    const error = refusal(() => one('row;a;b\nx;1.234;5\n'));
    expect([error.code, error.where.line, error.where.column]).toEqual(['ambiguous-number', 2, 2]);
    expect(error.toText('en')).toContain('--read decimal=.');
    expect(valuesOf('row;a;b\nx;1.234;5\n', '.')).toEqual([1.234, 5]);
    expect(valuesOf('row;a;b\nx;1.234;5\n', ',')).toEqual([1234, 5]);
  });
  it('that contradict each other, or the option, are refused', () => {
    expect(refusal(() => one('row;a;b\nx;1.5;0,5\n')).toText('en')).toContain('"1.5" on line 2');
    expect(refusal(() => one('row;a;b\nx;1.5;2\n', ',')).code).toBe('mixed-decimal');
  });
  it('may be told by another file of the table, with a word', () => {
    const table = folder({ Z: 'row;A.a;A.b\nA.a;1.234;2\nA.b;3;4\n', Y: 'row;A\nA.a;5,5\nA.b;6\n' })();
    expect([...table.Z]).toEqual([1234, 2, 3, 4]);
    expect(table.notes?.map(({ text }) => text.en)).toEqual([
      'Z.csv: numbers such as 1.234 were read with the decimal mark ",", as Y.csv proves.',
    ]);
    expect(refusal(folder({ Z: 'row;A.a;A.b\nA.a;1.234;2\nA.b;3;4\n' })).code).toBe('ambiguous-number');
  });
  it('are exactly the truth, or refused with the option that settles it', () => {
    const cell = fc.tuple(fc.integer({ min: -3_000_000, max: 3_000_000 }), fc.constantFrom(0, 1, 2, 3, 3, 5));
    const how = fc.record({
      decimal: fc.constantFrom('.' as const, ',' as const),
      grouped: fc.boolean(),
      separator: fc.constantFrom(',', ';', '\t'),
      quotes: fc.boolean(),
    });
    let exact = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), how, (rows, given) => {
        const { decimal, grouped, separator, quotes } = given;
        const group = grouped ? (decimal === '.' ? ',' : '.') : '';
        const written = rows.map((row) =>
          row.map(([units, digits]) => {
            const padded = String(Math.abs(units)).padStart(digits + 1, '0');
            const whole = padded.slice(0, padded.length - digits);
            const fraction = padded.slice(padded.length - digits);
            const sign = units < 0 ? '-' : '';
            const shown = `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, group)}${digits === 0 ? '' : decimal + fraction}`;
            return {
              shown: quotes || shown.includes(separator) ? `"${shown}"` : shown,
              truth: Number(`${sign}${whole}.${fraction || '0'}`) + 0,
            };
          }),
        );
        const lines = [
          ['row', 'A.a', 'A.b'],
          ...written.map((row, r) => [`A.r${r}`, ...row.map(({ shown }) => shown)]),
        ];
        const text = lines.map((line) => line.join(separator)).join('\n');
        const truth = written.flat().map(({ truth: value }) => value);
        try {
          expect(valuesOf(text)).toEqual(truth);
          exact += 1;
        } catch (error) {
          if (!(error instanceof EscalarError)) throw error;
          if (error.code === 'ambiguous-delimiter') return;
          expect(error.code).toBe('ambiguous-number');
          expect(valuesOf(text, decimal)).toEqual(truth);
        }
      }),
      { seed: 20261128, numRuns: 5000 },
    );
    expect(exact).toBeGreaterThan(2500);
  });
});

describe('letters of a table', () => {
  const text = 'row,México.a,México.b\nMéxico.a,1,2\nMéxico.b,3,4\n';
  it.each<[string, Uint8Array, string]>([
    ['Latin-1', Buffer.from(text, 'latin1'), 'Windows-1252'],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), ''],
  ])('in %s', (_, bytes, said) => {
    const { files, notes } = one(bytes);
    expect(files[0]?.rows).toEqual(['México.a', 'México.b']);
    expect(notes.map((note) => note.text.en).join()).toContain(said);
  });
  it('that are none are refused', () => {
    expect(refusal(() => one(new Uint8Array([0x41, 0, 1, 2, 0, 0, 0x42]))).code).toBe('not-a-table');
  });
});

describe('vectors', () => {
  it('are cut as every file is: quoted labels, decimal commas, columns of words beside them', () => {
    const table = folder({
      Z: 'row;"A.x; y";A.b\n"A.x; y";1,5;2\nA.b;3;4\n',
      Y: 'row;A\n"A.x; y";5\nA.b;6\n',
      vectors: 'label;note;x;va\nA.b;second, with a comma;25;19,5\n"A.x; y";first;8,5;2\n',
    })();
    expect([...(table.output ?? [])]).toEqual([8.5, 25]);
    expect([...(table.valueAdded ?? [])]).toEqual([2, 19.5]);
  });
  it('that name a row twice are refused with both lines', () => {
    const error = refusal(folder({ vectors: 'row,x\nA.a,25\nA.b,3\nA.a,9999\n' }));
    expect(error.toText('en')).toContain('vectors.csv:4:1: vectors.csv names "A.a" twice, first on line 2.');
  });
  it('that name no row of the table, or lack one, are refused', () => {
    expect(refusal(folder({ vectors: 'row,x\nA.a,25\nA.c,3\n' })).toText('en')).toContain('"A.c"');
    expect(refusal(folder({ vectors: 'row,x\nA.a,25\n' })).toText('en')).toContain('A.b');
  });
});

describe('accounts', () => {
  it('of an economy named __proto__ are its own', () => {
    const table = folder({
      Z: 'row,__proto__.a,B.b\n__proto__.a,1,2\nB.b,3,4\n',
      Y: 'row,__proto__,B\n__proto__.a,5,1\nB.b,6,2\n',
      satellites: 'row,__proto__.a,B.b,__proto__\njobs,1,2,7\n',
    })();
    expect(table.rows.map(({ economy }) => economy)).toEqual(['__proto__', 'B']);
    const built = buildTable(table);
    expect([...built.economies].sort()).toEqual(['B', '__proto__']);
    expect(built.satellites[0]?.direct?.[built.economies.indexOf('__proto__')]).toBe(7);
    expect(Object.entries(table.satellites?.[0]?.direct ?? {})).toEqual([['__proto__', 7]]);
  });
});
