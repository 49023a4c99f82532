/** Pixels that an element may be high in every browser. */
const TALLEST = 8_000_000;
/** Pixels by which what is scrolled may be away from its place along the bar before it is put back there. */
const DRIFT = 400;

/** A place in a table: where its frame is scrolled to, and the pixel of the whole table that is seen there. */
export interface ScrollPlace {
  readonly real: number;
  readonly top: number;
}

/** A table and its frame, in pixels. */
export interface LongTable {
  /** Of all rows. */
  readonly rows: number;
  /** Of the head, which stays above them. */
  readonly head: number;
  /** Of the frame. */
  readonly frame: number;
}

/** The height that so many pixels of rows have in the page. */
export function heightInPage(rows: number): number {
  return Math.min(rows, TALLEST);
}

/** How far the frame can be scrolled, and how far the table goes. */
function ranges({ rows, head, frame }: LongTable): readonly [real: number, whole: number] {
  return [heightInPage(rows), rows].map((height) => Math.max(0, height + head - frame)) as [number, number];
}

/** The place of a pixel of the whole table along the bar; near an end there is room to go on to it. */
export function placeAt(top: number, table: LongTable): ScrollPlace {
  const [real, whole] = ranges(table);
  const kept = Math.min(whole, Math.max(0, top));
  const due = whole === 0 ? 0 : (kept / whole) * real;
  const [before, after] = [kept, whole - kept].map((room) => Math.min(DRIFT, room)) as [number, number];
  return { real: Math.min(real - after, Math.max(before, due)), top: kept };
}

/**
 * Where a scrolled frame is. A short way is as long in the table as it is in the frame, so that rows move as the hand
 * does; a long one goes to the same part of the table as of the bar. A place that has drifted from its part of the bar
 * comes back with another `real`, which the frame is to be put to.
 */
export function scrolledTo(before: ScrollPlace, now: number, table: LongTable): ScrollPlace {
  const [real, whole] = ranges(table);
  if (real === whole) return { real: now, top: now };
  const way = now - before.real;
  if (Math.abs(way) >= table.frame) return { real: now, top: (now / real) * whole };
  const top = Math.min(whole, Math.max(0, before.top + way));
  const due = placeAt(top, table);
  const isEnd = now <= 0 || now >= real;
  return isEnd || Math.abs(due.real - now) > DRIFT ? due : { real: now, top };
}
