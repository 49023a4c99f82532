import type { Text } from '../base/locale.ts';
import { activitiesOf } from './activity-lines.ts';
import { composeMaps, groupMap } from './group-map.ts';
import type { Grouping } from './grouping.ts';
import type { Origin } from './origin.ts';

type Groups = Grouping['groups'];
type GroupMap = Grouping['map'];

const ISIC3_WIOD = groupMap({
  c1: '01 02 05',
  c2: '10 11 12 13 14',
  c3: '15 16',
  c4: '17 18',
  c5: '19',
  c6: '20',
  c7: '21 22',
  c8: '23',
  c9: '24',
  c10: '25',
  c11: '26',
  c12: '27 28',
  c13: '29',
  c14: '30 31 32 33',
  c15: '34 35',
  c16: '36 37',
  c17: '40 41',
  c18: '45',
  c19: '50',
  c20: '51',
  c21: '52',
  c22: '55',
  c23: '60',
  c24: '61',
  c25: '62',
  c26: '63',
  c27: '64',
  c28: '65 66 67',
  c29: '70',
  c30: '71 72 73 74',
  c31: '75',
  c32: '80',
  c33: '85',
  c34: '90 91 92 93',
  c35: '95',
});

const WIOD_MANUFACTURING = 'c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 c16';

const WIOD_GGDC10 = groupMap({
  AGR: 'c1',
  MIN: 'c2',
  MAN: WIOD_MANUFACTURING,
  PU: 'c17',
  CON: 'c18',
  WRT: 'c19 c20 c21 c22',
  TRA: 'c23 c24 c25 c26 c27',
  FIRE: 'c28 c29 c30',
  GOV: 'c31 c32 c33',
  OTH: 'c34 c35',
});

const ISIC3_GGDC10 = groupMap({
  AGR: 'A B',
  MIN: 'C',
  MAN: 'D',
  PU: 'E',
  CON: 'F',
  WRT: 'G H',
  TRA: 'I',
  FIRE: 'J K',
  GOV: 'L M N',
  OTH: 'O P',
});

const ISIC4_ETD12 = groupMap({
  Agriculture: 'A',
  Mining: 'B',
  Manufacturing: 'C',
  Utilities: 'D E',
  Construction: 'F',
  'Trade services': 'G I',
  'Transport services': 'H',
  'Business services': 'J M N',
  'Financial services': 'K',
  'Real estate': 'L',
  'Government services': 'O P Q',
  'Other services': 'R S T U',
});

const ETD12_GGDC10: GroupMap = {
  Agriculture: 'AGR',
  Mining: 'MIN',
  Manufacturing: 'MAN',
  Utilities: 'PU',
  Construction: 'CON',
  'Trade services': 'WRT',
  'Transport services': 'TRA',
  'Business services': 'FIRE',
  'Financial services': 'FIRE',
  'Real estate': 'FIRE',
  'Government services': 'GOV',
  'Other services': 'OTH',
};

const PLD12_ETD12: GroupMap = {
  agr: 'Agriculture',
  min: 'Mining',
  man: 'Manufacturing',
  pu: 'Utilities',
  con: 'Construction',
  trd: 'Trade services',
  tra: 'Transport services',
  bus: 'Business services',
  fin: 'Financial services',
  dwe: 'Real estate',
  pub: 'Government services',
  oth: 'Other services',
};

const GGDC10_BROAD = groupMap({
  AGR: 'AGR',
  IND: 'MIN MAN PU CON',
  SER: 'WRT TRA FIRE GOV OTH',
});

const BROAD: Groups = [
  { code: 'AGR', name: { en: 'Agriculture', es: 'Agricultura' } },
  { code: 'IND', name: { en: 'Industry', es: 'Industria' } },
  { code: 'SER', name: { en: 'Services', es: 'Servicios' } },
];
const MANUFACTURING: Groups = [
  { code: 'MAN', name: { en: 'Manufacturing', es: 'Manufacturas' } },
  { code: 'NOT', name: { en: 'Other activities', es: 'Otras actividades' } },
];

const SECTORS = { en: 'definitions of the sectors', es: 'definiciones de los sectores' };
const TEN_SECTORS: Origin = { work: 'timmer2015b', about: SECTORS };
const TWELVE_SECTORS: Origin = { work: 'devries2021', about: SECTORS };

const REVISIONS_DIFFER: Text = {
  en: 'An approximation: the twelve sectors follow ISIC Rev. 4, the ten ISIC Rev. 3.1. Telecommunications and publishing are business services in the twelve, transport and manufacturing in the ten; waste is a utility in the twelve, another service in the ten.',
  es: 'Es una aproximación: los doce sectores siguen la CIIU Rev. 4; los diez, la Rev. 3.1. Telecomunicaciones y edición son servicios a las empresas en los doce, y transporte y manufacturas en los diez; los desechos van con electricidad, gas y agua en los doce y con otros servicios en los diez.',
};

/** Groups that are the classes of another classification. */
function classesOf(id: string): Groups {
  return activitiesOf(id).map(({ code, name }) => ({ code, name: { en: name.en, es: name.es ?? name.en } }));
}

function sectors(
  id: string,
  from: string,
  to: string,
  map: GroupMap,
  facts: Pick<Grouping, 'title' | 'sources' | 'confidence'> & Partial<Pick<Grouping, 'except' | 'note'>>,
): Grouping {
  return { except: [], note: null, ...facts, id, from, to, map, groups: classesOf(to), scope: 'all' };
}

function broad(from: string, map: GroupMap, except: readonly string[] = []): Grouping {
  return {
    id: `${from.toLowerCase()}-broad`,
    title: {
      en: `Agriculture, industry and services (${from})`,
      es: `Agricultura, industria y servicios (${from})`,
    },
    from,
    to: null,
    groups: BROAD,
    map,
    scope: 'all',
    except,
    sources: ['National accounts convention: industry is mining, manufacturing, utilities and construction'],
    confidence: 'high',
    note: null,
  };
}

function manufacturing(from: string, inside: readonly string[]): Grouping {
  const tops = activitiesOf(from).filter(({ parent }) => parent === null);
  const map = Object.fromEntries(tops.map(({ code }) => [code, inside.includes(code) ? 'MAN' : 'NOT']));
  return {
    id: `${from.toLowerCase()}-manufacturing`,
    title: { en: `Manufacturing and the rest (${from})`, es: `Manufacturas y resto (${from})` },
    from,
    to: null,
    groups: MANUFACTURING.filter(({ code }) => Object.values(map).includes(code)),
    map,
    scope: 'all',
    except: [],
    sources: ['The classification itself'],
    confidence: 'high',
    note: null,
  };
}

/** Bridges between the sector lists of the productivity databases, and the broad sectors of each. */
export const SECTOR_GROUPINGS: readonly Grouping[] = [
  sectors('isic3-wiod', 'ISIC3', 'WIOD2013', ISIC3_WIOD, {
    title: {
      en: 'ISIC Rev. 3 divisions to WIOD industries',
      es: 'Divisiones de la CIIU Rev. 3 a ramas de la WIOD',
    },
    sources: [{ work: 'timmer2015a' }],
    confidence: 'high',
    except: ['Q'],
  }),
  sectors('wiod2013-ggdc10', 'WIOD2013', 'GGDC10', WIOD_GGDC10, {
    title: { en: 'WIOD industries to ten sectors', es: 'Ramas de la WIOD a diez sectores' },
    sources: [TEN_SECTORS],
    confidence: 'high',
  }),
  sectors('isic3-ggdc10', 'ISIC3', 'GGDC10', ISIC3_GGDC10, {
    title: { en: 'ISIC Rev. 3 sections to ten sectors', es: 'Secciones de la CIIU Rev. 3 a diez sectores' },
    sources: [TEN_SECTORS],
    confidence: 'high',
    except: ['Q'],
  }),
  sectors('isic4-etd12', 'ISIC4', 'ETD12', ISIC4_ETD12, {
    title: {
      en: 'ISIC Rev. 4 sections to twelve sectors',
      es: 'Secciones de la CIIU Rev. 4 a doce sectores',
    },
    sources: [TWELVE_SECTORS],
    confidence: 'high',
  }),
  sectors('etd12-ggdc10', 'ETD12', 'GGDC10', ETD12_GGDC10, {
    title: { en: 'Twelve sectors to ten', es: 'Doce sectores a diez' },
    sources: [TWELVE_SECTORS, TEN_SECTORS],
    confidence: 'medium',
    note: REVISIONS_DIFFER,
  }),
  sectors('pld12-etd12', 'PLD12', 'ETD12', PLD12_ETD12, {
    title: {
      en: 'Productivity Level Database to Economic Transformation Database',
      es: 'Productivity Level Database a Economic Transformation Database',
    },
    sources: [{ work: 'inklaar2023' }],
    confidence: 'medium',
  }),
  sectors('pld12-ggdc10', 'PLD12', 'GGDC10', composeMaps(PLD12_ETD12, ETD12_GGDC10), {
    title: {
      en: 'Productivity Level Database to ten sectors',
      es: 'Productivity Level Database a diez sectores',
    },
    sources: [TWELVE_SECTORS, TEN_SECTORS],
    confidence: 'medium',
    note: REVISIONS_DIFFER,
  }),
  broad('ISIC2', groupMap({ AGR: '1', IND: '2 3 4 5', SER: '6 7 8 9' }), ['0']),
  broad('ISIC3', composeMaps(ISIC3_GGDC10, GGDC10_BROAD), ['Q']),
  broad('ISIC31', composeMaps(ISIC3_GGDC10, GGDC10_BROAD), ['Q']),
  broad('ISIC4', groupMap({ AGR: 'A', IND: 'B C D E F', SER: 'G H I J K L M N O P Q R S T U' })),
  broad('WIOD2013', composeMaps(WIOD_GGDC10, GGDC10_BROAD)),
  broad('GGDC10', GGDC10_BROAD),
  broad('ETD12', composeMaps(ETD12_GGDC10, GGDC10_BROAD)),
  broad('PLD12', composeMaps(composeMaps(PLD12_ETD12, ETD12_GGDC10), GGDC10_BROAD)),
  manufacturing('ISIC2', ['3']),
  manufacturing('ISIC3', ['D']),
  manufacturing('ISIC31', ['D']),
  manufacturing('ISIC4', ['C']),
  manufacturing('WIOD2013', WIOD_MANUFACTURING.split(' ')),
  manufacturing('GGDC10', ['MAN']),
  manufacturing('ETD12', ['Manufacturing']),
  manufacturing('PLD12', ['man']),
  manufacturing('NAICS1997', ['31-33']),
  manufacturing('NAICS2012', ['31-33']),
  manufacturing('SCIAN2007', ['31-33']),
];
