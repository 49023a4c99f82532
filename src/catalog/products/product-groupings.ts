import type { Text } from '../../base/locale.ts';
import { HS_SECTIONS } from '../data/hs-spanish.ts';
import { LALL_SITC2, LALL_SITC3, RAUCH_CONSERVATIVE, RAUCH_LIBERAL } from '../data/product-groups.ts';
import { groupMap } from '../group-map.ts';
import type { Grouping } from '../grouping.ts';
import { linksOfTable } from './link-tables.ts';
import { HS } from './product-headers.ts';
import { productActivities } from './product-lines.ts';

type Groups = Grouping['groups'];
type GroupMap = Readonly<Record<string, string>>;
type Facts = Omit<Grouping, 'id' | 'title' | 'from' | 'map' | 'except'>;

const LALL: Groups = [
  { code: 'PP', name: { en: 'Primary products', es: 'Productos primarios' } },
  {
    code: 'RB1',
    name: {
      en: 'Resource-based: agro-based',
      es: 'Basadas en recursos naturales: agropecuarias y forestales',
    },
  },
  { code: 'RB2', name: { en: 'Resource-based: other', es: 'Basadas en recursos naturales: otras' } },
  {
    code: 'LT1',
    name: {
      en: 'Low technology: textile, garment and footwear',
      es: 'Baja tecnología: textiles, vestido y calzado',
    },
  },
  { code: 'LT2', name: { en: 'Low technology: other', es: 'Baja tecnología: otras' } },
  { code: 'MT1', name: { en: 'Medium technology: automotive', es: 'Tecnología media: automotriz' } },
  { code: 'MT2', name: { en: 'Medium technology: process', es: 'Tecnología media: procesos' } },
  { code: 'MT3', name: { en: 'Medium technology: engineering', es: 'Tecnología media: ingeniería' } },
  {
    code: 'HT1',
    name: {
      en: 'High technology: electronic and electrical',
      es: 'Alta tecnología: electrónica y eléctrica',
    },
  },
  { code: 'HT2', name: { en: 'High technology: other', es: 'Alta tecnología: otras' } },
  { code: 'SP', name: { en: 'Special transactions', es: 'Transacciones especiales' } },
];
const RAUCH: Groups = [
  { code: 'w', name: { en: 'Traded on organised exchanges', es: 'Se comercia en bolsas organizadas' } },
  { code: 'r', name: { en: 'Reference priced', es: 'Con precio de referencia' } },
  { code: 'n', name: { en: 'Differentiated', es: 'Diferenciados' } },
];
const STAGES: Groups = [
  { code: 'primary', name: { en: 'Primary goods', es: 'Bienes básicos' } },
  { code: 'processed', name: { en: 'Processed goods', es: 'Bienes elaborados' } },
  { code: 'parts', name: { en: 'Parts and components', es: 'Partes y componentes' } },
  { code: 'capital', name: { en: 'Capital goods', es: 'Bienes de capital' } },
  { code: 'consumption', name: { en: 'Consumption goods', es: 'Bienes de consumo' } },
  {
    code: 'unallocated',
    name: {
      en: 'Not allocated (motor spirit, passenger cars, other)',
      es: 'Sin asignar (gasolina, automóviles, otros)',
    },
  },
];
const END_USES: Groups = [
  { code: 'intermediate', name: { en: 'Intermediate goods', es: 'Bienes intermedios' } },
  ...STAGES.slice(3),
];
const SECTIONS: Groups = HS_SECTIONS.split('\n').map((line) => {
  const [code, , , en, es] = line.split('|') as [string, string, string, string, string];
  return { code, name: { en, es } };
});

/** 32 stands for processed fuels that a table does not divide into motor spirit and other. */
const STAGE_BEC4 = groupMap({
  primary: '111 21 31',
  processed: '121 22 322',
  parts: '42 53',
  capital: '41 521',
  consumption: '112 122 522 61 62 63',
  unallocated: '321 51 7',
});
const END_USE_BEC4 = groupMap({
  intermediate: '111 21 31 121 22 322 42 53',
  capital: '41 521',
  consumption: '112 122 522 61 62 63',
  unallocated: '321 51 7',
});

const all: Pick<Facts, 'scope' | 'to'> = { scope: 'all', to: null };
const LALL_FACTS: Facts = {
  ...all,
  groups: LALL,
  sources: [{ work: 'lall2000' }],
  confidence: 'medium',
  note: {
    en: 'Typed from memory for SITC Rev. 2 and checked: it covers every group of three digits, and agrees with the list of UNCTAD for Rev. 3 on 97.6% of the codes.',
    es: 'Escrita de memoria para la CUCI Rev. 2 y revisada: cubre todos los grupos de tres dígitos y coincide con la lista de la UNCTAD para la Rev. 3 en 97.6% de los códigos.',
  },
};
const LALL3_FACTS: Facts = {
  ...LALL_FACTS,
  sources: ['UNCTAD, SITC Rev. 3 products by technological categories', { work: 'lall2000' }],
  note: {
    en: 'The list of UNCTAD, from a copy of it; groups 911 and 931 were added as special transactions.',
    es: 'La lista de la UNCTAD, tomada de una copia; los grupos 911 y 931 se agregaron como transacciones especiales.',
  },
};
const RAUCH_FACTS: Facts = {
  ...all,
  groups: RAUCH,
  sources: [{ work: 'rauch1999' }],
  confidence: 'high',
  note: {
    en: 'The published list by SITC Rev. 2 of four digits; subgroups it does not name are in no group.',
    es: 'La lista publicada por CUCI Rev. 2 a cuatro dígitos; los subgrupos que no menciona no están en ningún grupo.',
  },
};
const BEC_FACTS: Facts = {
  ...all,
  groups: STAGES,
  sources: [
    { work: 'unitednations2002' },
    { work: 'gaulier2007', about: { en: 'the stages', es: 'las etapas' } },
  ],
  confidence: 'to-verify',
  note: {
    en: 'Typed from memory, not yet compared with the publication. Passenger cars (51), motor spirit (321) and goods n.e.s. (7) are not allocated, as in the national accounts; authors who count stages put cars with consumption.',
    es: 'Escrita de memoria, aún sin cotejar con la publicación. Automóviles (51), gasolina (321) y bienes n.e.p. (7) no se asignan, como en las cuentas nacionales; quienes cuentan etapas ponen los automóviles en consumo.',
  },
};

const SECTION_FACTS: Facts = {
  ...all,
  groups: SECTIONS,
  sources: ['World Customs Organization, Harmonized System'],
  confidence: 'high',
  note: {
    en: 'Chapter 99, commodities not specified, is in no section.',
    es: 'El capítulo 99, mercancías no especificadas, no está en ninguna sección.',
  },
};
const END_USE_TITLE: Text = {
  en: 'End use in the national accounts',
  es: 'Uso final en las cuentas nacionales',
};

/** The groups of products; the maps of those on the HS are made from the links when first asked for. */
export const PRODUCT_GROUPINGS: readonly Grouping[] = [
  lazily('SITC2', 'lall', LALL_FACTS, { en: 'Technology, Lall', es: 'Tecnología, Lall' }, () =>
    groupMap(LALL_SITC2),
  ),
  lazily(
    'SITC3',
    'lall',
    LALL3_FACTS,
    { en: 'Technology, Lall (UNCTAD)', es: 'Tecnología, Lall (UNCTAD)' },
    () => groupMap(LALL_SITC3),
  ),
  ...(['conservative', 'liberal'] as const).map((kind) =>
    lazily('SITC2', `rauch-${kind}`, RAUCH_FACTS, rauchTitle(kind), () => groupMap(rauchOf(kind))),
  ),
  lazily(
    'BEC4',
    'stage',
    BEC_FACTS,
    { en: 'Stage of production', es: 'Etapa de producción' },
    () => STAGE_BEC4,
  ),
  lazily('BEC4', 'end-use', { ...BEC_FACTS, groups: END_USES }, END_USE_TITLE, () => END_USE_BEC4),
  ...HS.flatMap((id) => [
    lazily(id, 'section', SECTION_FACTS, { en: 'Sections of the HS', es: 'Secciones del SA' }, () =>
      sectionMap(id),
    ),
    through(id, 'lall', 'SITC2', 3, LALL_SITC2, LALL_FACTS, {
      en: 'Technology, Lall, by way of SITC Rev. 2',
      es: 'Tecnología, Lall, a través de la CUCI Rev. 2',
    }),
    through(id, 'lall-sitc3', 'SITC3', 3, LALL_SITC3, LALL3_FACTS, {
      en: 'Technology, Lall, by way of SITC Rev. 3',
      es: 'Tecnología, Lall, a través de la CUCI Rev. 3',
    }),
    ...(['conservative', 'liberal'] as const).map((kind) =>
      through(id, `rauch-${kind}`, 'SITC2', 4, rauchOf(kind), RAUCH_FACTS, rauchTitle(kind)),
    ),
    bec(id, 'stage', STAGE_BEC4, BEC_FACTS, { en: 'Stage of production', es: 'Etapa de producción' }),
    bec(id, 'end-use', END_USE_BEC4, { ...BEC_FACTS, groups: END_USES }, END_USE_TITLE),
  ]),
];

function rauchOf(kind: 'conservative' | 'liberal'): Readonly<Record<string, string>> {
  return kind === 'conservative' ? RAUCH_CONSERVATIVE : RAUCH_LIBERAL;
}

function rauchTitle(kind: 'conservative' | 'liberal'): Text {
  return kind === 'conservative'
    ? { en: 'Homogeneity, Rauch, conservative', es: 'Homogeneidad, Rauch, conservadora' }
    : { en: 'Homogeneity, Rauch, liberal', es: 'Homogeneidad, Rauch, liberal' };
}

/** By the class that a subheading is converted to, cut to the digits of the list. */
function through(
  id: string,
  scheme: string,
  by: string,
  digits: number,
  lists: Readonly<Record<string, string>>,
  facts: Facts,
  title: Text,
): Grouping {
  return lazily(id, scheme, facts, title, () => {
    const groups = groupMap(lists);
    return settled(id, by, 'links-hs-sitc', (code) => groups[code.slice(0, digits)] ?? null);
  });
}

function bec(id: string, scheme: string, groups: GroupMap, facts: Facts, title: Text): Grouping {
  return lazily(id, scheme, facts, title, () =>
    settled(
      id,
      'BEC4',
      'links-hs-bec',
      (code) => groups[code.replace(/0+$/, '')] ?? (code === '320' ? 'unallocated' : null),
    ),
  );
}

/** Subheadings whose every target is in one and the same group. */
function settled(
  id: string,
  by: string,
  file: 'links-hs-sitc' | 'links-hs-bec',
  groupOf: (target: string) => string | null,
): GroupMap {
  const groups = new Map<string, Set<string | null>>();
  for (const { from, to } of linksOfTable({ from: id, to: by, file }))
    groups.set(from, (groups.get(from) ?? new Set()).add(groupOf(to)));
  const known = new Set((productActivities(id) ?? []).map(({ code }) => code));
  const map: Record<string, string> = {};
  for (const [code, own] of groups) {
    const [only] = own;
    if (own.size === 1 && only !== null && only !== undefined && known.has(code)) map[code] = only;
  }
  return map;
}

function sectionMap(id: string): GroupMap {
  const chapters = (productActivities(id) ?? []).filter(
    ({ level, parent }) => level === 'chapter' && parent !== null,
  );
  return Object.fromEntries(chapters.map(({ code, parent }) => [code, parent as string]));
}

/** What no mapped class holds is left out: codes without a link, and those whose parts lie in several groups. */
function lazily(id: string, scheme: string, facts: Facts, title: Text, mapOf: () => GroupMap): Grouping {
  let map: GroupMap | undefined;
  let except: readonly string[] | undefined;
  const mapNow = () => {
    map ??= mapOf();
    return map;
  };
  return {
    ...facts,
    id: `${id.toLowerCase()}-${scheme}`,
    title: { en: `${title.en} (${id})`, es: `${title.es} (${id})` },
    from: id,
    get map() {
      return mapNow();
    },
    get except() {
      except ??= leftOut(id, mapNow());
      return except;
    },
  };
}

function leftOut(id: string, map: GroupMap): readonly string[] {
  const activities = productActivities(id) ?? [];
  const parents = new Map(activities.map(({ code, parent }) => [code, parent]));
  const inner = new Set(parents.values());
  const isIn = (code: string): boolean => {
    for (let at: string | null = code; at !== null; at = parents.get(at) ?? null) if (at in map) return true;
    return false;
  };
  return activities.map(({ code }) => code).filter((code) => !inner.has(code) && !isIn(code));
}
