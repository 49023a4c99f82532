import type { Text } from '../base/locale.ts';
import { activitiesOf } from './activity-lines.ts';
import { groupMap } from './group-map.ts';
import type { Grouping } from './grouping.ts';
import { spread } from './spread-groups.ts';

type Groups = Grouping['groups'];
type GroupMap = Grouping['map'];

const LEVELS: Groups = [
  { code: 'HT', name: { en: 'High technology', es: 'Tecnología alta' } },
  { code: 'MHT', name: { en: 'Medium-high technology', es: 'Tecnología media alta' } },
  { code: 'MLT', name: { en: 'Medium-low technology', es: 'Tecnología media baja' } },
  { code: 'LT', name: { en: 'Low technology', es: 'Tecnología baja' } },
];
const BRANCHES: Groups = [
  { code: 'KNOW', name: { en: 'Knowledge-disseminating branches', es: 'Ramas difusoras de conocimiento' } },
  { code: 'TRANSPORT', name: { en: 'Transport equipment', es: 'Material de transporte' } },
  { code: 'OTHER', name: { en: 'Other manufacturing', es: 'Otras manufacturas' } },
];

/** Hatzichronoglou's list; a code of more digits takes its part out of the shorter one. */
const OECD_ISIC3 = groupMap({
  HT: '2423 30 32 33 353',
  MHT: '24 29 31 34 352 359',
  MLT: '23 25 26 27 28 351',
  LT: '15 16 17 18 19 20 21 22 36 37',
});

const OECD: Pick<Grouping, 'scope' | 'except' | 'sources' | 'to'> = {
  to: null,
  scope: 'manufacturing',
  except: [],
  sources: [{ work: 'hatzichronoglou1997' }],
};
const KNOWLEDGE: Pick<Grouping, 'groups' | 'scope' | 'except' | 'sources' | 'to'> = {
  to: null,
  groups: BRANCHES,
  scope: 'manufacturing',
  except: [],
  sources: [{ work: 'katz2001' }, { work: 'cimoli2005' }],
};
const UNVERIFIED: Text = {
  en: 'The list has not yet been compared with the printed publications. Engineering-intensive branches are metal products, machinery, electrical equipment and instruments; transport equipment stands apart because authors count it in or out.',
  es: 'La lista aún no se ha cotejado con las publicaciones impresas. Las ramas intensivas en ingeniería son productos metálicos, maquinaria, equipo eléctrico e instrumentos; el material de transporte va aparte porque unos autores lo incluyen y otros no.',
};

/** What is named goes to its group; the other listed codes are `OTHER`. */
function branches(know: string, transport: string, all: readonly string[]): GroupMap {
  const named = groupMap({ KNOW: know, TRANSPORT: transport });
  return Object.fromEntries(all.map((code) => [code, named[code] ?? 'OTHER']));
}

function codes(classificationId: string, of: RegExp): readonly string[] {
  return activitiesOf(classificationId)
    .map(({ code }) => code)
    .filter((code) => of.test(code));
}

function naics(id: string): Grouping {
  return {
    ...KNOWLEDGE,
    id: `${id.toLowerCase()}-knowledge`,
    title: {
      en: `Knowledge-disseminating branches of manufacturing (${id})`,
      es: `Ramas manufactureras difusoras de conocimiento (${id})`,
    },
    from: id,
    map: branches('332 333 334 335', '336', codes(id, /^3\d\d$/)),
    confidence: 'to-verify',
    note: {
      en: `${UNVERIFIED.en} The published list is in ISIC Rev. 2; this is its nearest reading in three digits, and medical instruments stay in 339.`,
      es: `${UNVERIFIED.es} La lista publicada está en CIIU Rev. 2; esta es su lectura más cercana a tres dígitos, y los instrumentos médicos quedan en 339.`,
    },
  };
}

/** Manufacturing by technology and by the spread of knowledge. */
export const TECHNOLOGY_GROUPINGS: readonly Grouping[] = [
  {
    ...OECD,
    id: 'isic3-oecd-technology',
    title: {
      en: 'Technology of manufacturing, OECD 1997 (ISIC Rev. 3)',
      es: 'Tecnología de las manufacturas, OCDE 1997 (CIIU Rev. 3)',
    },
    from: 'ISIC3',
    groups: LEVELS,
    map: spread('ISIC3', 'D', OECD_ISIC3),
    confidence: 'medium',
    note: {
      en: 'Division 24 without 2423 is medium-high, 2423 high; division 35 is split by group. Codes above that level have no group of their own.',
      es: 'La división 24 sin 2423 es media alta y 2423 es alta; la división 35 se reparte por grupo. Los códigos por encima de ese nivel no tienen grupo propio.',
    },
  },
  {
    ...OECD,
    id: 'wiod2013-oecd-technology',
    title: {
      en: 'Technology of manufacturing, OECD 1997 (WIOD industries)',
      es: 'Tecnología de las manufacturas, OCDE 1997 (ramas de la WIOD)',
    },
    from: 'WIOD2013',
    groups: [
      ...LEVELS.slice(1),
      { code: 'MIXED', name: { en: 'More than one level', es: 'Más de un nivel' } },
    ],
    map: groupMap({ MHT: 'c13', MLT: 'c8 c10 c11 c12', LT: 'c3 c4 c5 c6 c7 c16', MIXED: 'c9 c14 c15' }),
    confidence: 'medium',
    note: {
      en: 'Defined where all parts of an industry have one level. Chemicals (c9) hold pharmaceuticals; electrical and optical equipment (c14) holds electrical machinery and electronics; transport equipment (c15) holds ships and aircraft.',
      es: 'Se define donde todas las partes de una rama tienen un mismo nivel. La química (c9) contiene farmacéutica; el equipo eléctrico y óptico (c14), maquinaria eléctrica y electrónica; el equipo de transporte (c15), barcos y aeronaves.',
    },
  },
  {
    ...OECD,
    id: 'wiod2013-oecd-technology-two',
    title: {
      en: 'Upper and lower technology, OECD 1997 (WIOD industries)',
      es: 'Tecnología superior e inferior, OCDE 1997 (ramas de la WIOD)',
    },
    from: 'WIOD2013',
    groups: [
      { code: 'UPPER', name: { en: 'High and medium-high technology', es: 'Tecnología alta y media alta' } },
      { code: 'LOWER', name: { en: 'Medium-low and low technology', es: 'Tecnología media baja y baja' } },
    ],
    map: groupMap({ UPPER: 'c9 c13 c14 c15', LOWER: 'c3 c4 c5 c6 c7 c8 c10 c11 c12 c16' }),
    confidence: 'medium',
    note: {
      en: 'Exact but for shipbuilding (ISIC 351, medium-low), which cannot be taken out of transport equipment (c15).',
      es: 'Exacta salvo por la construcción naval (CIIU 351, media baja), que no puede separarse del equipo de transporte (c15).',
    },
  },
  {
    ...KNOWLEDGE,
    id: 'isic2-knowledge',
    title: {
      en: 'Knowledge-disseminating branches of manufacturing (ISIC Rev. 2)',
      es: 'Ramas manufactureras difusoras de conocimiento (CIIU Rev. 2)',
    },
    from: 'ISIC2',
    map: branches('381 382 383 385', '384', codes('ISIC2', /^3\d\d$/)),
    confidence: 'to-verify',
    note: UNVERIFIED,
  },
  {
    ...KNOWLEDGE,
    id: 'isic3-knowledge',
    title: {
      en: 'Knowledge-disseminating branches of manufacturing (ISIC Rev. 3)',
      es: 'Ramas manufactureras difusoras de conocimiento (CIIU Rev. 3)',
    },
    from: 'ISIC3',
    map: branches('28 29 30 31 32 33', '34 35', codes('ISIC3', /^(1[5-9]|2\d|3[0-7])$/)),
    confidence: 'to-verify',
    note: {
      en: `${UNVERIFIED.en} The published list is in ISIC Rev. 2; this is its nearest reading by division.`,
      es: `${UNVERIFIED.es} La lista publicada está en CIIU Rev. 2; esta es su lectura más cercana por división.`,
    },
  },
  {
    ...KNOWLEDGE,
    id: 'wiod2013-knowledge',
    title: {
      en: 'Knowledge-disseminating branches of manufacturing (WIOD industries)',
      es: 'Ramas manufactureras difusoras de conocimiento (ramas de la WIOD)',
    },
    from: 'WIOD2013',
    map: branches('c13 c14', 'c15', codes('WIOD2013', /^c([3-9]|1[0-6])$/)),
    confidence: 'to-verify',
    note: {
      en: `${UNVERIFIED.en} Metal products cannot be taken out of basic metals (c12) and are left in other manufacturing, so the share is understated.`,
      es: `${UNVERIFIED.es} Los productos metálicos no pueden separarse de los metales básicos (c12) y quedan en otras manufacturas, de modo que la proporción se subestima.`,
    },
  },
  naics('NAICS1997'),
  naics('NAICS2012'),
  naics('SCIAN2007'),
];
