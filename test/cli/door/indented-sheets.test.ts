import { expect, it } from 'vitest';
import { odsRow } from '../../sources/tabular/ods/fixture.ts';
import { packed, rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const RCA = 'compute rca --csv --data';
const HEADER = ['product', 'year', 'reporter', 'value'];

it.each(['en', 'es'])('classes that are indented in the second sheet alone are parts (%s)', async (lang) => {
  const flat = [HEADER, ['Food', 2010, 'MEX', 70], ['Cars', 2010, 'MEX', 300]];
  const deep = [
    HEADER,
    ['Food', 2011, 'MEX', 70],
    ['   Meat', 2011, 'MEX', 40],
    ['   Fish', 2011, 'MEX', 25],
  ];
  const sheet = (name: string, rows: readonly (string | number)[][]) => ({
    name,
    cells: rows.map((cells, i) => rowXml(i + 1, cells.map(spaced))).join(''),
  });
  const file = put(
    workbook({ cells: '', sheets: [sheet('2010', flat), sheet('2011', deep)] }),
    `${lang}.xlsx`,
  );
  const { code, err } = await escalar(`${RCA} ${file} --read sheet=* --lang ${lang}`);
  expect([code, err]).toEqual([1, expect.stringContaining('product: Food > Meat, Fish')]);
  const taken = await escalar(`compute trade-share --csv --data ${file} --read sheet=* --with levels=finest`);
  expect(valuesAt(taken.out, 'period=2011 term=Meat'), taken.err).toEqual([(100 * 40) / 65]);
});

/** A text with its blanks, as a workbook keeps them. */
function spaced(cell: string | number): string | number {
  return typeof cell === 'string' && cell.startsWith(' ')
    ? `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`
    : cell;
}

const styled = (name: string, style: string) =>
  odsRow([name, 2010, 'MEX', name === 'Food' ? 70 : 25]).replace(
    '<table:table-cell office:value-type="string"',
    `<table:table-cell table:style-name="${style}" office:value-type="string"`,
  );
const margins = (name: string, margin: string) =>
  `<style:style style:name="${name}" style:family="table-cell"><style:paragraph-properties ${margin}/></style:style>`;

it.each([
  ['fo:text-align="start" fo:margin-left="0.353cm"', 1, 'product: Food > Meat, Fish'],
  ['fo:margin-left="10pt"', 1, 'product: Food > Meat, Fish'],
  ['fo:margin-left="0cm"', 0, 'Revealed comparative advantage'],
  ['fo:text-align="end" fo:margin-left="0.353cm"', 0, 'Revealed comparative advantage'],
])('in a document of LibreOffice by %s', async (margin, code, said) => {
  const rows = [styled('Food', 'ce1'), styled('Meat', 'ce2'), styled('Fish', 'ce2'), styled('Cars', 'ce1')];
  const content = `<office:document-content><office:automatic-styles>${margins('ce1', 'fo:margin-left="0cm"')}${margins('ce2', margin)}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="A">${odsRow(HEADER)}${rows.join('')}${odsRow(['Cars', 2010, 'CAN', 9])}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const file = put(
    packed({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }),
    'libro.ods',
  );
  const ended = await escalar(`${RCA} ${file} --map reporter=economy`);
  expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(said)]);
});
