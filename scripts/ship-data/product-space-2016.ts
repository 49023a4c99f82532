import { join } from 'node:path';
import { type Row, tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import {
  marginsOf,
  type Part,
  partOf,
  presenceOf,
  revealedAdvantage,
} from '../../src/indicators/trade/kernels/presence.ts';
import { proximity } from '../../src/indicators/trade/kernels/proximity.ts';
import { COLUMNS, label, measure } from './columns.ts';
import { readCsv, strictNumber } from './csv.ts';
import { forceLayout, type Layout, spaced } from './force-layout.ts';
import { hsSection } from './hs-section.ts';
import { NOT_STATED, type ShippedRelease } from './shipped-release.ts';
import { type SpaceLink, spaceLinks } from './space-links.ts';

const FLOWS = 'atlas_hs92_4d_exports_2016.csv';
const UNSPECIFIED = '9999';
const MOST_LINKS = 8;
const LEAST_PROXIMITY = 0.43;
const WIDTH = 1000;

/** Fixed places of the headings of HS 1992 and the links that hold them together, from the exports of 2016. */
export function productSpace2016(data: string): ShippedRelease {
  const { products, part } = presences(join(data, 'trade', FLOWS));
  const codes = Array.from(part.columnOf, (column) => products[column] as string);
  const links = spaceLinks(pairsOf(part), codes.length, MOST_LINKS, LEAST_PROXIMITY);
  const { x, y } = placesOf(codes.length, links);
  const nodes = codes.map(
    (product, i): Row => ({ product, x: x[i] as number, y: y[i] as number, section: hsSection(product) }),
  );
  const pairs = links.map(
    ({ from, to, proximity: near }): Row => ({
      from: codes[from] as string,
      to: codes[to] as string,
      proximity: Math.round(near * 1e4) / 1e4,
    }),
  );
  return {
    draft: draft(products.length, links.length),
    tables: [
      { table: tableOf('nodes', NODE_FIELDS, nodes), sourceFile: FLOWS },
      { table: tableOf('links', LINK_FIELDS, pairs), sourceFile: FLOWS },
    ],
  };
}

const NODE_FIELDS = [
  COLUMNS.product,
  measure('x', UNITS.index, 'Place across', 'Posición horizontal'),
  measure('y', UNITS.index, 'Place upwards', 'Posición vertical'),
  label('section', 'Section of the Harmonized System', 'Sección del Sistema Armonizado'),
];

const LINK_FIELDS = [
  label('from', 'Product', 'Producto'),
  label('to', 'Other product', 'Otro producto'),
  measure('proximity', UNITS.share, 'Proximity', 'Proximidad'),
];

/** Which economies export which products with a revealed advantage of 1 or more. */
function presences(path: string): { products: readonly string[]; part: Part } {
  const rows = readCsv(path, ['country', 'product', 'value'])
    .map(({ cells }) => ({ ...cells, value: strictNumber(cells.value) }))
    .filter(({ product, value }) => product !== UNSPECIFIED && value > 0);
  const economies = [...new Set(rows.map(({ country }) => country))].sort();
  const products = [...new Set(rows.map(({ product }) => product))].sort();
  const rowAt = new Map(economies.map((code, i) => [code, i]));
  const columnAt = new Map(products.map((code, i) => [code, i]));
  const x = new Float64Array(economies.length * products.length);
  for (const { country, product, value } of rows) {
    const at = (rowAt.get(country) as number) * products.length + (columnAt.get(product) as number);
    x[at] = (x[at] as number) + value;
  }
  const { ofColumn, all } = marginsOf(x, economies.length, products.length);
  const rca = revealedAdvantage(x, economies.length, { ofProduct: ofColumn, all });
  return { products, part: partOf(presenceOf(rca, economies.length, products.length, 1, 'at-least')) };
}

/** Every pair of products that some economy has both of. */
function pairsOf({ presence }: Part): SpaceLink[] {
  const near = proximity(presence, 'minimum', false, new Float64Array(0));
  const column = new Float64Array(presence.columns);
  const pairs: SpaceLink[] = [];
  for (let to = 0; to < presence.columns; to += 1) {
    near.fill(to, column, 1, 0);
    for (let from = 0; from < to; from += 1) {
      const value = column[from] as number;
      if (value > 0) pairs.push({ from, to, proximity: value });
    }
  }
  return pairs;
}

/** Places from 0 to `WIDTH` across, to a tenth, no two nearer than two fifths of their mean distance. */
function placesOf(count: number, links: readonly SpaceLink[]): { x: number[]; y: number[] } {
  const free = forceLayout(count, links, { steps: 500, repulsion: 1.5, gravity: 0.006, seed: 2016 });
  const area = span(free.x) * span(free.y);
  const { x, y }: Layout = spaced(free, 0.45 * Math.sqrt(area / count), 60);
  const [left, low] = [Math.min(...x), Math.min(...y)];
  const scale = WIDTH / span(x);
  const rounded = (values: Float64Array, from: number) =>
    Array.from(values, (value) => Math.round((value - from) * scale * 10) / 10);
  return { x: rounded(x, left), y: rounded(y, low) };
}

function span(values: Float64Array): number {
  return Math.max(...values) - Math.min(...values);
}

const draft = (products: number, links: number): ShippedRelease['draft'] => ({
  id: 'product-space-2016',
  title: {
    en: 'Product space of 2016: fixed places of the headings of HS 1992',
    es: 'Espacio de productos de 2016: lugares fijos de las partidas del SA 1992',
  },
  producer: 'Escalar, from data of The Growth Lab at Harvard University',
  version: '1',
  published: NOT_STATED,
  citation:
    'Own calculation from: The Growth Lab at Harvard University. International Trade Data (HS, 92). Harvard Dataverse, doi:10.7910/DVN/T4CHWJ. After Hidalgo, C. A., Klinger, B., Barabási, A.-L. and Hausmann, R. (2007), The Product Space Conditions the Development of Nations, Science 317, 482-487.',
  bibtex: `@article{hidalgo2007product,
  author = {Hidalgo, C. A. and Klinger, B. and Barab{\\'a}si, A.-L. and Hausmann, R.},
  title = {The Product Space Conditions the Development of Nations},
  journal = {Science},
  volume = {317},
  pages = {482--487},
  year = {2007},
  doi = {10.1126/science.1144581}
}`,
  licence: {
    en: 'The places and links are ours, under the licence of this package; the data below them are under the terms of their producer.',
    es: 'Los lugares y enlaces son nuestros, con la licencia de este paquete; los datos de los que parten siguen las condiciones de su productor.',
  },
  address: 'https://atlas.hks.harvard.edu/data-downloads',
  origin: 'https://github.com/UtrechtUniversity/SCCA',
  conventions: [
    {
      en: 'Proximity is the minimum of the two conditional probabilities that an economy with a revealed advantage of 1 or more in one product has one in the other, over 234 economies.',
      es: 'La proximidad es la menor de las dos probabilidades condicionales de que una economía con ventaja revelada de 1 o más en un producto la tenga en el otro, entre 234 economías.',
    },
    {
      en: `Links are the maximum spanning tree and the pairs of proximity ${LEAST_PROXIMITY} or more, the strongest first, up to ${MOST_LINKS} links a product. Places come of forces between linked products; only nearness means something, the axes do not.`,
      es: `Los enlaces son el árbol de expansión máxima y los pares con proximidad de ${LEAST_PROXIMITY} o más, primero los más fuertes, hasta ${MOST_LINKS} enlaces por producto. Los lugares resultan de fuerzas entre productos enlazados; sólo la cercanía significa algo, los ejes no.`,
    },
  ],
  selection: {
    en: `The ${products} headings that were exported, and ${links} links between them. Headings without trade (1403, 2527, 5211) and 9999, trade without a product, are left out.`,
    es: `Las ${products} partidas que se exportaron y ${links} enlaces entre ellas. Se omiten las partidas sin comercio (1403, 2527, 5211) y la 9999, comercio sin producto.`,
  },
});
