import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { same } from '../../../src/base/locale.ts';
import type { Block } from '../../../src/report/model.ts';
import { reportXlsx } from '../../../src/report/paper/report-xlsx.ts';
import { MODEL } from '../fixtures.ts';
import { cell, RANK } from '../verdict-cells.ts';

const tally = { up: 1, down: 0, mixed: 0, none: 0 };
const [figure] = MODEL.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'));
const rules: Block = {
  kind: 'rules',
  method: (figure as Extract<Block, { kind: 'figure' }>).method,
  view: {
    title: same('What each rule says'),
    economies: [
      { name: same('Mexico'), span: same('1995–2008') },
      { name: same('Taiwan'), span: same('1995–2008') },
    ],
    rules: [
      {
        rule: same('=Sophistication()'),
        place: null,
        cells: [cell('up', { knifeEdge: 5, small: [RANK] }), null],
      },
    ],
    tallies: [tally, { ...tally, up: 0 }],
    known: 2,
  },
};

it('what rules say has a sheet of words, which the list of contents names; a word that begins as a formula is none', async () => {
  const bytes = reportXlsx(
    { ...MODEL, opening: { answer: same('An answer.'), blocks: [rules, rules] } },
    'en',
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const names = book.worksheets.map(({ name }) => name);
  expect(names.slice(1, 3)).toEqual(['Rules 1', 'Rules 2']);
  const rows = book.getWorksheet('Rules 1')?.getSheetValues() as readonly (readonly unknown[] | undefined)[];
  expect(rows.slice(1, 4).map((row) => row?.slice(1))).toEqual([
    ['Rule', 'Mexico 1995–2008', 'Taiwan 1995–2008'],
    ['=Sophistication()', '▲ up ≈ within 5 places', 'no data'],
    ['All rules', '▲ 1', 'no evidence'],
  ]);
  expect(JSON.stringify(rows)).toContain('1 more rule has no evidence here.');
  expect(book.worksheets[0].getCell('A2').text).toBe('Rules 1');
  expect(book.worksheets[0].getCell('B2').text).toBe('What each rule says');
});
