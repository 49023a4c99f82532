import type { DraftIoTable, DraftTable, ReleaseDraft } from '../../src/store/import-release.ts';

/** One release as it goes into the package. */
export interface ShippedRelease {
  readonly draft: ReleaseDraft;
  readonly tables: readonly DraftTable[];
  readonly io?: readonly DraftIoTable[];
}

/** Reads the sources under the folder of reference data and selects what ships. */
export type ShipRelease = (data: string) => ShippedRelease | Promise<ShippedRelease>;

/** What we write where a copy does not say when it was published. */
export const NOT_STATED = 'not stated';
