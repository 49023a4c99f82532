import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Choices } from '../address.ts';
import type { Explained } from '../engine/explained-cell.ts';
import type { ResultOf } from '../engine/result-of.ts';
import { count } from './count.ts';
import { FormulaLines } from './formula-lines.tsx';
import { Busy, ErrorBox, Notes } from './notices.tsx';
import { langHere } from './place.ts';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** A number walked back: to the published lines on one side, to its formula on the other. */
export function ExplainPanel({
  of,
  cell,
  onClose,
}: {
  readonly of: ResultOf;
  readonly cell: Choices;
  readonly onClose: () => void;
}) {
  const asked = useAnswer('explain', { of, cell, lang: langHere() });
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    panel.current?.focus();
    return () => before?.focus();
  }, []);
  return (
    <aside
      class="explain"
      ref={panel}
      tabIndex={-1}
      aria-label={word('why')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2>{word('why')}</h2>
        <button type="button" onClick={onClose}>
          {word('close')}
        </button>
      </header>
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {asked.answer !== null && <Told told={asked.answer} />}
    </aside>
  );
}

/** Of two data that stand side by side the one after the other, each under its name. */
function Told({ told }: { readonly told: Explained }) {
  const { beside } = told;
  if (beside === undefined) return <Walk told={told} />;
  return [told, beside].map((one, at) => (
    <Fragment key={at}>
      <h2>{one.data[0]?.title ?? word('dataOf')}</h2>
      <Walk told={one} />
    </Fragment>
  ));
}

function Walk({ told }: { readonly told: Explained }) {
  return (
    <>
      {told.results.map(({ place, term, value, unit }) => (
        <p class="result" key={`${place}${term}`}>
          <span class="place">{place}</span>
          <b>{value}</b> {unit} <span class="term">{term}</span>
        </p>
      ))}
      <Part title={word('formula')}>
        <p class="quiet">{told.title}</p>
        <FormulaLines lines={told.formula} />
      </Part>
      <Lines told={told} />
      <List title={word('tables')} items={told.tables} />
      <List title={word('through')} items={told.through} />
      <Part title={word('source')}>
        {told.data.map(({ title, citation, licence, address, sha256 }) => (
          <div key={sha256} class="origin">
            <b>{title}</b>
            {citation !== '' && <p>{citation}</p>}
            <p class="quiet">
              {licence} {address !== '' && <a href={address}>{address}</a>}
            </p>
            <p class="hash">sha256 {sha256}</p>
          </div>
        ))}
      </Part>
      {told.options.length > 0 && (
        <Part title={word('chosen')}>
          <p>
            {told.options.map(({ name, value }) => (
              <code key={name}>
                {name}={value}
              </code>
            ))}
          </p>
        </Part>
      )}
      <Notes notes={told.notes} />
      <List title={word('dropped')} items={told.dropped} />
      <List title={word('identities')} items={told.identities} />
      <Fold title={word('differences')} items={told.conventions} />
      <Fold title={word('references')} items={told.references} />
    </>
  );
}

function Lines({ told }: { readonly told: Explained }) {
  if (told.lineCount === 0) return null;
  const rest = told.lineCount - told.lines.length;
  return (
    <Part title={`${word('lines')} (${count(told.lineCount)})`}>
      {told.scope !== '' && <p class="quiet">{told.scope}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="lines" tabIndex={0} aria-label={word('lines')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{word('line')}</th>
              {told.columns.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.lines.map(({ place, cells }, i) => (
              <tr key={i}>
                <th scope="row">{place}</th>
                {cells.map((cell, c) => (
                  <td key={told.columns[c]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <p class="quiet">
          + {count(rest)} {word('moreLines')}
        </p>
      )}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="part-of">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </Part>
  );
}

function Fold({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </details>
  );
}
