import { describe, expect, it } from 'vitest';
import { findEconomy } from '../../../src/catalog/economy.ts';
import { holds, namedWhole } from '../../../src/catalog/wholes/named-whole.ts';
import { REGIONS } from '../../../src/catalog/wholes/regions.ts';
import { wholesAmong } from '../../../src/catalog/wholes/wholes-among.ts';

const WORLD_BANK =
  'AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX LAC LCN LDC LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD';
const M49 =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419';

const partsOf = (whole: string, codes: readonly string[]): readonly string[] =>
  wholesAmong('economy', [whole, ...codes]).find((one) => one.whole === whole)?.parts ?? [];

describe('REGIONS', () => {
  it('names only economies of the catalog', () => {
    const members = REGIONS.flatMap(([, , list]) => list.split(' '));
    expect(members.filter((id) => findEconomy(id, 'id') === null)).toEqual([]);
  });

  it.each(WORLD_BANK.split(' '))('%s of the World Bank is a whole', (code) => {
    expect(namedWhole('economy', code)).not.toBeNull();
  });

  it('the digits of M49 are wholes in a column of numbered economies', () => {
    const missed = M49.split(' ').filter(
      (code) => namedWhole('partner', String(Number(code)), true) === null,
    );
    expect(missed).toEqual([]);
  });

  it.each([
    'Latin America & Caribbean',
    'Latin America & the Caribbean (IDA & IBRD countries)',
    'Latin America and the Caribbean',
    'América Latina y el Caribe',
    'East Asia & Pacific (excluding high income)',
    'Europe & Central Asia',
    'Middle East & North Africa',
    'Middle East, North Africa, Afghanistan & Pakistan',
    'South Asia',
    'Sub-Saharan Africa',
    'África subsahariana',
    'South-eastern Asia',
    'Asia sudoriental',
    'Western Europe',
    'Northern America',
    'América del Sur',
    'Centroamérica',
    'Upper middle income',
    'High-income economies',
    'Países de ingreso alto',
    'Ingresos medianos altos',
    'Least developed countries: UN classification',
    'Países en desarrollo',
    'Heavily indebted poor countries (HIPC)',
    'ALADI',
    'CARICOM',
    'USMCA',
    'CPTPP',
    'APEC',
    'WXOECD',
    'EXT_EU27_2020',
    'EU27_2020_EXTRA',
    'Extra-EU27',
  ])('%s is a whole', (name) => {
    expect(namedWhole('partner', name)?.of).toBeTypeOf('object');
  });

  it('other Asia, not elsewhere specified, is Taiwan, and areas not specified are a remainder', () => {
    for (const name of ['Other Asia, nes', 'Areas, nes', 'Rest of America, nes', 'LAIA, nes', '490', '899'])
      expect(namedWhole('partner', name, true)).toBeNull();
  });

  it('a region has its members as parts and no others', () => {
    const codes = ['MEX', 'BRA', 'USA', 'CHN', 'NGA', 'Areas, nes'];
    expect(partsOf('LCN', codes)).toEqual(['MEX', 'BRA']);
    expect(partsOf('Sub-Saharan Africa', codes)).toEqual(['NGA']);
    expect(partsOf('EAS', codes)).toEqual(['CHN']);
    expect(partsOf('EXT_EU27_2020', [...codes, 'DEU'])).toEqual(['MEX', 'BRA', 'USA', 'CHN', 'NGA']);
    expect(partsOf('HIC', codes)).toEqual(['MEX', 'BRA', 'USA', 'CHN', 'NGA']);
  });

  it('a region has smaller regions as parts, a class of income smaller classes, and neither the other', () => {
    expect(partsOf('EAS', ['EAP', 'East Asia', 'SAS', 'HIC'])).toEqual(['EAP', 'East Asia']);
    expect(partsOf('LMY', ['LIC', 'LMC', 'UMC', 'MIC', 'HIC', 'EAS'])).toEqual(['LIC', 'LMC', 'UMC', 'MIC']);
    expect(partsOf('HIC', ['EAS', 'LIC'])).toEqual([]);
    expect(partsOf('419', ['5', '13', '484', '76', '842'])).toEqual(['5', '13', '484', '76']);
  });

  it('two names of one set count once', () => {
    expect(partsOf('EU28', ['EU27_2020', 'USA'])).toEqual(['EU27_2020']);
    expect(partsOf('EU27_2020', ['EU28', 'USA'])).toEqual([]);
  });

  it('an economy is no part of a remainder', () => {
    const lac = namedWhole('partner', 'LCN');
    expect(lac !== null && holds(lac, 'Rest of America, nes', null)).toBe(false);
  });
});
