import type { Text } from '../../../base/locale.ts';
import type { PlaceOf } from './codes.ts';

/** Shocks of one file, and where they stand in it. */
export interface Layer<S> {
  readonly shocks: readonly S[];
  readonly placeOf: PlaceOf;
  /** Names it in notes. */
  readonly title?: Text;
}
