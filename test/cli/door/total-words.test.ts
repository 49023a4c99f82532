import { expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();

it.each([
  ...[
    'Total',
    'TOTAL GENERAL',
    'Total nacional',
    'Toda a indústria',
    'Ensemble',
    'Insgesamt',
    'Totale',
    'Jumlah',
  ],
  ...['Tổng số', 'Tổng cộng', '總計', '合计', '計', '합계', 'Итого', 'รวม', 'Razem', 'Ogółem', 'Totalt'],
])('%s over one year of round numbers is their whole', async (name) => {
  const file = put(`industry,year,output\nA,2003,100\nB,2003,50\n${name},2003,150\n`);
  const command = `compute concentration --csv --with top=1 --data ${file}`;
  const { code, err } = await escalar(command);
  expect([code, err]).toEqual([1, expect.stringContaining(`${name} > A, B`)]);
  const mended = await escalar(`${command} --with levels=finest`);
  expect(valuesAt(mended.out, 'term=top_share')[0], mended.err).toBeCloseTo(200 / 3, 10);
});
