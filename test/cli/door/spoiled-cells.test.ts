import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const RCA = 'compute rca --csv --data';
const GROWTH = 'compute trade-growth --csv --data';
const LABOUR = 'compute labour-productivity --csv --data';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

describe('codes that a spreadsheet took for dates', () => {
  it.each(['Jan-01', '01-ene', '1-Feb', 'dic-10', 'abr.-12', '2026-01-01', '01/01/2026', '10-Dec-2026'])(
    '%s: refused, and the way out works',
    async (code) => {
      const rows = ['MEX', 'USA'].flatMap((who) => [`2010,${who},${code},10`, `2010,${who},8703,30`]);
      const file = put(lines('year,reporter,product,value', ...rows));
      const refused = await escalar(`${RCA} ${file}`);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain(
        `"${code}" in column "product" is a code that a spreadsheet took for a date`,
      );
      const { out, err } = await escalar(`${RCA} ${file} --where product!=${code}`);
      expect(valuesAt(out, 'reporter=MEX product=8703 term=rca')[0], err).toBe(1);
    },
  );
  it('are classes of industries too, and names of months are none', async () => {
    const rows = (first: string) => [`2010,${first},100,10`, '2010,13-15,50,10'];
    const file = (first: string) => put(lines('year,activity,output_real,persons', ...rows(first)));
    expect((await escalar(`${LABOUR} ${file('10-dic')}`)).err).toContain('took for a date');
    expect((await escalar(`${LABOUR} ${file('10-12')}`)).code).toBe(0);
    expect((await escalar(`${LABOUR} ${file('Marine 12')}`)).code).toBe(0);
  });
  it.each([
    ['Set 1', 'Set 2'],
    ['SET-10', 'SET-12'],
    ['MAR 3', '8703'],
    ['Set-10', 'Set-12'],
    ['Out 12', '8703'],
  ])('%s and %s are names', async (first, second) => {
    const rows = ['MEX', 'USA'].flatMap((who) => [`2010,${who},${first},10`, `2010,${who},${second},30`]);
    const { out, err } = await escalar(`${RCA} ${put(lines('year,reporter,product,value', ...rows))}`);
    expect(valuesAt(out, 'reporter=MEX term=rca'), err).toEqual([1, 1]);
  });
});

describe('years of Taiwan', () => {
  it('民國104 is 2015', async () => {
    const file = put(lines('年,國家,product,exports', '民國104,MEX,0101,10', '民國105,MEX,0101,12'));
    const { out, err } = await escalar(`${GROWTH} ${file}`);
    expect(valuesAt(out, 'from=2015 to=2016 term=growth')[0], err).toBeCloseTo(20, 12);
  });
  it('104 alone is refused, with how to write it', async () => {
    const file = put(lines('year,country,product,exports', '104,MEX,0101,10', '105,MEX,0101,12'));
    expect((await escalar(`${GROWTH} ${file}`)).err).toContain('Write 民國104 (Taiwan).');
    const early = put(lines('year,country,product,exports', '99,MEX,0101,10', '100,MEX,0101,12'));
    expect((await escalar(`${GROWTH} ${early}`)).err).toContain('Write 民國100 (Taiwan).');
  });
});

describe('letters that are not UTF-8', () => {
  const rows = 'product,exports\n2010,MEX,0101,10\n2011,MEX,0101,12\n';
  const stored = (...bytes: number[]) => new Uint8Array([...bytes, ...new TextEncoder().encode(rows)]);
  it('of Big5 are asked about, and read when a person says so', async () => {
    // 年,國家,
    const file = put(stored(0xa6, 0x7e, 0x2c, 0xb0, 0xea, 0xae, 0x61, 0x2c));
    const { code, err } = await escalar(`${GROWTH} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('--read encoding=big5 (Taiwan)')]);
    const { out } = await escalar(`${GROWTH} ${file} --read encoding=big5`);
    expect(valuesAt(out, 'term=growth')[0]).toBeCloseTo(20, 12);
  });
  it.each<[string, number[]]>([
    ['no-break spaces before numbers', [0xa0, 0xa0, 0xa0, 0xa0]],
    ['rows of dots', [0x85, 0x85, 0x85, 0x85]],
    ['Cyrillic names', [0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff, 0x20, 0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff]],
    ['Cyrillic capitals', [0xd0, 0xce, 0xd1, 0xd1, 0xc8, 0xdf]],
  ])('of a European alphabet (%s) are read, with a warning', async (_, odd) => {
    const line = (text: string) => [...new TextEncoder().encode(text), ...odd, 0x0a];
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('year,reporter,product,exports,note\n'),
      ...line('2010,MEX,0101,10,'),
      ...line('2011,MEX,0101,12,'),
      ...line('2012,MEX,0101,12,'),
    ]);
    const { out, err } = await escalar(`${GROWTH} ${put(bytes)}`);
    expect(valuesAt(out, 'term=growth')[0], err).toBeCloseTo(20, 12);
    expect(err).toContain('read as Windows-1252');
  });
  it.each([
    ['gb18030', [0xb9, 0xfa, 0xbc, 0xd2]],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b]],
    ['euc-kr', [0xc7, 0xd1, 0xb1, 0xb9]],
  ])('of %s are asked about', async (_, name) => {
    const text = ['MEX', 'USA'].flatMap((who) => [
      ...name,
      ...new TextEncoder().encode(`,${who},0101,2010,10\n`),
    ]);
    const head = new TextEncoder().encode('country,reporter,product,year,exports\n');
    const { code, err } = await escalar(`${GROWTH} ${put(Uint8Array.from([...head, ...text]))}`);
    expect([code, err]).toEqual([1, expect.stringContaining('Chinese, Japanese or Korean')]);
  });
  it('of an old Macintosh are read when a person says so', async () => {
    // Año,País,
    const file = put(stored(0x41, 0x96, 0x6f, 0x2c, 0x50, 0x61, 0x92, 0x73, 0x2c));
    const { out } = await escalar(`${GROWTH} ${file} --read encoding=macintosh`);
    expect(valuesAt(out, 'term=growth')[0]).toBeCloseTo(20, 12);
  });
  it('of Windows are read as before, accents at the beginning of words among them', async () => {
    const text = 'Año,País,Área,product,exports\n2010,MEX,Índice,0101,10\n2011,MEX,Éxito,0101,12\n';
    const { out, err } = await escalar(`${GROWTH} ${put(Uint8Array.from(text, (c) => c.charCodeAt(0)))}`);
    expect(valuesAt(out, 'term=growth')[0], err).toBeCloseTo(20, 12);
    expect(err).toContain('read as Windows-1252');
  });
});

describe('a column of years of prices', () => {
  it.each(['base year', 'Año base', 'base'])('%s: several are no one series', async (name) => {
    const rows = [
      '2010,311,100,10,2003',
      '2011,311,300,10,2013',
      '2010,312,100,10,2003',
      '2011,312,310,10,2013',
    ];
    const file = put(lines(`year,activity,output_real,persons,${name}`, ...rows));
    const { code, err } = await escalar(`${LABOUR} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('several bases of prices (2003, 2013)')]);
    expect(err.indexOf('--drop')).toBeLessThan(err.indexOf('--where'));
    const kept = await escalar(`${LABOUR} ${file}`, '--where', `${name}=2013`);
    expect(valuesAt(kept.out, 'period=2011 activity= term=productivity')[0], kept.err).toBe(30.5);
    const dropped = await escalar(`${LABOUR} ${file}`, '--drop', name);
    expect(dropped.code).toBe(0);
  });
});

describe('years of prices beside amounts that have none', () => {
  it('leave trade as it is', async () => {
    const rows = ['MEX,01,10,2003', 'MEX,02,30,2013', 'USA,01,20,2013', 'USA,02,70,2003'];
    const { out, err } = await escalar(`${RCA} ${put(lines('reporter,product,value,base', ...rows))}`);
    expect(valuesAt(out, 'reporter=MEX product=01 term=rca')[0], err).toBeCloseTo(10 / 40 / (30 / 130), 12);
  });
  it('leave output at current prices as it is', async () => {
    const file = put(lines('year,activity,output_nominal,base', '2010,a,60,2003', '2010,b,40,2013'));
    const { out, err } = await escalar(`compute concentration --csv --data ${file}`);
    expect(valuesAt(out, 'period=2010 term=hhi')[0], err).toBeCloseTo(0.52, 12);
  });
});

it('a mark that is not known is read as missing where a person says so', async () => {
  const rows = ['2010,311,100,10', '2010,312,50,e/'];
  const file = put(lines('year,activity,output_real,persons', ...rows));
  const { err } = await escalar(`${LABOUR} ${file}`);
  expect(err).toContain('--read "missing=e/"');
  const { out } = await escalar(`${LABOUR} ${file} --read missing=e/`);
  expect(valuesAt(out, 'activity=311 term=productivity')[0]).toBe(10);
});
