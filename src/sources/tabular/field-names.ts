import { same, type Text } from '../../base/locale.ts';
import { UNITS, type Unit } from '../../base/unit.ts';

/** How the cells of a field are read. `number` fields refuse a cell that is none. */
export type FieldKind = 'text' | 'number' | 'period' | 'year' | 'month' | 'quarter' | 'unknown';

interface KnownField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly title: Text;
  readonly unit?: Unit;
  /**
   * Headers that mean this field, plain (small letters, no accents, single spaces).
   * An earlier group wins over a later one: a code over a name.
   */
  readonly synonyms: readonly (readonly string[])[];
}

function known(
  name: string,
  kind: FieldKind,
  en: string,
  es: string,
  ...synonyms: readonly (readonly string[])[]
): KnownField {
  const unit = kind === 'number' ? (name === 'price_index' ? UNITS.index : UNITS.dataUnit) : undefined;
  return { name, kind, title: { en, es }, ...(unit === undefined ? {} : { unit }), synonyms };
}

/** The fields of our tables and what people call them. */
export const KNOWN_FIELDS: readonly KnownField[] = [
  known(
    'economy',
    'text',
    'economy',
    'economía',
    [
      'iso3',
      'iso3c',
      'iso',
      'iso code',
      'isocode',
      'country code',
      'countrycode',
      'cnt',
      'clave pais',
      'codigo pais',
      'cve pais',
    ],
    ['pais', 'economia', 'country', 'nation'],
  ),
  known(
    'activity',
    'text',
    'activity',
    'actividad',
    [
      'clase',
      'clase de actividad',
      'codigo actividad',
      'codigo de actividad',
      'clave de actividad',
      'clave actividad',
      'codigo clase',
      'clave de clase',
      'cve actividad',
      'actividad economica',
      'actividad',
      'activity code',
      'activity class',
      'class',
      'class code',
      'industry code',
      'scian',
      'scian 2007',
      'scian 2013',
      'scian 2018',
      'cmap',
      'cmap 1994',
      'ciiu',
      'naics',
      'naics1997',
      'naics2002',
      'naics2007',
      'naics2012',
      'naics2017',
      'isic',
      'isic3',
      'isic4',
      'nace',
    ],
    ['sector', 'rama', 'subsector', 'industry', 'industria', 'branch'],
  ),
  known('period', 'period', 'period', 'periodo', ['periodo', 'fecha', 'date', 'time period', 'time']),
  known('year', 'year', 'year', 'año', ['ano', 'anio', 'ejercicio', 'yr', 'refyear']),
  known('month', 'month', 'month', 'mes', ['mes', 'mth']),
  known('quarter', 'quarter', 'quarter', 'trimestre', ['trimestre', 'trim', 'qtr']),
  known('reporter', 'text', 'reporter', 'país declarante', [
    'reporter code',
    'reportercode',
    'reporter iso',
    'reporteriso',
    'exporter',
    'pais declarante',
    'declarante',
    'informante',
    'pais informante',
    'exportador',
  ]),
  known('partner', 'text', 'partner', 'país socio', [
    'partner code',
    'partnercode',
    'partner iso',
    'partneriso',
    'importer',
    'pais socio',
    'socio',
    'socio comercial',
    'pais de destino',
  ]),
  known(
    'product',
    'text',
    'product',
    'producto',
    [
      'hs6',
      'hs4',
      'hs2',
      'hs',
      'hs code',
      'hs product code',
      'product code',
      'productcode',
      'commodity code',
      'cmdcode',
      'sitc',
      'cuci',
      'codigo producto',
      'codigo de producto',
      'fraccion',
      'fraccion arancelaria',
      'partida',
      'subpartida',
    ],
    ['producto', 'commodity'],
  ),
  known('flow', 'text', 'flow', 'flujo', ['flujo', 'trade flow', 'flow code', 'flowcode', 'tipo de flujo']),
  known('valuation', 'text', 'valuation', 'valuación', ['valuacion']),
  known('group', 'text', 'group', 'grupo', ['grupo']),
  known('state', 'text', 'cell state', 'estado de la celda', []),
  known('cell_status', 'text', 'cell status', 'estado de la celda', ['cell state', 'estado de la celda']),
  known('variable', 'text', 'variable', 'variable', [
    'concepto',
    'indicador',
    'indicator',
    'measure',
    'var',
    'tipo de dato',
  ]),
  known('output_nominal', 'number', 'output at current prices', 'producción a precios corrientes', [
    'valor de produccion',
    'valor de la produccion',
    'valor produccion',
    'valor de los productos elaborados',
    'produccion a precios corrientes',
    'produccion nominal',
    'nominal output',
    'value of production',
    'production value',
    'output at current prices',
    'o101a',
  ]),
  known('output_real', 'number', 'output at constant prices', 'producción a precios constantes', [
    'produccion a precios constantes',
    'produccion real',
    'valor de produccion a precios constantes',
    'real output',
    'output at constant prices',
  ]),
  known('output', 'number', 'output', 'producción', [
    'produccion',
    'gross output',
    'produccion bruta',
    'produccion bruta total',
    'valor bruto de la produccion',
  ]),
  known('value_added', 'number', 'value added', 'valor agregado', [
    'valor agregado',
    'valor agregado bruto',
    'valor agregado censal bruto',
    'value added',
    'gross value added',
  ]),
  known('price_index', 'number', 'price index', 'índice de precios', [
    'indice de precios',
    'indice de precios al productor',
    'inpp',
    'ipp',
    'deflactor',
    'deflator',
    'price index',
    'producer price index',
    'ppi',
  ]),
  known('hours', 'number', 'hours worked', 'horas trabajadas', [
    'horas',
    'horas trabajadas',
    'horas hombre',
    'horas hombre trabajadas',
    'total de horas trabajadas',
    'hours worked',
    'total hours',
    'man hours',
    'manhours',
    'h001d',
  ]),
  known('persons', 'number', 'persons engaged', 'personal ocupado', [
    'personal ocupado',
    'personal ocupado total',
    'personas ocupadas',
    'personal',
    'ocupados',
    'total de personal ocupado',
    'persons engaged',
    'number of persons',
    'workers',
    'h001a',
  ]),
  known('employment', 'number', 'employment', 'empleo', ['empleo', 'employees', 'empleados']),
  known('value', 'number', 'value', 'valor', [
    'valor',
    'trade value',
    'tradevalue',
    'primaryvalue',
    'value usd',
    'obs value',
    'importe',
  ]),
  known('quantity', 'number', 'quantity', 'cantidad', ['cantidad', 'qty', 'volumen']),
  known('exports', 'number', 'exports', 'exportaciones', [
    'exportaciones',
    'export value',
    'valor de exportacion',
    'valor de las exportaciones',
  ]),
  known('imports', 'number', 'imports', 'importaciones', [
    'importaciones',
    'import value',
    'valor de importacion',
    'valor de las importaciones',
  ]),
  known('gdp', 'number', 'gross domestic product', 'producto interno bruto', [
    'pib',
    'producto interno bruto',
    'gross domestic product',
  ]),
  known('population', 'number', 'population', 'población', [
    'poblacion',
    'pop',
    'poblacion total',
    'total population',
  ]),
];

const NUMBER_PREFIX = /^(?:output|value_added|gdp|ppp|price_index|hours|persons)_[a-z0-9_]+$/;
/** Headers of columns that hold codes, which are text even where every cell is a number. */
const CODES =
  /(?:^|[ _])(?:codes?|codigos?|clave|cve|id)(?:$|[ _])|^(?:naics|scian|isic|ciiu|cmap|nace|sitc|cuci|cpc|bec|hs)(?: ?(?:rev ?)?\d+)?$/;

/** Small letters, no accents, no unit in parentheses, single spaces. */
export function plainHeader(header: string): string {
  const bare = /%/.test(header) ? header : header.replace(/[([][^()[\]]*[)\]]\s*$/, '');
  return bare
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_./·:-]+/g, ' ')
    .trim();
}

export interface FieldMatch {
  readonly name: string;
  /** 0: the field's own name; 1 and more: the group of synonyms. */
  readonly rank: number;
}

/** The field that a header names, or null. */
export function fieldOfHeader(header: string): FieldMatch | null {
  const bare = header.trim();
  const plain = plainHeader(header);
  for (const field of KNOWN_FIELDS) if (field.name === bare) return { name: field.name, rank: 0 };
  if (plain === '') return null;
  for (const field of KNOWN_FIELDS) {
    if (plain === field.name.replaceAll('_', ' ')) return { name: field.name, rank: 1 };
    const group = field.synonyms.findIndex((names) => names.includes(plain));
    if (group !== -1) return { name: field.name, rank: group + 1 };
  }
  return null;
}

/** How the cells of a field are read, by its name. */
export function kindOfField(name: string): FieldKind {
  const field = KNOWN_FIELDS.find((known) => known.name === name);
  if (field !== undefined) return field.kind;
  if (NUMBER_PREFIX.test(name) && !/_(?:currency|unit|source|note|flag|status|name)$/.test(name))
    return 'number';
  return CODES.test(plainHeader(name.replace(/([a-z])([A-Z])/g, '$1 $2'))) ? 'text' : 'unknown';
}

export function titleOfField(name: string): Text {
  return KNOWN_FIELDS.find((known) => known.name === name)?.title ?? same(name);
}

export function unitOfField(name: string): Unit {
  return KNOWN_FIELDS.find((known) => known.name === name)?.unit ?? UNITS.dataUnit;
}
