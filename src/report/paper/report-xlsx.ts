import { formatNumber, type Lang, say, type Text } from '../../base/locale.ts';
import { MISSING_TEXT } from '../../base/missing.ts';
import { type Field, type Table, textColumn } from '../../base/table.ts';
import { blockNumbers } from '../block-numbers.ts';
import { cellOf, cellText, fieldsByRow, headerText, type Labels, missingOf, shownFields } from '../cell.ts';
import type { Block, ClaimView, ReportModel } from '../model.ts';
import { numbered, STATUS_WORDS, WORDS } from '../words.ts';
import { paperOfReport } from './paper-of-report.ts';
import { notesSheet } from './table-xlsx.ts';
import { MOST_DECIMALS, type Sheet, type SheetCell, widthOf, workbook } from './workbook.ts';

/** The numbers of a figure, a table or a card, as a sheet of its own. */
interface Numbers {
  readonly name: Text;
  readonly chapter: Text;
  readonly title: Text;
  readonly table: Table;
  readonly columns?: readonly string[];
  readonly labels?: Labels;
  /** What stands below the rows. */
  readonly notes: readonly Text[];
}

/**
 * A report as a workbook: what it holds, the numbers of each figure and table under the number that they have in the
 * report, the claims, and its text. Numbers are whole and shown with the decimals of their unit; a gap is its reason.
 */
export function reportXlsx(model: ReportModel, lang: Lang): Uint8Array {
  const paper = paperOfReport(model, lang, { rows: 0 });
  const numbers = numbersOf(model);
  const claims = model.claims.length === 0 ? [] : [claimsSheet(model.claims, lang)];
  const sheets = numbers.map((one) => numbersSheet(one, lang));
  return workbook(
    [contentsSheet(numbers, lang), ...sheets, ...claims, { ...notesSheet(paper), name: TEXT }],
    lang,
    paper,
  );
}

const TEXT: Text = { en: 'Text', es: 'Texto' };

function numbersOf(model: ReportModel): readonly Numbers[] {
  const { opening, sections } = model;
  const own = blockNumbers(model);
  const parts = [
    { chapter: { en: '', es: '' }, blocks: opening?.blocks ?? [], own: own.opening },
    ...sections.map(({ title, blocks }, s) => ({ chapter: title, blocks, own: own.sections[s] })),
  ];
  return parts.flatMap(({ chapter, blocks, own }) =>
    blocks.flatMap((block, b) => {
      const found = numbersIn(block, own[b]);
      return found === null ? [] : [{ ...found, chapter }];
    }),
  );
}

function numbersIn(block: Block, number: string): Omit<Numbers, 'chapter'> | null {
  switch (block.kind) {
    case 'figure':
      return ofFigure(block.spec, numbered(WORDS.figure, number));
    case 'card':
      return ofFigure(block.card.figure, numbered(WORDS.card, number));
    case 'table': {
      const { title, table, columns, labels, caption } = block;
      return {
        name: numbered(WORDS.table, number),
        title,
        table,
        ...(columns === undefined ? {} : { columns }),
        ...(labels === undefined ? {} : { labels }),
        notes: caption === undefined ? [] : [caption],
      };
    }
    default:
      return null;
  }
}

function ofFigure(
  { title, subtitle, note, source, table, labels }: Extract<Block, { kind: 'figure' }>['spec'],
  name: Text,
): Omit<Numbers, 'chapter'> {
  return {
    name,
    title,
    table,
    ...(labels === undefined ? {} : { labels }),
    notes: [subtitle, note, source].flatMap((text) => text ?? []),
  };
}

function contentsSheet(numbers: readonly Numbers[], lang: Lang): Sheet {
  const rows = numbers.map(({ name, chapter, title }) =>
    [name, title, chapter].map((text) => say(text, lang)),
  );
  return {
    name: WORDS.contents,
    head: lang === 'en' ? ['sheet', 'title', 'chapter'] : ['hoja', 'título', 'capítulo'],
    rows,
    widths: [16, 90, 40],
  };
}

function numbersSheet({ name, title, table, columns, labels, notes }: Numbers, lang: Lang): Sheet {
  const fields = shownFields(table, columns).filter((field) => isFilled(table, field));
  const fieldAt = fieldsByRow(table);
  const rows = Array.from({ length: table.rows }, (_, row) =>
    fields.map((field) => sheetCell(table, field, fieldAt(field, row), row, lang, labels)),
  );
  const words = [title, ...notes].map((text) => [say(text, lang)]);
  return {
    name,
    head: fields.map((field) => headerText(field, lang)),
    rows: [...rows, [], ...words],
    widths: fields.map((field, i) =>
      widthOf([headerText(field, lang), ...rows.slice(0, 1000).map((cells) => shownText(cells[i], lang))]),
    ),
  };
}

function shownText(cell: SheetCell, lang: Lang): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  return typeof cell === 'number' ? String(cell) : formatNumber(cell.value, lang, cell.decimals);
}

/** Columns that no row fills are structure for programs. */
function isFilled(table: Table, { name }: Field): boolean {
  const column = textColumn(table, name);
  return column === null || column.some((word) => word !== null && word !== '');
}

function sheetCell(
  table: Table,
  field: Field,
  shown: Field,
  row: number,
  lang: Lang,
  labels: Labels | undefined,
): SheetCell {
  const cell = cellOf(table, field, row);
  const reason = missingOf(cell);
  if (reason !== null) return say(MISSING_TEXT[reason], lang);
  if (typeof cell !== 'number') return cellText(cell, field, lang, labels);
  const decimals = Math.min(MOST_DECIMALS, shown.unit?.decimals ?? 2);
  // what would read as nothing is shown as it is
  const isSmall = cell !== 0 && Math.abs(cell) < 0.5 * 10 ** -decimals;
  return isSmall ? cell : { value: cell, decimals };
}

function claimsSheet(claims: readonly ClaimView[], lang: Lang): Sheet {
  const heads = [WORDS.claim, WORDS.article, WORDS.ours, WORDS.units, WORDS.status, WORDS.difference];
  return {
    name: WORDS.claims,
    head: heads.map((text) => say(text, lang)),
    rows: claims.map((claim) => [
      say(claim.statement, lang),
      claim.articleValue,
      claim.ours,
      unitOfClaim(claim, lang),
      say(STATUS_WORDS[claim.status].name, lang),
      say(claim.words, lang),
    ]),
    widths: [80, 12, 14, 30, 16, 100],
  };
}

/** That of the claim, and that of our value where it is another. */
function unitOfClaim({ unit, unitTitle, oursUnit }: ClaimView, lang: Lang): string {
  const own = unitTitle === undefined ? unit : say(unitTitle, lang);
  return oursUnit === undefined ? own : `${own} / ${say(oursUnit, lang)}`;
}
