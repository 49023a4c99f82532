import type { Lang, Text } from '../../src/base/locale.ts';
import { referenceLines } from '../../src/catalog/works.ts';
import { type AnyIndicator, catalogue, inputFields, isChain } from '../../src/indicators/catalogue.ts';
import { tableReading } from '../../src/indicators/chains/table-reading.ts';
import { formulaLines } from '../../src/indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../src/indicators/formulas/spanish-formulas.ts';
import { aboutOption } from '../../src/indicators/meaningless-option.ts';
import { valuesOf as choicesOf, type OptionSpec, type OptionSpecs } from '../../src/indicators/options.ts';
import { type Term, unitWords } from '../../src/indicators/term.ts';

const WORDS = {
  title: { en: 'Indicators', es: 'Indicadores' },
  intro: {
    en: 'Written from the definitions by `npm run docs`. Every indicator is computed with `escalar compute NAME --data FILE|RELEASE`; its result has the keys listed, then `term`, `unit`, `value`.',
    es: 'Escrito a partir de las definiciones con `npm run docs`. Todo indicador se calcula con `escalar compute NOMBRE --data ARCHIVO|PUBLICACIÓN`; su resultado tiene las claves indicadas y después `term`, `unit`, `value`.',
  },
  input: { en: 'Input', es: 'Entrada' },
  tables: {
    en: 'a release with inter-country input-output tables, or a folder with Z.csv and Y.csv',
    es: 'una publicación con matrices de insumo-producto entre países, o una carpeta con Z.csv y Y.csv',
  },
  options: { en: 'Options', es: 'Opciones' },
  result: { en: 'Result', es: 'Resultado' },
  conventions: { en: 'Conventions', es: 'Convenciones' },
  references: { en: 'References', es: 'Referencias' },
  term: { en: 'term', es: 'término' },
  meaning: { en: 'what it is', es: 'qué es' },
  unit: { en: 'unit', es: 'unidad' },
  option: { en: 'option', es: 'opción' },
  values: { en: 'values (default first)', es: 'valores (primero el que rige por omisión)' },
  reading: { en: 'How input-output tables are read', es: 'Cómo se leen las matrices de insumo-producto' },
  readingIntro: {
    en: 'With `--read NAME=VALUE` on the command line, or `read:` of a source in a study.',
    es: 'Con `--read NOMBRE=VALOR` en la línea de comandos, o con `read:` de una fuente en un estudio.',
  },
  about: { en: 'what it does', es: 'qué hace' },
} as const satisfies Record<string, Text>;

/** The page of all indicators in one language. */
export function indicatorDocs(lang: Lang): string {
  const contents = catalogue.map((one) => `- [${one.id}](#${one.id}): ${one.title[lang]}`);
  const pages = catalogue.map((one) => pageOf(one, lang));
  const reading = [`## ${WORDS.reading[lang]}`, WORDS.readingIntro[lang], optionTable(tableReading, lang)];
  const parts = [`# ${WORDS.title[lang]}`, WORDS.intro[lang], contents.join('\n'), ...pages, ...reading];
  return `${parts.join('\n\n')}\n`;
}

function pageOf(one: AnyIndicator, lang: Lang): string {
  const fields = inputFields(one).map((field) => `\`${field.name}\` (${field.about[lang]})`);
  return [
    `## ${one.id}`,
    `**${one.title[lang]}.** ${one.summary[lang]}`,
    ['```text', ...formulaLines(one, spanishFormulas).map((line) => line[lang]), '```'].join('\n'),
    `**${WORDS.input[lang]}:** \`${one.input.table}\`: ${isChain(one) ? WORDS.tables[lang] : fields.join(', ')}.`,
    `**${WORDS.result[lang]}:** ${one.output.map((field) => `\`${field.name}\``).join(', ')}.`,
    termTable(one.terms, lang),
    optionTable(one.options, lang),
    `**${WORDS.conventions[lang]}**\n\n${conventionsOf(one)
      .map((line) => `- ${line[lang]}`)
      .join('\n')}`,
    `**${WORDS.references[lang]}**\n\n${referenceLines(one.references, lang)
      .map((line) => `- ${line}`)
      .join('\n')}`,
  ].join('\n\n');
}

/** What it cannot say stands first. */
function conventionsOf({ conventions, caveat }: AnyIndicator): readonly Text[] {
  return caveat === undefined ? conventions : [caveat, ...conventions];
}

function termTable(terms: readonly Term[], lang: Lang): string {
  const rows = terms.map(
    (one) => `| \`${one.id}\` | ${cell(one.title[lang])} | ${cell(unitWords(one)[lang])} |`,
  );
  return [
    `| ${WORDS.term[lang]} | ${WORDS.meaning[lang]} | ${WORDS.unit[lang]} |`,
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

function optionTable(options: OptionSpecs, lang: Lang): string {
  const rows = Object.entries<OptionSpec>(options).map(
    ([name, spec]) => `| \`${name}\` | ${valuesOf(spec)} | ${cell(aboutOption(name, options)[lang])} |`,
  );
  return [
    `| ${WORDS.option[lang]} | ${WORDS.values[lang]} | ${WORDS.about[lang]} |`,
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

function valuesOf(spec: OptionSpec): string {
  if (spec.kind === 'choice')
    return [spec.default, ...choicesOf(spec).filter((value) => value !== spec.default)]
      .map((value) => `\`${value}\``)
      .join(' ');
  if (spec.kind === 'number') return `\`${spec.default}\``;
  return spec.kind;
}

/** A pipe would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
