// escalar/sources: readers of people's files and of published tables, from bytes.
export { readGta } from './gta/read-gta.ts';
export { readIoCsv } from './io-csv/read-io-csv.ts';
export { readTabularBytes } from './tabular/read-tabular.ts';
export type { TabularOptions } from './tabular/tabular-options.ts';
export type { TabularResult } from './tabular/tabular-result.ts';
export { readWiodLong } from './wiod/read-wiod-long.ts';
