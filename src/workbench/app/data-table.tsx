import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Choices } from '../address.ts';
import type { ResultOf } from '../engine/result-of.ts';
import type { RowsView } from '../engine/rows-view.ts';
import type { CellView, ColumnView } from '../engine/shown.ts';
import { WINDOW, windowAt } from '../rows-window.ts';
import { langHere } from './place.ts';
import { spaceAround, useLongScroll } from './use-long-scroll.ts';
import { useNarrow } from './use-narrow.ts';
import { placeAmong } from './use-reached.ts';
import { useRows } from './use-rows.ts';
import { word } from './words.ts';

/** Pixels of a row. */
const HEIGHT = 29;

export interface DataTableProps {
  readonly of: ResultOf;
  readonly columns: readonly ColumnView[];
  readonly total: number;
  readonly sort: string;
  readonly filter: string;
  readonly onSort: (sort: string) => void;
  readonly onPick: (cell: Choices) => void;
}

/**
 * The rows of a result. Only those in view are in the page: a window of them is asked for as one scrolls. Arrows walk
 * the cells, Enter asks where a number comes from.
 */
export function DataTable({ of, columns, total, sort, filter, onSort, onPick }: DataTableProps) {
  const at = useSignal<readonly [number, number]>([0, columns.length - 1]);
  const frame = useRef<HTMLDivElement>(null);
  const lang = langHere();
  const key = JSON.stringify([of, sort, filter, lang]);
  const height = useRef(total * HEIGHT);
  const { place, onScroll, bring } = useLongScroll(frame, height);
  const view = useRows((shown) => ({ of, lang, sort, filter, ...windowAt(place.top / HEIGHT, shown) }));
  const kept = useKept(columns, view);
  useEffect(() => bring(0, HEIGHT), [key]);
  useBlurOfOthers(frame);
  // a cell that a key leads to may not be there yet
  const due = useRef<string | null>(null);
  useEffect(() => {
    const cell = frame.current?.querySelector<HTMLElement>(`[data-cell="${due.current}"]`) ?? null;
    if (cell === null) return;
    due.current = null;
    const active = document.activeElement;
    if (active === document.body || frame.current?.contains(active)) cell.focus();
  });
  const rows = view?.rows ?? total;
  height.current = rows * HEIGHT;
  const [from, shown] = [view?.from ?? 0, view?.cells.length ?? 0];
  const stop = stopOf(at.value, [from, shown], kept.length);
  const [above, below] = spaceAround(place, [from * HEIGHT, shown * HEIGHT, rows * HEIGHT]);
  const focusCell = (row: number, column: number) => {
    const [r, c] = [placeAmong(row, rows), placeAmong(column, kept.length)];
    at.value = [r, c];
    bring(r * HEIGHT, (r + 1) * HEIGHT);
    due.current = `${r}.${c}`;
  };
  const onKey = (event: KeyboardEvent) => {
    const [row, column] = at.value;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageDown: [row + 15, column],
      PageUp: [row - 15, column],
      Home: [0, column],
      End: [rows - 1, column],
    };
    const move = moves[event.key];
    if (move !== undefined) focusCell(...move);
    else if (event.key === 'Enter') {
      const cell = view?.keys[row - from];
      if (cell !== undefined) onPick(cell);
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <Alike columns={columns} kept={kept} cells={view?.cells[0]} />
      <div class={hasSeveral(columns) ? 'grid several' : 'grid'} ref={frame} onScroll={onScroll}>
        <table aria-rowcount={rows + 1}>
          <thead>
            <tr>
              {kept.map((place) => (
                <Head key={place} column={columns[place] as ColumnView} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          {/* not the heads: Enter on one sorts */}
          <tbody onKeyDown={onKey}>
            {above > 0 && <tr style={{ height: `${above}px` }} />}
            {(view?.cells ?? []).map((cells, i) => (
              // a row that went out of the window is the next that comes in, with other words
              <tr key={(from + i) % WINDOW} aria-rowindex={from + i + 2}>
                {kept.map((place, c) => (
                  <Cell
                    key={place}
                    cell={cells[place] ?? { text: '' }}
                    numeric={columns[place]?.numeric ?? false}
                    place={`${from + i}.${c}`}
                    reached={stop === `${from + i}.${c}`}
                    onFocus={() => {
                      at.value = [from + i, c];
                    }}
                    onPick={() => onPick(view?.keys[i] ?? {})}
                  />
                ))}
              </tr>
            ))}
            <tr style={{ height: `${below}px` }} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** A cell that has become one of another row as the table was scrolled keeps no focus. */
function useBlurOfOthers(frame: RefObject<HTMLDivElement | null>): void {
  const focused = useRef<readonly [Element | null, string | undefined]>([null, undefined]);
  useLayoutEffect(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || frame.current?.contains(active) !== true) return;
    const [before, cell] = focused.current;
    if (before === active && cell !== active.dataset.cell) active.blur();
    focused.current = [active, active.dataset.cell];
  });
}

/** Whether a row has several numbers, as of two data side by side. */
function hasSeveral(columns: readonly ColumnView[]): boolean {
  return columns.filter(({ numeric }) => numeric).length > 1;
}

/** Columns that have a place: on a telephone, and beside several numbers, those in which rows differ. */
function useKept(columns: readonly ColumnView[], view: RowsView | null): readonly number[] {
  const narrow = useNarrow();
  const all = columns.map((_, place) => place);
  return narrow || hasSeveral(columns) ? all.filter((place) => view?.alike[place] !== true) : all;
}

/** What every row has, told once where its columns have no place. */
function Alike({
  columns,
  kept,
  cells,
}: {
  readonly columns: readonly ColumnView[];
  readonly kept: readonly number[];
  readonly cells: readonly CellView[] | undefined;
}) {
  const told = columns.flatMap(({ title }, place) => {
    const text = cells?.[place]?.text ?? '';
    return kept.includes(place) || text === '' ? [] : [`${title}: ${text}`];
  });
  return told.length === 0 ? null : <p class="quiet">{told.join(' · ')}</p>;
}

/** The cell that Tab stops at: of what is shown that nearest to the one walked to. */
function stopOf(
  [row, column]: readonly [number, number],
  [from, shown]: readonly [number, number],
  columns: number,
) {
  return `${from + placeAmong(row - from, shown)}.${placeAmong(column, columns)}`;
}

function Head({
  column,
  sort,
  onSort,
}: {
  readonly column: ColumnView;
  readonly sort: string;
  readonly onSort: (sort: string) => void;
}) {
  const order = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : 'none';
  const next =
    order === 'ascending'
      ? `-${column.id}`
      : order === 'descending'
        ? ''
        : column.numeric
          ? `-${column.id}`
          : column.id;
  const following = order === 'descending' && column.numeric ? column.id : next;
  return (
    <th scope="col" class={column.numeric ? 'num' : ''} aria-sort={order}>
      <button type="button" onClick={() => onSort(following)}>
        {column.title}
        {column.unit !== '' && <small>{column.unit}</small>}
        <span aria-hidden="true">{order === 'ascending' ? ' ▲' : order === 'descending' ? ' ▼' : ''}</span>
      </button>
    </th>
  );
}

/** One cell; a number is a button that leads to the lines it came from. */
export function Cell({
  cell,
  numeric,
  place,
  reached,
  onFocus,
  onPick,
}: {
  readonly cell: CellView;
  readonly numeric: boolean;
  readonly place?: string;
  readonly reached?: boolean;
  readonly onFocus?: () => void;
  readonly onPick: () => void;
}) {
  if (!numeric)
    return (
      <td tabIndex={reached === true ? 0 : -1} data-cell={place} onFocus={onFocus}>
        {cell.text}
      </td>
    );
  return (
    <td class="num">
      <button
        type="button"
        class="number"
        tabIndex={reached === false ? -1 : 0}
        data-cell={place}
        onFocus={onFocus}
        onClick={onPick}
        title={cell.missing ?? word('why')}
      >
        {cell.missing === undefined ? cell.text : <span class="gap">– {cell.missing}</span>}
      </button>
    </td>
  );
}
