import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();

const IMPORTS = 'CHN,MEX,8703,5\nUSA,MEX,8703,7\nUSA,MEX,8517,8\nMEX,USA,8703,11\n';
const EXPORTS = 'USA,MEX,8703,9\nCHN,MEX,8703,4\n';
const HEAD = 'exporter,importer,product,';
const flowed = IMPORTS.replace(/(.*,)(\d+)\n/g, '$1M,$2\n') + EXPORTS.replace(/(.*,)(\d+)\n/g, '$1X,$2\n');
const folder = () => {
  put(`year,${HEAD}value\n${EXPORTS.replace(/^/gm, '2010,').replace(/2010,$/, '')}`, 'parts/exports.csv');
  put(`year,${HEAD}value\n${IMPORTS.replace(/^/gm, '2010,').replace(/2010,$/, '')}`, 'parts/imports.csv');
  return 'parts';
};

const LAYOUTS: Readonly<Record<string, () => string>> = {
  'years as columns': () => put(`${HEAD}flow,2010,2011\n${flowed.replace(/,(\d+)\n/g, ',$1,$1\n')}`),
  'files named for their flow': folder,
  'columns that a person names': () =>
    `${put(`exp,imp,product,flow,value,year\n${flowed.replaceAll('\n', ',2010\n')}`)} --map exp=exporter --map imp=importer`,
  'columns of exports and imports': () =>
    put(`${HEAD}imports,exports,year\n${IMPORTS.replace(/\n/g, ',0,2010\n')}`),
  'columns of exports and imports by year': () =>
    put(
      `${HEAD}imports 2010,exports 2010,imports 2011,exports 2011\n${IMPORTS.replace(/,(\d+)\n/g, ',$1,0,$1,0\n')}`,
    ),
  'a flow that a person sets': () =>
    `${put(`${HEAD}value,year\n${IMPORTS.replaceAll('\n', ',2010\n')}`)} --set flow=M`,
};

describe('imports of goods by exporter and importer are of the importer', () => {
  it.each(
    Object.keys(LAYOUTS).flatMap((layout) =>
      ['', ' --where economy=MEX', ' --where reporter=MEX', ' --where importer=MEX'].map(
        (where) => [layout, where] as const,
      ),
    ),
  )('%s%s', async (layout, where) => {
    const data = LAYOUTS[layout]?.() ?? '';
    // a column that a person names has no other name in the file
    const asked = data.includes('imp=') ? where.replace('importer', 'imp') : where;
    const { out, err } = await escalar(`compute trade-share --with flow=M --csv --data ${data}${asked}`);
    expect([...new Set(valuesAt(out, 'reporter=MEX term=8517'))], err).toEqual([40]);
    expect(out).not.toContain('CHN');
    expect(out.includes('USA')).toBe(where === '');
    expect(err).toContain('of imports "imp');
  });
  it('or the files are refused, where only some name who buys', async () => {
    put(`year,${HEAD}exports,imports\n2010,USA,MEX,8703,1,2\n`, 'mixed/a.csv');
    put('year,reporter,partner,product,exports,imports\n2010,MEX,CHN,8703,1,2\n', 'mixed/b.csv');
    const { err, code } = await escalar('compute trade-share --csv --data mixed');
    expect(code).toBe(1);
    expect(err).toContain('economy');
  });
});
