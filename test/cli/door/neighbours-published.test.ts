import { describe, expect, it } from 'vitest';
import { cliDesk, valuesAt } from '../../support/cli-desk.ts';

const { put, escalar } = cliDesk();
const VALUES = 'compute published-values --csv --data';
const GROWTH = 'compute trade-growth --csv --data';
const HHI = 'compute concentration --csv --data';
const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;

/** What stands in a file, how it is asked, and a number of the result by hand. */
type Row = readonly [publisher: string, file: string, line: string, cells: string, value: number];

const WITS =
  'Reporter,TradeFlow,ProductCode,Product Description,Year,Partner,Trade Value 1000USD,Quantity,Quantity Unit';

const ROWS: readonly Row[] = [
  [
    'WITS, by product',
    lines(
      WITS,
      'Mexico,Export,870323,Cars,2010,United States,100,5,Item',
      'Mexico,Export,870323,Cars,2011,United States,150,6,Item',
    ),
    GROWTH,
    'flow=X term=growth',
    50,
  ],
  [
    'WITS, an economy over years',
    lines(
      'Country Name,Indicator Name,2010,2011',
      'Mexico,GDP (current US$ Mil),100,150',
      'Mexico,Trade (US$ Mil),50,60',
    ),
    VALUES,
    'economy=Mexico period=2011 term=GDP (current US$ Mil)',
    150,
  ],
  [
    'CEPALSTAT',
    lines(
      'Indicador,País__ESTANDAR,Años__ESTANDAR,value,unit',
      'PIB,México,2010,700.5,Millones de dólares',
      'PIB,México,2011,750.5,Millones de dólares',
    ),
    VALUES,
    'economy=MEX period=2011',
    750.5,
  ],
  [
    'Eurostat, Comext, of whole years',
    lines(
      'DECLARANT,PARTNER,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG',
      'DE,MX,87032319,2,201852,100,5',
      'DE,MX,87032319,2,201952,150,5',
    ),
    GROWTH,
    'flow=X from=2018 to=2019 term=growth',
    50,
  ],
  [
    'Atlas of Economic Complexity, by economy',
    lines(
      'country_id,country_iso3_code,product_id,product_hs92_code,year,export_value,import_value,pci',
      '135,MEX,650,8703,2010,100,20,0.2',
      '135,MEX,650,8703,2011,150,80,0.2',
    ),
    GROWTH,
    'reporter=MEX flow=X term=growth',
    50,
  ],
  [
    'Atlas of Economic Complexity, by partner',
    lines(
      'location_id\tproduct_id\tyear\tpartner_id\texport_value\timport_value\tlocation_code\tpartner_code\ths_product_code',
      '135\t650\t2010\t1\t100\t20\tMEX\tUSA\t0101',
      '135\t650\t2011\t1\t150\t30\tMEX\tUSA\t0101',
    ),
    `${GROWTH.replace('--csv', '--with flow=M --csv')}`,
    'reporter=MEX flow=M term=growth',
    50,
  ],
  [
    'IBGE, SIDRA',
    lines(
      '"Tabela 8888 - Produção Física Industrial"',
      '"CNAE";"janeiro 2014";"fevereiro 2014"',
      '"10";"98,5";"101,2"',
      '"29";"80,5";"70,25"',
      '"Fonte: IBGE - Pesquisa Industrial Mensal"',
    ),
    VALUES,
    'activity=29 period=2014-02',
    70.25,
  ],
  [
    'Taiwan, in Chinese, years over columns',
    lines('行業,99年,100年,101年', '食品,100,120,130', '電子,300,360,370', '資料來源：經濟部統計處'),
    HHI.replace('--csv', '--read wideValue=output_nominal --csv'),
    'period=2010 term=hhi',
    0.625,
  ],
  [
    'Taiwan, in Chinese, trade by month',
    lines('年月,國家,貨品,進出口,value', '99年12月,MEX,8542,出口,100', '100年1月,MEX,8542,出口,150'),
    GROWTH,
    'from=2010-12 to=2011-01 flow=X term=growth',
    50,
  ],
  [
    'Taiwan, in Chinese, a row a year',
    lines('年別,行業別,output_nominal', '民國108年,食品,100', '民國108年,電子,300'),
    HHI,
    'period=2019 term=hhi',
    0.625,
  ],
  [
    'KOSIS, in Korean',
    lines('산업별,2019 년,2020 년', '식료품,100,150', '전자,300,350'),
    HHI.replace('--csv', '--read wideValue=output_nominal --csv'),
    'period=2019 term=hhi',
    0.625,
  ],
  [
    'the World Bank, variables over columns with notes below',
    lines(
      'Time,Time Code,Country Name,Country Code,GDP [NY.GDP.MKTP.CD]',
      '2010,YR2010,Mexico,MEX,700.5',
      '2011,YR2011,Mexico,MEX,..',
      ',,,,',
      'Data from database: World Development Indicators,,,,',
    ),
    VALUES,
    'economy=MEX period=2010 term=gdp',
    700.5,
  ],
];

describe('a file of a publisher of another form', () => {
  it.each(ROWS)('%s', async (_, file, line, cells, value) => {
    const { out, err } = await escalar(`${line} ${put(file)}`);
    const names = cells.split(/ (?=[a-z]+=)/);
    // a cell may have spaces
    const [head = '', ...rows] = out.trim().split('\r\n');
    const columns = head.split(',');
    const found = rows.filter((row) =>
      names.every(
        (cell) =>
          row.split(',')[columns.indexOf(cell.split('=')[0] ?? '')] === cell.slice(cell.indexOf('=') + 1),
      ),
    );
    expect(found, `${cells}\n${err}${out}`).toHaveLength(1);
    expect(Number(found[0]?.split(',')[columns.indexOf('value')])).toBeCloseTo(value, 9);
  });
  it('of one economy says how to name it, and the way is taken', async () => {
    const file = put(
      lines(
        'Product code\tProduct label\tExported value in 2010\tExported value in 2011',
        "'8703\tCars\t100\t150",
        "'8708\tParts\t50\t60",
      ),
    );
    const { err } = await escalar(`${GROWTH} ${file}`);
    expect(/--set \S+?(?=\.)/.exec(err)?.[0], err).toBe('--set economy=MEX');
    expect((await escalar(`${GROWTH} ${file} --lang es`)).err).toContain('diga cuál: --set economy=MEX');
    const { out, err: said } = await escalar(`${GROWTH} ${file} --set economy=MEX`);
    expect(valuesAt(out, 'reporter=MEX flow=X term=growth')[0], said).toBeCloseTo(40, 9);
  });
  it('whose dimension has spaces is chosen by the words that the refusal shows', async () => {
    const file = put(
      lines(
        'ref_area.label,indicator.label,classif1.label,time,obs_value',
        'Mexico,Employment,Economic activity: All,2019,55000.5',
        'Mexico,Employment,Economic activity: Manufacturing,2019,9000.5',
      ),
    );
    const { err } = await escalar(`${VALUES} ${file}`);
    const way = /--where '([^']+)'/.exec(err)?.[1] ?? '';
    const { out, err: said } = await escalar(`${VALUES} ${file}`, '--where', way);
    expect(valuesAt(out, 'term=value').concat(valuesAt(out, 'term=Employment')), said).toEqual([55000.5]);
  });
});

describe('a code of a product as others write it', () => {
  it.each([
    '070200 - Tomatoes',
    '070200: Tomatoes',
    '0702.00 – Tomates',
    '="070200"',
    '0702-00',
    '0702,00',
    'HS070200',
    '70200.0',
  ])('%s', async (code) => {
    const file = put(lines('year;reporter;product;value', `2010;MEX;${code};60`, '2010;MEX;870323;40'));
    const { out, err } = await escalar(`convert --from HS2007 --to SITC2 --csv ${file}`);
    expect(valuesAt(out, 'product=05440'), err).toEqual([60]);
  });
  it('is left as it is where it is a range of chapters', async () => {
    const file = put(
      lines('year;reporter;product;value', '2010;MEX;01-05_Animal;60', '2010;MEX;06-15_Vegetable;40'),
    );
    const { out, err } = await escalar(`compute trade-share --csv --data ${file}`);
    expect(out, err).toMatch(/01-05_Animal,percent,60\r\n/);
  });
});
