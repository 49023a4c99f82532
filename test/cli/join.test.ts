import { describe, expect, it } from 'vitest';
import { cliDesk } from '../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const FLOWS = 'year,reporter,product,value\n2008,MEX,85,3\n2008,MEX,87,1\n2008,TWN,85,6\n';

describe('--join', () => {
  it('adds a column of a release, and says where it comes from', async () => {
    const { out, err, code } = await escalar(
      `compute sophistication --data ${put(FLOWS)} --join income=release:pwt-9.1/series:rgdpo/pop --json`,
    );
    expect(code, err).toBe(0);
    const {
      rows,
      meta: { input, notes },
    } = JSON.parse(out);
    // rgdpo and pop of 2008 as the Penn World Table 9.1 prints them
    const [mex, twn] = [1634452.125 / 113.661811828613, 815284.5 / 22.9976959228516];
    const prody = [(0.75 * mex + 1 * twn) / 1.75, mex];
    const expy = rows.find((row: Record<string, unknown>) => row.term === 'expy' && row.reporter === 'MEX');
    expect(expy.value).toBeCloseTo(0.75 * prody[0] + 0.25 * prody[1], 6);
    expect(input.joined).toMatchObject([
      { name: 'data.income', release: { id: 'pwt-9.1' }, table: 'series' },
    ]);
    expect(input.joined[0].release.files).toBeUndefined();
    expect(JSON.stringify(notes)).toContain('Column \\"income\\" is rgdpo/pop of pwt-9.1');
  });
  it('takes a column of a file under its own name, and leaves the one of a release out on demand', async () => {
    const own = put('economy,income\nMEX,1\nTWN,3\n');
    const asked = `compute sophistication --data ${put(FLOWS)} --csv --show term=prody`;
    const { out } = await escalar(`${asked} --join income=${own}`);
    expect(out).toContain(',85,2008,prody,data-unit,2.142857142857143');
    const atlas =
      'compute sophistication --data atlas-2016 --where economy=MEX,USA --where product=8703,0803 --csv';
    const [with_, without] = [
      await escalar(`${atlas} --show MEX --join income=${own}`),
      await escalar(`${atlas} --show MEX --join income=${own} --drop income`),
    ];
    expect(with_.out).toContain('MEX,,2016,expy');
    expect(without.out).toContain('MEX,,2016,expy,data-unit,1\r');
    expect(with_.out).not.toBe(without.out);
    expect((await escalar(`${atlas} --drop incomes`)).err).toContain('Did you mean "income"');
  });
  it.each([
    ['compute sophistication --join income', 'COLUMN=DATA[:EXPRESSION]'],
    ['compute sophistication --join income=pwt-9.1:rgdpo/popp', 'Did you mean "pop"'],
    ['compute sophistication --join income=ggdc-etd-2021/industry_panel:persons', 'told apart by "activity"'],
    ['compute sophistication --join income=pwt-9.1:rgdpo/pop --link', '--join'],
  ])('%s is refused', async (line, says) => {
    const { code, err } = await escalar(`${line} --data ${put(FLOWS)}`);
    expect(code).toBe(1);
    expect(err).toContain(says);
  });
});
