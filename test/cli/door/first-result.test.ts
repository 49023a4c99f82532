import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';
import { icioGrid } from '../../support/icio-file.ts';

const { put, escalar } = cliDesk();

const COMTRADE = [
  'typeCode,freqCode,refYear,period,reporterCode,reporterISO,reporterDesc,flowCode,partnerCode,partnerISO,partner2Code,classificationCode,cmdCode,cmdDesc,customsCode,motCode,qty,primaryValue',
  'C,A,2014,2014,484,MEX,Mexico,X,842,USA,0,H4,852872,"Reception apparatus for television",C00,0,10,60',
  'C,A,2014,2014,484,MEX,Mexico,X,842,USA,0,H4,851712,"Telephones, cellular",C00,0,10,40',
  'C,A,2014,2014,156,CHN,China,X,842,USA,0,H4,852872,"Reception apparatus for television",C00,0,10,70',
  'C,A,2014,2014,156,CHN,China,X,842,USA,0,H4,851712,"Telephones, cellular",C00,0,10,430',
];
const BACI = 't,i,j,k,v,q\n2008,484,842,852872,60,1\n2008,484,842,851712,40,1\n';
const BACI_LATER = 't,i,j,k,v,q\n2008,156,842,852872,70,1\n2008,156,842,851712,430,1\n';
const INEGI =
  '"Instituto Nacional de Estadística y Geografía (INEGI)"\n"Banco de Información Económica"\n"Periodo","Encuesta mensual > Valor de producción > 3111 Alimentos para animales r1 / (Miles de pesos)","Encuesta mensual > Valor de producción > 3361 Automóviles r1 / (Miles de pesos)"\n"2008/11","1,000.0","3,000.0"\n"2008/12 p/","1,100.5","2,900.0"\n"Fuente: INEGI."\n"Notas:"\n"p/ Cifras preliminares."\n';
const YEARS = Array.from({ length: 15 }, (_, i) => 1994 + i);

type Line = readonly (string | number)[];
const book = (sheets: readonly (readonly [string, readonly Line[]])[]) =>
  workbook({
    cells: '',
    sheets: sheets.map(([name, lines]) => ({
      name,
      cells: lines.map((line, row) => rowXml(row + 1, line)).join(''),
    })),
  });
const YEAR_A_SHEET = () =>
  book(
    YEARS.map((year, i) => [
      String(year),
      [
        ['Encuesta Industrial Mensual'],
        ['Clase', 'Denominación', 'Valor de producción', 'Horas trabajadas'],
        ['311110', 'Alimentos para animales', 100 + i, 10],
        ['336110', 'Automóviles', 50, 10],
      ],
    ]),
  );
const VARIABLE_A_SHEET = () =>
  book([
    [
      'Valor de producción',
      [
        ['Clase', 'Denominación', ...YEARS],
        ['311110', 'Alimentos para animales', ...YEARS.map((_, i) => 100 + i)],
        ['336110', 'Automóviles', ...YEARS.map(() => 50)],
      ],
    ],
    [
      'Horas trabajadas',
      [
        ['Clase', 'Denominación', ...YEARS],
        ['311110', 'Alimentos para animales', ...YEARS.map(() => 10)],
        ['336110', 'Automóviles', ...YEARS.map(() => 10)],
      ],
    ],
  ]);

const FOLDER = () => {
  put(BACI, 'baci/BACI_HS12_Y2008_V202501.csv');
  put(BACI_LATER, 'baci/BACI_HS12_Y2008b_V202501.csv');
  put('country_code,country_name\n484,Mexico\n156,China\n', 'baci/country_codes_V202501.csv');
  return 'baci';
};
const ICIO = () => {
  const { header, lines } = icioGrid();
  return put([header, ...lines].map((line) => line.join(',')).join('\n'), 'ICIO2018_2014.csv');
};

/** Upstreamness of MEX C26 by the sum of its stages: u = (1 + Bu) with B the shares of sales, by repeated substitution. */
const UPSTREAM = (() => {
  const { lines } = icioGrid();
  const sales = lines.slice(0, 6).map((line) => line.slice(1).map(Number));
  let stages = [1, 1, 1, 1, 1, 1];
  for (let round = 0; round < 200; round += 1)
    stages = sales.map(
      (row) => 1 + stages.reduce((sum, u, j) => sum + ((row[j] ?? 0) / (row.at(-1) ?? 1)) * u, 0),
    );
  return stages[0] ?? 0;
})();

/** What a person has, the first command that is proposed, and one number of it by hand. */
const TRIALS: readonly (readonly [string, () => string, string, string, number])[] = [
  [
    'a Comtrade download',
    () => put(COMTRADE.join('\n')),
    'rca',
    'reporter=MEX product=852872 term=rca',
    60 / 100 / (130 / 600),
  ],
  [
    'a file of BACI',
    () => put(BACI + BACI_LATER.slice(12)),
    'rca',
    'reporter=MEX product=852872 term=rca',
    60 / 100 / (130 / 600),
  ],
  ['a folder of BACI', FOLDER, 'rca', 'reporter=MEX product=852872 term=rca', 60 / 100 / (130 / 600)],
  [
    'exports and imports as columns',
    () =>
      put(
        'country,product,year,exports,imports\nMEX,8703,2008,60,1\nMEX,8542,2008,40,7\nCHN,8703,2008,70,2\nCHN,8542,2008,430,9\n',
      ),
    'rca',
    'reporter=MEX product=8703 term=rca',
    60 / 100 / (130 / 600),
  ],
  [
    'origins and destinations',
    () =>
      put(
        'origen,destino,producto,año,exportaciones\nMEX,USA,8703,2008,60\nMEX,USA,8542,2008,40\nCHN,USA,8703,2008,70\nCHN,USA,8542,2008,430\n',
      ),
    'rca',
    'reporter=MEX product=8703 term=rca',
    60 / 100 / (130 / 600),
  ],
  ['an export of INEGI', () => put(INEGI), 'concentration', 'period=2008-11 term=hhi', 0.625],
  [
    'a workbook of a year a sheet',
    () => put(YEAR_A_SHEET(), 'years.xlsx'),
    'labour-productivity',
    'period=2008 activity= term=productivity',
    164 / 20,
  ],
  [
    'a workbook of a variable a sheet',
    () => put(VARIABLE_A_SHEET(), 'variables.xlsx'),
    'labour-productivity',
    'period=2008 activity=311110 term=productivity',
    11.4,
  ],
  ['an OECD ICIO file', ICIO, 'upstreamness', 'economy=MEX sector=C26 term=upstreamness', UPSTREAM],
];

describe.each(['en', 'es'])('a new user (%s)', (lang) => {
  it.each(TRIALS)(
    'with %s is told a command, which gives the right number',
    async (_, file, wanted, cells, value) => {
      const { err, code } = await escalar(`describe-file ${file()} --lang ${lang}`);
      expect(code, err).toBe(0);
      const commands = [...err.matchAll(/^ {2}escalar (compute .*)$/gm)].map(([, line = '']) => line);
      const line = commands.find((one) => one.startsWith(`compute ${wanted} `))?.replaceAll("'", '');
      expect(line, err).toBeDefined();
      const numbers = await escalar(`${line} --csv --lang ${lang}`);
      expect(valuesAt(numbers.out, cells)[0], numbers.err).toBeCloseTo(value, 9);
      expect((await escalar(`${line} --lang ${lang}`)).code).toBe(0);
    },
  );
});

describe('what a person reads', () => {
  it('has the names of economies and of products beside their codes, in both languages', async () => {
    const file = put(BACI + BACI_LATER.slice(12));
    expect((await escalar(`compute rca --data ${file}`)).out).toMatch(/^MEX {2}/m);
    const numbers = put(`year,reporter,partner,product,value,q\n${(BACI + BACI_LATER.slice(12)).slice(12)}`);
    const en = await escalar(`compute rca --data ${numbers}`);
    const es = await escalar(`compute rca --data ${numbers} --lang es`);
    expect(en.out).toContain('484 Mexico');
    expect(es.out).toContain('484 México');
    expect((await escalar(`compute rca --data ${put(COMTRADE.join('\n'))}`)).out).toContain(
      '851712 Telephones',
    );
  });
  it('has the names of classes that a file or a release has, and a program has the codes', async () => {
    const file = put(
      'Clase,Denominación,Año,Valor de producción\n311110,Piensos,2000,5\n336110,Autos,2000,6\n',
    );
    const line = `compute published-values --data ${file}`;
    expect((await escalar(line)).out).toContain('311110 Piensos');
    expect((await escalar(`${line} --csv`)).out).not.toContain('Piensos');
    const wiod = await escalar('compute upstreamness --data wiod-2013-ten --with years=2008 --lang es');
    expect(wiod.out).toContain('c15 Equipo de transporte');
  });
  it('has no names of economies where numbers are of something else', async () => {
    const states = ['1', '2', '4', '12'].map((state) => `${state},2000,5`).join('\n');
    const { out } = await escalar(
      `compute published-values --data ${put(`economy,year,value\n${states}\n`)}`,
    );
    expect(out).not.toMatch(/Afghanistan|Algeria/);
  });
});

describe('trade by columns', () => {
  it('keeps the words of a person: a column that is named is the value', async () => {
    const file = put('country,product,year,exports,imports\nMEX,8703,2008,60,1\nMEX,8703,2009,90,4\n');
    const said = await escalar(`compute trade-growth --csv --data ${file} --map imports=value`);
    expect(valuesAt(said.out, 'term=growth')[0], said.err).toBeCloseTo(300, 9);
    const { out, err } = await escalar(`compute trade-growth --csv --data ${file} --with flow=M`);
    expect(valuesAt(out, 'term=growth')[0], err).toBeCloseTo(300, 9);
    expect(err).toContain('"exports" as X, "imports" as M');
  });
  it('gives imports by origin and destination to the destination, exports to the origin', async () => {
    const file = put(
      'origin,destination,product,year,exports,imports\nKOR,USA,8703,2008,60,66\nMEX,USA,8703,2008,30,33\n',
    );
    const line = `compute trade-share --csv --data ${file} --with by=partner`;
    const bought = await escalar(`${line} --with flow=M`);
    expect(valuesAt(bought.out, 'reporter=USA term=MEX')[0], bought.err).toBeCloseTo(100 / 3, 9);
    const sold = await escalar(`${line} --with flow=X`);
    expect(valuesAt(sold.out, 'reporter=MEX term=USA')[0], sold.err).toBeCloseTo(100, 9);
  });
  it('takes a destination for no partner beside an economy that is named', async () => {
    const file = put('economy,origin,destination,product,year,value\nMEX,a,b,8703,2008,60\n');
    const { err } = await escalar(`compute trade-growth --csv --data ${file}`);
    expect(err).not.toContain('"destination" as its partner');
  });
  it('keeps missing cells with their reasons', async () => {
    const file = put(
      'country,product,year,exports,imports\nMEX,8703,2008,60,N.D.\nMEX,8542,2008,5,1\nMEX,8703,2009,90,4\n',
    );
    const { out } = await escalar(`compute trade-balance --csv --data ${file} --with level=yearly`);
    expect(valuesAt(out, 'from=2008 term=exports')[0]).toBe(65);
    expect(valuesAt(out, 'from=2008 term=imports')[0]).toBe(1);
  });
});

describe('several sheets that are no table together', () => {
  it('are refused with their names, as before', async () => {
    const file = put(
      book([
        [
          'uno',
          [
            ['Clase', 'Año', 'Valor de producción'],
            ['a', 2000, 5],
          ],
        ],
        [
          'dos',
          [
            ['Empresa', 'Fecha', 'Temperatura', 'Otra'],
            ['x', 2001, 5, 7],
          ],
        ],
      ]),
      'mixed.xlsx',
    );
    const { err, code } = await escalar(`describe-file ${file}`);
    expect(code).toBe(1);
    expect(err).toContain('several sheets with data: uno, dos');
  });
});
