import { useEffect } from 'preact/hooks';

/** Pixels for the ring around what the keyboard reaches. */
const ROOM = 8;

/**
 * Brings what the keyboard reaches out from under what stays in its place while the rest moves: the bar on top, and the
 * column of numbers of a table. A browser takes what is in the window as seen, though something may lie over it.
 */
export function useFocusInView(): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.matches('main :focus-visible')) return;
      fromUnderColumn(target);
      fromUnderBar(target);
    };
    addEventListener('focusin', onFocus);
    return () => removeEventListener('focusin', onFocus);
  }, []);
}

function fromUnderColumn(target: Element): void {
  const grid = target.closest('.grid');
  const column = grid?.querySelector('thead th.num:last-child');
  if (grid == null || column == null || target.closest('.num:last-child') !== null) return;
  const hidden = target.getBoundingClientRect().right + ROOM - column.getBoundingClientRect().left;
  if (hidden > 0) grid.scrollBy({ left: hidden, behavior: 'instant' });
}

function fromUnderBar(target: Element): void {
  const bar = document.querySelector('.topbar');
  if (bar === null || getComputedStyle(bar).position !== 'sticky') return;
  const hidden = bar.getBoundingClientRect().bottom + ROOM - target.getBoundingClientRect().top;
  // of what is taller than half the window some part is seen anyway
  if (hidden > 0 && target.clientHeight < innerHeight / 2) scrollBy({ top: -hidden, behavior: 'instant' });
}
