import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { numberCell, readCsv, strictNumber, textOf } from '../../../scripts/ship-data/csv.ts';
import { temporaryRoot } from '../../support/store-folder.ts';

function fileOf(content: string | Uint8Array, name = 'in.csv'): string {
  const path = join(temporaryRoot(), name);
  writeFileSync(path, content);
  return path;
}

describe('a source file', () => {
  test('gives its records with their lines, the header being line 1', () => {
    const path = fileOf('\uFEFFcode,title\n0111,"Rice, paddy"\n0112,x\n');
    expect(readCsv(path, ['code', 'title'])).toEqual([
      { line: 2, cells: { code: '0111', title: 'Rice, paddy' } },
      { line: 3, cells: { code: '0112', title: 'x' } },
    ]);
  });

  test('with another header is refused', () => {
    expect(() => readCsv(fileOf('title,code\nx,1\n'), ['code', 'title'])).toThrow(/header title,code/);
  });

  test('whose records run over lines is refused, because lines would no longer count', () => {
    expect(() => readCsv(fileOf('a,b\n1,"x\ny"\n2,z\n'), ['a', 'b'])).toThrow(/ends on line 3/);
  });

  test('may have a carriage return inside a cell, which ends no line', () => {
    expect(readCsv(fileOf('a,b\nGERD \r(PPP),1\n'), ['a', 'b'])).toEqual([
      { line: 2, cells: { a: 'GERD  (PPP)', b: '1' } },
    ]);
  });

  test('may be packed', () => {
    expect(textOf(fileOf(gzipSync('a\n1\n'), 'in.csv.gz'))).toBe('a\n1\n');
  });
});

describe('a number', () => {
  test('is missing where the cell is empty or NA, and zero is a number', () => {
    expect([numberCell(''), numberCell('NA'), numberCell('0.0'), numberCell('-1e3')]).toEqual([
      { missing: 'not-reported' },
      { missing: 'not-reported' },
      0,
      -1000,
    ]);
  });

  test('that is none is refused', () => {
    for (const text of ['', ' ', 'x', '1,000', 'Infinity', 'n/d']) expect(() => strictNumber(text)).toThrow();
  });
});
