import { join } from 'node:path';
import { UNITS } from '../../src/base/unit.ts';
import { sum } from '../../src/math/sum.ts';
import { readCsv, strictNumber } from './csv.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SeriesPoint, seriesTable, variable } from './tables.ts';

const INDEX_FILE = 'unido-iip-isic2/unido_iip_isic2_3d_1963_2000.csv.gz';
const OUTPUT_FILE = 'caliendo-parro-1993/gross_output_va_share_1993.csv';
const PRICES = '1993';
const YEARS = { first: 1970, last: 2000 };

/** Numbers of the index file, by our code. */
const ECONOMIES = { ARG: '32', BRA: '76', CHL: '152', MEX: '484', USA: '840' } as const;
const LATIN_AMERICA = ['ARG', 'BRA', 'CHL', 'MEX'] as const;
type Code = keyof typeof ECONOMIES;

/** Branches of ISIC Rev. 2 among which the output of a sector of 1993 is shared out evenly. */
const BRANCHES: Readonly<Record<string, readonly number[]>> = {
  Food: [311, 313, 314],
  Textile: [321, 322, 323, 324],
  Wood: [331],
  Paper: [341, 342],
  Petroleum: [353, 354],
  Chemicals: [351, 352],
  Plastic: [355, 356],
  Minerals: [361, 362, 369],
  Basicmetals: [371, 372],
  Metalproducts: [381],
  'Machinery nec': [382],
  Office: [382],
  Electrical: [383],
  Communication: [383],
  Medical: [385],
  Auto: [384],
  OtherTransport: [384],
  Other: [332, 390],
};
/** The branch whose index stands in where an economy has none. */
const STAND_INS: Readonly<Record<number, number>> = { 385: 383, 331: 381, 332: 381, 390: 381 };
const DIVISION_38 = [381, 382, 383, 384, 385];

interface Output {
  readonly knowledge: number;
  readonly all: number;
}

/** The share of metal products, machinery and equipment in manufacturing output at the prices of 1993, by year. */
export function knowledgeIsic2(data: string): ShippedRelease {
  const index = indicesOf(join(data, 'claims', INDEX_FILE));
  const output = new Map(
    readCsv(join(data, 'claims', OUTPUT_FILE), [
      'sector',
      'isic3',
      'country',
      'gross_output_usd',
      'value_added_share',
    ]).map(({ cells }) => [`${cells.country} ${cells.sector}`, strictNumber(cells.gross_output_usd)]),
  );
  const points: SeriesPoint[] = [];
  for (let year = YEARS.first; year <= YEARS.last; year += 1) {
    const made = new Map(
      (Object.keys(ECONOMIES) as Code[]).map((code) => [code, outputOf(code, year, index, output)]),
    );
    const region = LATIN_AMERICA.map((code) => made.get(code) ?? null);
    const all = region.every((one) => one !== null) ? [['LATAM4', joined(region)] as const] : [];
    for (const [economy, sums] of [...made, ...all])
      if (sums !== null)
        points.push({
          economy,
          variable: 'knowledge_share',
          period: String(year),
          value: (100 * sums.knowledge) / sums.all,
          line: index.get(`${ECONOMIES[economy as Code] ?? ECONOMIES.MEX} 381 ${year}`)?.line as number,
        });
  }
  return {
    draft,
    tables: [{ table: seriesTable(points, UNITS.percent), sourceFile: INDEX_FILE, variables: VARIABLES }],
  };
}

type Indices = ReadonlyMap<string, { readonly line: number; readonly value: number }>;

function indicesOf(path: string): Indices {
  const rows = readCsv(path, ['country_num', 'country', 'isic2', 'year', 'iip_1990_100']);
  return new Map(
    rows.map(({ line, cells }) => [
      `${cells.country_num} ${cells.isic2} ${cells.year}`,
      { line, value: strictNumber(cells.iip_1990_100) },
    ]),
  );
}

/** Output of 1993 carried to a year by the index of each branch; null where a branch and its stand-in have none. */
function outputOf(
  code: Code,
  year: number,
  index: Indices,
  output: ReadonlyMap<string, number>,
): Output | null {
  const growth = (branch: number): number | undefined => {
    const at = index.get(`${ECONOMIES[code]} ${branch} ${year}`);
    const base = index.get(`${ECONOMIES[code]} ${branch} ${PRICES}`);
    return at === undefined || base === undefined ? undefined : at.value / base.value;
  };
  const parts: { readonly branch: number; readonly value: number }[] = [];
  for (const [sector, branches] of Object.entries(BRANCHES))
    for (const branch of branches) {
      const rise = growth(branch) ?? growth(STAND_INS[branch] ?? branch);
      const value = output.get(`${code} ${sector}`);
      if (rise === undefined || value === undefined) return null;
      parts.push({ branch, value: (value / branches.length) * rise });
    }
  const knowledge = parts.filter(({ branch }) => DIVISION_38.includes(branch));
  return {
    knowledge: sum(knowledge.map(({ value }) => value)),
    all: sum(parts.map(({ value }) => value)),
  };
}

function joined(parts: readonly (Output | null)[]): Output {
  const told = parts.filter((part) => part !== null);
  return {
    knowledge: sum(told.map(({ knowledge }) => knowledge)),
    all: sum(told.map(({ all }) => all)),
  };
}

const VARIABLES = [
  variable(
    'knowledge_share',
    UNITS.percent,
    'Metal products, machinery and equipment in manufacturing output, prices of 1993',
    'Productos metálicos, maquinaria y equipo en la producción manufacturera, precios de 1993',
  ),
];

const draft: ShippedRelease['draft'] = {
  id: 'knowledge-isic2',
  title: {
    en: 'Metal products, machinery and equipment in manufacturing output at constant prices, 1970–2000',
    es: 'Productos metálicos, maquinaria y equipo en la producción manufacturera a precios constantes, 1970-2000',
  },
  producer: 'Escalar, from indices of UNIDO and output of Caliendo and Parro (2015)',
  version: 'indices 1963–2000, output of 1993',
  published: NOT_STATED,
  citation:
    'Own computation from UNIDO, index of industrial production by branch of ISIC Rev. 2 (in the replication files of Koren and Tenreyro, Volatility and Development, 2007), and gross output of 1993 of Caliendo and Parro (2015).',
  bibtex: `@misc{knowledge_isic2,
  author = {{UNIDO} and Koren, Mikl{\\'o}s and Tenreyro, Silvana and Caliendo, Lorenzo and Parro, Fernando},
  title = {Index of industrial production by branch of {ISIC} Rev. 2, and gross output of 1993},
  note = {Shares computed by Escalar}
}`,
  licence: {
    en: 'The indices may be used and not passed on, and are not in this release; it holds shares computed from them, with citation.',
    es: 'Los índices pueden usarse y no redistribuirse, y no están en esta publicación; contiene proporciones calculadas con ellos, con cita.',
  },
  address: 'https://stat.unido.org',
  origin:
    'https://github.com/korenmiklos/Volatility-and-Development-replication (commit ea6fe07, data/unido/unido-index.dta); https://github.com/powell001/Caliendo_Parro_2015_Python (commit 5973839)',
  conventions: [
    {
      en: 'Division 38 of ISIC Rev. 2 (381 to 385) over all manufacturing. Output of 1993 of each branch is carried to a year by its production index: shares at the prices of 1993.',
      es: 'División 38 de la CIIU Rev. 2 (381 a 385) sobre toda la manufactura. La producción de 1993 de cada rama se lleva a cada año con su índice de producción: proporciones a precios de 1993.',
    },
    {
      en: 'The list of branches of Cimoli et al. (2005) was not seen. Several groupings were computed before division 38 was chosen: nearness to their numbers is no confirmation of them.',
      es: 'No se vio la lista de ramas de Cimoli et al. (2005). Se calcularon varias agrupaciones antes de elegir la división 38: la cercanía a sus cifras no las confirma.',
    },
    {
      en: 'The sectors of 1993 are wider than branches and shared out evenly among theirs. Where an economy has no index for instruments, wood, furniture or other goods, that of electrical machinery or of metal products stands in. After 1980 Mexico repeats one index for 381 to 385: only the division carries information.',
      es: 'Los sectores de 1993 son más amplios que las ramas y se reparten por igual entre las suyas. Donde una economía no tiene índice de instrumentos, madera, muebles u otros bienes, se usa el de maquinaria eléctrica o el de productos metálicos. Después de 1980 México repite un mismo índice de 381 a 385: solo la división contiene información.',
    },
    {
      en: 'LATAM4 is Argentina, Brazil, Chile and Mexico together, not Latin America.',
      es: 'LATAM4 es Argentina, Brasil, Chile y México en conjunto, no América Latina.',
    },
  ],
  selection: {
    en: 'Five economies with output of 1993, in the years in which every branch has an index. source_line is the line of branch 381.',
    es: 'Cinco economías con producción de 1993, en los años en que cada rama tiene índice. source_line es la línea de la rama 381.',
  },
};
