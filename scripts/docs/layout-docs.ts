import { type Lang, same, type Text } from '../../src/base/locale.ts';
import { LAYOUTS } from '../../src/sources/recognised/layouts/all-layouts.ts';
import { shippedNotes } from '../../src/sources/recognised/what-to-know.ts';

const WORDS = {
  title: { en: 'Published files', es: 'Archivos publicados' },
  intro: {
    en: 'Written from `src/sources/recognised/layouts` and `data/catalog/published-notes.txt` by `npm run docs`. A file with all the columns named is taken for that of its publisher and read without `--map`; `--map`, `--where`, `--drop` and `--recode` win over the layout. Names that R, pandas or Stata has cleaned (`country_name`, `Country.Name`, `X2000..YR2000.`) are known for most of them (`data/catalog/published-headers.txt`), and a `.dta` that Stata imported has the headers of its labels. `escalar describe-file FILE` says what a file is taken for, what its columns mean, and commands to go on with. Every layout has a test on rows of its form (`test/cli/door/published.test.ts`).',
    es: 'Escrito a partir de `src/sources/recognised/layouts` y `data/catalog/published-notes.txt` con `npm run docs`. Un archivo con todas las columnas indicadas se toma por el de esa fuente y se lee sin `--map`; `--map`, `--where`, `--drop` y `--recode` prevalecen sobre la disposición. De casi todas se conocen también los nombres que dejan R, pandas o Stata al limpiarlos (`country_name`, `Country.Name`, `X2000..YR2000.`; `data/catalog/published-headers.txt`), y un `.dta` importado con Stata conserva los encabezados en sus etiquetas. `escalar describe-file ARCHIVO` dice por qué se toma un archivo, qué significan sus columnas y con qué comandos seguir. Cada disposición tiene una prueba con filas de su forma (`test/cli/door/published.test.ts`).',
  },
  file: { en: 'file', es: 'archivo' },
  by: { en: 'recognised by the columns', es: 'se reconoce por las columnas' },
  knows: { en: 'what to know', es: 'qué hay que saber' },
  seen: { en: 'how certain', es: 'qué tan seguro' },
  certain: {
    en: 'tried on rows of the publisher, or on its layout with real codes',
    es: 'probado con filas de la fuente, o con su disposición y códigos reales',
  },
  documented: {
    en: 'known from descriptions; a file was never seen',
    es: 'conocido por descripciones; nunca se vio un archivo',
  },
  others: {
    en: 'Of other publishers the columns are read by their names, and nothing is known of their quirks. A series of INEGI (BIE) a column is told by its names: the class behind the last >, what is measured before it; its layout is known from descriptions. Files of the Global Trade Alert are read by `import gta`.',
    es: 'De otras fuentes las columnas se leen por su nombre y no se sabe nada de sus particularidades. Las series del INEGI (BIE), una por columna, se reconocen por sus nombres: la clase después del último > y lo que se mide antes; su disposición se conoce por descripciones. Los archivos de Global Trade Alert se leen con `import gta`.',
  },
} as const satisfies Record<string, Text>;

/** What a layout asks for besides the headers that it needs (its `fits`). */
const ALSO: Readonly<Record<string, Text>> = {
  wipo: same('Origin (Code)'),
  'wipo-offices': same('Office (Code)'),
  'patent-list': {
    en: 'patent number or patent_id, grant date or patent_date, a country',
    es: 'patent number o patent_id, grant date o patent_date, un país',
  },
  klems: {
    en: 'code or nace_r2_code, GO or VA, EMP or H_EMP',
    es: 'code o nace_r2_code, GO o VA, EMP o H_EMP',
  },
  'klems-rows': {
    en: 'var or variable with the words EMP and GO or VA',
    es: 'var o variable con las palabras EMP y GO o VA',
  },
  'usa-trade': {
    en: 'Customs Value (Gen) ($US), Total Exports Value ($US) or the like',
    es: 'Customs Value (Gen) ($US), Total Exports Value ($US) o similar',
  },
  'sdmx-csv': { en: 'TIME_PERIOD or TIME', es: 'TIME_PERIOD o TIME' },
  'eurostat-tsv': { en: 'nothing but years behind geo', es: 'solo años después de geo' },
  sidra: {
    en: 'a column that begins with Classificação Nacional de Atividades',
    es: 'una columna que empieza con Classificação Nacional de Atividades',
  },
  cepalstat: { en: 'Country__… and Years__…', es: 'País__… y Años__…' },
  faostat: { en: 'year and value, or Y2010 …', es: 'year y value, o Y2010…' },
  'imf-portal': { en: 'three characters in Country Code', es: 'tres caracteres en Country Code' },
  'uspto-countries': { en: 'codes such as MXX', es: 'claves como MXX' },
  gta: same('implementing jurisdiction'),
  datamexico: {
    en: 'HS2 ID, HS4 ID or HS6 ID; Flow or Flow ID',
    es: 'HS2 ID, HS4 ID o HS6 ID; Flow o Flow ID',
  },
  oec: {
    en: 'Exporter Country ID, or another Country ID with HS2 ID, HS4 ID or HS6 ID',
    es: 'Exporter Country ID, u otra Country ID con HS2 ID, HS4 ID o HS6 ID',
  },
  'comex-stat-portal': {
    en: 'Países, Código NCM (or SH2, SH4, SH6) and Valor US$ FOB, in Portuguese, English or Spanish, alone or as 2018 - Valor US$ FOB',
    es: 'Países, Código NCM (o SH2, SH4, SH6) y Valor US$ FOB, en portugués, inglés o español, solo o como 2018 - Valor US$ FOB',
  },
  'trade-map': {
    en: 'Importers, Exporters or Code first, and Exported value in 2018 or Imported value in 2018; or as the site in Spanish writes them',
    es: 'Importadores, Exportadores o Código al principio, y Valor exportada en 2018 o Valor importada en 2018; o como los escribe el sitio en inglés',
  },
  banxico: {
    en: 'Fecha, and nothing but codes of series such as SE29185; lines above may be as wide',
    es: 'Fecha, y solo claves de series como SE29185; las líneas de arriba pueden ser igual de anchas',
  },
  'statcan-fr': same('DATE RÉF, PÉRIODE DE RÉFÉRENCE'),
};

/** The table of publishers' files in one language. */
export function layoutDocs(lang: Lang): string {
  const head = [WORDS.file, WORDS.by, WORDS.knows, WORDS.seen].map((one) => one[lang]);
  const rows = LAYOUTS.map(({ id, title, needs, seen }) => [
    title[lang],
    [...needs.map((one) => `\`${one}\``), ...(ALSO[id] === undefined ? [] : [ALSO[id][lang]])].join(', '),
    shippedNotes(id)
      .map((one) => one[lang])
      .join(' '),
    WORDS[seen === 'file' ? 'certain' : 'documented'][lang],
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${[`# ${WORDS.title[lang]}`, WORDS.intro[lang], lines.join('\n'), WORDS.others[lang]].join('\n\n')}\n`;
}
