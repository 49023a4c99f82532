import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const RCA = 'compute rca --csv --data';
const VALUES = 'compute trade-growth --csv --data';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

const flows = (...values: readonly (string | number)[]) =>
  put(
    lines(
      'reporter,product,period,flow,value',
      ...values.map((value, i) => `MEX,${String(i + 1).padStart(4, '0')},2010,X,${value}`),
    ),
  );

describe('nines that stand where there is no number', () => {
  it.each<[string, (string | number)[], string, number]>([
    ['-999 as the only number below zero', [10, 20, -999, 40], '-999', 1],
    ['-99 twice', [10, -99, -99, 40], '-99', 2],
    ['two marks', [10, -99, -999, 40], '-99,-999', 2],
    ['-9999.00', [1.5, '-9999.00', 3], '-9999', 1],
    ['far below others below zero', [-3, 5, 7, -999, -999], '-999', 2],
    ['9999 twice, far above five others', [10, 9999, 9999, 40, 20, 30, 15], '9999', 2],
    ['99999 once, farther above', [10, 20, 99999, 40, 30, 15], '99999', 1],
    ['-9 twice beside five others', [10, -9, -9, 40, 30, 20, 15], '-9', 2],
    ['-9 once beside decimals', [10.5, -9, 40.25, 30.1, 20.2, 15.5], '-9', 1],
    ['-9 once, far from five others', [100, -9, 400, 300, 200, 150], '-9', 1],
    ['-88 once beside five others', [10, -88, 40, 30, 20, 15], '-88', 1],
    ['-98 and -99', [10, -98, -99, 40, 30, 20, 15], '-98,-99', 2],
    ['9999 once, far above five others', [10, 20, 9999, 40, 30, 15], '9999', 1],
    ['999 once, above five others with decimals', [10.5, 20.25, 999, 40.1, 30.2, 15.5], '999', 1],
    ['the end of a range', [10, 20, '1e30', 40], '1e+30', 1],
    ['the end of a range below zero', [10, 20, '-3.4028235e38', 40], '-3.4028235e+38', 1],
    ['the largest integer', [10, 20, 2147483647, 40], '2147483647', 1],
    ['a decimal comma', ['"1,5"', '"-999,00"', '"3,25"'], '-999', 1],
    ['parentheses', [10, '(999)', 30], '-999', 1],
    ['a minus that is no hyphen', [10, '−999', 30], '-999', 1],
    ['groups of thousands', ['"1,5"', '"-9.999,00"', '"3,25"'], '-9999', 1],
  ])('%s: refused, and read as missing when a person says so', async (_, values, marks, count) => {
    const file = flows(...values);
    const { code, err } = await escalar(`${VALUES} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining(`--read missing=${marks};`)]);
    const { err: read } = await escalar(`${VALUES} ${file} --read missing=${marks}`);
    expect(read).toContain(`Missing cells: "value" ${count} not reported`);
    const kept = await escalar(`compute published-values --csv --data ${file} --read missing=none`);
    expect(valuesAt(kept.out, 'term=value').length, kept.err).toBe(values.length);
  });
  it.each<[string, (string | number)[]]>([
    ['-99 once', [10, -99, 40]],
    ['-999 once among others below zero', [-800, -999, 12, -1200]],
    ['999 and 9999 once', [12, 999, 9999]],
    ['9999 twice among others as large', [9999, 9999, 8000, 12000]],
    ['9999 twice, not far above', [9999, 9999, 8000, 3000]],
    ['99999 once beside few others', [10, 20, 99999, 40]],
    ['999 three times beside few others', [999, 999, 999, 100]],
    ['-9 once among whole numbers as large', [10, -9, 40, 30, 20, 15]],
    ['-1 once among few', [10, -1, 40]],
    ['-1 once among numbers as small, with decimals', [3.5, 2.1, 4.4, 0.5, 1.2, -1]],
    ['-7 once among numbers as small, with decimals', [13.5, 2.1, 14.4, 10.5, 1.2, -7]],
    ['9999 once, not so far above others that differ much', [110, 1020, 1333, 1415, 1416, 9999, 1480]],
    ['-7 among others below zero', [10, -7, -4, 30, 20, 15]],
    ['large numbers among others as large', [1e19, 2e19, 3e19]],
  ])('%s are numbers', async (_, values) => {
    const { out, err } = await escalar(`compute published-values --csv --data ${flows(...values)}`);
    expect(valuesAt(out, 'term=value'), err).toEqual(values);
  });
  it.each<[string, (string | number)[]]>([
    ['-1.0 and -9.00', [12.5, 14.2, 13.1, '-1.0', 15.5, '-9.00', 16.1]],
    ['a decimal comma', ['"12,5"', '"14,2"', '"13,1"', '"-1,0"', '"15,5"', '"16,1"']],
    ['999.0', [310.5, 420.25, '999.0', 480.2, 333.3, 401.7]],
  ])('written with decimals, each once, are numbers: %s', async (_, values) => {
    const { out, err } = await escalar(`compute published-values --csv --data ${flows(...values)}`);
    expect(valuesAt(out, 'term=value').length, err).toBe(values.length);
  });
  it.each<[string, (string | number)[]]>([
    ['more than once', [12.5, 14.2, 13.1, '-9.0', 15.5, '-9.0', 16.1]],
    ['beside the same without', [12.5, 14.2, 13.1, '-9.0', 15.5, '-9', 16.1]],
  ])('written with decimals %s are asked about', async (_, values) => {
    const { code, err } = await escalar(`${VALUES} ${flows(...values)}`);
    expect([code, err]).toEqual([1, expect.stringContaining('--read missing=-9;')]);
  });
  it.each<[string, (string | number)[], string]>([
    ['-1 once, nearer to zero than all others', [10.5, 20.25, -1, 40.1, 30.2, 15.5], '-1'],
    ['-7 once, far from five others', [100, 400, -7, 300, 200, 150], '-7'],
    ['9999 once, more than ten times', [10, 500, 9999, 40, 30, 15], '9999'],
  ])('%s: asked about', async (_, values, mark) => {
    const { code, err } = await escalar(`${VALUES} ${flows(...values)}`);
    expect([code, err]).toEqual([1, expect.stringContaining(`--read missing=${mark};`)]);
  });
  it('in a column that nobody knows are numbers', async () => {
    const rows = ['MEX,0901,10,-99', 'MEX,8703,30,-99', 'USA,0901,20,5', 'USA,8703,70,6'];
    const file = put(lines('reporter,product,value,lon', ...rows.map((row) => row)));
    const { out, err } = await escalar(`${RCA} ${file}`);
    expect(valuesAt(out, 'reporter=MEX product=0901 term=rca')[0], err).toBeCloseTo(10 / 40 / (30 / 130), 12);
  });
  it.each([
    ['-999', 'missing=-999,-9999', 'missing=-999,none'],
    ['(S)', '"missing=(S),-999,-9999"', '"missing=(S),none"'],
    ['-99', 'missing=-99,-999,-9999', 'missing=-99,none'],
  ])('a mark (%s) leaves other nines to be asked about', async (mark, way, other) => {
    const file = flows(10, -999, -9999, 40);
    const { code, err } = await escalar(`${VALUES} ${file} --read missing=${mark}`);
    expect([code, err]).toEqual([1, expect.stringMatching(/-9999.* such numbers mostly mark/)]);
    expect(err).toContain(`say --read ${way}; if they are numbers, --read ${other} `);
    const followed = await escalar(`${VALUES} ${file} --read ${way.replaceAll('"', '')}`);
    expect(followed.err).toContain('Missing cells: "value" 2 not reported');
    const kept = await escalar(`${VALUES} ${file} --read missing=-9999,none`);
    expect(kept.err).toContain('Missing cells: "value" 1 not reported');
  });
  it('a mark that no cell has is said, in both languages', async () => {
    const file = flows(10, 20, -99);
    const { err } = await escalar(`${VALUES} ${file} --read missing=99`);
    expect(err).toContain('No cell of numbers that was read holds 99, which the option missing names.');
    const spanish = await escalar(`${VALUES} ${file} --read missing=abc --lang es`);
    expect(spanish.err).toContain('Ninguna celda de números que se leyó contiene abc');
    const met = await escalar(`${VALUES} ${file} --read missing=-99`);
    expect(met.err).not.toContain('No cell of numbers');
  });
  it('are no codes: 9999 of the HS stays', async () => {
    const rows = ['MEX,9999,2010,X,5', 'USA,9999,2010,X,5', 'MEX,0101,2010,X,5', 'USA,0101,2010,X,15'];
    const file = put(lines('reporter,product,period,flow,value', ...rows));
    const { out, err } = await escalar(`${RCA} ${file} --read missing=9999`);
    expect(valuesAt(out, 'reporter=MEX product=9999 term=rca')[0], err).toBeCloseTo(1.5, 12);
  });
  it('words may be marks too', async () => {
    const file = put(lines('activity,year,output_nominal', 'a,2000,60', 'b,2000,40', 'c,2000,secreto'));
    const { out, err } = await escalar(`compute concentration --csv --data ${file} --read missing=secreto`);
    expect(valuesAt(out, 'period=2000 term=hhi')[0], err).toBeCloseTo(0.52, 12);
  });
});

describe('groups of lines under one name', () => {
  const UNEQUAL = ['2010,MEX,0901,10', ',,8703,30', ',,8708,20', ',USA,0901,20', ',,8703,70'];
  it('of unequal length are read, with a warning', async () => {
    const file = put(lines('year,reporter,product,value', ...UNEQUAL));
    const { out, err } = await escalar(`${RCA} ${file}`);
    // MEX 10 of 60, the world 30 of 150
    expect(valuesAt(out, 'reporter=MEX product=0901 term=rca')[0], err).toBeCloseTo(10 / 60 / (30 / 150), 12);
    expect(err).toContain('! Blank cells of "year", "reporter" were read as the cell above them');
  });
  it('may be totals beside years that are written out: refused, and the way out works', async () => {
    const rows = [2010, 2011].flatMap((year) => [
      `${year},MEX,0901,10`,
      `${year},,8703,30`,
      `${year},USA,0901,20`,
      `${year},,8703,70`,
    ]);
    const file = put(lines('year,reporter,product,value', ...rows));
    const { code, err } = await escalar(`${RCA} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('--where "reporter!="')]);
    const { out } = await escalar(`${RCA} ${file} --where reporter!=`);
    expect(valuesAt(out, 'product=8703 term=rca')).toEqual([]);
    expect(valuesAt(out, 'reporter=MEX product=0901 term=rca period=2010')[0]).toBe(1);
  });
});

describe('blanks below the last name alone', () => {
  it.each([
    ['reporter,product,value', 'MEX,0901,10', 'USA,0902,20', ',0901,10', ',0903,30'],
    ['partner,product,reporter,value', 'USA,0901,MEX,10', 'CAN,0902,MEX,20', ',0901,MEX,10', ',0903,MEX,30'],
    ['activity,reporter,value', 'A,MEX,10', 'B,MEX,20', ',USA,10', ',CAN,30'],
    [
      'product,reporter,period,value',
      '0901,MEX,2010,1',
      '0901,USA,,2',
      '0902,MEX,,3',
      '0902,USA,,4',
      ',MEX,2011,5',
      ',USA,,6',
    ],
  ])('are no groups: %s', async (...all) => {
    const { err } = await escalar(`${RCA} ${put(lines(...all))}`);
    expect(err).not.toContain('as the cell above');
  });
  it('are rows without economy, and left out', async () => {
    const rows = ['MEX,0901,10', 'MEX,0902,10', 'USA,0902,20', ',0901,10', ',0903,30'];
    const { out, err } = await escalar(`${RCA} ${put(lines('reporter,product,value', ...rows))}`);
    // MEX 10 of 20, the world 10 of 40
    expect(valuesAt(out, 'reporter=MEX product=0901 term=rca')[0], err).toBe(2);
  });
});

describe('half-years', () => {
  it.each([
    '2015S1,2015S2',
    '2015-H1,2015-H2',
    '1S2015,2S2015',
    'Primer semestre 2015,Segundo semestre 2015',
    '1o. Semestre de 2015,2o. Semestre de 2015',
    '1a mitad de 2015,2a mitad de 2015',
  ])('%s', async (halves) => {
    const [first, second] = halves.split(',');
    const rows = [`MEX,0901,${first},X,10`, `MEX,0901,${second},X,12`];
    const file = put(lines('reporter,product,period,flow,value', ...rows));
    const { out, err } = await escalar(`${VALUES} ${file}`);
    expect(valuesAt(out, 'term=growth')[0], err).toBeCloseTo(20, 12);
    // half a year: 1.2 squared
    expect(valuesAt(out, 'term=growth_per_year')[0]).toBeCloseTo(44, 10);
    expect(out).toContain(',2015-S1,2015-S2,');
  });
  it('add up to years where both are there', async () => {
    const rows = ['A,2015-S1,10,1', 'A,2015-S2,14,2', 'A,2016-S1,20,1', 'A,2016-S2,20,1', 'A,2017-S1,9,1'];
    const file = put(lines('activity,period,output_real,hours', ...rows));
    const { out, err } = await escalar(`compute labour-productivity --csv --data ${file}`);
    expect(err).toContain('years with a part of their half-years');
    expect(valuesAt(out, 'period=2015 activity=A term=productivity')[0], err).toBe(8);
    expect(valuesAt(out, 'period=2016 activity=A term=productivity')[0]).toBe(20);
  });
  it('2015-I and 2015-II of several years may be halves or quarters: the option says which', async () => {
    const rows = ['2015-I,10', '2015-II,12', '2016-I,11', '2016-II,12'].map((row) => `MEX,0901,X,${row}`);
    const file = put(lines('reporter,product,flow,period,value', ...rows));
    const { code, err } = await escalar(`${VALUES} ${file}`);
    expect([code, err]).toEqual([1, expect.stringContaining('could be 2015-S1 or 2015-Q1')]);
    expect(err).toContain(
      'Write 2015-S1 or 2015-Q1, or say what all are: --read frequency=half-yearly or quarterly',
    );
    const { out } = await escalar(`${VALUES} ${file} --read frequency=half-yearly`);
    expect(out).toContain(',2015-S1,2016-S2,');
  });
});

describe('cells separated by blanks', () => {
  it.each([
    [
      'as R writes them',
      [
        '"year" "reporter" "product" "value"',
        '"1" 2010 "MEX" "0901" 10',
        '"2" 2010 "MEX" "8703" 30',
        '"3" 2010 "USA" "0901" 20',
        '"4" 2010 "USA" "8703" 70',
      ],
    ],
    [
      'aligned',
      [
        'year  reporter  product   value',
        '2010  MEX       0901         10',
        '2010  MEX       8703         30',
        '2010  USA       0901         20',
        '2010  USA       8703         70',
      ],
    ],
  ])('%s', async (_, all) => {
    const { out, err } = await escalar(`${RCA} ${put(lines(...all))}`);
    expect(valuesAt(out, 'reporter=MEX product=0901 term=rca')[0], err).toBeCloseTo(10 / 40 / (30 / 130), 12);
    expect(err).toContain('Cells are separated by blanks.');
  });
  it.each([
    ['numbers in groups', 'year reporter product trade value', '2010 MEX 0901 1 234', '2010 USA 0901 5 678'],
    ['aligned numbers in groups', 'prod va lue', '0901 1 234', '8703 5 678', '8708 9 999'],
    [
      'names of two words',
      'country name year product value',
      'South Sudan 2010 0901 12',
      'South Africa 2010 8703 23',
      'Costa Rica 2010 0901 5',
    ],
    [
      'names of two words beside quoted headers',
      '"country name" "year" "product" "value"',
      'South Sudan 2010 0901 12',
      'South Africa 2010 8703 23',
    ],
    [
      'names of two words, all as long',
      '    country year product value',
      'South Sudan 2010    0901    12',
      'South Korea 2010    8703    23',
    ],
  ])('%s are not cut unasked', async (_, ...all) => {
    const { code, err } = await escalar(`${RCA} ${put(lines(...all))}`);
    expect(code, err).toBe(1);
    expect(err).not.toContain('Cells are separated by blanks');
  });
  it('and lines above them: the option says it', async () => {
    const all = [
      'Exports of two economies, in dollars of the year',
      'year reporter product value',
      '2010 MEX 0901 10',
      '2010 USA 0901 20',
    ];
    const { out, err } = await escalar(`${RCA} ${put(lines(...all))} --read delimiter=space`);
    expect(valuesAt(out, 'reporter=MEX product=0901 term=rca')[0], err).toBe(1);
  });
});

describe('codes for missing numbers under a name that is not one of ours', () => {
  const wide = lines('clase;ene-94;feb-94;mar-94', 'A;1,5;2;-999', 'B;2;N.D.;3');
  it('are asked about where the name stands for a field', async () => {
    const file = put(wide);
    for (const name of ['hours', 'horas', 'value']) {
      const { code, err } = await escalar(`describe-file ${file} --read wideValue=${name}`);
      expect([name, code, err]).toEqual([name, 1, expect.stringContaining('--read missing=-999;')]);
    }
  });
  it('are said where an option may take the column, and left out when a person says so', async () => {
    const firms = (tfp: string) =>
      put(
        lines(
          'firm,year,tfp,sales',
          'F1,2010,1.2,40',
          'F1,2015,1.35,50',
          'F2,2010,0.8,30',
          `F2,2015,${tfp},20`,
        ),
      );
    const compute =
      'compute melitz-polanec --map firm=activity --with productivity=tfp --with weight=sales --csv --data';
    const { err } = await escalar(`${compute} ${firms('-999')}`);
    expect(err).toContain('! Column "tfp" holds -999 beside numbers from 0.8 to 1.35');
    const { err: read, out } = await escalar(`${compute} ${firms('-999')} --read missing=-999`);
    expect(read).not.toContain('holds -999');
    const { out: blank } = await escalar(`${compute} ${firms('')}`);
    expect(out).toBe(blank);
    expect((await escalar(`${compute} ${firms('0.9')}`)).err).not.toContain('holds');
  });
});
