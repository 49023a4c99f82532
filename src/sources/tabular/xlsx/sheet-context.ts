import type { NumberFormat } from './number-formats.ts';

/** The sheet's place in the workbook, and what its cells refer to. */
export interface SheetContext {
  readonly part: string;
  readonly shared: readonly string[];
  /** By number, the blanks before a shared text that has some. */
  readonly blanks?: ReadonlyMap<number, number>;
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}
