import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/workbench/address.ts';
import { addressOfResult } from '../../../src/workbench/address-of-result.ts';
import { resultOfAddress } from '../../../src/workbench/result-of-address.ts';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { runHere } from '../../support/cli-in-process.ts';
import { wordsOf } from '../../support/command-words.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();
const { folder } = desk;

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function sheet(name: string, value: number) {
  const cells = [
    ['country', 'year', 'product', 'value'],
    ['MEX', 2000, '854230', value],
    ['MEX', 2001, '854230', 2 * value],
  ].map((row, i) => rowXml(i + 1, row));
  return { name, cells: cells.join('') };
}

const BOOK = () => put('two.xlsx', workbook({ cells: '', sheets: [sheet('Exports', 5), sheet('More', 50)] }));

describe('what a file leaves open', () => {
  it('is the sheet of a workbook, which the page asks for until and after it is said', async () => {
    const name = BOOK();
    const asked = await desk.engine.file({ name, map: {}, lang: 'en' });
    expect(asked.problem?.code).toBe('which-sheet');
    expect(asked.open.map(({ id, value }) => [id, value])).toEqual([['sheet', '']]);
    expect(asked.open[0]?.choices.map(({ id }) => id)).toEqual(['Exports', 'More', '*']);
    const read = { sheet: 'More' };
    const said = await desk.engine.file({ name, map: {}, read, lang: 'en' });
    expect([said.problem, said.open[0]?.value]).toEqual([null, 'More']);
    expect(said.open[0]?.choices).toEqual(asked.open[0]?.choices);
    expect(said.found?.first?.cells[0]?.map(({ text }) => text)).toContain('50');
    for (const command of [said.command, said.found?.checks?.command ?? ''])
      expect((await runHere(wordsOf(command).slice(1))).code).toBe(0);
  });
  it('goes with a computation: its address, command, program and source', async () => {
    const data = BOOK();
    const said = await desk.engine.file({ name: data, map: {}, read: { sheet: 'More' }, lang: 'en' });
    const [use] = said.found?.computes ?? [];
    const of = { indicator: use?.id ?? '', data, with: use?.with ?? {}, where: {}, map: {}, vary: '' };
    const [one, other] = await Promise.all(
      ['Exports', 'More'].map((name) =>
        desk.engine.download({ of: { ...of, read: { sheet: name } }, lang: 'en', format: 'csv' }),
      ),
    );
    expect(other?.bytes).not.toEqual(one?.bytes);
    const mine = { ...of, read: { sheet: 'More' } };
    expect(resultOfAddress(readAddress(writeAddress(addressOfResult(mine, 'en'))))).toEqual(mine);
    const { command, script, source } = await desk.engine.result({ of: mine, lang: 'en' });
    expect(script).toContain('"read":{"sheet":"More"}');
    expect(source).toContain('two.xlsx');
    const figure = await desk.engine.figure({ of: mine, lang: 'en', kind: '', width: 800 });
    expect(JSON.stringify(figure)).toContain('two.xlsx');
    expect((await runHere([...wordsOf(command).slice(1), '--csv'])).out).toBe(
      new TextDecoder().decode(other?.bytes),
    );
  });
  it('is what its periods are, by a column that a person names too, with the readings that are possible', async () => {
    const lines = ['MEX,2000/1,854230,5', 'MEX,2000/2,854230,6', 'MEX,2001/1,854230,7'];
    const name = put('open.csv', ['country,when it was,product,value', ...lines].join('\n'));
    const map = { 'when it was': 'period' };
    const asked = await desk.engine.file({ name, map, lang: 'es' });
    expect(asked.open).toEqual([
      {
        id: 'frequency',
        title: 'Qué son los periodos',
        value: '',
        choices: [
          { id: 'monthly', title: 'meses' },
          { id: 'quarterly', title: 'trimestres' },
        ],
      },
    ]);
    const said = await desk.engine.file({ name, map, read: { frequency: 'quarterly' }, lang: 'es' });
    expect([said.problem, said.open[0]?.value]).toEqual([null, 'quarterly']);
    expect(said.found?.checks?.coverage[0]?.periods).toEqual(['2000-Q1', '2000-Q2', '2001-Q1']);
  });
  it('is the sign of the decimals, with what a number in doubt is by each, in rows and in input-output tables', async () => {
    const rows = put(
      'thousands.csv',
      'country,year,product,value\nMEX,2000,854230,2.595\nMEX,2001,854230,3.120\n',
    );
    const sectors = ['MEX_A', 'MEX_B', 'USA_A', 'USA_B'];
    const lines = sectors.map((name) => `${name},1.125,1.250,1.375,1.500,10.125,10.250`);
    const table = put('io_2000.csv', [`V1,${sectors.join()},MEX_HFCE,USA_HFCE`, ...lines].join('\n'));
    for (const [name, written, whole] of [
      [rows, '2.595', '2595'],
      [table, '1.125', '1125'],
    ] as const) {
      const asked = await desk.engine.file({ name, map: {}, lang: 'es' });
      expect(asked.problem?.code).toBe('ambiguous-number');
      expect(asked.open).toEqual([
        {
          id: 'decimal',
          title: 'Signo decimal',
          value: '',
          choices: [
            { id: '.', title: `punto: ${written} = ${written}` },
            { id: ',', title: `coma: ${written} = ${whole}` },
          ],
        },
      ]);
      const said = await desk.engine.file({ name, map: {}, read: { decimal: '.' }, lang: 'es' });
      expect([said.problem, said.open[0]?.value]).toEqual([null, '.']);
    }
  });
  it('is what means missing, one mark after the other', async () => {
    const lines = ['MEX,2000,854230,-999', 'MEX,2001,854230,(S)', 'MEX,2002,854230,7', 'MEX,2003,854230,9'];
    const name = put('marks.csv', ['country,year,product,value', ...lines].join('\n'));
    const word = await desk.engine.file({ name, map: {}, lang: 'es' });
    const plain = put('nines.csv', ['country,year,product,value', lines[0], lines[2], lines[3]].join('\n'));
    const nines = await desk.engine.file({ name: plain, map: {}, lang: 'es' });
    expect(nines.open).toEqual([
      {
        id: 'missing',
        title: 'Qué significa que falta',
        value: '',
        choices: [
          { id: '-999', title: 'falta: -999' },
          { id: 'none', title: 'son números' },
        ],
      },
    ]);
    for (const { id } of nines.open[0]?.choices ?? []) {
      const said = await desk.engine.file({ name: plain, map: {}, read: { missing: id }, lang: 'es' });
      expect([said.problem, said.open[0]?.value]).toEqual([null, id]);
    }
    expect(word.open[0]?.choices.length).toBeGreaterThan(0);
  });
  it('is a word that means missing', async () => {
    const lines = ['MEX,2000,854230,-999', 'MEX,2001,854230,secreto', 'MEX,2002,854230,7'];
    const name = put('words.csv', ['country,year,product,value', ...lines].join('\n'));
    const word = await desk.engine.file({ name, map: {}, lang: 'en' });
    expect(word.open.map(({ id, choices }) => [id, choices])).toEqual([
      ['missing', [{ id: 'secreto', title: 'missing: secreto' }]],
    ]);
    const nines = await desk.engine.file({ name, map: {}, read: { missing: 'secreto' }, lang: 'en' });
    expect(nines.open[0]?.choices.map(({ id }) => id)).toEqual(['secreto', 'secreto,-999', 'secreto,none']);
    const said = await desk.engine.file({ name, map: {}, read: { missing: 'secreto,-999' }, lang: 'en' });
    expect(said.problem).toBeNull();
    expect((await runHere(wordsOf(said.command).slice(1))).code).toBe(0);
  });
  it('is how its letters are stored', async () => {
    // 年,國家,
    const names = [0xa6, 0x7e, 0x2c, 0xb0, 0xea, 0xae, 0x61, 0x2c];
    const rows = 'product,exports\n2010,MEX,0101,10\n2011,MEX,0101,12\n';
    const name = put('letters.csv', Uint8Array.from([...names, ...new TextEncoder().encode(rows)]));
    const asked = await desk.engine.file({ name, map: {}, lang: 'en' });
    expect(asked.open.map(({ id, title }) => [id, title])).toEqual([
      ['encoding', 'How the letters are stored'],
    ]);
    expect(asked.open[0]?.choices.map(({ id }) => id)).toEqual([
      ...['big5', 'gb18030', 'shift_jis', 'euc-kr', 'latin-1'],
    ]);
    const said = await desk.engine.file({ name, map: {}, read: { encoding: 'big5' }, lang: 'en' });
    expect([said.problem, said.open[0]?.value]).toEqual([null, 'big5']);
  });
  it('is what separates its cells', async () => {
    const lines = ['country;year;product,value', 'MEX;2000;854230,5', 'MEX;2001;854230,6'];
    const name = put('either-cells.csv', lines.join('\n'));
    const asked = await desk.engine.file({ name, map: {}, lang: 'en' });
    expect([asked.problem?.code, asked.open[0]?.id]).toEqual(['ambiguous-delimiter', 'delimiter']);
    expect(asked.open[0]?.choices.map(({ id }) => id)).toEqual([';', ',']);
    const said = await desk.engine.file({ name, map: {}, read: { delimiter: ';' }, lang: 'en' });
    expect([said.problem?.code, said.open[0]?.value]).not.toContain('ambiguous-delimiter');
    expect(said.headers.map(({ header }) => header)).toContain('product,value');
  });
  it('is nothing where no answer of the page would help, or where all is clear', async () => {
    const csv = (days: readonly string[]) =>
      ['country,date,product,value', ...days.map((day, i) => `MEX,${day},854230,${i}`)].join('\n');
    // fiscal years that are named by their first or by their last year: years both
    const either = put('either.csv', csv(['FY2003', '2003/04', '2004/05']));
    const { open, problem } = await desk.engine.file({ name: either, map: {}, lang: 'en' });
    expect([open, problem?.code]).toEqual([[], 'ambiguous-period']);
    const clear = put('clear.csv', csv(['2003', '2004']));
    const read = { frequency: 'annual' };
    expect((await desk.engine.file({ name: clear, map: {}, read, lang: 'en' })).open).toEqual([]);
  });
});

describe('an own file', () => {
  it('leads on to the other indicators of such a table that lack no column of it', async () => {
    const { found } = await desk.engine.file({ name: BOOK(), map: {}, read: { sheet: 'More' }, lang: 'en' });
    const [computes, others] = [found?.computes ?? [], found?.others ?? []].map((all) =>
      all.map(({ id }) => id),
    );
    expect(others?.length).toBeGreaterThan(0);
    expect(others?.filter((id) => computes?.includes(id))).toEqual([]);
    // the file has no quantities
    expect(others).not.toContain('unit-values');
    const begun = {
      indicator: 'trade-structural-change',
      data: BOOK(),
      with: {},
      map: {},
      read: { sheet: 'More' },
    };
    const { choices, refusal } = await desk.engine.start({ ...begun, lang: 'en' });
    expect([choices['read.sheet'], refusal]).toEqual(['More', null]);
  });
});
