import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliDesk } from '../../support/cli-desk.ts';

const desk = cliDesk();

/** Two economies of one industry: Mexico uses `imported` of Taiwan for 100 of output, 40 of which is exported. */
function putTables(year: string, imported: number): void {
  desk.put(`,MEX.s,TWN.s\nMEX.s,10,10\nTWN.s,${imported},10\n`, `mine/${year}/Z.csv`);
  desk.put(`,MEX,TWN\nMEX.s,50,30\nTWN.s,0,${90 - imported}\n`, `mine/${year}/Y.csv`);
}

describe('a profile from tables of one’s own', () => {
  test('reads the content of exports from them, and not from those that ship', async () => {
    putTables('1995', 20);
    putTables('2008', 40);
    expect((await desk.escalar('import io-csv mine --id mine')).code).toBe(0);
    const { out, err, code } = await desk.escalar('run profile --set tables=mine --out report --lang en');
    expect([err.match(/own-chains/), code]).toEqual([null, 0]);
    // v_MEX = 1 − .1 − imported/100; B_MM = .9/(.9 · .9 − .1 · imported/100)
    const share = (imported: number) => ((0.9 - imported) * 0.9) / (0.81 - 0.1 * imported);
    const said = `Of every 100 dollars exported by Mexico, the part added at home fell from ${(100 * share(0.2)).toFixed(0)} in 1995 to ${(100 * share(0.4)).toFixed(0)} in 2008.`;
    expect(out).toContain(said);
    const table = readFileSync(join(desk.folder, 'report/tables/own-chains.csv'), 'utf8');
    expect(table).toMatch(/^1995,MEX,.*DC,share,/m);
  });
});
