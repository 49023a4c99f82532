import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
const BALANCE = 'compute trade-balance --csv --data';
const LABOUR = 'compute labour-productivity --csv --data';
const RCA = 'compute rca --csv --data';
const SHARE = 'compute trade-growth --csv --data';

/** Exports of Mexico 80 and 90, imports 50 and 60. */
async function expectBalance(text: string): Promise<string> {
  const { out, err } = await escalar(`${BALANCE} ${put(text)}`);
  expect(valuesAt(out, 'reporter=MEX term=exports'), err).toEqual([170]);
  expect(valuesAt(out, 'reporter=MEX term=imports'), err).toEqual([110]);
  return err;
}

/** Output over hours: 150 over 20, then 190 over 21. */
async function expectProductivity(text: string): Promise<string> {
  const { out, err } = await escalar(`${LABOUR} ${put(text)}`);
  expect(valuesAt(out, 'period=2000 activity= term=productivity'), err).toEqual([7.5]);
  expect(valuesAt(out, 'period=2001 activity= term=productivity')[0]).toBeCloseTo(190 / 21, 12);
  return err;
}

const YEARS = (x: string, m: string) => [
  `MEX,${x},2010,80`,
  `MEX,${m},2010,50`,
  `MEX,${x},2011,90`,
  `MEX,${m},2011,60`,
];

describe('exports and imports under other names', () => {
  it.each([
    'Land,Fluss,Jahr,Wert',
    'Country,Type,Year,Value',
    'reporter,Regime,year,value',
    'Reporter,Trade Type,Year,Value in USD',
  ])('the words tell the column of the flow: %s', async (head) => {
    await expectBalance(lines(head, ...YEARS('Export', 'Import')));
  });
  it.each([
    ['Exporte', 'Importe'],
    ['Esportazioni', 'Importazioni'],
    ['Exports to', 'Imports from'],
  ])('%s and %s', async (x, m) => {
    await expectBalance(lines('Country,Flow,Year,Value', ...YEARS(x, m)));
  });
  it.each(['x,m', 'Export,Import', 'EXP,IMP', 'Exports FOB,Imports CIF', 'Total exports,Total imports'])(
    'as columns: %s',
    async (head) => {
      const err = await expectBalance(lines(`Country,Year,${head}`, 'MEX,2010,80,50', 'MEX,2011,90,60'));
      expect(err).toContain(`"${head.split(',')[0]}" as exports`);
    },
  );
  it('Importe beside Exporte is imports, and alone, or where a person says so, an amount', async () => {
    const rows = ['MEX;2010;80;50', 'MEX;2011;90;60'];
    const german = lines('Land;Jahr;Exporte;Importe', ...rows);
    expect(await expectBalance(german)).toContain('"Exporte" as exports, "Importe" as imports.');
    const said = await escalar(`${SHARE} ${put(german)} --map Importe=value --drop Exporte`);
    const alone = await escalar(`${SHARE} ${put(lines('Land;Jahr;Importe', 'MEX;2010;80', 'MEX;2011;90'))}`);
    for (const { err } of [said, alone]) {
      expect(err).toContain('"Importe" as value');
      expect(err).not.toContain('as imports');
    }
  });
  it('in other units are brought to one', async () => {
    const head = 'Country,Year,Exports FOB (US$ thousand),Imports CIF (US$ million)';
    const { out } = await escalar(`${BALANCE} ${put(lines(head, 'MEX,2010,80,50', 'MEX,2011,90,60'))}`);
    expect(valuesAt(out, 'term=imports')).toEqual([110_000]);
  });
  it('words of one flow alone, or beside others, make no column of flows', async () => {
    for (const [one, other] of [
      ['Export', 'Export'],
      ['Export', 'Tourism'],
    ] as const) {
      const file = put(
        lines('Country,Type,Product,Year,Value', `MEX,${one},01,2010,80`, `MEX,${other},02,2010,50`),
      );
      const { out, err } = await escalar(`compute trade-share --csv --data ${file}`);
      expect(err).not.toContain('"Type" as flow');
      expect(valuesAt(out, 'product=01 flow=X').length + valuesAt(out, 'term=01').length, err).toBe(1);
    }
  });
});

describe('a table laid out in groups', () => {
  const GROUPED = [
    'DEU,2010,0901,40',
    ',2010,8703,60',
    'FRA,2010,0901,30',
    ',2010,8703,70',
    'MEX,2010,0901,10',
    ',2010,8703,90',
  ];
  it('has the country of each group on its first line alone', async () => {
    const { out, err } = await escalar(`${RCA} ${put(lines('Country,Year,Product,Value', ...GROUPED))}`);
    // 40 of 100 against 80 of 300
    expect(valuesAt(out, 'reporter=DEU product=0901 term=rca')[0], err).toBeCloseTo(1.5, 12);
    expect(err).toContain('Blank cells of "Country" stand for the cell above them');
    const spanish = await escalar(`${RCA} ${put(lines('Country,Year,Product,Value', ...GROUPED))} --lang es`);
    expect(spanish.err).toContain('Las celdas en blanco de "Country" valen por la de arriba');
  });
  it('and the year, or the variable, too', async () => {
    const rows = GROUPED.map((row) => row.replace(/^,2010/, ','));
    const { out, err } = await escalar(`${RCA} ${put(lines('Country,Year,Product,Value', ...rows))}`);
    expect(valuesAt(out, 'reporter=DEU product=0901 term=rca')[0], err).toBeCloseTo(1.5, 12);
    await expectProductivity(
      lines('variable,activity,2000,2001', 'output_real,A,100,130', ',B,50,60', 'hours,A,10,11', ',B,10,10'),
    );
    await expectBalance(
      lines(
        'Country,Flow,2010,2011',
        'MEX,Exports,80,90',
        ',Imports,50,60',
        'USA,Exports,1,1',
        ',Imports,1,1',
      ),
    );
  });
  it.each([
    ['a group lacks a line', GROUPED.filter((row) => !row.startsWith(',2010,8703,70'))],
    ['a group has one twice', [...GROUPED, ',2010,8703,5']],
    ['the first has no country', GROUPED.slice(1)],
  ])('is none where %s: a blank country stays blank', async (_, rows) => {
    const { err } = await escalar(`${RCA} ${put(lines('Country,Year,Product,Value', ...rows))}`);
    expect(err).not.toContain('stand for the cell above');
    expect(err).toMatch(/without economy|Two rows speak/);
  });
});

describe('a blank cell behind keys that are written out', () => {
  it('is no partner of the line above', async () => {
    const rows = ['MEX', 'BRA'].flatMap((place) => [
      `${place},USA,0101,2000,10`,
      `${place},USA,0102,2000,20`,
      `${place},,0103,2000,30`,
      `${place},,0104,2000,40`,
    ]);
    const file = put(lines('reporter,partner,product,year,value', ...rows));
    expect((await escalar(`${RCA} ${file}`)).err).not.toContain('stand for the cell above');
  });
  it('is no class of the line above', async () => {
    const rows = ['2000,311,MEX,10', '2000,,USA,100', '2001,311,MEX,10', '2001,,USA,100'];
    const file = put(lines('period,activity,economy,output', ...rows));
    const { err } = await escalar(`compute concentration --csv --data ${file}`);
    expect(err).not.toContain('stand for the cell above');
  });
  it('is that of the line above where the outer keys never change', async () => {
    const rows = ['DEU,0901,40', ',8703,60', 'FRA,0901,30', ',8703,70', 'MEX,0901,10', ',8703,90'];
    const head = 'Year,Country,Product,Value';
    const { out, err } = await escalar(`${RCA} ${put(lines(head, ...rows.map((row) => `2010,${row}`)))}`);
    expect(valuesAt(out, 'reporter=DEU product=0901 term=rca')[0], err).toBeCloseTo(1.5, 12);
  });
});

describe('years in parentheses behind names', () => {
  it('are those of a name of one year too, where others have that year', async () => {
    const head = 'economy,activity,Output (2000),Output (2001),Hours (2000)';
    const file = put(lines(head, 'MEX,A,100,200,10', 'MEX,B,100,300,20'));
    const { out, err } = await escalar(`${LABOUR} ${file}`);
    expect(valuesAt(out, 'period=2000 activity= term=productivity')[0], err).toBeCloseTo(200 / 30, 12);
    expect(valuesAt(out, 'period=2001 activity= term=productivity')).not.toContain(500 / 30);
  });
});

describe('lines that are no data', () => {
  it('the names of the columns again, as files put together have them', async () => {
    const [a, b, c, d] = YEARS('Exports', 'Imports');
    const head = 'Country,Flow,Year,Value';
    const err = await expectBalance(lines(head, a ?? '', b ?? '', '', head, c ?? '', d ?? ''));
    expect(err).toContain('Lines that repeat the names of the columns were left out: 5.');
  });
  it('the numbers of the columns', async () => {
    const err = await expectBalance(
      lines('Country,Flow,Year,Value', '(1),(2),(3),(4)', ...YEARS('Exports', 'Imports')),
    );
    expect(err).toContain('Line 2 numbers the columns and was left out.');
  });
  it('notes right below the table', async () => {
    const notes = ['(a) Includes maquila', 'Values are free on board.', '© INEGI', '† Estimated'];
    await expectBalance(lines('Country,Flow,Year,Value', ...YEARS('Exports', 'Imports'), ...notes));
  });
  it('the notes of UNdata, a table of their own', async () => {
    const rows = [
      'Mexico,2010,GDP,700,1',
      'Mexico,2011,GDP,750,',
      '',
      'footnoteSeqID,Footnote',
      '1,Estimate',
    ];
    const file = put(lines('Country or Area,Year,Item,Value,Value Footnotes', ...rows));
    const { out, err } = await escalar(`compute published-values --csv --data ${file}`);
    expect(valuesAt(out, 'economy=MEX period=2010'), err).toEqual([700]);
    expect(err).toContain('Notes below the table were left out: lines 5, 6.');
  });
  it('but a row that was cut off is refused', async () => {
    const file = put(
      lines('Country,Flow,Year,Value', ...YEARS('Exports', 'Imports'), 'Bosnia and Herzegovina'),
    );
    expect((await escalar(`${BALANCE} ${file}`)).err).toContain('Expected 4 columns, got 1');
  });
});

describe('columns of flags behind those of years', () => {
  it.each([
    'Country,Flow,2010,Flag,2011,Flag',
    'Country,Flow,2010,,2011,',
    'Country,Flow,2010,Flag,2011,Flag.1',
  ])('are left out: %s', async (head) => {
    const err = await expectBalance(lines(head, 'MEX,Exports,80,,90,p', 'MEX,Imports,50,e,60,'));
    expect(err).toContain('Columns of flags were left out: 4, 6.');
  });
  it('and hold no numbers', async () => {
    const file = put(lines('Country,Flow,2010,,2011,', 'MEX,Exports,80,,90,7', 'MEX,Imports,50,e,60,'));
    expect((await escalar(`${BALANCE} ${file}`)).err).toContain('Column 4 holds data but has no name');
  });
});

describe('the economy under the words of a publisher', () => {
  it.each([
    ['GEO/TIME,2010,2011', 'MEX,5.5,6.5'],
    ['Reference area,2010', 'MEX,5.5'],
    ['Geopolitical entity (reporting),2010', 'MEX,5.5'],
    ['Nombre del país,Código del país,2010', 'México,MEX,5.5'],
    ['Reference area,Time period,Observation value', 'MEX,2010,5.5'],
  ])('%s', async (head, row) => {
    const { out, err } = await escalar(`compute published-values --csv --data ${put(lines(head, row))}`);
    expect(valuesAt(out, 'economy=MEX period=2010 term=value'), err).toEqual([5.5]);
  });
});

describe('names of columns in two parts', () => {
  it.each([
    'Country,Exports (2010),Exports (2011),Imports (2010),Imports (2011)',
    'Country,Exports [2010],Exports [2011],Imports [2010],Imports [2011]',
    'Country;Exports, 2010;Exports, 2011;Imports, 2010;Imports, 2011',
  ])('a variable and its year: %s', async (head) => {
    const mark = head.includes(';') ? ';' : ',';
    await expectBalance(lines(head, ['MEX', 80, 90, 50, 60].join(mark)));
  });
  it('a class over its measures, and a measure over places', async () => {
    await expectProductivity(
      lines('period,A,,B,', ',output_real,hours,output_real,hours', '2000,100,10,50,10', '2001,130,11,60,10'),
    );
    await expectBalance(
      lines('Year,Exports,,Imports,', ',MEX,USA,MEX,USA', '2010,80,180,50,100', '2011,90,190,60,160'),
    );
  });
  it('a class without one of the measures is refused', async () => {
    const file = put(lines('period,A,,B,', ',output_real,hours,output_real,persons', '2000,100,10,50,10'));
    expect((await escalar(`${LABOUR} ${file}`)).code).toBe(1);
  });
  it('an amount at prices of one year keeps its name', async () => {
    const rows = ['A,2000,100,10', 'B,2000,50,10', 'A,2001,130,11', 'B,2001,60,10'];
    await expectProductivity(lines('activity,period,output_real (2010),hours', ...rows));
  });
});
