import type { Conditions } from '../../base/condition.ts';
import { EscalarError } from '../../base/error.ts';
import { formatNumber, type Lang, type Text } from '../../base/locale.ts';
import { isMissing, MISSING_TEXT } from '../../base/missing.ts';
import type { Cell, Row, Table } from '../../base/table.ts';
import { unitOf } from '../../base/unit.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { referenceLines } from '../../catalog/works.ts';
import { conditionsNamed } from '../../columns/conditions-named.ts';
import { formulaLines } from '../../indicators/formulas/formula-lines.ts';
import { spanishFormulas } from '../../indicators/formulas/spanish-formulas.ts';
import type { Show } from '../../indicators/options.ts';
import { nodeFiles } from '../../node/node-files.ts';
import { citationIn, publishedIn, versionIn } from '../../report/citation-in.ts';
import { narrowed } from '../../study/find-cell.ts';
import { requireColumns } from '../../study/result-rows.ts';
import { cellNotFound } from '../../study/study-errors.ts';
import { writeAddress } from '../../workbench/address.ts';
import { addressOfResult } from '../../workbench/address-of-result.ts';
import type { StepOfStudy } from '../../workbench/engine/result-of.ts';
import { scopeWords } from '../../workspace/count-scope.ts';
import { explainRows, type Lineage, type SourceRow } from '../../workspace/explain-rows.ts';
import { findStudy, type StudySource } from '../../workspace/find-study.ts';
import type { InputRecord } from '../../workspace/loaded-source.ts';
import { readsTables } from '../../workspace/step-method.ts';
import { type StepResult, sourceName } from '../../workspace/step-result.ts';
import { tableLine } from '../../workspace/table-line.ts';
import { lineOf } from '../command-lines.ts';
import { type CommandCall, type CommandSpec, many, text } from '../command-spec.ts';
import { readConditions, readPairs } from '../pairs.ts';
import { referencesJson } from '../references-json.ts';
import { droppedLine } from '../say-dropped.ts';
import type { Terminal } from '../terminal.ts';
import { withHost } from '../with-host.ts';

/** Input rows that a person is shown; --json gives all. */
const SHOWN = 40;

export const explainCommand: CommandSpec = {
  ...lineOf(
    'explain',
    { en: 'a name, a file or a folder', es: 'un nombre, un archivo o una carpeta' },
    { en: 'a step or a named value of the study', es: 'un paso o un valor con nombre del estudio' },
    {
      en: 'COLUMN=VALUE pairs that pick rows: economy=MEX term=structural',
      es: 'pares COLUMNA=VALOR que eligen filas: economy=MEX term=structural',
    },
  ),
  inWords: true,
  options: [
    {
      flags: '--set <name=value>',
      many: true,
      about: { en: 'a parameter of the study', es: 'un parámetro del estudio' },
    },
  ],
  run: explain,
};

async function explain(call: CommandCall): Promise<void> {
  const [{ parseStudy }, { runStudy }] = await Promise.all([
    import('../../study/parse-study.ts'),
    import('../../study/run-study.ts'),
  ]);
  const source = await findStudy(text(call, 0), nodeFiles);
  const { study } = parseStudy(source.text, source.file, source.base);
  const name = text(call, 1);
  const values = study.values ?? {};
  const stepId = Object.hasOwn(values, name) ? (values[name]?.step ?? name) : name;
  const known = [...Object.keys(study.steps), ...Object.keys(values)];
  if (!Object.hasOwn(study.steps, stepId)) {
    throw unknownName({ en: 'step or value', es: 'un paso ni un valor' }, name, known);
  }
  const words = [call.args[2] ?? []].flat().flatMap(splitCell);
  const given = readConditions('CELL', words);
  const set = readPairs('--set', many(call, 'set'));
  const result = await withHost((host) => runStudy(source, { host, set, only: [stepId] }));
  const step = result.steps.get(stepId);
  if (step === undefined) throw notGiven(stepId, study.steps[stepId]?.data);
  // the study as it ran: parameters are filled in
  const where = Object.hasOwn(values, name) ? result.study.values?.[name]?.where : undefined;
  const conditions = conditionsOn(step.result.table, where, given, stepId);
  const lineage = Object.keys(conditions).length === 0 ? null : explainRows(step, conditions, result.steps);
  if (lineage !== null && lineage.rows.length === 0) {
    throw cellNotFound({
      cell: words.join(' ') || name,
      columns: Object.keys(step.result.table.columns),
    });
  }
  const written = call.terminal.format === 'json' ? asJson : asText;
  call.terminal.out(written(step, lineage, call.terminal));
  sayWhere(call, { step: stepId, set }, source, conditions);
}

function notGiven(step: string, data: string | undefined): EscalarError {
  return new EscalarError('not-computable', {
    indicator: step,
    why: { en: 'its data were not given', es: 'no se dieron sus datos' },
    try: { en: `Give them: --set ${data}=FILE`, es: `Délos: --set ${data}=ARCHIVO` },
  });
}

/** Those of a value, and those that a person gives, under the names of the result's columns. @throws EscalarError `result-column` */
function conditionsOn(table: Table, where: Conditions | undefined, given: Conditions, step: string) {
  const asked = conditionsNamed(given, Object.keys(table.columns));
  requireColumns(table, asked, step);
  return where === undefined ? asked : { ...narrowed(table, where), ...asked };
}

/** Where the workbench shows the same; it knows the studies that ship. */
function sayWhere(
  call: CommandCall,
  of: Omit<StepOfStudy, 'study'>,
  { file }: StudySource,
  conditions: Conditions,
): void {
  const { terminal } = call;
  const study = text(call, 0);
  if (file !== `${study}.yaml`) return;
  const cell = Object.entries(conditions).flatMap(([name, condition]) => {
    const { is = condition, not } = Object(condition) as { is?: unknown; not?: unknown };
    return typeof is === 'string' && not === undefined ? [[name, is]] : [];
  });
  const address = writeAddress(addressOfResult({ ...of, study }, terminal.lang, Object.fromEntries(cell)));
  terminal.say({ en: `In the workbench: ${address}`, es: `En el banco de trabajo: ${address}` });
}

/** `economy=MEX,term=within` as well as `economy=MEX term=within`. A comma inside a value list stays. */
function splitCell(word: string): string[] {
  return word.split(/,(?=[a-z_]+!?=)/);
}

function asJson(step: StepResult, lineage: Lineage | null, { lang }: Terminal): string {
  const { indicator, options, inputRecord, against, result } = step;
  const known = {
    step: step.id,
    indicator: indicator.id,
    title: indicator.title,
    formula: indicator.formula,
    references: referencesJson(indicator.references, lang),
    conventions: indicator.conventions,
    options,
    input: inputRecord,
    ...(against === undefined ? {} : { against }),
    residuals: result.residuals,
    notes: result.notes,
    dropped: result.dropped,
    ...lineage,
  };
  return JSON.stringify(known, null, 2);
}

type Heading = (en: string, es: string) => string;

function asText(step: StepResult, lineage: Lineage | null, terminal: Terminal): string {
  const { lang, strong } = terminal;
  const head: Heading = (en, es) => `\n${strong(lang === 'en' ? en : es)}`;
  const { indicator, result } = step;
  const lines = [strong(`${step.id} — ${indicator.title[lang]}`), indicator.summary[lang]];
  if (lineage !== null)
    lines.push(head('Result', 'Resultado'), ...lineage.rows.map((row) => `  ${resultLine(row, lang)}`));
  lines.push(
    head('Formula', 'Fórmula'),
    ...formulaLines(indicator, spanishFormulas).map((line) => `  ${line[lang]}`),
  );
  lines.push(
    head('Options', 'Opciones'),
    ...Object.entries(step.options)
      .flatMap(([name, value]) => (name === 'show' ? writtenShow(value as Show) : [[name, value] as Written]))
      .filter(([name, value]) => isShown(step, name, value))
      .map(([name, value]) => `  ${name} = ${String(value)}`),
  );
  lines.push(head('Data', 'Datos'), ...dataLines(step, lang));
  for (const note of result.notes) lines.push(`  ${note.level === 'warning' ? '! ' : ''}${note.text[lang]}`);
  for (const dropped of result.dropped) lines.push(`  ! ${droppedLine(dropped, terminal)}`);
  if (result.residuals.length > 0)
    lines.push(
      head('Identities checked', 'Identidades verificadas'),
      ...result.residuals.slice(0, 8).map((one) => `  ${one.identity}: ${one.value.toExponential(1)}`),
    );
  if (lineage !== null) lines.push(...lineageLines(step, lineage, lang, head));
  lines.push(
    head('References', 'Referencias'),
    ...referenceLines(indicator.references, lang).map((line) => `  ${line}`),
  );
  return lines.join('\n');
}

/** What a number was made of: earlier steps, tables, rows. */
function lineageLines(step: StepResult, lineage: Lineage, lang: Lang, head: Heading): readonly string[] {
  const lines: string[] = [];
  for (const { step: id, rows } of lineage.through)
    lines.push(
      head(`Through the step ${id} (${rows.length})`, `Por el paso ${id} (${rows.length})`),
      ...rows.slice(0, SHOWN).map((row) => `  ${resultLine(row, lang)}`),
    );
  if (lineage.tables.length > 0)
    lines.push(
      head('Input-output tables', 'Matrices de insumo-producto'),
      ...lineage.tables.map((file) => `  ${tableLine(file, lang)}`),
    );
  if (readsTables(step.indicator)) return lines;
  const count = lineage.inputCount;
  const shown = lineage.nearest(SHOWN);
  lines.push(head(`Input rows (${count})`, `Filas de entrada (${count})`));
  if (count > SHOWN && lineage.scope !== null)
    lines.push(`  ${scopeWords(lineage.scope, sourceName(step))[lang]}`);
  lines.push(...shown.map((input) => `  ${inputLine(input, lang)}`));
  if (count > SHOWN)
    lines.push(
      lang === 'en'
        ? `  … and ${count - shown.length} more; --json gives all`
        : `  … y ${count - shown.length} más; --json las da todas`,
    );
  return lines;
}

type Written = readonly [option: string, value: unknown];

/** What is shown, as options are written. */
function writtenShow(show: Show): readonly Written[] {
  return Object.entries(show).map(([column, codes]) => [column === '' ? 'show' : `show.${column}`, codes]);
}

function isShown(step: StepResult, name: string, value: unknown): boolean {
  return Object.hasOwn(step.given, name) || (value !== null && !(Array.isArray(value) && value.length === 0));
}

function dataLines({ inputRecord, against }: StepResult, lang: Lang): string[] {
  return [inputRecord, ...(against === undefined ? [] : [against])].flatMap((one) => linesOfData(one, lang));
}

function linesOfData({ release, file, table, steps, sha256 }: InputRecord, lang: Lang): string[] {
  if (steps !== undefined)
    return [`  ${lang === 'en' ? 'numbers of the steps' : 'cifras de los pasos'} ${steps.join(', ')}`];
  if (release === undefined) return [`  ${file ?? ''}`, `  sha256 ${sha256}`];
  return [
    `  ${release.title[lang]} (${release.id}/${table ?? ''})`,
    `  ${citationIn(release, lang)}`,
    `  ${lang === 'en' ? 'version' : 'versión'} ${versionIn(release, lang)}, ${publishedIn(release, lang)}; ${release.address}`,
    `  ${lang === 'en' ? 'licence' : 'licencia'}: ${release.licence[lang]}`,
    `  sha256 ${sha256}`,
    ...release.conventions.map((one) => `  • ${one[lang]}`),
  ];
}

function resultLine(row: Row, lang: Lang): string {
  const { term, unit, value, ...keys } = row;
  const place = Object.values(keys)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
  // a scenario has numbers of its own names and no value
  const cells = value === undefined ? Object.entries(keys) : [];
  const several = cells.flatMap(([name, cell]) =>
    cell === null || typeof cell === 'string'
      ? []
      : [`${NUMBERS[name]?.[lang] ?? name} ${shownCell(cell, lang)}`],
  );
  const shown = value === undefined ? several.join(', ') : shownCell(value, lang);
  return `${place} ${String(term)} = ${shown} ${unitOf(String(unit)).label[lang]}`.trim();
}

const NUMBERS: Readonly<Record<string, Text>> = {
  share: { en: 'share', es: 'proporción' },
  target: { en: 'target', es: 'meta' },
  before: { en: 'before', es: 'antes' },
  after: { en: 'after', es: 'después' },
  difference: { en: 'difference', es: 'diferencia' },
};

function shownCell(cell: Cell, lang: Lang): string {
  if (isMissing(cell)) return MISSING_TEXT[cell.missing][lang];
  return typeof cell === 'number' ? formatNumber(cell, lang, 6) : String(cell);
}

function inputLine({ row, file, line }: SourceRow, lang: Lang): string {
  const cells = Object.entries(row)
    .filter(([name, cell]) => cell !== null && name !== 'source_line' && name !== 'source_rows')
    .map(
      ([name, cell]) => `${name}=${isMissing(cell) ? `(${MISSING_TEXT[cell.missing][lang]})` : String(cell)}`,
    );
  const summed =
    typeof row.source_rows === 'number' && row.source_rows > 1
      ? lang === 'en'
        ? ` and ${row.source_rows - 1} more`
        : ` y ${row.source_rows - 1} más`
      : '';
  return `${file ?? ''}${line === null ? '' : `:${line}`}${summed}  ${cells.join(' ')}`;
}
