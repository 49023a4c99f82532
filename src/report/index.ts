export { bibliography } from './bibliography.ts';
export type { MethodNote } from './method-note.ts';
export type {
  Block,
  ClaimStatus,
  ClaimView,
  ReportModel,
  Section,
  SensitivityCardView,
} from './model.ts';
export { renderHtml } from './render-html.ts';
export { type CsvOptions, tableCsv } from './table-csv.ts';
export { type JsonRow, tableJson } from './table-json.ts';
export { type LatexOptions, tableLatex } from './table-latex.ts';
export { type TableTextOptions, tableMarkdown } from './table-markdown.ts';
export { type TerminalOptions, tableText } from './table-text.ts';
