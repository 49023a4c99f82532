import type { Text } from '../../base/locale.ts';
import { type CatalogFile, catalogText } from '../catalog-text.ts';
import type { Link } from '../correspondence.ts';
import { HS, SITC } from './product-headers.ts';
import { productActivities } from './product-lines.ts';

/** A published table that leads from one classification to another. */
export interface LinkTable {
  readonly from: string;
  readonly to: string;
  /** `weights` say how much of a class goes where; a `table` says only which classes meet. */
  readonly kind: 'weights' | 'table';
  readonly file: CatalogFile;
  readonly source: string;
  readonly note: Text;
  /** Made by way of other classifications: most codes have several targets, some of them wrong. */
  readonly coarse?: true;
}

const WEIGHTS: Pick<LinkTable, 'kind' | 'source' | 'note'> = {
  kind: 'weights',
  source: 'Growth Lab at Harvard University, optimised conversion weights (Apache-2.0)',
  note: {
    en: 'Weights fitted to trade that both classifications report; printed with nine digits and brought to a sum of one.',
    es: 'Ponderadores ajustados al comercio declarado en ambas clasificaciones; impresos con nueve dígitos y llevados a sumar uno.',
  },
};
const TABLE: Pick<LinkTable, 'kind' | 'source' | 'note'> = {
  kind: 'table',
  source: 'United Nations Statistics Division, conversion tables, by the R package concordance 2.1 (MIT)',
  note: {
    en: 'The table says where a code goes, not how much: one target takes all, several are given equal parts.',
    es: 'La tabla dice a dónde va un código, no cuánto: un destino único lo toma todo; varios reciben partes iguales.',
  },
};
const COARSE: Pick<LinkTable, 'kind' | 'source' | 'note' | 'coarse'> = {
  ...TABLE,
  coarse: true,
  note: {
    en: 'One table for all revisions of the HS, made by way of other classifications: most codes have several targets, in equal parts. Coarse.',
    es: 'Una sola tabla para todas las revisiones del SA, hecha por medio de otras clasificaciones: la mayoría de los códigos tiene varios destinos, por partes iguales. Gruesa.',
  },
};

const NARROWED: Pick<LinkTable, 'kind' | 'source' | 'note'> = {
  kind: 'table',
  source:
    'United Nations Statistics Division and U.S. Census Bureau (HS to NAICS to ISIC 4), by the R package concordance 2.1 (MIT)',
  note: {
    en: 'One table for all revisions of the HS: of the classes it names, those that make goods and that the NAICS agrees with. Three of four codes have one target, the others equal parts.',
    es: 'Una sola tabla para todas las revisiones del SA: de las clases que nombra, las que producen bienes y en las que el NAICS coincide. Tres de cada cuatro códigos tienen un destino; los demás, partes iguales.',
  },
};

const CHAIN = ['SITC1', 'SITC2', 'SITC3', ...HS.slice(0, 6)];
const WITHIN_SITC = 'SITC2-SITC1 SITC3-SITC1 SITC3-SITC2 SITC4-SITC1 SITC4-SITC2 SITC4-SITC3';
const FROM_SITC = `${WITHIN_SITC} SITC1-BEC4 SITC2-BEC4 SITC3-BEC4 SITC4-BEC4 SITC2-ISIC2 SITC3-ISIC3`;

/** Every table of links between products, and from products to industries. */
export const LINK_TABLES: readonly LinkTable[] = [
  ...CHAIN.slice(1).flatMap((to, k) => {
    const from = CHAIN[k];
    return [
      { from, to, file: 'weights' as const, ...WEIGHTS },
      { from: to, to: from, file: 'weights' as const, ...WEIGHTS },
    ];
  }),
  ...HS.flatMap((from, k) =>
    HS.slice(0, k).map((to) => ({ from, to, file: 'links-hs-revisions' as const, ...TABLE })),
  ),
  ...HS.flatMap((from) => [
    ...SITC.map((to) => ({ from, to, file: 'links-hs-sitc' as const, ...TABLE })),
    { from, to: 'BEC4', file: 'links-hs-bec', ...TABLE } as const,
    ...['ISIC2', 'ISIC3'].map((to) => ({ from, to, file: 'links-hs-isic' as const, ...TABLE })),
    { from, to: 'ISIC31', file: 'links-hs-isic', ...COARSE } as const,
    { from, to: 'ISIC4', file: 'links-hs-isic', ...NARROWED } as const,
  ]),
  ...FROM_SITC.split(' ').map((pair) => {
    const [from, to] = pair.split('-') as [string, string];
    return { from, to, file: 'links-sitc' as const, ...TABLE };
  }),
];

/** Whether a step goes by a table that is coarse. */
export function isCoarse(step: Pick<LinkTable, 'from' | 'to'> & { readonly by: string }): boolean {
  return LINK_TABLES.some(
    ({ from, to, kind, coarse }) =>
      coarse === true && from === step.from && to === step.to && kind === step.by,
  );
}

/** The links of a table; the weights of every source add to 1. */
export function linksOfTable({ from, to, file }: Pick<LinkTable, 'from' | 'to' | 'file'>): readonly Link[] {
  const section = sectionsOf(file).find((one) => one.to === to && one.from.includes(from));
  if (section === undefined) throw new TypeError(`${file} does not lead from ${from} to ${to}`);
  const bit = section.from.length === 1 ? null : section.from.indexOf(from);
  const links: Link[] = [];
  const listed = new Set<string>();
  for (const line of section.lines) {
    const [code, mask, targets] = line.split('|') as [string, string, string];
    if (bit !== null && ((Number.parseInt(mask, 16) >> bit) & 1) === 0) continue;
    listed.add(code);
    if (targets !== '') links.push(...targetsOf(code, targets.split(' ')));
  }
  if (section.rest) {
    for (const { code, level } of productActivities(from) ?? [])
      if (level === 'subheading' && !listed.has(code)) links.push({ from: code, to: code, weight: 1 });
  }
  return links;
}

/** `code=.25` has a weight; codes without any share evenly. */
function targetsOf(from: string, targets: readonly string[]): readonly Link[] {
  const parts = targets.map((target) => target.split('=') as [string, string?]);
  const weights = parts.map(([, weight]) => (weight === undefined ? 1 : Number(weight)));
  const sum = weights.reduce((a, b) => a + b, 0);
  return parts.map(([to], k) => ({ from, to, weight: weights[k] / sum }));
}

interface Section {
  readonly from: readonly string[];
  readonly to: string;
  /** Subheadings that are not listed keep their code. */
  readonly rest: boolean;
  readonly lines: readonly string[];
}

const sections = new Map<CatalogFile, readonly Section[]>();

function sectionsOf(file: CatalogFile): readonly Section[] {
  let found = sections.get(file);
  if (found === undefined) {
    found = catalogText(file)
      .slice(1)
      .split('\n#')
      .map((part) => {
        const [heading = '', ...lines] = part.split('\n');
        const [from, to] = heading.replace('=', '').split('>') as [string, string];
        return { from: from.split(','), to, rest: heading.endsWith('='), lines };
      });
    sections.set(file, found);
  }
  return found;
}
