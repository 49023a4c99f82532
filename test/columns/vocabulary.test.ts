import { describe, expect, it } from 'vitest';
import { plainHeader } from '../../src/columns/plain-header.ts';
import { RESULT_KEYS } from '../../src/columns/result-keys.ts';
import { columnOfHeader, INPUT_COLUMNS, meaningOf } from '../../src/columns/vocabulary.ts';

describe('the vocabulary of columns', () => {
  it('has each header once, plain', () => {
    const headers = INPUT_COLUMNS.flatMap(({ synonyms }) => synonyms.flat());
    expect(headers.filter((header) => plainHeader(header) !== header)).toEqual([]);
    expect(headers.filter((header, i) => headers.indexOf(header) !== i)).toEqual([]);
  });
  it('has each name once', () => {
    const names = [...INPUT_COLUMNS, ...RESULT_KEYS].map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
  it('knows a number by its unit, and nothing else by one', () => {
    for (const { name, kind, unit } of INPUT_COLUMNS)
      expect(unit !== undefined, name).toBe(kind === 'number');
  });
  it('reads the result of one indicator as the input of another', () => {
    expect(['reporter', 'exporter', 'importer', 'sector'].map((name) => columnOfHeader(name)?.name)).toEqual([
      'economy',
      'economy',
      'partner',
      'activity',
    ]);
    expect(meaningOf('reporter')?.role).toBe('place');
  });
  it('reads who works by the words that people use', () => {
    for (const name of [
      'Personas',
      'Trabajadores',
      'Población ocupada',
      'Persons employed',
      'Personal ocupado',
    ])
      expect(columnOfHeader(name)?.name, name).toBe('persons');
  });
  it('reads a name with the mark of a note behind it', () => {
    const marked = [
      'Personal ocupado r/',
      'Horas trabajadas (miles) p/',
      'Producción 1/',
      'Hours worked¹',
      'Valor*',
    ];
    expect(marked.map((name) => columnOfHeader(name)?.name)).toEqual([
      ...['persons', 'hours', 'output', 'hours', 'value'],
    ]);
    const rank = (header: string) => columnOfHeader(header)?.rank ?? Number.NaN;
    expect(rank('Producción 1/')).toBeGreaterThan(rank('Producción'));
    expect(plainHeader('Superficie m²')).toBe('superficie m²');
  });
  it.each([
    [
      'Comtrade',
      'reporterISO,partnerISO,cmdCode,flowCode,primaryValue,netWgt',
      'economy,partner,product,flow,value,net_weight',
    ],
    [
      'WITS',
      'ReporterISO3,PartnerISO3,ProductCode,Year,TradeValue in 1000 USD',
      'economy,partner,product,year,value',
    ],
    ['SDMX', 'REF_AREA,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE', 'economy,partner,period,value'],
    ['Eurostat', 'geo,nace_r2,TIME_PERIOD,OBS_VALUE', 'economy,activity,period,value'],
    ['INEGI', 'Clase,Año,Personal ocupado,Valor de producción', 'activity,year,persons,output_nominal'],
    [
      'accounts',
      'Rama,Año,Valor agregado a precios constantes,Valor agregado nominal',
      'activity,year,value_added_real,value_added_nominal',
    ],
    ['PWT', 'countrycode,year,pop', 'economy,year,population'],
  ])('knows the columns of %s', (_, headers, names) => {
    expect(headers.split(',').map((header) => columnOfHeader(header)?.name)).toEqual(names.split(','));
  });
});
