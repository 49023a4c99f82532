import type { ResultOf, ResultView } from '../engine/engine.ts';
import { DataTable } from './data-table.tsx';
import { Busy, ErrorBox, Notes } from './notices.tsx';
import { choose, langHere, pickCell } from './place.ts';
import { ResultFigure } from './result-figure.tsx';
import { Takeaway } from './takeaway.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** A result as figure and table. */
export function ExploreResult({
  of,
  sort,
  filter,
  figure,
}: {
  readonly of: ResultOf;
  readonly sort: string;
  readonly filter: string;
  readonly figure: string;
}) {
  const lang = langHere();
  const asked = useAnswer('result', { of, lang });
  const { answer } = asked;
  return (
    <section class="result-of" aria-busy={asked.busy}>
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {answer !== null && <Shown {...{ of, answer, sort, filter, figure }} />}
    </section>
  );
}

function Shown({
  of,
  answer,
  sort,
  filter,
  figure,
}: {
  readonly of: ResultOf;
  readonly answer: ResultView;
  readonly sort: string;
  readonly filter: string;
  readonly figure: string;
}) {
  const lang = langHere();
  return (
    <>
      {answer.rows > 1 && <ResultFigure of={of} kind={figure} />}
      <Notes notes={answer.notes} />
      {answer.caveat !== '' && answer.notes.every(({ text }) => text !== answer.caveat) && (
        <p class="footnote">{answer.caveat}</p>
      )}
      <div class="tools-of">
        <span>
          {answer.rows.toLocaleString(lang === 'es' ? 'es-MX' : 'en-US')} {word('rows')}
        </span>
        <input
          type="search"
          placeholder={word('filter')}
          aria-label={word('filter')}
          value={filter}
          onInput={({ currentTarget }) => choose({ filter: currentTarget.value })}
        />
        <span class="hint">{word('clickCell')}</span>
      </div>
      <DataTable
        of={of}
        columns={answer.columns}
        total={answer.rows}
        sort={sort}
        filter={filter}
        onSort={(next) => choose({ sort: next })}
        onPick={pickCell}
      />
      {answer.dropped.map((line) => (
        <p class="footnote" key={line}>
          {word('dropped')}: {line}
        </p>
      ))}
      <p class="footnote">
        {word('source')}: {answer.source}
      </p>
      <Takeaway of={of} answer={answer} />
    </>
  );
}
