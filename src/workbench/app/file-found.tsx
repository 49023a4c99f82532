import { type Choices, groupOf, withGroup } from '../address.ts';
import type { FoundView } from '../engine/file-view.ts';
import { ChecksShown } from './checks-shown.tsx';
import { ColumnsForm } from './columns-form.tsx';
import { count } from './count.ts';
import { Busy, ErrorBox, Notes } from './notices.tsx';
import { follow, langHere, linkTo } from './place.ts';
import { ReadForm } from './read-form.tsx';
import { Refused } from './remote-engine.ts';
import { SmallTable } from './small-table.tsx';
import { Copied } from './takeaway.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

interface OwnFile {
  readonly name: string;
  readonly map: Choices;
  readonly read: Choices;
}

/** What a file is taken for, its columns, which a person may name otherwise, and what can be computed with it. */
export function FileFound({ name, choices }: { readonly name: string; readonly choices: Choices }) {
  const [map, read] = [groupOf(choices, 'map'), groupOf(choices, 'read')];
  const asked = useAnswer('file', { name, map, read, lang: langHere() });
  const { answer } = asked;
  return (
    <section>
      <h2>{name}</h2>
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {answer !== null && (
        <>
          {answer.open.length > 0 && <ReadForm questions={answer.open} read={read} />}
          <ErrorBox error={answer.problem === null ? null : new Refused(answer.problem)} />
          {answer.found !== null && <Uses {...{ name, map, read }} found={answer.found} />}
          {answer.headers.length > 0 && <ColumnsForm file={answer} map={map} />}
          <Copied text={answer.command} />
          {answer.found !== null && <Read found={answer.found} />}
        </>
      )}
    </section>
  );
}

function Uses({ name, map, read, found }: OwnFile & { readonly found: FoundView }) {
  const reading = withGroup(withGroup({}, 'map', map), 'read', read);
  // begun with one economy shown, so that there is a figure
  const begun = (indicator: string, options: Choices = {}) =>
    linkTo('explore', { indicator, begin: name, ...withGroup({}, 'with', options), ...reading });
  return (
    <>
      <p>{found.known}</p>
      <Finer {...{ name, map, read }} unit={found.finer} />
      {found.computes.length > 0 && <h3>{word('uses')}</h3>}
      <ul class="uses">
        {found.computes.map(({ id, title, with: options }) => (
          <li key={id}>
            <a href={begun(id, options)} onClick={follow}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      {found.computes.length === 0 && <p class="hint">{word('noUse')}</p>}
      <Others found={found} href={begun} />
      <Notes notes={found.notes} />
    </>
  );
}

/** Where rows are of firms, one click makes them the classes. */
function Finer({ name, map, read, unit }: OwnFile & { readonly unit: string | null }) {
  if (unit === null) return null;
  const meant = withGroup(withGroup({ file: name }, 'map', { ...map, [unit]: 'activity' }), 'read', read);
  return (
    <p class="caution">
      {word('finer')} <code>{unit}</code>.{' '}
      <a href={linkTo('data', meant)} onClick={follow}>
        {word('readFiner')}
      </a>
    </p>
  );
}

/** Other indicators of such a table: each begins where it computes, or says why it does not. */
function Others({
  found: { others },
  href,
}: {
  readonly found: FoundView;
  readonly href: (indicator: string) => string;
}) {
  if (others.length === 0) return null;
  return (
    <details>
      <summary>
        {word('otherUses')} ({others.length})
      </summary>
      <ul class="columns">
        {others.map(({ id, title }) => (
          <li key={id}>
            <a href={href(id)} onClick={follow}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The file as it is read: its first rows, what each column holds, the checks. */
function Read({ found: { first, columns, checks } }: { readonly found: FoundView }) {
  return (
    <>
      {first !== null && (
        <>
          <h2>{word('firstRows')}</h2>
          <SmallTable
            columns={first.columns}
            cells={first.cells}
            cellOf={({ text, missing }, { id, numeric }) => (
              <td key={id} class={numeric ? 'num' : ''}>
                {missing === undefined ? text : <span class="gap">– {missing}</span>}
              </td>
            )}
          />
        </>
      )}
      <h2>{word('columns')}</h2>
      <ColumnTable columns={columns} />
      {checks !== null && <ChecksShown checks={checks} />}
    </>
  );
}

function ColumnTable({ columns }: Pick<FoundView, 'columns'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="scroll" tabIndex={0} aria-label={word('columns')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{word('column')}</th>
            <th scope="col">{word('meaning')}</th>
            <th scope="col" class="num">
              {word('different')}
            </th>
            <th scope="col" class="num">
              {word('missing')}
            </th>
            <th scope="col">{word('values')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, meaning, different, missing, values }) => (
            <tr key={column}>
              <th scope="row">
                <code>{column}</code>
              </th>
              <td>{meaning}</td>
              <td class="num">{count(different)}</td>
              <td class="num">{count(missing)}</td>
              <td>{values}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
