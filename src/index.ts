// The library: what `import ... from 'escalar'` gives.
export { EscalarError, type ErrorCode, type Where } from './base/error.ts';
export type { Lang, Text } from './base/locale.ts';
export type { Reference, Release, ReleaseFile } from './base/metadata.ts';
export { isMissing, type Measured, type Missing, type MissingReason } from './base/missing.ts';
export { type Cell, type Column, type Field, type Row, rowsOf, type Table, tableOf } from './base/table.ts';
export { type Unit, UNITS } from './base/unit.ts';
export type { IndicatorDefinition, IndicatorResult } from './indicators/define.ts';
export { parseOptions } from './indicators/options.ts';
export { indicators } from './indicators/registry.ts';
export { type FigureSpec, renderSvg } from './figures/index.ts';
export { renderHtml, type ReportModel, tableCsv, tableLatex, tableMarkdown } from './report/index.ts';
export { readTabularBytes } from './sources/tabular/read-tabular.ts';
export { readTabularFile } from './sources/tabular/read-tabular-file.ts';
export { defaultRoots } from './store/store-roots.ts';
export { openStore, type Store } from './store/store.ts';
export { findStudy } from './study/find-study.ts';
export { runStudy } from './study/run-study.ts';
export { writeStudy } from './study/write-study.ts';
