import { joinTexts, same, say, type Text } from '../../base/locale.ts';
import { type Field, type Table, takeRows, textColumn } from '../../base/table.ts';
import { UNITS, unitOf } from '../../base/unit.ts';
import { meaningOf } from '../../columns/vocabulary.ts';
import { BY_ROW, cellOf, cellText, type Labels } from '../../report/cell.ts';
import { labelsOf } from './labels.ts';

/** A result as a page has it: what all its rows share is said once, beside it. */
export interface PrintedTable {
  readonly table: Table;
  /** Columns in which rows differ, and those of numbers. */
  readonly columns: readonly string[];
  readonly labels: Labels;
  /** `Period: 2008. In the rows shown: Economy: Mexico.` */
  readonly caption?: Text;
}

export interface PrintedRequest {
  /** The term that comes first. */
  readonly first?: string;
  /** A column that stays in the table whatever it holds. */
  readonly keep?: string | null;
  /** Rows that are shown; others may differ in what these share. Default: all. */
  readonly shown?: number;
}

/** A unit that all rows have stands in the heads of its numbers; a row without a class among rows with one is their total, where each term of such rows is one of classes too. */
export function printedTable(
  result: Table,
  { first, keep = null, shown = result.rows }: PrintedRequest = {},
): PrintedTable {
  const table = {
    ...termFirst(result, first),
    fields: result.fields.map((field) => withTotal(result, field)),
  };
  const labels = labelsOf(table, undefined);
  const filled = table.fields.filter(({ name }) => isFilled(table, name));
  const shared = filled.filter(({ name }) => name !== keep && isShared(table, name, shown));
  const columns = filled.filter((field) => !shared.includes(field)).map(({ name }) => name);
  const hasUnit = shared.some(({ name }) => name === 'unit');
  const said = shared.filter(({ name }) => name !== 'unit');
  return {
    table: hasUnit ? withUnits(table, textColumn(table, 'unit')?.[0] ?? '') : table,
    columns,
    labels,
    ...(said.length === 0 ? {} : { caption: saidOnce(table, said, labels) }),
  };
}

/** The rows of a term before those of others. */
function termFirst(table: Table, term: string | undefined): Table {
  const terms = term === undefined ? null : textColumn(table, 'term');
  if (terms === null || terms[0] === term || !terms.includes(term ?? null)) return table;
  const rows = terms.map((_, row) => row);
  const isFirst = (row: number) => terms[row] === term;
  return takeRows(table, [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))]);
}

function withTotal(table: Table, field: Field): Field {
  if (meaningOf(field.name)?.role !== 'class') return field;
  const codes = (textColumn(table, field.name) ?? []).map((code) => code ?? '');
  const terms = textColumn(table, 'term') ?? [];
  const units = textColumn(table, 'unit') ?? [];
  // how many classes there are can only be said of all of them
  const isCount = (row: number) => units[row] === UNITS.classes.id;
  const termsOf = (whole: boolean) =>
    new Set(
      codes.flatMap((code, row) => ((code === '') === whole && !isCount(row) ? [terms[row] ?? ''] : [])),
    );
  const [wholes, parts] = [termsOf(true), termsOf(false)];
  return wholes.size > 0 && parts.size > 0 && [...wholes].every((term) => parts.has(term))
    ? { ...field, labels: { '': same('Total'), ...field.labels } }
    : field;
}

/** Columns that no row fills are structure for programs. */
function isFilled(table: Table, name: string): boolean {
  const column = table.columns[name];
  return column?.kind !== 'text' || column.codes.some((code) => code !== 0);
}

/** Whether a column of codes says the same in all of the several rows shown. */
function isShared(table: Table, name: string, shown: number): boolean {
  const column = table.columns[name];
  if (shown < 2 || column?.kind !== 'text') return false;
  return column.codes.subarray(0, shown).every((code) => code === column.codes[0]);
}

function withUnits(table: Table, unit: string): Table {
  const fields = table.fields.map((field) =>
    BY_ROW.includes(field.name) ? { ...field, unit: unitOf(unit) } : field,
  );
  return { ...table, fields };
}

/** What all rows share; apart, as theirs, what only the rows shown do. */
function saidOnce(table: Table, fields: readonly Field[], labels: Labels): Text {
  const ofAll = fields.filter(({ name }) => isShared(table, name, table.rows));
  const ofShown = fields.filter((field) => !ofAll.includes(field));
  const sentences = [
    ...(ofAll.length === 0 ? [] : [valuesOf(table, ofAll, labels)]),
    ...(ofShown.length === 0 ? [] : [joinTexts([IN_ROWS_SHOWN, valuesOf(table, ofShown, labels)], '')]),
  ];
  return joinTexts(sentences, ' ');
}

const IN_ROWS_SHOWN: Text = { en: 'In the rows shown: ', es: 'En las filas mostradas: ' };

function valuesOf(table: Table, fields: readonly Field[], labels: Labels): Text {
  const words = fields.map((field): Text => {
    const value = (lang: 'en' | 'es') => cellText(cellOf(table, field, 0), field, lang, labels);
    return {
      en: `${say(field.title, 'en')}: ${value('en')}`,
      es: `${say(field.title, 'es')}: ${value('es')}`,
    };
  });
  const { en, es } = joinTexts(words, '; ');
  return { en: `${en}.`, es: `${es}.` };
}
