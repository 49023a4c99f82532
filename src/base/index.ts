// escalar/core: tables, missing values, units, errors.
export { type Cited, citationText, placeText, shortCitation } from './citation.ts';
export { type ErrorCode, EscalarError, type Where } from './error.ts';
export type { IoTableInput } from './io-table-input.ts';
export type { Lang, Text } from './locale.ts';
export type { Reference, Release, ReleaseFile } from './metadata.ts';
export { isMissing, type Measured, type Missing, type MissingReason } from './missing.ts';
export { type Cell, type Column, type Field, type Row, rowsOf, type Table, tableOf } from './table.ts';
export { UNITS, type Unit } from './unit.ts';
export type { Work } from './work.ts';
