import { type ColumnMeaning, column } from './column.ts';

const CLASS = { kind: 'code', role: 'class' } as const;

/** Industries and products, and the lists that their codes are of. */
export const CLASSES: readonly ColumnMeaning[] = [
  column(
    'activity',
    CLASS,
    ['Class', 'Clase'],
    'clase|clase de actividad|codigo actividad|codigo de actividad|clave de actividad|' +
      'clave actividad|codigo clase|clave de clase|cve actividad|actividad economica|actividad|' +
      'activity code|activity class|class|class code|industry code|scian|cve scian|codigo scian|scian 2007|scian 2013|' +
      'scian 2018|cmap|cmap 1994|ciiu|naics|naics1997|naics2002|naics2007|naics2012|naics2017|isic|' +
      'isic code|naics code|nace code|sic|sic code|isic3|isic4|nace|nace r2|nace r2 code|nic|cnae|' +
      'north american industry classification system|ipc class|ipc subclass|cpc subclass|technology class|clase tecnologica|subclase ipc',
    'sector|rama|subsector|industry|industria|branche|secteur|setor|atividade|activite|' +
      'wirtschaftszweig|branch|行業|行業別|行业|產業|業別|산업별',
  ),
  column(
    'product',
    CLASS,
    ['Product', 'Producto'],
    'hs6|hs4|hs2|hs|hs code|hs product code|product hs92 code|product sitc code|product nc|' +
      'comm code|product code|commodity code|cmd code|sitc|sitc code|hts|hts code|hts number|ncm|nc8|bec|' +
      'tariff code|codigo arancelario|codigo sa|codigo hs|cuci|codigo producto|code produit|' +
      'code sh|sh6|sh4|sh2|warennummer|codigo do produto|codigo ncm|codigo de producto|fraccion|' +
      'fraccion arancelaria|partida|subpartida',
    'producto|commodity|produto|produit|marchandise|mercadoria|ware|produkt|產品|产品|商品|貨品|품목',
  ),
  column(
    'classification',
    { kind: 'code', role: 'about' },
    ['Classification', 'Clasificación'],
    'classification code|clasificacion|nomenclatura|nomenclature',
  ),
  column('patent', { kind: 'code', role: 'about' }, ['Patent', 'Patente'], 'patente'),
  column('group', CLASS, ['Group', 'Grupo'], 'grupo'),
  column('function', { kind: 'code', role: 'what' }, ['Function', 'Función']),
];
