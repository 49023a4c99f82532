import type { Lang, Text } from '../../src/base/locale.ts';
import { LAYOUTS } from '../../src/sources/recognised/layouts/all-layouts.ts';

const WORDS = {
  title: { en: 'Published files', es: 'Archivos publicados' },
  intro: {
    en: 'Written from `src/sources/recognised/layouts` by `npm run docs`. A file with all the columns named is taken for that of its publisher and read without `--map`; `--map`, `--where`, `--drop` and `--recode` win over the layout. `escalar describe-file FILE` says what a file is taken for, what its columns mean, and commands to go on with. Every layout has a test on rows of its form (`test/cli/door/published.test.ts`).',
    es: 'Escrito a partir de `src/sources/recognised/layouts` con `npm run docs`. Un archivo con todas las columnas indicadas se toma por el de esa fuente y se lee sin `--map`; `--map`, `--where`, `--drop` y `--recode` prevalecen sobre la disposición. `escalar describe-file ARCHIVO` dice por qué se toma un archivo, qué significan sus columnas y con qué comandos seguir. Cada disposición tiene una prueba con filas de su forma (`test/cli/door/published.test.ts`).',
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
    en: 'Of other publishers the columns are read by their names, and nothing is known of their quirks; lists of USPTO were never seen. A series of INEGI (BIE) a column is told by its names: the class behind the last >, what is measured before it; its layout is known from descriptions. Files of the Global Trade Alert are read by `import gta`.',
    es: 'De otras fuentes las columnas se leen por su nombre y no se sabe nada de sus particularidades; nunca se vieron listas de la USPTO. Las series del INEGI (BIE), una por columna, se reconocen por sus nombres: la clase después del último > y lo que se mide antes; su disposición se conoce por descripciones. Los archivos de Global Trade Alert se leen con `import gta`.',
  },
} as const satisfies Record<string, Text>;

/** The table of publishers' files in one language. */
export function layoutDocs(lang: Lang): string {
  const head = [WORDS.file, WORDS.by, WORDS.knows, WORDS.seen].map((one) => one[lang]);
  const rows = LAYOUTS.map(({ title, needs, also, knows, seen }) => [
    title[lang],
    [...needs.map((one) => `\`${one}\``), ...(also === undefined ? [] : [also[lang]])].join(', '),
    knows.map((one) => one[lang]).join(' '),
    WORDS[seen === 'file' ? 'certain' : 'documented'][lang],
  ]);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${[`# ${WORDS.title[lang]}`, WORDS.intro[lang], lines.join('\n'), WORDS.others[lang]].join('\n\n')}\n`;
}
