/** How a document or picture of a result is written: into a file only. */
export const PAPER_FORMATS = ['html', 'docx', 'pdf', 'xlsx', 'png', 'svg'] as const;

export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** How a table is written; `text` is for people. */
export type TableFormat =
  | 'text'
  | 'csv'
  | 'json'
  | 'jsonl'
  | 'md'
  | 'tex'
  | 'parquet'
  | 'arrow'
  | PaperFormat;

const ENDINGS: Readonly<Record<string, TableFormat>> = {
  csv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  md: 'md',
  tex: 'tex',
  txt: 'text',
  parquet: 'parquet',
  arrow: 'arrow',
  ...Object.fromEntries(PAPER_FORMATS.map((format) => [format, format])),
};

/** The endings of file names that say a format, for a message. */
export const FORMAT_ENDINGS: readonly string[] = Object.keys(ENDINGS).map((ending) => `.${ending}`);

/** The format that a file's name asks for, or null. */
export function formatOfName(name: string): TableFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : null;
}

/** Whether people read the codes of a format with their names beside them; programs and sheets that look codes up read them alone. */
export function readsNames(format: TableFormat): boolean {
  return ['text', 'md', 'tex', 'html', 'docx', 'pdf', 'png', 'svg'].includes(format);
}

/** A format of documents or pictures, or null for those of data. */
export function paperFormatOf(format: TableFormat | null): PaperFormat | null {
  return PAPER_FORMATS.find((known) => known === format) ?? null;
}
