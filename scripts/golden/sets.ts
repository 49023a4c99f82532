/** What the suite carries of the results of outside programs, and what each was given. */

/** One program and the files of its results, or the inputs that several programs were given. */
export interface GoldenSet {
  /** Name of the file that is made. */
  readonly id: string;
  readonly program: string;
  readonly version: string;
  /** Inputs are not counted among the numbers that are compared. */
  readonly kind: 'result' | 'input';
  /** Files below the reference material. */
  readonly files: readonly GoldenFiles[];
}

export interface GoldenFiles {
  /** A regular expression in which a point is a point and a star any text without `/`. */
  readonly path: string;
  /** What the program was given. */
  readonly input: string;
  /** The columns that are compared, where not all are. */
  readonly columns?: readonly string[];
  /** Values that a column may have, where not all rows are compared. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
}

const LEATHER = 'leather: the table of 3 economies by 3 industries of the R packages icio and decompr';
const WIOD = 'wiod1995_8x7: WIOD 2013, year 1995, added up to 8 economies by 7 industries';
const PARTS =
  'iciotest: a table of random numbers in the layout of the OECD, China and Mexico in two parts each';
const MRIO = 'test_mrio: the table of 6 economies by 8 industries on which pymrio tests itself';
const HS2 = 'hs2_2016_30countries: exports of 2016, 30 economies by 97 chapters of the HS, from the Atlas';
const GOODS = 'wiod_goods: exports of goods by partner, WIOD 2013, years 1995, 2001 and 2008';
const SMALL = 'the small panel of classes in the same file, made for this purpose';
const US = 'NBER-CES manufacturing database, classes of NAICS 2012 (release nber-ces-naics2012)';

const chains = (program: string): readonly GoldenFiles[] => [
  { path: `golden/chains/leather/${program}_*.csv`, input: LEATHER },
  { path: `golden/chains/wiod1995_8x7/${program}_*.csv`, input: WIOD },
];

/** Its other files add up what these hold, or repeat them under other names. */
const exvatools = (folder: string, input: string): readonly GoldenFiles[] =>
  [
    'bm_src_standard_*',
    'bm_snk_standard_(?!EXGR)*',
    'bm_s(rc|nk)_terms_(?!EXGR)*',
    'my_standard_(?!EXGR)*',
    'my_terms_world_(?!EXGR)*',
    'wwz_terms2_(?!EXGR)*',
    'wwz_terms_FVA_*',
    'kww_terms_(?!EXGR)*',
    'oecd_tiva_*',
  ].map((name) => ({ path: `golden/chains/${folder}/exvatools_${name}.csv`, input }));

export const goldenSets: readonly GoldenSet[] = [
  {
    id: 'inputs',
    program: 'the inputs of the programs',
    version: '',
    kind: 'input',
    files: [
      { path: 'golden/chains/leather/input_*.csv', input: LEATHER },
      { path: 'golden/chains/wiod1995_8x7/input_[ZY].csv', input: WIOD },
      { path: 'golden/chains/exvatools_iciotest/input_[ZY].csv', input: PARTS },
      { path: 'golden/chains/pymrio_test_mrio/core_[ZY].csv', input: MRIO },
      { path: 'golden/chains/pymrio_test_mrio/*_F.csv', input: MRIO },
      { path: 'golden/chains/pymrio_test_mrio/*_F_Y.csv', input: MRIO },
      { path: 'golden/trade/input/hs2_2016_30countries.csv', input: HS2 },
      { path: 'golden/trade/input/wiod_goods_bilateral_1995_2001_2008.csv', input: GOODS },
      { path: 'golden/trade/input/countries_2016.csv', input: 'income per head of 2016 by economy' },
      {
        path: 'data/industry/us_manufacturing_naics2012_hours_2000_2016.csv',
        input: US,
        columns: ['naics2012', 'year', 'real_shipments_2012usd_m', 'prod_worker_hours_m'],
      },
      {
        path: 'data/industry/us_manufacturing_naics1997_employment_1990_2009.csv',
        input: 'NBER-CES manufacturing database, classes of NAICS 1997 (release nber-ces-naics1997)',
        columns: ['naics1997', 'year', 'real_shipments_1997usd_m', 'employees_thousand'],
        where: { year: ['2000', '2001', '2002', '2003', '2004', '2005', '2006'] },
      },
      {
        path: 'data/industry/ggdc10s_2014.csv',
        input: 'GGDC 10-Sector Database (release ggdc-10sd-2015)',
        columns: ['country', 'year', 'sector', 'va_constant_2005_m_lcu', 'persons_engaged_thousand'],
        where: { year: ['1990', '2005'] },
      },
    ],
  },
  {
    id: 'icio',
    program: 'R package icio',
    version: '1.0.0, built from decompr 7.0.0 and its changes; equals decompr 6.4 and 7.0.0',
    kind: 'result',
    files: chains('icio'),
  },
  { id: 'gvc', program: 'R package gvc', version: 'as on CRAN', kind: 'result', files: chains('gvc') },
  {
    id: 'gvc-analyzer',
    program: 'Python package gvcAnalyzer',
    version: 'of December 2025',
    kind: 'result',
    files: chains('gvcAnalyzer'),
  },
  {
    id: 'exvatools',
    program: 'R package exvatools',
    version: 'as on CRAN',
    kind: 'result',
    files: [
      ...exvatools('leather/exvatools', LEATHER),
      ...exvatools('wiod1995_8x7/exvatools', WIOD),
      ...exvatools('exvatools_iciotest', PARTS),
    ],
  },
  {
    id: 'pymrio',
    program: 'Python package pymrio',
    version: 'as on PyPI',
    kind: 'result',
    files: ['core_[ALx]', 'ghosh_*', 'gross_trade_*', '*_[SM]', '*_D_*'].map((name) => ({
      path: `golden/chains/pymrio_test_mrio/${name}.csv`,
      input: MRIO,
    })),
  },
  {
    id: 'py-ecomplexity',
    program: 'Python package py-ecomplexity',
    version: 'commit d22c0f7',
    kind: 'result',
    files: [{ path: 'golden/trade/pyec/*.csv', input: HS2 }],
  },
  {
    id: 'economiccomplexity-1',
    program: 'R package economiccomplexity',
    version: '1.5.0',
    kind: 'result',
    files: [{ path: 'golden/trade/r_ec15/*.csv', input: HS2 }],
  },
  {
    id: 'economiccomplexity-2',
    program: 'R package economiccomplexity',
    version: '2.0.0',
    kind: 'result',
    files: [{ path: 'golden/trade/r_ec2/*.csv', input: HS2 }],
  },
  {
    id: 'datawheel',
    program: 'Python package economic-complexity of Datawheel',
    version: 'commit 782f6a6',
    kind: 'result',
    files: [{ path: 'golden/trade/datawheel/*.csv', input: HS2 }],
  },
  {
    id: 'econgeo',
    program: 'R package EconGeo',
    version: 'commit 420c3c5',
    kind: 'result',
    files: [{ path: 'golden/trade/econgeo/*.csv', input: HS2 }],
  },
  {
    id: 'numpy-trade',
    program: 'references in numpy, written apart from this package',
    version: 'numpy 1.24',
    kind: 'result',
    files: [
      { path: 'golden/trade/ref/hs2_*.csv', input: HS2 },
      { path: 'golden/trade/ref/wiod_goods__*.csv', input: GOODS },
    ],
  },
  {
    id: 'numpy-industry',
    program: 'references in numpy, written apart from this package',
    version: 'numpy 1.24',
    kind: 'result',
    files: [
      { path: 'golden/industry/fixture_small.json', input: SMALL },
      { path: 'golden/industry/classes_US_NAICS12_hours_2000_2008.csv', input: US },
      { path: 'golden/industry/base_year_sensitivity_2000_2006.csv', input: US },
      { path: 'golden/industry/sigma_dispersion_us_naics2012.csv', input: US },
    ],
  },
  {
    id: 'mcmillan-rodrik',
    program: 'McMillan and Rodrik 2011, recomputed in numpy',
    version: 'numpy 1.24',
    kind: 'result',
    files: [
      {
        path: 'golden/industry/mcmillan_rodrik_ggdc10s_1990_2005.csv',
        input: 'GGDC 10-Sector Database (release ggdc-10sd-2015)',
      },
    ],
  },
  {
    id: 'antras-chor',
    program: 'Antràs and Chor 2018, published positions in value chains',
    version: 'as published',
    kind: 'result',
    files: [
      {
        path: 'data/icio/antras_chor_2018/wiod2013_gvc_position_1995_2011.csv',
        input: 'WIOD 2013, all years (release wiod-2013-results)',
        columns: ['year', 'country', 'sector', 'upstreamness', 'downstreamness'],
        where: {
          country: ['MEX', 'TWN', 'KOR', 'CHN', 'BRA', 'USA', 'JPN', 'DEU'],
          sector: Array.from({ length: 14 }, (_, i) => `c${i + 3}`),
        },
      },
    ],
  },
  {
    id: 'us-accounts',
    program: 'Elbadri and Vizcaino, production accounts of US industries, from those of the BEA and BLS',
    version: 'as published, 1963 to 2023, licence MIT',
    kind: 'result',
    files: [
      {
        path: 'data/industry/usa_ev_production_accounts_63ind_1963_2023.csv',
        input: 'the accounts themselves: values, volumes, and the productivity of its authors',
        where: {
          industry: [
            'Farms',
            'Computer and electronic products',
            'Motor vehicles, bodies and trailers, and parts',
          ],
        },
      },
    ],
  },
  {
    id: 'atlas-ranking',
    program: 'The Growth Lab at Harvard University, Atlas of Economic Complexity, published index of 2016',
    version: 'release with data to 2017, as graebnerc/evol-comparative-studies keeps it, licence MIT',
    kind: 'result',
    files: [
      {
        path: 'data/trade/atlas_eci_rankings_1995_2017.csv',
        input: 'exports of the Atlas by heading of HS 1992 (release atlas-2016, of another date)',
        columns: ['code', 'year', 'hs_eci'],
        where: { year: ['2016'] },
      },
    ],
  },
];
