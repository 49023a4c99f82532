import type { Text } from '../base/locale.ts';
import { unknownName } from '../base/unknown-name.ts';
import { catalogRows } from './catalog-text.ts';
import { type Correspondence, equalSplit, reversed } from './correspondence.ts';
import { LINK_TABLES } from './products/link-tables.ts';
import { correspondenceOf } from './products/product-correspondence.ts';
import { routesBetween } from './products/routes.ts';

/** A correspondence of the catalog without its links. */
export interface CorrespondenceHeader {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Whether the publication says how much goes where. */
  readonly weights: boolean;
  readonly source: string;
  readonly note: Text;
}

const SOURCE = 'United Nations Statistics Division, correspondence tables of ISIC';
const EVEN: Text = {
  en: 'The published table says which classes meet, not how much: a class with several targets is divided evenly.',
  es: 'La tabla publicada dice qué clases se tocan, no en qué medida: una clase con varios destinos se reparte por igual.',
};

const PAIRS = ['ISIC3-ISIC2', 'ISIC31-ISIC3', 'ISIC4-ISIC3', 'ISIC4-ISIC31'] as const;

/** Between classes of ISIC of four digits, each table in both directions. */
const ISIC_HEADERS: readonly CorrespondenceHeader[] = PAIRS.flatMap((pair) => {
  const [from, to] = pair.split('-') as [string, string];
  const facts = { weights: false, source: SOURCE, note: EVEN };
  return [
    { id: pair, from, to, ...facts },
    { id: `${to}-${from}`, from: to, to: from, ...facts },
  ];
});

const weighted = new Set(
  LINK_TABLES.filter(({ kind }) => kind === 'weights').map(({ from, to }) => `${from}-${to}`),
);

/** Every published table of the catalog. Others are chained from these; `-table` marks a second one of a pair. */
export const correspondences: readonly CorrespondenceHeader[] = [
  ...ISIC_HEADERS,
  ...LINK_TABLES.map(({ from, to, kind, source, note }) => ({
    id: kind === 'table' && weighted.has(`${from}-${to}`) ? `${from}-${to}-table` : `${from}-${to}`,
    from,
    to,
    weights: kind === 'weights',
    source,
    note,
  })),
];

const built = new Map<string, Correspondence>();

/**
 * A correspondence by its id, `ISIC4-ISIC3` or `HS1992-SITC2`; between products by the preferred route.
 * @throws EscalarError `unknown-name`, `catalog-not-provided`
 * @example
 * import { correspondence } from 'escalar/catalog';
 * import { useShippedCatalog } from 'escalar/node';
 *
 * useShippedCatalog();
 * correspondence('ISIC4-ISIC3').links.filter(({ from }) => from === '2610').length; // => 8
 */
export function correspondence(id: string): Correspondence {
  const header = ISIC_HEADERS.find((each) => each.id === id);
  if (header === undefined) {
    const [from = '', to = '', kind] = id.split('-');
    const route = routesBetween(from, to).find((one) => kind === undefined || one.kind === kind);
    if (route !== undefined && from !== to) return correspondenceOf(route);
    const known = correspondences.map((each) => each.id);
    throw unknownName({ en: 'correspondence', es: 'la correspondencia' }, id, known);
  }
  let found = built.get(id);
  if (found === undefined) {
    found = build(header);
    built.set(id, found);
  }
  return found;
}

function build({ id, from, to }: CorrespondenceHeader): Correspondence {
  if (!(PAIRS as readonly string[]).includes(id)) return reversed(correspondence(`${to}-${from}`));
  const pairs = catalogRows('isic-links.txt', id).flatMap((row) => {
    const [source, targets] = row as [string, string];
    return targets.split(' ').map((target) => [source, target] as const);
  });
  return equalSplit(id, from, to, pairs);
}
