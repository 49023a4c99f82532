import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../sources/tabular/xlsx/fixture.ts';
import { cliDesk } from '../support/cli-desk.ts';
import { workbookTable } from '../support/coded-table.ts';

const { put, escalar } = cliDesk();
const CASES = [
  ['EMERGING', 'global_mrio_2015.mat', '\u0089HDF'],
  ['CEPALSTAT', 'MEX_MIP_2018.xlsx', 'PK'],
  ['WIOD', 'WIOT2014_Nov16_ROW.xlsb', 'PK'],
] as const;

describe('a file of a publisher that is known and not read', () => {
  it.each(CASES)(
    '%s (%s) is refused with why, alone and in a folder, and its numbers are read from Z.csv and Y.csv',
    async (word, name, content) => {
      const folder = `of-${name.slice(0, 8)}`;
      put(content, `${folder}/${name}`);
      put('note\n', `${folder}/readme.md`);
      for (const data of [`${folder}/${name}`, folder])
        for (const [lang, way] of [
          ['en', 'final demand to Y.csv'],
          ['es', 'demanda final en Y.csv'],
        ]) {
          const { err, code } = await escalar('compute upstreamness --lang', lang, '--data', data);
          expect(code, err).toBe(1);
          expect(err).toContain(word);
          expect(err).toContain(way);
        }
      put(
        ',MEX.agriculture,ROW.agriculture\nMEX.agriculture,10,5\nROW.agriculture,20,30\n',
        'own_2022/Z.csv',
      );
      put(',MEX.hh,ROW.hh\nMEX.agriculture,60,25\nROW.agriculture,10,140\n', 'own_2022/Y.csv');
      expect((await escalar('compute upstreamness --csv --data own_2022')).code).toBe(0);
    },
  );
  it('a workbook of a layout that is read is read, whatever it is called', async () => {
    const cells = workbookTable()
      .map((line, i) => rowXml(i + 1, line))
      .join('');
    put(workbook({ cells: '', sheets: [{ name: 'T', cells }] }), 'MEX_MIP_2010.xlsx');
    const { out, code, err } = await escalar('compute upstreamness --csv --data MEX_MIP_2010.xlsx');
    expect(code, err).toBe(0);
    expect(out).toMatch(/MEX,c1,value_added_share,share,0\.85/);
  });
});
