import { expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const survey = (...values: readonly string[]) =>
  put(
    `${['clase;año;valor de producción', ...values.map((value, i) => `31${i + 1};2003;${value}`)].join('\n')}\n`,
  );
const SHARE = 'compute concentration --with top=1 --csv --data';

it.each([
  ['$1,234.50', '$2,000.00', '$500', '$'],
  ['US$ 1.234,50', 'US$ 2.000,00', 'US$ 500', 'US$'],
  ['€ 1.234,50', '2000,00', '€500', '€'],
  ['MXN 1234.5', 'MXN 2000', 'MXN 500', 'MXN'],
  ['1.234,50 €', '2.000,00 €', '500 €', '€'],
  ['R$ 1.234,50', 'R$ 2.000', 'R$ 500', 'R$'],
  ['S/. 1,234.50', 'S/. 2,000', 'S/. 500', 'S/'],
  ['1234.5 USD', '2000 USD', '500 USD', 'USD'],
])('amounts as %s are numbers, and the sign is said', async (one, two, three, sign) => {
  const { out, err } = await escalar(`${SHARE} ${survey(one, two, three)}`);
  expect(valuesAt(out, 'term=top_share')[0], err).toBeCloseTo((100 * 2000) / 3734.5, 10);
  expect(err).toContain(`Signs of currency were left out: ${sign}.`);
});

it.each([
  '1.2 mn',
  '1.5 mn €',
  'mn$ 1.5',
  'bn$1.5',
  '1,5 mil$',
  '100 k€',
  'M$ 100',
  'K$ 100',
  '100 MN',
  'M€ 5',
])('a sign beside letters that may be a scale is refused: %s', async (amount) => {
  const { code, err } = await escalar(`${SHARE} ${survey(amount, '500', '700')}`);
  expect([code, err]).toEqual([1, expect.stringContaining(`"${amount}"`)]);
});

it.each(['en', 'es'])('two currencies in one column are refused (%s)', async (lang) => {
  const { code, err } = await escalar(`${SHARE} ${survey('$100', '€200', '300')} --lang ${lang}`);
  expect(code).toBe(1);
  expect(err).toContain(lang === 'en' ? '"€200"' : 'está en otra moneda que las celdas de arriba');
});

it('two in two columns are said as a warning', async () => {
  const file = put('clase,año,valor de producción,valor agregado\n311,2003,$5,€2\n312,2003,$6,€3\n');
  const { code, err } = await escalar(`compute published-values --csv --data ${file}`);
  expect([code, err]).toEqual([0, expect.stringContaining('! Signs of currency were left out: $, €.')]);
});

it('numbers in parentheses are below zero, and it is said', async () => {
  const file = put('clase,año,saldo\n311,2003,(12.3)\n312,2003,4.5\n');
  const { out, err } = await escalar(`compute published-values --csv --data ${file}`);
  expect(valuesAt(out, 'activity=311')).toEqual([-12.3]);
  expect(err).toContain('! Numbers in parentheses, as (12.3), were read as negative: 1.');
  const { err: spanish } = await escalar(`compute published-values --csv --lang es --data ${file}`);
  expect(spanish).toContain('se leyeron como negativos: 1');
});

it.each(['en', 'es'])('a mark in parentheses is one where its note stands below (%s)', async (lang) => {
  const rows =
    'clase,año,personal ocupado\n311,2003,20 (1)\n312,2003,30(2)\n313,2003,40\n\n(1) Cifra estimada\n';
  const COMMAND = `compute published-values --csv --lang ${lang} --data`;
  const { code, err } = await escalar(`${COMMAND} ${put(rows)}`);
  expect([code, err]).toEqual([
    1,
    expect.stringContaining(lang === 'en' ? 'a line that begins with (2)' : 'una línea que empiece con (2)'),
  ]);
  // the mend
  const { out, err: said } = await escalar(`${COMMAND} ${put(`${rows}(2) Preliminar\n`)}`);
  expect(valuesAt(out, 'period=2003'), said).toEqual([20, 30, 40]);
});

it('a mark alone beside its note is no number, and no one below zero', async () => {
  const file = put(
    'clase,año,personal ocupado\n311,2003,20(1)\n312,2003,30\n313,2003,(1)\n\n(1) Confidencial\n',
  );
  const { code, err } = await escalar(`compute published-values --csv --data ${file}`);
  expect([code, err]).toEqual([1, expect.stringContaining('"(1)"')]);
});

it('codes that look like amounts stay codes in columns of the file’s own', async () => {
  const rows = 'industry,year,output,Zip\nA1,2003,1,MXN55401\nB1,2003,2,MXN55402\n';
  const { out, err } = await escalar(
    `compute published-values --csv --data ${put(rows)} --where Zip=MXN55402`,
  );
  expect(valuesAt(out, 'period=2003'), err).toEqual([2]);
  expect(err).not.toContain('Signs of currency');
});

it.each(['Bs. 1.5', 'B/. 5'])(
  'a sign that is not known is said as such, of the first cell too: %s',
  async (amount) => {
    const { code, err } = await escalar(`${SHARE} ${survey(amount, amount, amount)}`);
    expect([code, err]).toEqual([1, expect.not.stringContaining('another currency')]);
  },
);
