import type { ComponentChildren } from 'preact';
import { CHART_KINDS } from '../../study/report/chart-kinds.ts';
import { groupOf, withGroup } from '../address.ts';
import type { ResultOf } from '../engine/result-of.ts';
import type { ResultView } from '../engine/result-view.ts';
import { count } from './count.ts';
import { DataTable } from './data-table.tsx';
import { Busy, ErrorBox, FirstFew, Notes } from './notices.tsx';
import { addressHere, choose, go, langHere, pickCell } from './place.ts';
import { Refused } from './remote-engine.ts';
import { ResultFigure } from './result-figure.tsx';
import { Takeaway } from './takeaway.tsx';
import { UnknownChoice } from './unknown-choice.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

interface HowShown {
  readonly of: ResultOf;
  readonly sort: string;
  readonly filter: string;
  readonly figure: string;
  /** Stands in the place of the table of all rows, before what is said of them. */
  readonly children?: ComponentChildren;
}

/** A result as figure and table. */
export function ExploreResult({ of, sort, filter, figure, children }: HowShown) {
  const lang = langHere();
  const asked = useAnswer('result', { of, lang });
  const { answer } = asked;
  return (
    <section class="result-of" aria-busy={asked.busy}>
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {isOfNoRow(asked.error) && <ShowAll />}
      {answer !== null && <Shown {...{ of, answer, sort, filter, figure, children }} />}
    </section>
  );
}

/** Whether nothing of a result was asked to be shown: it is there all the same. */
function isOfNoRow(error: unknown): boolean {
  return error instanceof Refused && error.refusal.code === 'shows-nothing';
}

function ShowAll() {
  const { choices, ...here } = addressHere();
  const others = Object.entries(groupOf(choices, 'with')).filter(([name]) => !name.startsWith('show.'));
  return (
    <button
      type="button"
      onClick={() => go({ ...here, choices: withGroup(choices, 'with', Object.fromEntries(others)) })}
    >
      {word('showAll')}
    </button>
  );
}

function Shown({ of, answer, sort, filter, figure, children }: HowShown & { readonly answer: ResultView }) {
  return (
    <>
      {!('scenario' in of) && <UnknownChoice name="figure" value={figure} known={CHART_KINDS} />}
      {answer.rows > 1 && <ResultFigure of={of} kind={figure} />}
      {children}
      <UnknownSort sort={sort} columns={answer.columns} />
      <Notes notes={answer.notes} />
      {answer.caveat !== '' && answer.notes.every(({ text }) => text !== answer.caveat) && (
        <p class="footnote">{answer.caveat}</p>
      )}
      {children === undefined && <AllRows {...{ of, answer, sort, filter }} />}
      <FirstFew
        items={answer.dropped}
        more={word('moreDropped')}
        one={(line) => (
          <p class="footnote" key={line}>
            {word('dropped')}: {line}
          </p>
        )}
      />
      <p class="footnote">
        {word('source')}: {answer.source}
      </p>
      <Takeaway of={of} answer={answer} figure={figure} />
    </>
  );
}

/** A column that the result does not have orders nothing. */
function UnknownSort({ sort, columns }: { readonly sort: string; readonly columns: ResultView['columns'] }) {
  const known = columns.map(({ id }) => id);
  return <UnknownChoice name="sort" value={sort} says={sort.replace(/^-/, '')} known={known} />;
}

function AllRows({
  of,
  answer,
  sort,
  filter,
}: Omit<HowShown, 'figure' | 'children'> & { readonly answer: ResultView }) {
  return (
    <>
      <div class="tools-of">
        <span>
          {count(answer.rows)} {word(answer.rows === 1 ? 'row' : 'rows')}
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
    </>
  );
}
