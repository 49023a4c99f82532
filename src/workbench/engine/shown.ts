/** Something with a code and a name in words. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface ColumnView extends Named {
  readonly unit: string;
  readonly numeric: boolean;
}

export interface CellView {
  readonly text: string;
  /** Why there is no number. */
  readonly missing?: string;
}
