import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { heightInPage, type LongTable, placeAt, type ScrollPlace, scrolledTo } from '../long-scroll.ts';

/** A frame over a table that may be higher than a browser lets an element be. */
export function useLongScroll(frame: RefObject<HTMLDivElement | null>, rows: RefObject<number>) {
  const place = useSignal<ScrollPlace>({ real: 0, top: 0 });
  const table = (): LongTable => ({
    rows: rows.current ?? 0,
    head: frame.current?.querySelector('thead')?.offsetHeight ?? 0,
    frame: frame.current?.clientHeight ?? 0,
  });
  const put = (next: ScrollPlace) => {
    const box = frame.current;
    if (box !== null && box.scrollTop !== next.real) box.scrollTop = next.real;
    // a browser rounds what it is given
    place.value = { real: box?.scrollTop ?? next.real, top: next.top };
  };
  return {
    place: place.value,
    onScroll: ({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
      const { scrollTop } = currentTarget;
      if (scrollTop !== place.value.real) put(scrolledTo(place.value, scrollTop, table()));
    },
    /** Scrolls just so far that pixels of the rows are seen. */
    bring: (upper: number, lower: number) => {
      const { top } = place.value;
      const size = table();
      const last = lower + size.head - size.frame;
      if (top > upper) put(placeAt(upper, size));
      else if (top < last) put(placeAt(last, size));
    },
  };
}

/** Empty pixels above and below the rows that are there, in a table that is seen at a place. */
export function spaceAround(
  { real, top }: ScrollPlace,
  [start, shown, rows]: readonly [start: number, shown: number, rows: number],
): readonly [above: number, below: number] {
  const above = Math.max(0, start - (top - real));
  return [above, Math.max(0, heightInPage(rows) - above - shown)];
}
