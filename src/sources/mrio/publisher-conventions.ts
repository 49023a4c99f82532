import type { Text } from '../../base/locale.ts';

const WIOD: readonly Text[] = [
  {
    en: 'Value added is output less inputs: it holds net taxes on products, purchases abroad and transport margins; --read value-added=supplied takes the row of value added.',
    es: 'El valor agregado es producción menos insumos: incluye impuestos netos sobre los productos, compras en el exterior y márgenes de transporte; --read value-added=supplied toma el renglón de valor agregado.',
  },
];

/** What holds for every edition of a publisher, by its id, beside the unit and basic prices. */
export const CONVENTIONS = {
  wiod: WIOD,
  'oecd-icio': [
    {
      en: 'Value added is output less inputs: it holds taxes less subsidies on products (TLS), as in TiVA; --read value-added=supplied takes the row VA.',
      es: 'El valor agregado es producción menos insumos: incluye los impuestos menos subsidios a los productos (TLS), como en TiVA; --read value-added=supplied toma el renglón VA.',
    },
    {
      en: 'Some industries of some economies have no output, and changes of inventories may be negative.',
      es: 'Algunas industrias de algunas economías no tienen producción, y la variación de existencias puede ser negativa.',
    },
  ],
  figaro: [
    {
      en: 'Value added is output less inputs: it holds taxes less subsidies on products (D21X31) and purchases abroad (OP_RES, OP_NRES); --read value-added=supplied takes D1 + D29X39 + B2A3G.',
      es: 'El valor agregado es producción menos insumos: incluye los impuestos menos subsidios a los productos (D21X31) y las compras en el exterior (OP_RES, OP_NRES); --read value-added=supplied toma D1 + D29X39 + B2A3G.',
    },
    {
      en: 'The file states no output: the uses of an industry and its inputs with value added were compared instead. FIGW1 is the rest of the world; Taiwan has no row of its own.',
      es: 'El archivo no declara la producción: en su lugar se compararon los usos de cada industria con sus insumos más el valor agregado. FIGW1 es el resto del mundo; Taiwán no tiene renglón propio.',
    },
  ],
  'figaro-supply-use': [
    {
      en: 'Supply and use are at basic prices; taxes less subsidies on products (D21X31) and purchases abroad (OP_RES, OP_NRES) are rows of their own, kept as taxes. FIGW1 is the rest of the world; Taiwan has no row of its own.',
      es: 'La oferta y la utilización están a precios básicos; los impuestos menos subsidios a los productos (D21X31) y las compras en el exterior (OP_RES, OP_NRES) tienen renglones propios, que se conservan como impuestos. FIGW1 es el resto del mundo; Taiwán no tiene renglón propio.',
    },
  ],
  'adb-mrio': [
    ...WIOD,
    {
      en: "Economies have the bank's codes, not those of ISO: PRC is China, TAP Taiwan, GER Germany, RoW the rest of the world. F1 to F5 are households, non-profit institutions, government, fixed investment and changes of inventories, in the order of WIOD.",
      es: 'Las economías llevan los códigos del banco, no los de ISO: PRC es China, TAP Taiwán, GER Alemania, RoW el resto del mundo. F1 a F5 son hogares, instituciones sin fines de lucro, gobierno, inversión fija y variación de existencias, en el orden de WIOD.',
    },
  ],
  eora26: [
    {
      en: 'The files state no unit: thousand US dollars, as the pages of Eora say (some programs call them millions; --read unit= says another). Value added is output less inputs; --read value-added=supplied takes the sum of the rows of the file VA.',
      es: 'Los archivos no declaran la unidad: miles de dólares, como dicen las páginas de Eora (algunos programas los llaman millones; --read unit= indica otra). El valor agregado es producción menos insumos; --read value-added=supplied toma la suma de los renglones del archivo VA.',
    },
  ],
  exiobase: [
    {
      en: 'Value added is output less inputs: it holds taxes less subsidies on products. Regions WA, WL, WE, WF and WM are the rest of Asia, America, Europe, Africa and the Middle East; Taiwan is TW.',
      es: 'El valor agregado es producción menos insumos: incluye los impuestos menos subsidios a los productos. Las regiones WA, WL, WE, WF y WM son el resto de Asia, América, Europa, África y Medio Oriente; Taiwán es TW.',
    },
  ],
  gloria: [
    {
      en: 'The files state no unit: thousand US dollars, as programs that read them say (--read unit= says another). Margins and taxes on products lie in files of their own (Markup002 to Markup005) and are not read: value added is output less inputs and holds them; --read value-added=supplied takes the sum of the rows of the file V.',
      es: 'Los archivos no declaran la unidad: miles de dólares, como dicen los programas que los leen (--read unit= indica otra). Los márgenes y los impuestos a los productos están en archivos aparte (Markup002 a Markup005) y no se leen: el valor agregado es producción menos insumos y los incluye; --read value-added=supplied toma la suma de los renglones del archivo V.',
    },
    {
      en: 'No published file was seen, so that nobody here knows how nearly supply and use agree in it: they are compared, what differs is said, and no table is refused for it.',
      es: 'No se ha visto un archivo publicado, así que aquí no se sabe qué tanto concuerdan en él la oferta y la utilización: se comparan, se dice qué difiere y ninguna tabla se rechaza por ello.',
    },
  ],
} satisfies Readonly<Record<string, readonly Text[]>>;

export type PublisherId = keyof typeof CONVENTIONS;
