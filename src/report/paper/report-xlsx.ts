import { formatNumber, type Lang, say, type Text } from '../../base/locale.ts';
import { MISSING_TEXT } from '../../base/missing.ts';
import { type Field, type Table, textColumn } from '../../base/table.ts';
import { blockNumbers } from '../block-numbers.ts';
import { cellOf, cellText, fieldsByRow, headerText, type Labels, missingOf, shownFields } from '../cell.ts';
import type { Block, ClaimView, ReportModel } from '../model.ts';
import type { ComparisonBlock, RulesBlock, VerdictBlock } from '../verdict-model.ts';
import { VERDICT_WORDS } from '../verdict-words.ts';
import { numbered, STATUS_WORDS, WORDS } from '../words.ts';
import { wordsOf } from './paper.ts';
import { paperJudgement } from './paper-judgements.ts';
import { paperOfReport } from './paper-of-report.ts';
import { notesSheet } from './table-xlsx.ts';
import { MOST_DECIMALS, type Sheet, type SheetCell, widthOf, workbook } from './workbook.ts';

/** What has a sheet of its own, under the name that it has in the report. */
interface Named {
  readonly name: Text;
  readonly title: Text;
}

/** The numbers of a figure, a table or a card. */
interface Numbers extends Named {
  readonly table: Table;
  readonly columns?: readonly string[];
  readonly labels?: Labels;
  /** What stands below the rows. */
  readonly notes: readonly Text[];
}

/** What rules say, whose cells are words. */
interface Judgement extends Named {
  readonly judged: VerdictBlock | ComparisonBlock | RulesBlock;
}

type Part = (Numbers | Judgement) & { readonly chapter: Text };

/**
 * A report as a workbook: what it holds, the numbers of each figure and table under the number that they have in the
 * report, the claims, and its text. Numbers are whole and shown with the decimals of their unit; a gap is its reason.
 */
export function reportXlsx(model: ReportModel, lang: Lang): Uint8Array {
  const paper = paperOfReport(model, lang, { rows: 0 });
  const parts = partsOf(model);
  const claims = model.claims.length === 0 ? [] : [claimsSheet(model.claims, lang)];
  const sheets = parts.map((one) => ('judged' in one ? judgementSheet(one, lang) : numbersSheet(one, lang)));
  return workbook(
    [contentsSheet(parts, lang), ...sheets, ...claims, { ...notesSheet(paper), name: TEXT }],
    lang,
    paper,
  );
}

const TEXT: Text = { en: 'Text', es: 'Texto' };

function partsOf(model: ReportModel): readonly Part[] {
  const { opening, sections } = model;
  const own = blockNumbers(model);
  const parts = [
    { chapter: { en: '', es: '' }, blocks: opening?.blocks ?? [], own: own.opening },
    ...sections.map(({ title, blocks }, s) => ({ chapter: title, blocks, own: own.sections[s] })),
  ];
  return parts.flatMap(({ chapter, blocks, own }) =>
    blocks.flatMap((block, b) => {
      const found = partIn(block, own[b]);
      return found === null ? [] : [{ ...found, chapter }];
    }),
  );
}

function partIn(block: Block, number: string): Numbers | Judgement | null {
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
    case 'verdict':
    case 'comparison':
    case 'rules':
      return { name: numbered(JUDGED[block.kind], number), title: block.view.title, judged: block };
    case 'prose':
      return null;
  }
}

const JUDGED = {
  verdict: VERDICT_WORDS.verdict,
  comparison: VERDICT_WORDS.comparison,
  rules: VERDICT_WORDS.rules,
} as const;

/** The table of what rules say, as on paper; its sentences stand with the text of the report. */
function judgementSheet({ name, title, judged }: Judgement, lang: Lang): Sheet {
  const parts = paperJudgement(judged, lang, '');
  const tables = parts.filter((part) => part.kind === 'table');
  const rows = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(wordsOf)));
  const head = (tables[0]?.columns ?? []).map(({ title, unit }) => [title, unit].join(' ').trim());
  const notes = tables.flatMap(({ notes }) => notes.map((note) => [wordsOf(note)]));
  return {
    name,
    head,
    rows: [...rows, [], [say(title, lang)], ...notes],
    widths: head.map((_, i) => (i === 0 ? 70 : 40)),
  };
}

function ofFigure(
  { title, subtitle, note, source, table, labels }: Extract<Block, { kind: 'figure' }>['spec'],
  name: Text,
): Numbers {
  return {
    name,
    title,
    table,
    ...(labels === undefined ? {} : { labels }),
    notes: [subtitle, note, source].flatMap((text) => text ?? []),
  };
}

function contentsSheet(parts: readonly Part[], lang: Lang): Sheet {
  const rows = parts.map(({ name, chapter, title }) => [name, title, chapter].map((text) => say(text, lang)));
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
