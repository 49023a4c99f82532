import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenRows, WIOD, WIOD_MAP } from '../indicators/trade/golden.ts';
import { runHere } from '../support/cli-in-process.ts';
import { goldenCells } from '../support/golden.ts';
import { expectNear } from '../support/numbers.ts';

const folder = mkdtempSync(join(tmpdir(), 'escalar-trade-'));
const file = (name: string) => join(folder, name);
beforeAll(() => {
  writeFileSync(
    file('flows.csv'),
    'año,exportador,socio,hs6,importe\n2008,MEX,USA,870323,60\n2008,MEX,CAN,854231,20\n2008,TWN,USA,854231,80\n',
  );
  writeFileSync(
    file('bad.csv'),
    'year,exporter,importer,product,value\n2008,MEX,USA,870323,60\n2008,MEX,CAN,854231,n/a kg\n',
  );
  writeFileSync(file('negative.csv'), 'year,exporter,importer,product,value\n2008,MEX,USA,870323,-60\n');
  writeFileSync(
    file('priced.csv'),
    'refYear,reporterISO,partnerISO,cmdCode,flowCode,primaryValue,qty,qtyUnitCode,isQtyEstimated,netWgt,isNetWgtEstimated\n' +
      '2008,MEX,USA,870323,X,100,4,5,False,30,False\n2008,TWN,USA,870323,X,90,3,5,True,30,False\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const csv = (text: string) => {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i]]));
  });
};

describe('trade on the command line', () => {
  it('reads Spanish headers, and shows one economy beside the world of all', async () => {
    const { out, err, code } = await runHere(
      [
        'compute',
        'rca',
        '--data',
        file('flows.csv'),
        '--with',
        'show=MEX',
        '--with',
        'show.term=rca',
        '--csv',
      ],
      'es',
    );
    expect(code, err).toBe(0);
    expect(csv(out).map(({ product, value }) => [product, Number(value)])).toEqual([
      ['854231', 0.25 / (100 / 160)],
      ['870323', 0.75 / (60 / 160)],
    ]);
  });
  it('names the line of a cell that is no number, or is negative', async () => {
    const text = await runHere(['compute', 'rca', '--data', file('bad.csv')]);
    expect(text.code).not.toBe(0);
    expect(text.err).toMatch(/bad\.csv.*3/s);
    const negative = await runHere(['compute', 'margins', '--data', file('negative.csv')], 'es');
    expect(negative.code).not.toBe(0);
    expect(negative.err).toContain('negativo');
  });
  it('takes quantities and their flags as Comtrade names them', async () => {
    const { out, err, code } = await runHere([
      'compute',
      'unit-values',
      '--data',
      file('priced.csv'),
      '--csv',
    ]);
    expect(code, err).toBe(0);
    const units = csv(out).filter(({ term }) => term === 'unit_value');
    expect(units.map((row) => [row.reporter, row.quantity_unit, Number(row.value)])).toEqual([
      ['MEX', '5', 25],
      ['TWN', 'kg', 3],
    ]);
  });
  it('a stranger gets the constant market shares of the reference', async () => {
    const map = Object.entries(WIOD_MAP).flatMap(([column, field]) => ['--map', `${column}=${field}`]);
    const span = ['--with', 'from=1995', '--with', 'to=2008', '--with', 'show=MEX'];
    const lines = goldenCells(`golden/trade/input/${WIOD}`).map((line) => line.join(','));
    writeFileSync(file(WIOD), lines.join('\n'));
    const args = ['compute', 'market-share-analysis', '--data', file(WIOD), ...map, ...span, '--csv'];
    const { out, err, code } = await runHere(args);
    expect(code, err).toBe(0);
    const found = new Map(csv(out).map(({ term, value }) => [term, Number(value)]));
    const wanted = goldenRows('ref/wiod_goods__cmsa_leamer_stern.csv').find(
      (row) => row.country === 'MEX' && row.y0 === '1995' && row.y1 === '2008',
    );
    for (const term of ['growth', 'commodity', 'market', 'competitiveness'])
      expectNear(found.get(term) as number, Number(wanted?.[term]));
  });
});
