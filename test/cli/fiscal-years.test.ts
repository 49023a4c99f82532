import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../support/cli-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-fiscal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('fiscal years on the command line', () => {
  it('counts two years from 2009-10 to 2011-12', async () => {
    const data = put('trade.csv', 'year,reporter,product,value\n2009-10,IND,01,100\n2011-12,IND,01,121\n');
    const { out, code } = await runHere(['compute', 'trade-growth', '--data', data, '--csv']);
    expect(code).toBe(0);
    expect(out).toContain('IND,X,2009,2011,growth_per_year,percent-per-year,10.0000000');
  });

  it('gives one productivity a year, from persons', async () => {
    const data = put(
      'india.csv',
      'activity,period,output_real,persons\nfood,2009-10,90,9\nfood,2010-11,100,10\nfood,2011-12,130,11\n' +
        'textiles,2009-10,45,9\ntextiles,2010-11,50,10\ntextiles,2011-12,60,10\n',
    );
    const { out, code } = await runHere(['compute', 'labour-productivity', '--data', data, '--csv']);
    expect(code).toBe(0);
    expect(out).toContain(',2009,,productivity,output-per-labour,7.5\r\n');
    expect(out).toContain(',2010,,productivity,output-per-labour,7.5\r\n');
    expect(out).toContain(',2011,,productivity,output-per-labour,9.047619');
  });
});
