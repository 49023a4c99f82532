import type { Lang, Text } from '../base/locale.ts';
import { unknownName } from '../base/unknown-name.ts';
import type { Activity } from './activity.ts';
import { activitiesOf } from './activity-lines.ts';
import type { ClassificationHeader } from './classification-header.ts';
import { normalise } from './normalise.ts';
import { PRODUCT_HEADERS } from './products/product-headers.ts';

export interface Classification extends ClassificationHeader {
  readonly activities: readonly Activity[];
}

const UNSD = 'United Nations Statistics Division, Statistical Papers Series M No. 4';

function isic(id: string, revision: string, series: string, note: Text | null): ClassificationHeader {
  return {
    id,
    title: {
      en: `International Standard Industrial Classification, Rev. ${revision}`,
      es: `Clasificación Industrial Internacional Uniforme, Rev. ${revision}`,
    },
    sources: [`${UNSD}, ${series}`],
    aliases: [`ISIC Rev. ${revision}`, `CIIU Rev. ${revision}`, `CIIU${id.slice(4)}`],
    byPrefix: false,
    confidence: 'high',
    note,
  };
}

const TRADE_ONLY: Text = {
  en: 'Class 9999, goods not elsewhere classified, is no part of the printed classification: trade tables use it.',
  es: 'La clase 9999, bienes no clasificados en otra parte, no está en la clasificación impresa: la usan las tablas de comercio.',
};
const ONLY_MANUFACTURING: Text = {
  en: 'Manufacturing by subsector of three digits; finer codes belong to the one they begin with.',
  es: 'Manufacturas por subsector de tres dígitos; los códigos más finos pertenecen a aquel con el que empiezan.',
};

/** The classifications of the catalog: industries, then products. */
export const classifications: readonly ClassificationHeader[] = [
  isic('ISIC2', '2', 'Rev. 2 (1968)', {
    en: `Groups 311 and 312, food manufacturing, are one group called 311. ${TRADE_ONLY.en}`,
    es: `Las agrupaciones 311 y 312, productos alimenticios, forman una sola, llamada 311. ${TRADE_ONLY.es}`,
  }),
  isic('ISIC3', '3', 'Rev. 3 (1990)', TRADE_ONLY),
  isic('ISIC31', '3.1', 'Rev. 3.1 (2002)', TRADE_ONLY),
  isic('ISIC4', '4', 'Rev. 4 (2008)', null),
  {
    id: 'WIOD2013',
    title: {
      en: 'World Input-Output Database, release 2013: 35 industries',
      es: 'World Input-Output Database, edición 2013: 35 ramas',
    },
    sources: [{ work: 'timmer2015a' }],
    aliases: ['WIOD', 'WIOD35', 'WIOT2013'],
    byPrefix: false,
    confidence: 'high',
    note: null,
  },
  {
    id: 'NAICS1997',
    title: {
      en: 'North American Industry Classification System, United States 1997: manufacturing',
      es: 'Sistema de Clasificación Industrial de América del Norte, Estados Unidos 1997: manufacturas',
    },
    sources: ['Office of Management and Budget, NAICS United States 1997'],
    aliases: [],
    byPrefix: true,
    confidence: 'high',
    note: ONLY_MANUFACTURING,
  },
  {
    id: 'NAICS2012',
    title: {
      en: 'North American Industry Classification System, United States 2012: manufacturing',
      es: 'Sistema de Clasificación Industrial de América del Norte, Estados Unidos 2012: manufacturas',
    },
    sources: ['Office of Management and Budget, NAICS United States 2012'],
    aliases: [],
    byPrefix: true,
    confidence: 'high',
    note: ONLY_MANUFACTURING,
  },
  {
    id: 'SCIAN2007',
    title: {
      en: 'North American Industry Classification System, Mexico 2007: manufacturing',
      es: 'Sistema de Clasificación Industrial de América del Norte, México 2007: manufacturas',
    },
    sources: ['INEGI, SCIAN México 2007'],
    aliases: ['SCIAN'],
    byPrefix: true,
    confidence: 'high',
    note: ONLY_MANUFACTURING,
  },
  {
    id: 'GGDC10',
    title: { en: 'GGDC 10-Sector Database: sectors', es: 'GGDC 10-Sector Database: sectores' },
    sources: [{ work: 'timmer2015b' }],
    aliases: ['GGDC 10-Sector', '10SD', '10-sector'],
    byPrefix: false,
    confidence: 'high',
    note: {
      en: 'SUM in the published file is the total of the ten, not a sector.',
      es: 'SUM, en el archivo publicado, es el total de los diez, no un sector.',
    },
  },
  {
    id: 'ETD12',
    title: {
      en: 'Economic Transformation Database: sectors',
      es: 'Economic Transformation Database: sectores',
    },
    sources: [{ work: 'devries2021' }],
    aliases: ['ETD', '12-sector'],
    byPrefix: false,
    confidence: 'high',
    note: {
      en: 'Total in the published file is the sum of the twelve, not a sector.',
      es: 'Total, en el archivo publicado, es la suma de los doce, no un sector.',
    },
  },
  {
    id: 'PLD12',
    title: { en: 'Productivity Level Database: sectors', es: 'Productivity Level Database: sectores' },
    sources: [{ work: 'inklaar2023' }],
    aliases: ['PLD', 'PLD2023'],
    byPrefix: false,
    confidence: 'high',
    note: null,
  },
  ...PRODUCT_HEADERS,
];

let headers: ReadonlyMap<string, ClassificationHeader> | undefined;

/**
 * The header of a classification by its id or another of its names, or null.
 * @example
 * import { findClassification } from 'escalar/catalog';
 *
 * findClassification('isic rev 4')?.id; // => 'ISIC4'
 */
export function findClassification(name: string): ClassificationHeader | null {
  headers ??= new Map(
    classifications.flatMap((header) => [
      [header.id, header],
      ...[header.id, ...header.aliases].map((word) => [keyOf(word), header] as const),
    ]),
  );
  return headers.get(name) ?? headers.get(keyOf(name)) ?? null;
}

/**
 * A classification with its classes, in the order of the publication.
 * @throws EscalarError `unknown-name`
 */
export function classification(name: string): Classification {
  const header = findClassification(name);
  if (header !== null) return { ...header, activities: activitiesOf(header.id) };
  const known = classifications.map(({ id }) => id);
  throw unknownName({ en: 'classification', es: 'la clasificación' }, name, known);
}

/** A class by its code, or by another code of the same class; null when the classification has none. */
export function findActivity(classificationId: string, code: string): Activity | null {
  return indexOf(classificationId).get(code.trim().toUpperCase()) ?? null;
}

/**
 * As `findActivity`, for a code that must exist.
 * @throws EscalarError `unknown-name`
 */
export function activity(classificationId: string, code: string): Activity {
  const found = findActivity(classificationId, code);
  if (found !== null) return found;
  const { id, activities } = classification(classificationId);
  const known = activities.map((each) => each.code);
  throw unknownName({ en: `class of ${id}`, es: `la clase de ${id}` }, code, known);
}

/**
 * The name of a class; in Spanish the English name stands in where there is no Spanish one.
 * @throws EscalarError `unknown-name`
 */
export function activityName(classificationId: string, code: string, lang: Lang): string {
  const { name } = activity(classificationId, code);
  return name[lang] ?? name.en;
}

/**
 * A code and what it belongs to, from the code upwards; empty when the classification does not
 * know it. Of NAICS and SCIAN finer codes are cut digit by digit:
 * `334413, 33441, 3344, 334, 31-33`.
 */
export function pathOf(classificationId: string, code: string): readonly string[] {
  const path: string[] = [];
  let word = code.trim();
  if ((findClassification(classificationId) ?? classification(classificationId)).byPrefix) {
    while (word.length > 3 && findActivity(classificationId, word) === null) {
      path.push(word);
      word = word.slice(0, -1);
    }
  }
  let found = findActivity(classificationId, word);
  if (found === null) return [];
  while (found !== null) {
    path.push(found.code);
    found = found.parent === null ? null : findActivity(classificationId, found.parent);
  }
  return path;
}

const indexes = new Map<string, ReadonlyMap<string, Activity>>();

function indexOf(classificationId: string): ReadonlyMap<string, Activity> {
  const known = indexes.get(classificationId);
  if (known !== undefined) return known;
  const { id, activities } = classification(classificationId);
  let index = indexes.get(id);
  if (index === undefined) {
    const made = new Map<string, Activity>();
    for (const each of activities)
      for (const word of [each.code, ...each.otherCodes]) made.set(word.toUpperCase(), each);
    index = made;
    indexes.set(id, index);
  }
  return index;
}

/** `CIIU Rev. 3.1`, `ISIC Rev.3.1` and `isic31` are one name. */
function keyOf(name: string): string {
  return normalise(name)
    .replace(/^ciiu/, 'isic')
    .replace(/^cuci/, 'sitc')
    .replace(/\brev(ision)?\b/, '')
    .replace(/\brev(?=\d)/, '')
    .replace(/ /g, '');
}
