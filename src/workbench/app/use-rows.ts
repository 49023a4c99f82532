import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RowsAsk, RowsView } from '../engine/rows-view.ts';
import { engine } from './engine.ts';

/**
 * A window on the rows of a result. While one is fetched only the newest that is wanted waits: a window that was
 * scrolled past, or a filter that went on, is never asked for. What is fetched is not stopped, since work that is
 * stopped ends with its engine, and all that it has computed.
 * @param askAfter the window that is wanted while another is shown
 */
export function useRows(askAfter: (shown: RowsView | null) => RowsAsk): RowsView | null {
  const view = useSignal<RowsView | null>(null);
  const ask = askAfter(view.value);
  const wanted = useRef<RowsAsk | null>(null);
  const busy = useRef(false);
  const fetchNewest = async () => {
    busy.current = true;
    for (let next = wanted.current; next !== null; next = wanted.current) {
      wanted.current = null;
      // what went wrong the result itself says
      view.value = await engine.ask('rows', next).catch(() => view.value);
    }
    busy.current = false;
  };
  useEffect(() => {
    wanted.current = ask;
    if (!busy.current) void fetchNewest();
  }, [JSON.stringify(ask)]);
  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return view.value;
}
