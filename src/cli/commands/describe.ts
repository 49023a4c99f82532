import { formatNumber, type Lang, type Text } from '../../base/locale.ts';
import { referenceLines } from '../../catalog/works.ts';
import { type AnyIndicator, catalogue, inputFields, isChain } from '../../indicators/catalogue.ts';
import { tableReading } from '../../indicators/chains/table-reading.ts';
import type { InputField } from '../../indicators/define.ts';
import { formulaLines } from '../../indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../indicators/formulas/spanish-formulas.ts';
import { aboutOption } from '../../indicators/meaningless-option.ts';
import { type OptionSpecs, valuesOf } from '../../indicators/options.ts';
import { type Term, unitWords } from '../../indicators/term.ts';
import { askedIndicator } from '../asked-indicator.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, text } from '../command-spec.ts';
import { describeCatalog } from '../describe-catalog.ts';
import { describeRelease } from '../describe-release.ts';
import { referencesJson } from '../references-json.ts';
import type { Terminal } from '../terminal.ts';

export const describeCommand: CommandSpec = {
  ...lineOf('describe', {
    en: 'of escalar list indicators, classifications, groupings, correspondences or releases; or a kind of shock, such as export-tax',
    es: 'de escalar list indicators, classifications, groupings, correspondences o releases; o un tipo de choque, como export-tax',
  }),
  inWords: true,
  options: [],
  run: async (call: CommandCall) => {
    const { terminal } = call;
    const name = text(call, 0);
    const isIndicator = catalogue.some(({ id }) => id === name);
    const described =
      describeCatalog(name, terminal) ?? (isIndicator ? null : await describeOther(name, terminal));
    if (described !== null) {
      terminal.out(described);
      return;
    }
    const indicator = askedIndicator(name);
    if (terminal.format === 'json') {
      // functions have no place in JSON
      const references = referencesJson(indicator.references, terminal.lang);
      terminal.out(JSON.stringify({ ...indicator, references }, null, 2));
      return;
    }
    terminal.out(describe(indicator, terminal));
  },
};

function describe(indicator: AnyIndicator, { lang, strong }: Terminal): string {
  const head = (en: string, es: string) => `\n${strong(lang === 'en' ? en : es)}`;
  const lines = [strong(`${indicator.id} — ${indicator.title[lang]}`), indicator.summary[lang]];
  lines.push(
    head('Formula', 'Fórmula'),
    ...formulaLines(indicator, spanishFormulas).map((line) => `  ${line[lang]}`),
  );
  lines.push(
    head(`Input: ${indicator.input.table}`, `Entrada: ${indicator.input.table}`),
    ...inputFields(indicator).map((field) => inputLine(field, lang)),
    ...(isChain(indicator) ? [`  ${TABLES[lang]}`] : []),
  );
  lines.push(head('Options (--with NAME=VALUE)', 'Opciones (--with NOMBRE=VALOR)'));
  for (const name of Object.keys(indicator.options))
    lines.push(...optionLines(name, indicator.options, lang));
  if (isChain(indicator)) {
    lines.push(
      head('How the tables are read (--read NAME=VALUE)', 'Cómo se leen las matrices (--read NOMBRE=VALOR)'),
    );
    for (const name of Object.keys(tableReading)) lines.push(...optionLines(name, tableReading, lang));
  }
  lines.push(
    head('Result', 'Resultado'),
    `  ${indicator.output.map((field) => field.name).join(', ')}`,
    head('Terms', 'Términos'),
    ...indicator.terms.map((one) => termLine(one, lang)),
  );
  if (indicator.conventions.length > 0)
    lines.push(
      head('Conventions', 'Convenciones'),
      ...[...(indicator.caveat === undefined ? [] : [indicator.caveat]), ...indicator.conventions].map(
        (one) => `  • ${one[lang]}`,
      ),
    );
  lines.push(
    head('References', 'Referencias'),
    ...referenceLines(indicator.references, lang).map((line) => `  ${line}`),
  );
  return lines.join('\n');
}

const TABLES: Text = {
  en: 'a release with such tables (wiod-2013-ten), or a folder with Z.csv and Y.csv',
  es: 'una publicación con esas matrices (wiod-2013-ten), o una carpeta con Z.csv y Y.csv',
};

function inputLine(field: InputField, lang: Lang): string {
  const need =
    field.need === 'required'
      ? lang === 'en'
        ? 'required'
        : 'obligatoria'
      : field.need === 'optional'
        ? lang === 'en'
          ? 'optional'
          : 'opcional'
        : `${lang === 'en' ? 'one of' : 'una de'} ${field.need.slice('any-of:'.length)}`;
  return `  ${field.name.padEnd(20)} ${need.padEnd(16)} ${field.about[lang]}${replacedBy(field, lang)}`;
}

/** The options that do without the column. */
function replacedBy({ instead }: InputField, lang: Lang): string {
  if (instead === undefined) return '';
  const names = instead.join(lang === 'en' ? ' and ' : ' y ');
  return lang === 'en' ? `; not needed with ${names}` : `; no hace falta con ${names}`;
}

function termLine(one: Term, lang: Lang): string {
  const unit = unitWords(one)[lang];
  return `  ${one.id.padEnd(20)} ${one.title[lang]}${unit === '' ? '' : ` (${unit})`}`;
}

function optionLines(name: string, specs: OptionSpecs, lang: Lang): string[] {
  const spec = specs[name];
  const lines = [`  ${name.padEnd(20)} ${aboutOption(name, specs)[lang]}`];
  const label = lang === 'en' ? 'default' : 'por omisión';
  if (spec.kind === 'choice')
    lines.push(`${' '.repeat(23)}${valuesOf(spec).join(' | ')} (${label}: ${spec.default})`);
  if (spec.kind === 'number')
    lines.push(
      `${' '.repeat(23)}${label}: ${formatNumber(spec.default, lang, Number.isInteger(spec.default) ? 0 : 2)}`,
    );
  return lines;
}

/** A kind of shock, whose forms take long to read, or a release. */
async function describeOther(name: string, terminal: Terminal): Promise<string | null> {
  const { describeShock } = await import('../describe-shock.ts');
  return describeShock(name, terminal) ?? (await describeRelease(name, terminal));
}
