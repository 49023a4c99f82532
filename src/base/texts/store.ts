import type { ErrorText, ErrorTexts } from './kind.ts';

/** Errors of the folders in which releases lie. */
export const storeErrors = {
  'release-exists': (p: { id: string; path: string; ships?: boolean } & ErrorText) => p,
  'release-damaged': (p: { id: string; file: string; why: { en: string; es: string } } & ErrorText) => p,
  'bad-release-name': (p: { name: string } & ErrorText) => p,
  'out-is-folder': (p: { path: string } & ErrorText) => p,
  'store-read-only': (p: { path: string } & ErrorText) => p,
  'store-write-failed': (p: { path: string; detail: string } & ErrorText) => p,
  'database-missing': (p: { detail: string } & ErrorText) => p,
  'parquet-unreadable': (p: { path: string; detail: string } & ErrorText) => p,
  /** Only Node throws it: its words stand there, not in every browser. */
  'parquet-too-large': (p: { rows: number; columns: number; cells: number } & ErrorText) => p,
  warehouse: (p: ErrorText) => p,
  'parquet-code-not-whole': (p: { path: string; column: string; value: string } & ErrorText) => p,
  'parquet-not-exact': (p: { path: string; column: string; value: string } & ErrorText) => p,
  'parquet-column-type': (p: { path: string; column: string; type: string } & ErrorText) => p,
} satisfies ErrorTexts;
