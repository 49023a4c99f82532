import { onItsSide, roomAcross } from './docx-page.ts';
import { type Linked, paragraph, plain, runsXml } from './docx-text.ts';
import type { PaperColumn, PaperRow, PaperTable } from './paper.ts';
import { tableLayout } from './table-layout.ts';

/** A table between rules, its head on every page, no row cut in two, and none that is a heading the last of a page. */
export function docxTable({ number, caption, columns, rows, notes }: PaperTable, linked: Linked): string {
  const { shares, flat, wraps } = tableLayout(columns, rows);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const width = roomAcross(flat);
  const widths = shares.map((share) => Math.floor((width * share) / all));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const head = columns.map((column, i) => headCell(column, widths[i]));
  const body = rows.map((row) => bodyRow(row, columns, widths, linked));
  const table = [
    paragraph('Caption', plain(number === '' ? caption : `${number}. ${caption}`)),
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/>${wraps ? '<w:insideH w:val="single" w:sz="2" w:space="0" w:color="D0D5DA"/>' : ''}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    tableRow(head, '<w:tblHeader/>'),
    ...body,
    '</w:tbl>',
    ...(notes.length === 0
      ? [paragraph('Note', '')]
      : notes.map((note) => paragraph('Note', runsXml(note, linked)))),
  ].join('');
  return flat ? onItsSide(table) : table;
}

function headCell(column: PaperColumn, width: number): string {
  const unit = plain(column.unit, '<w:color w:val="5B6670"/>');
  return cell(
    width,
    paragraph('Cell', plain(column.title, '<w:b/>'), sideOf(column)) +
      (column.unit === '' ? '' : paragraph('Cell', unit, sideOf(column))),
    '<w:tcBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tcBorders>',
  );
}

function bodyRow(
  row: PaperRow,
  columns: readonly PaperColumn[],
  widths: readonly number[],
  linked: Linked,
): string {
  const kept = isHeading(row) ? '<w:keepNext/>' : '';
  const cells = row.cells.map((runs, i) => {
    const words = runsXml(row.panel ? bold(runs) : runs, linked);
    return cell(widths[i], paragraph('Cell', words, `${kept}${sideOf(columns[i])}`));
  });
  return tableRow(cells);
}

/** A row over those that follow: one that names a panel, or whose own name is strong. */
function isHeading({ panel, cells: [name = []] }: PaperRow): boolean {
  return panel === true || (name.length > 0 && name.every(({ strong }) => strong === true));
}

function bold(runs: PaperRow['cells'][number]): PaperRow['cells'][number] {
  return runs.map((run) => ({ ...run, strong: true as const }));
}

function sideOf({ numeric }: PaperColumn): string {
  return numeric ? '<w:jc w:val="right"/>' : '';
}

function tableRow(cells: readonly string[], more = ''): string {
  return `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${cells.join('')}</w:tr>`;
}

function cell(width: number, content: string, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}</w:tcPr>${content}</w:tc>`;
}
