import type { ChecksView, CoverageView, FindingView } from '../engine/checks-view.ts';
import { count } from './count.ts';
import { Copied } from './takeaway.tsx';
import { word } from './words.ts';

/** What the checks find in data, and which economies they have in which periods. */
export function ChecksShown({ checks }: { readonly checks: ChecksView }) {
  return (
    <>
      <h2>{word('checks')}</h2>
      {checks.findings.length === 0 ? (
        <p>{word('noFindings')}</p>
      ) : (
        <ul class="findings-list">
          {checks.findings.map((one, i) => (
            <Finding key={i} {...one} />
          ))}
        </ul>
      )}
      <Copied text={checks.command} />
      {checks.coverage.length > 0 && <h2>{word('coverage')}</h2>}
      {checks.coverage.map((one) => (
        <Coverage key={one.table} {...one} />
      ))}
    </>
  );
}

function Finding({ table, check, level, count: found, text, place, way }: FindingView) {
  return (
    <li>
      <p>
        <b>{word(level)}</b>: {check} {table !== '' && <code>{table}</code>}
      </p>
      <p>
        {text}: {count(found)} ({place})
      </p>
      <p class="quiet">{way}</p>
    </li>
  );
}

/** A row an economy, a column a period; what scrolls is reached by the keyboard. */
function Coverage({ table, periods, economies }: CoverageView) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="coverage" tabIndex={0} aria-label={`${word('coverage')} ${table}`}>
      <table>
        {table !== '' && (
          <caption>
            <code>{table}</code>
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col">{word('economy')}</th>
            {periods.map((period) => (
              <th scope="col" key={period}>
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {economies.map(({ id, title, at }) => (
            <CoverageRow
              key={id}
              name={title === id ? id : `${title} (${id})`}
              at={at}
              count={periods.length}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CoverageRow({
  name,
  at,
  count,
}: {
  readonly name: string;
  readonly at: readonly number[];
  readonly count: number;
}) {
  const own = new Set(at);
  return (
    <tr>
      <th scope="row">{name}</th>
      {Array.from({ length: count }, (_, period) => (
        <td key={period} class={own.has(period) ? 'has' : ''}>
          {own.has(period) ? '●' : ''}
        </td>
      ))}
    </tr>
  );
}
