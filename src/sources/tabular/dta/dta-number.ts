import type { DtaType } from './dta-header.ts';

type Read = (view: DataView, at: number, little: boolean) => number;

/** The largest numbers; beyond them lie the missing values `.` and `.a` to `.z`. */
const READERS: Readonly<Record<string, Read>> = {
  byte: (view, at) => known(view.getInt8(at), 100),
  int: (view, at, little) => known(view.getInt16(at, little), 32_740),
  long: (view, at, little) => known(view.getInt32(at, little), 2_147_483_620),
  float: (view, at, little) => known(view.getFloat32(at, little), 1.7014117e38),
  double: (view, at, little) => known(view.getFloat64(at, little), 8.9884656743e307),
};

/** How a number of a kind is read; NaN for a missing value. Null for texts. */
export function dtaNumber(kind: DtaType['kind']): Read | null {
  return READERS[kind] ?? null;
}

function known(value: number, most: number): number {
  return value <= most && value >= -Number.MAX_VALUE ? value : Number.NaN;
}
