/** How a table is written; `text` is for people. */
export const TABLE_FORMATS = ['text', 'csv', 'json', 'jsonl', 'md', 'tex', 'parquet', 'arrow'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

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
};

/** The endings of file names that say a format, for a message. */
export const FORMAT_ENDINGS: readonly string[] = Object.keys(ENDINGS).map((ending) => `.${ending}`);

/** The format that a file's name asks for, or null. */
export function formatOfName(name: string): TableFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : null;
}
