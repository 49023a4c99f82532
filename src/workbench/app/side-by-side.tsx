import type { Choices } from '../address.ts';
import type { CompareRow, CompareView } from '../engine/compare-view.ts';
import { count } from './count.ts';
import { Cell } from './data-table.tsx';
import { word } from './words.ts';

interface Shown {
  readonly view: CompareView;
  readonly onPick: (cell: Choices) => void;
}

/** A table with a column an economy; each number leads to its lines. */
export function SideBySide({ view, onPick }: Shown) {
  const { economies, heads, rows, count: all } = view;
  return (
    <>
      <p class="hint">{word('clickCell')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="beside-each-other" tabIndex={0} aria-label={word('compare')}>
        <table>
          <thead>
            <tr>
              {[...heads, ...economies].map(({ id, title }, i) => (
                <th scope="col" class={i < heads.length ? '' : 'num'} key={id}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={r}>
                <Line view={view} row={row} onPick={onPick} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {all > rows.length && (
        <p class="hint">
          {count(rows.length)} / {count(all)} {word('rows')}. {word('narrowIt')}
        </p>
      )}
    </>
  );
}

function Line({ view: { economies, heads }, row, onPick }: Shown & { readonly row: CompareRow }) {
  return (
    <>
      {row.heads.map(({ text }, h) => (
        <th scope="row" key={heads[h]?.id}>
          {text}
        </th>
      ))}
      {row.cells.map((found, e) =>
        found === null ? (
          <td class="num gap" key={economies[e]?.id}>
            {word('noRow')}
          </td>
        ) : (
          <Cell key={economies[e]?.id} cell={found.cell} numeric onPick={() => onPick(found.key)} />
        ),
      )}
    </>
  );
}
