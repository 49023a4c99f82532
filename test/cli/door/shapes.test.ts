import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rowXml, workbook } from '../../sources/tabular/xlsx/fixture.ts';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();

describe('codes over columns', () => {
  it('give the advantage of a matrix', async () => {
    const matrix = put('location,0101,0102,8703\nMEX,10,0,500\nUSA,200,100,300\nDEU,0,50,900\n');
    const { out, err } = await escalar(
      `compute rca --data ${matrix} --set year=2010 --map location=reporter --csv`,
    );
    expect(valuesAt(out, 'reporter=MEX product=8703 term=rca')[0], err).toBeCloseTo(
      500 / 510 / (1700 / 2060),
      12,
    );
  });
  it('give the concentration of a survey', async () => {
    const survey = put('Periodo,311110,311211,311212\n2018,1500,200,50\n2019,1600,210,55\n');
    const { out, err } = await escalar(
      `compute concentration --data ${survey} --read wideValue=output_nominal --csv`,
    );
    expect(valuesAt(out, 'period=2018 term=hhi')[0], err).toBeCloseTo(
      (1500 ** 2 + 200 ** 2 + 50 ** 2) / 1750 ** 2,
      12,
    );
  });
  it('are partners where a person says so', async () => {
    const matrix = put('year,reporter,MEX,USA\n2010,MEX,0,30\n2010,USA,10,0\n2011,MEX,0,60\n2011,USA,10,0\n');
    const { out, err } = await escalar(`compute trade-growth --data ${matrix} --read columns=partner --csv`);
    expect(valuesAt(out, 'reporter=MEX term=growth')[0], err).toBeCloseTo(100, 9);
  });
});

describe('a folder as a publisher packs it', () => {
  const baci = (folder: string) => {
    put(
      't,i,j,k,v,q\n2000,484,842,870323,5,1\n2000,484,842,854231,15,1\n',
      `${folder}/BACI_HS92_Y2000_V202401b.csv`,
    );
    put(
      't,i,j,k,v,q\n2001,484,842,870323,5,1\n2001,484,842,854231,5,1\n',
      `${folder}/BACI_HS92_Y2001_V202401b.csv`,
    );
    put('country_code,country_name\n484,Mexico\n842,USA\n', `${folder}/country_codes_V202401b.csv`);
    put('code,description\n870323,Vehicles\n', `${folder}/product_codes_HS92_V202401b.csv`);
    put('BACI, its fields\n', `${folder}/Readme.txt`);
  };
  it.each([
    ['en', 'Not read, for they tell of the data: Readme.txt, country_codes_V202401b.csv'],
    ['es', 'No se leyeron, pues describen los datos: Readme.txt, country_codes_V202401b.csv'],
  ])('is read without the words about it, which are named: %s', async (lang, said) => {
    baci(`baci-${lang}`);
    const { out, err } = await escalar(
      `compute trade-concentration --data baci-${lang} --csv --lang ${lang}`,
    );
    expect(err).toContain(said);
    expect(valuesAt(out, 'reporter=MEX period=2000 term=hhi')[0], err).toBeCloseTo(0.25 ** 2 + 0.75 ** 2, 12);
    expect(valuesAt(out, 'reporter=MEX period=2001 term=hhi')[0], err).toBeCloseTo(0.5, 12);
  });
  it('that holds nothing else is what it holds', async () => {
    put('year,reporter,product,value\n2000,MEX,0702,5\n', 'only/product_codes.csv');
    const { code, out, err } = await escalar('compute trade-concentration --data only --csv');
    expect(code, err).toBe(0);
    expect(valuesAt(out, 'reporter=MEX term=hhi')).toEqual([1]);
  });
});

describe('a column a series, as INEGI exports them', () => {
  const CONCENTRATION = 'compute concentration --csv --with frequency=as-is --data';
  const bie = (first: string, second: string) =>
    put(
      `"Instituto Nacional de Estadística y Geografía (INEGI)"\n"Banco de Información Económica"\n\n"Periodo","${first}","${second}"\n"2018/01","1,000.5","3,000.5"\n"2018/02 p/","1,000.5 r/","1,000.5"\n\n"Notas:"\n"p/ Cifras preliminares"\n"Fuente: INEGI"\n`,
    );
  it('gives classes and what is measured by the words over them', async () => {
    const file = bie(
      'Serie original > Valor de producción > 311 Industria alimentaria (Miles de pesos)',
      'Serie original > Valor de producción > 336 Equipo de transporte (Miles de pesos)',
    );
    const { out, err } = await escalar(`${CONCENTRATION} ${file}`);
    expect(valuesAt(out, 'period=2018-01 term=hhi')[0], err).toBeCloseTo(
      (1000.5 ** 2 + 3000.5 ** 2) / 4001 ** 2,
      12,
    );
    expect(valuesAt(out, 'period=2018-02 term=hhi')[0]).toBeCloseTo(0.5, 12);
    expect(err).toContain('311 = "Serie original');
  });
  it('asks what is measured where no word says it, and the way on is taken', async () => {
    const file = bie('311 Industria alimentaria', '336 - Equipo de transporte');
    const { err } = await escalar(`${CONCENTRATION} ${file}`);
    const way = /--read wideValue=\w+/.exec(err)?.[0] ?? '';
    expect(way, err).toBe('--read wideValue=output_nominal');
    const { out } = await escalar(`${CONCENTRATION} ${file} ${way}`);
    expect(valuesAt(out, 'period=2018-02 term=hhi')[0]).toBeCloseTo(0.5, 12);
  });
  it('is left alone where a column is no class, and where series are wanted', async () => {
    const mixed = bie('311 Industria alimentaria', 'Tipo de cambio');
    expect((await escalar(`${CONCENTRATION} ${mixed}`)).code).toBe(1);
    const { out } = await escalar(
      `compute published-values --csv --data ${bie('311 Industria', '336 Transporte')}`,
    );
    expect(out).toContain('311 Industria');
  });
});

describe('variables', () => {
  const LABOUR = 'compute labour-productivity --csv --data';
  it('over years, renamed', async () => {
    const file = put('ISIC,Output,,Employees,\n,2000,2001,2000,2001\n1511,100,130,10,11\n1520,50,60,10,10\n');
    const { out, err } = await escalar(`${LABOUR} ${file} --map Output=output_real --map Employees=persons`);
    expect(valuesAt(out, 'activity= term=productivity')[0], err).toBeCloseTo(7.5, 12);
    expect(valuesAt(out, 'activity= term=productivity')[1]).toBeCloseTo(190 / 21, 12);
  });
  it('over years, as they stand: who is employed are the persons, and prices that nobody states are said', async () => {
    const file = put('ISIC,Output,,Employees,\n,2000,2001,2000,2001\n1511,100,130,10,11\n1520,50,60,10,10\n');
    const { out, err } = await escalar(`${LABOUR} ${file}`);
    expect(valuesAt(out, 'activity= term=productivity')[0], err).toBeCloseTo(7.5, 12);
    expect(valuesAt(out, 'activity= term=productivity')[1]).toBeCloseTo(190 / 21, 12);
    expect(err).toContain('! Nothing says at which prices output is');
    expect(err).toContain('Persons are the column employment');
    const { err: es } = await escalar(`${LABOUR} ${file} --lang es`);
    expect(es).toContain('Nada indica a qué precios está output');
  });
  it('of hours win over those of employment', async () => {
    const file = put('clase,periodo,producción real,horas,empleo\na,2003,100,20,5\nb,2003,50,5,5\n');
    const { out, err } = await escalar(`${LABOUR} ${file}`);
    expect(valuesAt(out, 'activity= term=productivity')[0], err).toBeCloseTo(6, 12);
    expect(err).not.toContain('Persons are the column');
  });
  const SEA = [
    [
      'wide',
      'Country,Variable,Code,_2008,_2009\nAUS,VA,C,100,130\nAUS,EMP,C,10,11\nAUS,VA,D,50,60\nAUS,EMP,D,10,10\n',
    ],
    [
      'long',
      'Country,Variable,Code,Year,Value\nAUS,VA,C,2008,100\nAUS,EMP,C,2008,10\nAUS,VA,D,2008,50\nAUS,EMP,D,2008,10\nAUS,VA,C,2009,130\nAUS,EMP,C,2009,11\nAUS,VA,D,2009,60\nAUS,EMP,D,2009,10\n',
    ],
  ] as const;
  it.each(SEA)('in rows of a %s file, renamed', async (_, text) => {
    for (const renaming of [
      '--map VA=output_real --map EMP=persons',
      '--recode Variable:VA=output_real --recode Variable:EMP=persons',
    ]) {
      const { out, err } = await escalar(`${LABOUR} ${put(text)} --map Code=activity ${renaming}`);
      expect(valuesAt(out, 'activity= term=productivity')[0], err).toBeCloseTo(7.5, 12);
      expect(valuesAt(out, 'activity= term=productivity')[1]).toBeCloseTo(190 / 21, 12);
    }
  });
  it('described in a second column', async () => {
    const file = put(
      'activity,variable,description,2000,2001\n3111,output_real,Output,100,132\n3111,hours,Hours,10,11\n3112,output_real,Output,50,60\n3112,hours,Hours,10,10\n',
    );
    const { out, err } = await escalar(`${LABOUR} ${file}`);
    expect(valuesAt(out, 'activity= term=productivity')[1], err).toBeCloseTo(192 / 21, 12);
  });
  it('called otherwise: the advice helps', async () => {
    const file = put('COU,MSTI_VAR,YEAR,Value\nKOR,G_X,2015,4.2\nISR,G_X,2015,4.3\n');
    const command = `compute rd-intensity --data ${file} --map MSTI_VAR=variable --csv`;
    const refused = await escalar(command);
    const advice = /--recode "([^"]+)"/.exec(refused.err)?.[1] ?? '';
    expect(advice).toBe('variable:G_X=gerd_gdp');
    const { out, err } = await escalar(command, '--recode', advice);
    expect(valuesAt(out, 'term=rd_intensity'), err).toEqual([4.3, 4.2].sort());
  });
});

describe('a packed file', () => {
  it('is read as what is in it', async () => {
    const file = put(gzipSync(strToU8('activity,year,output_nominal\na,2000,5\nb,2000,6\n')), 'panel.csv.gz');
    const { out, err } = await escalar(`compute concentration --data ${file} --csv`);
    expect(valuesAt(out, 'term=hhi')[0], err).toBeCloseTo(61 / 121, 12);
  });
});

describe('several sheets or files', () => {
  const sheets = (
    names: readonly string[],
    lines: (i: number) => readonly (readonly (string | number)[])[],
  ) =>
    workbook({
      cells: '',
      sheets: names.map((name, i) => ({
        name,
        cells: lines(i)
          .map((line, row) => rowXml(row + 1, line))
          .join(''),
      })),
    });
  const LABOUR = 'compute labour-productivity --csv --data';
  it('of fifteen years are one panel', async () => {
    const years = Array.from({ length: 15 }, (_, i) => String(1994 + i));
    const file = put(
      sheets(years, (i) => [
        ['Clase', 'output_real', 'Horas'],
        ['311110', 100 + i, 10],
        ['311211', 50, 10],
      ]),
      'book.xlsx',
    );
    const all = await escalar(`${LABOUR} ${file} --read sheet=*`);
    expect(valuesAt(all.out, 'activity= term=productivity'), all.err).toEqual(
      years.map((_, i) => (150 + i) / 20),
    );
    const some = await escalar(`${LABOUR} ${file} --read sheet=1994..2008 --where period=2000..2001`);
    expect(valuesAt(some.out, 'activity= term=productivity'), some.err).toEqual([7.8, 7.85]);
    const refused = await escalar(`${LABOUR} ${file}`);
    expect(refused.err).toContain('--read "sheet=*"');
  });
  it('of a variable each are one panel', async () => {
    const numbers = [
      [100, 130, 50, 60],
      [10, 11, 10, 10],
    ];
    const file = put(
      sheets(['Producción real', 'Horas'], (i) => [
        ['Clase', 2000, 2001],
        ['a', ...(numbers[i] ?? []).slice(0, 2)],
        ['b', ...(numbers[i] ?? []).slice(2)],
      ]),
      'variables.xlsx',
    );
    const { out, err } = await escalar(`${LABOUR} ${file} --read sheet=*`);
    expect(valuesAt(out, 'activity= term=productivity')[0], err).toBeCloseTo(7.5, 12);
    expect(valuesAt(out, 'activity= term=productivity')[1]).toBeCloseTo(190 / 21, 12);
  });
  it('in a folder are one table, with the year of each name', async () => {
    put('Clase,output_real,Horas\na,100,10\nb,50,10\n', 'years/eim_2000.csv');
    put('Clase,output_real,Horas\na,130,11\nb,60,10\n', 'years/eim_2001.csv');
    const { out, err } = await escalar(`${LABOUR} years`);
    expect(valuesAt(out, 'period=2001 activity= term=productivity')[0], err).toBeCloseTo(190 / 21, 12);
    expect(err).toContain('Read as one table: eim_2000, eim_2001; their names are period.');
    put('x', 'none/readme.md');
    expect((await escalar(`${LABOUR} none`)).code).toBe(1);
  });
});

describe('columns made of others', () => {
  it('are set by arithmetic, and each sees those before it', async () => {
    const file = put('clase,año,miles,horas\na,2000,2,10\nb,2000,3,15\n');
    const sets = ['--set', 'output_real==miles * 1000', '--set', 'horas==horas / 5'];
    const { out, err } = await escalar(`compute labour-productivity --data ${file} --csv`, ...sets);
    expect(valuesAt(out, 'activity= term=productivity'), err).toEqual([1000]);
    const wrong = await escalar(
      `compute labour-productivity --data ${file}`,
      '--set',
      'output_real==mile * 1000',
    );
    expect(wrong.err).toContain('There is no column of numbers "mile"');
    expect(wrong.err).toContain('Did you mean "miles"?');
    const broken = await escalar(
      `compute labour-productivity --data ${file} --lang es`,
      '--set',
      'output_real==miles *',
    );
    expect(broken.err).toContain('"miles *" termina antes de tiempo.');
  });
});

describe('months of years that are not whole', () => {
  it('are said, with the way that keeps them', async () => {
    const file = put(
      'ANIO,MES,CODIGO_ACTIVIDAD,output_real,hours\n2018,1,a,35000,210\n2018,2,a,36000,212\n2018,1,b,4000,55\n2018,2,b,4100,56\n',
    );
    const refused = await escalar(`compute labour-productivity --data ${file}`);
    expect(refused.err).toContain('No year has all its months: 2018 (2 of 12).');
    const way = /--with (frequency=as-is)/.exec(refused.err)?.[1] ?? '';
    const { out, err } = await escalar(`compute labour-productivity --data ${file} --csv --with ${way}`);
    expect(valuesAt(out, 'period=2018-01 activity= term=productivity')[0], err).toBeCloseTo(39000 / 265, 9);
  });
  it('are quarters too, and years of which one month of each class is missing', async () => {
    const quarters = put('periodo,clase,output_real,hours\n2018-Q1,a,35,21\n2018-Q2,a,36,21\n');
    expect((await escalar(`compute concentration --data ${quarters} --lang es`)).err).toContain(
      '2018 (2 de 4)',
    );
    const months = Array.from({ length: 12 }, (_, i) => `2018,${i + 1},a,10,${i === 3 ? '' : 5}`).join('\n');
    const gap = put(`ANIO,MES,clase,output_real,hours\n${months}\n`);
    const refused = await escalar(`compute labour-productivity --data ${gap}`);
    expect(refused.err).toContain('no class has "hours" in all the months or quarters of a year');
    expect(refused.err).not.toContain('no column');
    const way = /--with (frequency=as-is)/.exec(refused.err)?.[1] ?? '';
    const kept = await escalar(`compute labour-productivity --data ${gap} --csv --with ${way}`);
    expect(valuesAt(kept.out, 'period=2018-01 activity=a term=productivity'), kept.err).toEqual([2]);
  });
  it('are not blamed for a column that has no number at all: another is named in its place', async () => {
    const file = put('activity,period,output_real,persons,puestos\na,2018,100,,10\nb,2018,50,,10\n');
    const refused = await escalar(`compute labour-productivity --data ${file}`);
    expect(refused.err).toContain('"persons" has no number.');
    expect(refused.err).not.toContain('as-is');
    const map = /--map COLUMN(=persons)/.exec(refused.err)?.[1] ?? '';
    const { out, err } = await escalar(
      `compute labour-productivity --data ${file} --csv --map puestos${map}`,
    );
    expect(valuesAt(out, 'activity= term=productivity'), err).toEqual([7.5]);
  });
  it('may say the year again, as dates of Stata do', async () => {
    const rows = ['a,2018,2018m1,10', 'a,2018,2018m2,30', 'b,2018,2018m1,30', 'b,2018,2018m2,10'];
    const shares = async (head: string, lines: readonly string[]) => {
      const file = put(`${head}\n${lines.join('\n')}\n`);
      return escalar(`compute concentration --data ${file} --csv --with frequency=as-is --with top=1`);
    };
    const { out, err } = await shares('activity,year,month,output_nominal', rows);
    expect(valuesAt(out, 'period=2018-02 term=top_share'), err).toEqual([75]);
    const quarters = rows.map((row) => row.replace('m', '-Q'));
    const by = await shares('activity,year,quarter,output_nominal', quarters);
    expect(valuesAt(by.out, 'period=2018-Q1 term=top_share'), by.err).toEqual([75]);
    const other = await shares('activity,year,month,output_nominal', [...rows, 'a,2019,2018m3,5']);
    expect(other.err).toContain('"2018m3" in column "month"');
  });
});

describe('a study', () => {
  it('says the same with the same words', async () => {
    put('Note,COU,MSTI_VAR,YEAR,Value\nx,KOR,G_X,2015,4.2\nx,ISR,G_X,2015,4.3\n', 'msti.csv');
    put(
      [
        'id: own\ntitle: {en: A, es: A}\nsubtitle: {en: B, es: B}',
        'data:\n  rd:\n    file: msti.csv\n    map: {MSTI_VAR: variable}\n    recode: {variable: {G_X: gerd_gdp}}\n    drop: [Note]',
        'steps:\n  s: {title: {en: A, es: A}, indicator: rd-intensity, data: rd}\n',
      ].join('\n'),
      'own/study.yaml',
    );
    put('Note,COU,MSTI_VAR,YEAR,Value\nx,KOR,G_X,2015,4.2\nx,ISR,G_X,2015,4.3\n', 'own/msti.csv');
    const { err, code } = await escalar('run own --out made');
    expect(code, err).toBe(0);
  });
});
