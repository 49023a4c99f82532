/** Columns that hold economies, by side of the trade; on each side the first that a table has is read. */
export const ECONOMY_COLUMNS = {
  reporter: ['reporter', 'economy', 'exporter', 'country'],
  partner: ['partner', 'importer'],
} as const;

export type EconomySide = keyof typeof ECONOMY_COLUMNS;
