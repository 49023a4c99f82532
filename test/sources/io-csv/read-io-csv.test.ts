import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../../src/base/error.ts';
import { type IoCsvOptions, type IoFiles, readIoCsv } from '../../../src/sources/io-csv/read-io-csv.ts';
import { goldenFolder } from '../../support/chain-tables.ts';
import { goldenCells } from '../../support/golden.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const Z = 'row,A.x,A.y,B.x\nA.x,1,2,3\nA.y,4,5,6\nB.x,7,8,9\n';
const Y = 'row,A.CONS,A.INV,B\nA.x,1,2,3\nA.y,4,5,6\nB.x,7,8,9\n';

function read(
  files: Partial<Record<'Z' | 'Y' | 'vectors' | 'satellites', string>> = {},
  options: Partial<IoCsvOptions> = {},
) {
  const all: IoFiles = {
    Z: file('Z.csv', files.Z ?? Z),
    Y: file('Y.csv', files.Y ?? Y),
    ...(files.vectors === undefined ? {} : { vectors: file('vectors.csv', files.vectors) }),
    ...(files.satellites === undefined ? {} : { satellites: file('F.csv', files.satellites) }),
  };
  return readIoCsv(all, { year: '2000', ...options });
}

function refusal(work: () => unknown): EscalarError {
  try {
    work();
  } catch (error) {
    if (error instanceof EscalarError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('a table as CSV', () => {
  it('has economies and industries from its labels', () => {
    const table = read();
    expect(table.rows).toEqual([
      { economy: 'A', sector: 'x' },
      { economy: 'A', sector: 'y' },
      { economy: 'B', sector: 'x' },
    ]);
    expect(table.demand).toEqual([
      { economy: 'A', category: 'CONS' },
      { economy: 'A', category: 'INV' },
      { economy: 'B', category: '' },
    ]);
    expect([...table.Z]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(table.output).toBeUndefined();
  });

  it('is put in the order of the rows of Z, whatever the order of lines and columns', () => {
    const shuffled = read({
      Z: '\uFEFF;B_x;A_x;A_y\r\nA_x;3;1;2\r\nA_y;6;4;5\r\nB_x;9;7;8\r\n',
      Y: ';A_CONS;A_INV;B\r\nB_x;7;8;9\r\nA_x;1;2;3\r\nA_y;4;5;6',
    });
    expect([...shuffled.Z]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...shuffled.Y]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('takes output, value added and accounts where there are any', () => {
    const vectors = 'row,x,va\nB.x,3,0.3\nA.x,1,0.1\nA.y,2,0.2\n';
    const satellites = 'account,A.y,A.x,B.x,B,A.CONS,A.INV\njobs,20,10,30,4,1,2\n';
    const table = read({ vectors, satellites });
    expect([...(table.output as Float64Array)]).toEqual([1, 2, 3]);
    expect([...(table.valueAdded as Float64Array)]).toEqual([0.1, 0.2, 0.3]);
    expect(table.satellites?.map(({ values }) => [...values])).toEqual([[10, 20, 30]]);
    expect(table.satellites?.[0]?.direct).toEqual({ A: 3, B: 4 });
  });

  it.each([
    [
      'a word for a number',
      { Z: Z.replace('4,5,6', '4,five,6') },
      'io-not-finite',
      { file: 'Z.csv', line: 3, column: 3 },
    ],
    [
      'an empty cell',
      { Y: Y.replace('7,8,9', '7,,9') },
      'io-not-finite',
      { file: 'Y.csv', line: 4, column: 3 },
    ],
    ['a short line', { Z: Z.replace('4,5,6', '4,5') }, 'io-shape', { file: 'Z.csv', line: 3 }],
    [
      'a column that is no row',
      { Z: Z.replace('A.y,B.x\n', 'A.y,C.x\n') },
      'unknown-name',
      { file: 'Z.csv', line: 1, column: 4 },
    ],
    ['a missing column', { Z: 'row,A.x,A.y\nA.x,1,2\nA.y,4,5\nB.x,7,8\n' }, 'io-shape', { file: 'Z.csv' }],
    [
      'a label without an industry',
      { Z: Z.replaceAll('B.x', 'B') },
      'io-bad-label',
      { file: 'Z.csv', line: 2, column: 1 },
    ],
    [
      'an unknown economy in Y',
      { Y: Y.replace(',B\n', ',D\n') },
      'unknown-name',
      { file: 'Y.csv', line: 1, column: 4 },
    ],
    [
      'an unknown row in Y',
      { Y: Y.replace('B.x', 'B.z') },
      'unknown-name',
      { file: 'Y.csv', line: 4, column: 1 },
    ],
    ['a row without output', { vectors: 'row,x\nA.x,1\nA.y,2\n' }, 'io-shape', { file: 'vectors.csv' }],
    ['nothing', { Z: '\n' }, 'empty-table', { file: 'Z.csv' }],
  ] as const)('refuses %s with its place', (_, files, code, where) => {
    const error = refusal(() => read(files));
    expect(error.code).toBe(code);
    expect(error.where).toMatchObject(where);
  });

  it('is what the reference programs were given', () => {
    const bytes = (name: string) => ({
      name,
      bytes: Buffer.from(goldenCells(`${goldenFolder('leather')}/${name}`).join('\n')),
    });
    const table = readIoCsv(
      { Z: bytes('input_Z.csv'), Y: bytes('input_Y.csv'), vectors: bytes('input_vectors.csv') },
      { year: '2000' },
    );
    expect(table.rows[1]).toEqual({ economy: 'Argentina', sector: 'Textile_and_Leather' });
    expect(table.output?.[0]).toBe(77.7);
  });
});
