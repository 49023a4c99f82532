import { describe, expect, it } from 'vitest';
import { bareTable } from '../../../src/sources/mrio/bare-table.ts';
import { cliDesk } from '../../support/cli-desk.ts';
import { linesStata, Y, Z } from '../../support/coded-table.ts';
import { codeOf } from '../../support/error-code.ts';

const TEXT = Z.map((row, i) => `${[...row, ...Y[i]].join(',')}\n`).join('');
const NAMES = { countrylist: ['MEX', 'ROW'], sectorlist: [] };
function read(text: string, names: Parameters<typeof bareTable>[2] = NAMES) {
  const bytes = new TextEncoder().encode(text);
  return bareTable('adb.csv', bytes, names, { year: '2011', decimal: 'auto', totals: 'check' });
}

describe('numbers alone, inputs beside final demand', () => {
  it('take economies in the order of the list, and number industries and uses', () => {
    const table = read(TEXT);
    expect([[...table.Z], [...table.Y]]).toEqual([Z.flat(), Y.flat()]);
    expect(table.rows[2]).toEqual({ economy: 'ROW', sector: '1' });
    expect(table.demand[1]).toEqual({ economy: 'MEX', category: 'F2' });
    expect(table.notes?.[0]?.text.en).toContain('2 economies × 2 industries and 2 categories');
    expect(read(TEXT, { ...NAMES, sectorlist: ['a', 'b'] }).rows[3]).toEqual({ economy: 'ROW', sector: 'b' });
    expect(read(TEXT.replaceAll(',', '\t').replaceAll('\n', '\r\n')).Z[4]).toBe(4);
  });
  it('of another number of economies, industries or rows are refused', () => {
    expect(codeOf(() => read(TEXT, { ...NAMES, countrylist: ['MEX', 'USA', 'ROW'] }))).toBe('io-shape');
    expect(codeOf(() => read(TEXT, { ...NAMES, sectorlist: ['a', 'b', 'c'] }))).toBe('io-shape');
    expect(codeOf(() => read(TEXT.replace(/.*\n$/, '')))).toBe('io-shape');
    expect(codeOf(() => read(Z.map((row) => `${row.join(',')}\n`).join('')))).toBe('io-shape');
    expect(codeOf(() => read(TEXT.replace('20', 'x')))).toBe('io-not-finite');
    expect(codeOf(() => read(`,MEX_a\n${TEXT}`))).toBe('io-shape');
    const columns = [...'abcdefgh'].map((one) => `MEX_${one}`);
    expect(codeOf(() => read(`${columns.join(',')}\n${TEXT}`))).toBe('bad-option');
  });
});

describe('from the command line', () => {
  const { put, escalar } = cliDesk();
  it('a file of Stata is read alike, and one with a gap or a text is refused', async () => {
    const names = Z.map((_, i) => `v${i + 1}`).concat(Y[0]?.map((_, u) => `f${u + 1}`) ?? []);
    const rows = Z.map((row, i) => [...row, ...(Y[i] ?? [])]);
    const command = (file: string) => `compute upstreamness --csv --data ${file} --read countrylist=MEX,ROW`;
    const { out, err } = await escalar(command(put(linesStata([names, ...rows]), 'adb_2011.dta')));
    expect(out, err).toMatch(/2011,MEX,1,value_added_share,share,0\.85/);
    const text = rows.map((row, i) => [...row.slice(0, -1), i === 0 ? 'x' : String(row.at(-1))]);
    const refused = await escalar(command(put(linesStata([names, ...text]), 'text_2011.dta')));
    expect(refused.code).toBe(1);
    const short = await escalar(command(put(linesStata([names, ...rows.slice(1)]), 'short_2011.dta')));
    expect(short.code, short.err).toBe(1);
  });
  it('such a file is refused without the list, and read as the message says', async () => {
    put(TEXT, 'adb_2011.csv');
    const command = 'compute upstreamness --csv --data adb_2011.csv';
    const { err } = await escalar(command);
    expect(err).toContain('--read countrylist=');
    const { out } = await escalar(`${command} --read countrylist=MEX,ROW`);
    // (100 − 15) / 100
    expect(out).toMatch(/2011,MEX,1,value_added_share,share,0\.85/);
  });
});
