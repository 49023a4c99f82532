import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';
import { PUBLISHED_ACCOUNTS } from '../../support/published-accounts.ts';
import { LABOUR, PUBLISHED, VALUES } from '../../support/published-files.ts';
import { PUBLISHED_BY_PORTALS } from '../../support/published-portals.ts';
import { sharedPath } from '../../support/shared.ts';

const { put, escalar } = cliDesk();

describe('a file as its publisher gives it out', () => {
  it.each([...PUBLISHED, ...PUBLISHED_ACCOUNTS].map((one) => [one.publisher, one] as const))(
    '%s',
    async (_, { file, line, gives, isNobody }) => {
      const { out, err } = await escalar(line.replace('FILE', put(file)));
      for (const [cells, value] of gives)
        expect(valuesAt(out, cells)[0], `${cells}\n${err}`).toBeCloseTo(value, 9);
      expect(err.includes('Taken for')).toBe(isNobody !== true);
    },
  );
  it.each(PUBLISHED_BY_PORTALS.map((one) => [one.publisher, one] as const))(
    '%s is described as of a publisher',
    async (_, { file }) => {
      const { err } = await escalar(`describe-file ${put(file)}`);
      expect(err).toContain('Recognised by its columns');
      expect(err).toContain('Taken for');
    },
  );
});

const SEA = sharedPath('data/api-samples/wiod/WIOD_SEA_July14.xlsx');
describe.skipIf(SEA === null)('the workbook of accounts of the WIOD of 2013', () => {
  it('is read with its prices that are errors as missing', async () => {
    const { out, err } = await escalar('compute published-values --csv --data', SEA ?? '');
    const at = (term: string) => valuesAt(out, `economy=AUS activity=C period=2008 term=${term}`)[0];
    expect(at('GO'), err).toBeCloseTo(119515.52139588114, 6);
    expect(out).toMatch(/AUS,P,2008,GO_QI,data-unit,\r/);
    const quiet = await escalar('compute labour-productivity --csv --with levels=finest --data', SEA ?? '');
    expect(quiet.code, quiet.err).toBe(0);
  });
  it('lends its missing numbers to no other error of a formula', async () => {
    const file = put(
      'country,variable,code,_2008,_2009\nAUS,GO,15t16,100,150\nAUS,EMP,15t16,#REF!,10\nAUS,VA,15t16,1,2\n',
    );
    const { err, code } = await escalar(`compute published-values --csv --data ${file}`);
    expect(code).toBe(1);
    expect(err).toContain('ended in #REF!');
  });
  it('of nobody that is known still refuses an error with its cell', async () => {
    const file = put('Clase,Año,Valor de producción,Horas\na,2000,5,1\nb,2000,#VALUE!,1\n');
    const { err, code } = await escalar(`compute published-values --csv --data ${file}`);
    expect(code).toBe(1);
    expect(err).toContain('ended in #VALUE!');
  });
});

const PARTNERS = 'compute trade-share --csv --with by=partner --with from=2018 --with to=2018 --data';
describe('what a file says in its name or its title', () => {
  const [exports = { file: '' }] = PUBLISHED.filter(({ publisher }) =>
    publisher.startsWith('Comex Stat, exports'),
  );
  it('imports of Brazil without freight are imports by their name', async () => {
    const share = 'compute trade-share --csv --with by=partner --data';
    const { out, err } = await escalar(`${share} ${put(exports.file, 'IMP_2018.csv')} --with flow=M`);
    expect(valuesAt(out, 'flow=M term=MEX'), err).toEqual([30]);
    const refused = await escalar(`${share} ${put(exports.file, 'EXP_2018.csv')} --with flow=M`);
    expect(refused.code).toBe(1);
  });
  it.each([
    ['EXP_2018_improved.csv', 'X', 'Exportaciones'],
    ['EXPORTACAO_imp.csv', 'X', 'Exportaciones'],
    ['improved.csv', 'X', 'Exportaciones'],
    ['2018_importação.csv', 'M', 'Importaciones'],
  ])('%s of Brazil is of flow %s, and that is said', async (name, flow, said) => {
    const share = `compute trade-share --csv --lang es --with by=partner --with flow=${flow} --data`;
    const { out, err } = await escalar(share, put(exports.file, name));
    expect(valuesAt(out, `flow=${flow} term=MEX`), err).toEqual([30]);
    expect(err).toContain(`${said}, salvo --set flow=`);
  });
  it('a number that is no economy of Brazil is none of another list', async () => {
    // 152 is Chile in the numbers of the United Nations
    const file = put(exports.file.replace('"493"', '"152"'));
    const { out } = await escalar(`compute trade-share --csv --with by=partner --data ${file}`);
    expect(out).toContain('CO_PAIS 152');
    expect(out).not.toContain('CHL');
  });
  const list = 'Importers\tExported value in 2018\tExported value in 2019\nCanada\t1\t2\nJapan\t3\t2\n';
  it('Trade Map names the exporter in the name of its text files, and the unit in its title', async () => {
    const name = 'Trade_Map_-_List_of_importing_markets_for_a_product_exported_by_Mexico.txt';
    const share = 'compute trade-share --csv --with by=partner --with from=2018 --with to=2018 --data';
    const { out, err } = await escalar(`${share} ${put(list, name)}`);
    expect(valuesAt(out, 'reporter=MEX term=CAN'), err).toEqual([25]);
    expect(err).toContain('The file does not say its unit');
    const titled = put(`List of markets for a product exported by Peru\nUnit : Euro thousand\n\n${list}`);
    const { err: es } = await escalar(`${share} ${titled} --lang es`);
    expect(es).toContain('Unidad, según su título: Euro thousand.');
    const { err: open } = await escalar(`${share} ${put(list)}`);
    expect(open).toContain('--set economy=MEX');
  });
  it.each([
    ['Trade_Map_-_List_of_markets_for_a_product_exported_by_Mexico (1).csv', ''],
    ['a.csv', 'List of markets for a product exported by Mexico in 2018-2019\n\n'],
  ])('Trade Map: Mexico is Mexico in the title of %s', async (name, title) => {
    const { out, err } = await escalar(PARTNERS, put(title + list, name));
    expect(valuesAt(out, 'reporter=MEX term=CAN period=2018'), err).toEqual([25]);
  });
  it('Trade Map: what is no economy is none, and the way on is taken', async () => {
    const file = put(`List of markets for a product exported by Atlantis\n\n${list}`);
    const found = await escalar(`describe-file ${file}`);
    expect(found.err).toContain('No economy is called Atlantis: name it with --set economy=CODE.');
    const { out } = await escalar(PARTNERS, file, '--set', 'economy=PER');
    expect(valuesAt(out, 'reporter=PER term=CAN period=2018')).toEqual([25]);
    expect((await escalar(PARTNERS, file)).code).toBe(1);
  });
  it('a province that trades with Mexico is not Mexico', async () => {
    const file = put(
      'Year,Flow ID,Flow,Province ID,Province,Country ID,Country,HS4 ID,HS4,Trade Value\n2018,1,Imports,44,Guangdong,namex,Mexico,168517,Phones,100\n2018,2,Exports,44,Guangdong,namex,Mexico,168517,Phones,150\n2018,2,Exports,31,Shanghai,namex,Mexico,168517,Phones,50\n',
    );
    const shares = 'compute trade-share --csv --with levels=finest --data';
    const { out, err } = await escalar(shares, file);
    expect(valuesAt(out, 'reporter=Guangdong flow=X period=2018'), err).toEqual([100]);
    const { out: imports } = await escalar(shares, file, '--with', 'flow=M');
    expect(valuesAt(imports, 'reporter=Guangdong flow=M')).toEqual([100]);
    const whole = put('Year,Flow,Country ID,HS4 ID,Trade Value\n2018,Exports,namex,178703,5\n');
    expect((await escalar(shares, whole)).code).toBe(1);
  });
  it('the Bank of Mexico says what its series are, in both languages', async () => {
    const sie = PUBLISHED.find(({ publisher }) => publisher.startsWith('Bank of Mexico'))?.file ?? '';
    for (const lang of ['en', 'es']) {
      const { err } = await escalar(`${VALUES.replace('FILE', put(sie))} --lang ${lang}`);
      expect(err).toContain(
        'SE29185: Exportaciones totales, Miles de Dólares; SE29186: Importaciones totales',
      );
    }
    // another file with a date and codes of its own is none of theirs
    const own = await escalar(`${VALUES.replace('FILE', put('Fecha,S1,S2\n2018,1,2\n2019,3,4\n'))}`);
    expect(own.err).not.toContain('Bank of Mexico');
    const index = await escalar(VALUES.replace('FILE', put('Date,SP500\n2018,1\n2019,3\n')));
    expect(index.err).not.toContain('Bank of Mexico');
  });
  it('a file of another country with codes and dollars is not taken for one of Brazil', async () => {
    const file = put('Year,Country,HS6 Code,FOB Value\n2018,Chile,870323,5\n2018,Peru,090111,7\n');
    const { err } = await escalar(VALUES.replace('FILE', file));
    expect(err).not.toContain('Comex Stat');
  });
});

describe('a measure in two units', () => {
  it('is refused with what to bar, and the other series stay', async () => {
    const head = 'freq,unit,nace_r2,na_item,geo\\TIME_PERIOD\t2018 \n';
    const rows = 'A,CP_MEUR,C,B1G,PL\t60 \nA,CP_MNAC,C,B1G,PL\t240 \nA,THS_PER,C,EMP_DC,PL\t10 \n';
    const line = `${LABOUR.replace('FILE', put(head + rows))} --with output=value_added_nominal`;
    const { err, code } = await escalar(line);
    expect(code).toBe(1);
    expect(err).toContain('B1G (value_added_nominal), told apart by unit (CP_MEUR, CP_MNAC)');
    const way = /--where '(\S+)'/.exec(err)?.[1] ?? '';
    const { out, err: said } = await escalar(`${line} --where ${way}`);
    expect(valuesAt(out, 'activity=C term=productivity'), said).toEqual([6]);
  });
  it('is warned of where numbers are shown as they are, and series of one unit each are not', async () => {
    const said = async (rows: string) => {
      const file = put(`freq,unit,nace_r2,na_item,geo\\TIME_PERIOD\t2018 \n${rows}`);
      return (await escalar(VALUES.replace('FILE', file))).err;
    };
    const [euros, persons] = ['A,CP_MEUR,C,B1G,PL\t60 \n', 'A,THS_PER,C,EMP_DC,PL\t10 \n'];
    expect(await said(euros + persons)).not.toContain('several units');
    const both = await said(`${euros}A,CP_MNAC,D,B1G,PL\t240 \n`);
    expect(both).toContain(
      'Values stand in several units: CP_MEUR, CP_MNAC. Choose one: --where unit=CP_MEUR.',
    );
  });
  it('keeps the name of its publisher where numbers are shown as they are', async () => {
    const head = 'freq,unit,nace_r2,na_item,geo\\TIME_PERIOD\t2018 \n';
    const file = put(`${head}A,CP_MEUR,C,B1G,PL\t60 \nA,CP_MEUR,C,P2,PL\t40 \n`);
    const { out, err } = await escalar(VALUES.replace('FILE', file));
    expect(valuesAt(out, 'economy=POL activity=C term=B1G'), err).toEqual([60]);
  });
});

describe('a list of footnotes under a table, a mark and its words in each line', () => {
  const table = '"Country","Item","Year","Value"\n"Mexico","D","2018","40"\n\n';
  it('is no data', async () => {
    const file = put(`${table}"footnoteSeqID","Footnote"\n"1","Includes mining."\n`);
    const { out, err } = await escalar(VALUES.replace('FILE', file));
    expect(valuesAt(out, 'period=2018'), err).toEqual([40]);
    expect(err).toContain('Notes below the table were left out: lines 4, 5.');
  });
  it('is none where a number stands behind the mark', async () => {
    const { err, code } = await escalar(VALUES.replace('FILE', put(`${table}"Chile","7"\n`)));
    expect(code).toBe(1);
    expect(err).toContain('Expected 4 columns, got 2');
  });
});

describe('a measure called G', () => {
  const rows = (flow: string, unit: string) =>
    `DATAFLOW,REF_AREA,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE\n${flow},MEX,G,${unit},2019,0.29\n`;
  it.each([
    ['OECD:DSD_NAMAIN1@DF_TABLE1(1.0)', 'PT_B1GQ'],
    ['OECD.STI.STP:DSD_MSTI@DF_MSTI(1.3)', 'USD_PPP'],
  ])('of %s in %s is no share of R&D in GDP', async (flow, unit) => {
    const file = put(rows(flow, unit));
    expect((await escalar(`compute rd-intensity --csv --data ${file}`)).code).toBe(1);
    const { out, err } = await escalar(VALUES.replace('FILE', file));
    expect(valuesAt(out, 'economy=MEX'), err).toEqual([0.29]);
  });
});

describe('a dimension that nothing fixes', () => {
  const ILO =
    'ref_area,source,indicator,sex,time,obs_value,obs_status\nIDN,BA:510,EAR,SEX_T,2023,30,\nIDN,BA:510,EAR,SEX_M,2023,32,\nIDN,BA:510,EAR,SEX_F,2023,27,\n';
  it('is refused with its words, and the way on is taken', async () => {
    const file = put(ILO);
    const { err } = await escalar(`${VALUES.replace('FILE', file)}`);
    expect(err).toContain('sex (SEX_T, SEX_M, SEX_F)');
    const way = /--where \S+/.exec(err)?.[0].replace(/\.$/, '') ?? '';
    expect(way).toBe('--where sex=SEX_T');
    const { out } = await escalar(`${VALUES.replace('FILE', file)} ${way}`);
    expect(valuesAt(out, 'economy=IDN')).toEqual([30]);
  });
  it('is the class where a person says so', async () => {
    const { out, err } = await escalar(`${VALUES.replace('FILE', put(ILO))} --map sex=activity`);
    expect(valuesAt(out, 'activity=SEX_F'), err).toEqual([27]);
  });
});

describe('a number of several classes of UNIDO', () => {
  const HEAD =
    'Year,Country,CountryCode,Variable,VariableCode,ActivityCode,Activity,ActivityCombination,Value,UnitType,ValueUSD';
  const line = (year: number, code: string, combination: string, value: string) =>
    `${year},Mexico,484,Output,14,${code},x,${combination},${value},National currency,1\n`;
  it('stands under the code of the combination, and never in the series of one class', async () => {
    const file = put(
      `${HEAD}\n${line(2018, '26', '26A', '300')}${line(2018, '10', '', '100')}${line(2019, '26', '', '200')}${line(2019, '10', '', '100')}`,
    );
    const { out, err } = await escalar(`${VALUES.replace('FILE', file)}`);
    expect(valuesAt(out, 'activity=26A period=2018'), err).toEqual([300]);
    expect(valuesAt(out, 'activity=26 period=2018').filter((value) => value > 0)).toEqual([]);
    expect(valuesAt(out, 'activity=26 period=2019')).toEqual([200]);
    expect(err).toContain('such as 26A, and is none of class 26');
  });
});

describe('numbers at current prices alone', () => {
  const file = () => put('country,var,code,_2000,_2001\nAUS,GO,C,100,150\nAUS,EMP,C,10,10\nAUS,VA,C,40,60\n');
  it('are never proposed as real ones, and the way on is taken', async () => {
    const name = file();
    const { err } = await escalar(LABOUR.replace('FILE', name));
    expect(err).not.toContain('COLUMN=output_real');
    expect(err).toContain('Bring the prices of each class beside it (--map COLUMN=price_index)');
    const way = /--with \S+?(?=\.)/.exec(err)?.[0] ?? '';
    expect(way).toBe('--with output=output_nominal');
    const { out } = await escalar(`${LABOUR.replace('FILE', name)} ${way}`);
    expect(valuesAt(out, 'activity=C period=2001 term=productivity')).toEqual([15]);
    const { err: es } = await escalar(`${LABOUR.replace('FILE', name)} --lang es`);
    expect(es).toContain('calcule a precios corrientes');
  });
});

describe('a column that tells rows apart and has no known name', () => {
  it('is named where it is not shown, and the way on is taken', async () => {
    const file = put('entidad o zona,Año,Valor\nNorte,2000,5\nSur,2000,6\n');
    const line = `compute published-values --csv --data ${file}`;
    const { err } = await escalar(line);
    const way = /--map "([^"]+)"/.exec(err)?.[1] ?? '';
    expect(way, err).toBe('entidad o zona=economy');
    const { out, err: said } = await escalar(line, '--map', way);
    expect(valuesAt(out, 'economy=Sur')).toEqual([6]);
    expect(said).not.toContain('Several rows');
    expect((await escalar(`${line} --lang es`)).err).toContain('no se muestra lo que las distingue');
  });
  it('is passed over where it tells no rows apart', async () => {
    const file = put('país,nota,Año,Valor\nMEX,a,2000,5\nKOR,b,2000,6\n');
    expect((await escalar(`compute published-values --csv --data ${file}`)).err).not.toContain(
      'Several rows',
    );
  });
});

describe('economies by two letters', () => {
  const IMF =
    'DATAFLOW,FREQ: Frequency,REF_AREA: Reference area,TIME_PERIOD: Time period,OBS_VALUE: Observation value\nX(1.0),A: Annual,MX: Mexico,2014,5.5\nX(1.0),A: Annual,KR: Korea,2014,6.5\nX(1.0),A: Annual,U2: Euro area,2014,7.5\n';
  it('have their three in the result, and what is no economy keeps its code', async () => {
    const { out, err } = await escalar(VALUES.replace('FILE', put(IMF)));
    expect(valuesAt(out, 'economy=MEX'), err).toEqual([5.5]);
    expect(valuesAt(out, 'economy=KOR')).toEqual([6.5]);
    expect(valuesAt(out, 'economy=U2')).toEqual([7.5]);
    expect(err).toContain('MX = MEX, KR = KOR');
  });
  it('of Eurostat have them too, Greece and the United Kingdom among them, and groups keep their code', async () => {
    const tsv = 'freq,unit,nace_r2,geo\\TIME_PERIOD\t2000 \t2001 \n';
    const rows = ['EL', 'UK', 'MX', 'EU27_2020'].map((geo, k) => `A,CP_MEUR,C10,${geo}\t${k + 1}.5 \t: c\n`);
    const { out, err } = await escalar(VALUES.replace('FILE', put(tsv + rows.join(''), 'estat.tsv')));
    const at = (economy: string) => valuesAt(out, `economy=${economy} period=2000`);
    expect([...at('GRC'), ...at('GBR'), ...at('MEX'), ...at('EU27_2020')], err).toEqual([1.5, 2.5, 3.5, 4.5]);
  });
  it.each(['REF_AREA=MX', 'economy=MX', 'economy=MEX'])('are chosen by either: %s', async (where) => {
    const { out, err } = await escalar(`${VALUES.replace('FILE', put(IMF))} --where ${where}`);
    expect(valuesAt(out, 'term=value'), err).toEqual([5.5]);
    expect(err).not.toContain('No row');
  });
});

describe('what a person names', () => {
  it('wins over the layout', async () => {
    const file = put('country,isocode,year,rgdpe,rgdpo,pop,emp,rgdpna\nMexico,MEX,2018,9,100,120,50,200\n');
    const { out, err } = await escalar(`${LABOUR.replace('FILE', file)} --map rgdpo=value_added_real`);
    expect(valuesAt(out, 'economy=MEX activity=TOTAL term=productivity')[0], err).toBe(2);
  });
});
