import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Of tabs that are wider than a telephone, the one of this page stands in the middle. @param page changes with the page */
export function useTabInView(page: string): RefObject<HTMLElement | null> {
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = tabs.current;
    const tab = row?.querySelector('[aria-current]');
    if (row == null || tab == null || row.scrollWidth <= row.clientWidth) return;
    const [outer, inner] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
    const off = inner.left + inner.width / 2 - (outer.left + outer.width / 2);
    row.scrollBy({ left: off, behavior: 'instant' });
  }, [page]);
  return tabs;
}
