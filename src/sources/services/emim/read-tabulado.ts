import { badOption } from '../../../base/bad-option.ts';
import type { EscalarError } from '../../../base/error.ts';
import { requireAsked, requireOnce } from '../core/hold-against.ts';
import { jsonOf, Malformed } from '../core/judge.ts';
import type { Answer, Given, Reading } from '../service.ts';
import { type EmimVariable, labelOf } from './emim-variables.ts';

/** The dimensions of the table: the first three make its rows, the others its columns. */
export const ROWS = ['Variable', 'Tipo de dato', 'Sector SCIAN'] as const;
export const COLUMNS = ['Año', 'Mes'] as const;
/** Holds the numbers under which the table has what is asked for, as `2018:0`; without it the table is asked for its labels. */
export const PLACES = 'places';

const NAMES = ['economy', 'activity', 'activity_name', 'variable', 'unit', 'period', 'value'];
const MONTHS: readonly string[] = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
  ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
];
/** Letters of a code at each level of the SCIAN. */
const LENGTHS: Readonly<Record<string, number>> = { sector: 2, subsector: 3, branch: 4, class: 6 };
export const LEVELS: readonly string[] = Object.keys(LENGTHS);

/** What the table holds, and then the table itself, for one variable of `given`. */
export function readTabulado(answer: Answer, given: Given): Reading {
  return given[PLACES] === undefined ? readLabels(answer, given) : readTable(answer, given);
}

interface Dimension {
  readonly code?: unknown;
  readonly values?: unknown;
  readonly valueTexts?: unknown;
}

/** @throws EscalarError `bad-option` for a year that the table does not have; Malformed */
function readLabels(answer: Answer, given: Given): Reading {
  const body = jsonOf(answer) as { variables?: unknown } | null;
  if (!Array.isArray(body?.variables)) throw new Malformed('no list under "variables"');
  const dimensions = body.variables as readonly Dimension[];
  const variable = given.variable?.[0] as EmimVariable;
  const [variables, kinds, years] = [ROWS[0], ROWS[1], COLUMNS[0]].map((code) => placesOf(dimensions, code));
  const named = labelOf(variable, [...variables.keys()]);
  if (named === null)
    return { outcome: 'not-found', detail: `no ${variable} among ${[...variables.keys()].join('; ')}` };
  const kind = [...kinds.keys()].find((label) => /^(dato|original)\b/i.test(label.trim()));
  if (kind === undefined) throw new Malformed(`no numbers themselves among ${[...kinds.keys()].join('; ')}`);
  const asked = given.period ?? [];
  const known = [...years.keys()];
  const lost = asked.find((year) => !years.has(year));
  if (lost !== undefined) throw noYear(lost, known);
  const wanted = asked.length > 0 ? asked : known;
  const places = [
    `variable:${variables.get(named.label)}`,
    `kind:${kinds.get(kind)}`,
    ...wanted.map((year) => `${year}:${years.get(year)}`),
  ];
  const more = [{ ...given, period: wanted, [PLACES]: places }];
  return { outcome: 'ok', rows: { names: NAMES, columns: NAMES.map(() => []) }, more };
}

function noYear(year: string, known: readonly string[]): EscalarError {
  const years = `${known[0]}..${known.at(-1)}`;
  return badOption('period', year, { en: `years of the table: ${years}`, es: `años de la tabla: ${years}` });
}

/** The number of each label of a dimension. @throws Malformed */
function placesOf(dimensions: readonly Dimension[], code: string): ReadonlyMap<string, string> {
  const found = dimensions.find((one) => one.code === code);
  const [values, labels] = [found?.values, found?.valueTexts];
  if (!isTexts(values) || !isTexts(labels) || values.length !== labels.length || values.length === 0)
    throw new Malformed(`no values of ${code}`);
  const bad = values.find((value) => !/^[\w.-]{1,40}$/.test(value));
  if (bad !== undefined) throw new Malformed(`a value of ${code} that is none: ${bad}`);
  return new Map(labels.map((label, at) => [label.trim(), values[at]]));
}

function isTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'string');
}

interface Table {
  readonly stub?: unknown;
  readonly heading?: unknown;
  readonly rowCount?: unknown;
  readonly colCount?: unknown;
  readonly data?: unknown;
}

function readTable(answer: Answer, given: Given): Reading {
  const body = (jsonOf(answer) ?? {}) as Table;
  const rows = labelsOf(body.stub, ROWS);
  const columns = labelsOf(body.heading, COLUMNS);
  const { data } = body;
  if (!isTexts(data) || body.rowCount !== rows.length || body.colCount !== columns.length)
    throw new Malformed('a table of other rows and columns than its labels');
  if (data.length !== rows.length * columns.length)
    throw new Malformed(`cells: ${data.length}, not ${rows.length} x ${columns.length}`);
  const periods = columns.map(([year, month]) => periodOf(year, month));
  const cells = rows.flatMap((row, at) =>
    rowCells(row, periods, data.slice(at * columns.length, (at + 1) * columns.length), given),
  );
  requireAsked('Año', [...new Set(periods.map((period) => period.slice(0, 4)))], given.period ?? []);
  const found = NAMES.map((_, at) => cells.map((cell) => cell[at]));
  requireOnce([found[1], found[5]]);
  // the table says itself how many rows and columns it has
  if (cells.length === 0) return { outcome: 'empty', detail: 'no class of that level', came: data.length };
  return { outcome: 'ok', rows: { names: NAMES, columns: found }, isWhole: true };
}

/** The cells of a row that is of the level asked for; none of another. @throws Malformed for a row of another variable */
function rowCells(
  [label, kind, sector]: readonly string[],
  periods: readonly string[],
  values: readonly string[],
  given: Given,
): readonly (readonly string[])[] {
  const variable = given.variable?.[0] as EmimVariable;
  const named = labelOf(variable, [label]);
  if (named === null) throw new Malformed(`${label}, which was not asked for`);
  if (!/^(dato|original)\b/i.test(kind.trim())) throw new Malformed(`${kind} instead of the numbers`);
  const [, code, name] = /^\s*-?\s*(\d{2,6}(?:-\d{2})?)\s+(\S.*)$/.exec(sector) ?? [];
  if (code === undefined || name === undefined) throw new Malformed(`a class without a code: ${sector}`);
  const isSector = code.includes('-') || code.length === 2;
  const level = given.level?.[0] ?? 'class';
  if (isSector ? level !== 'sector' : code.length !== LENGTHS[level]) return [];
  return values.map((value, at) => [
    'MEX',
    ...[code, name.trim(), variable, named.unit, periods[at], numberOf(value)],
  ]);
}

/** `3,593,899||`, where what stands behind the bars is a note; empty for what is not there. @throws Malformed */
function numberOf(cell: string): string {
  const [first = ''] = cell.split('|');
  const text = first.trim();
  if (['', '-', 'NC', 'ND', 'NA', 'N/E'].includes(text.toUpperCase())) return '';
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text))
    throw new Malformed(`a value that is no number: ${cell}`);
  return text.replaceAll(',', '');
}

/** `2018`, `Enero`, with the mark of a preliminary or revised one, if any. @throws Malformed */
function periodOf(year: string, month: string): string {
  const plain = (text: string) => text.replace(/\s*[pr]\/\s*$/i, '').trim();
  const number = MONTHS.indexOf(plain(month).toLowerCase()) + 1;
  if (!/^\d{4}$/.test(plain(year)) || number === 0) throw new Malformed(`a period ${year} ${month}`);
  return `${plain(year)}-${String(number).padStart(2, '0')}`;
}

/**
 * The labels of each row, or of each column: as a list of them, or, as some answers give them, by dimension, of which every
 * label goes with every one of the next. @throws Malformed
 */
function labelsOf(given: unknown, codes: readonly string[]): readonly (readonly string[])[] {
  if (!Array.isArray(given) || given.length === 0) throw new Malformed('a table without labels');
  if (given.every(isTexts)) {
    if (given.some((one) => one.length !== codes.length)) throw new Malformed('labels of other dimensions');
    return given;
  }
  const dimensions = given as readonly { readonly code?: unknown; readonly label?: unknown }[];
  const isAsked = dimensions.every((one, at) => one?.code === codes[at] && isTexts(one.label));
  if (!isAsked || dimensions.length !== codes.length) throw new Malformed('labels of other dimensions');
  return dimensions.reduce<readonly (readonly string[])[]>(
    (all, { label }) => all.flatMap((before) => (label as readonly string[]).map((one) => [...before, one])),
    [[]],
  );
}
