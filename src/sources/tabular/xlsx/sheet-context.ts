import type { NumberFormat } from './number-formats.ts';

/** The sheet's place in the workbook, and what its cells refer to. */
export interface SheetContext {
  readonly part: string;
  readonly shared: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}
