import type { AnyIndicator } from '../../indicators/catalogue.ts';

/** Places of a result, most telling first. */
export const PLACES: readonly string[] = ['reporter', 'exporter', 'economy'];

/** The column that says which economy a row of a result is about; undefined where rows are about none. */
export function placeOf({ options: { show } }: Pick<AnyIndicator, 'options'>): string | undefined {
  return PLACES.find((column) => show?.kind === 'show' && show.columns.includes(column));
}
