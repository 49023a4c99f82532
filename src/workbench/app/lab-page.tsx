import { useEffect } from 'preact/hooks';
import { type Address, type Choices, groupOf, withGroup } from '../address.ts';
import type { LabView } from '../engine/lab-view.ts';
import { resultOfAddress } from '../result-of-address.ts';
import { scenarioIn } from '../scenario-in.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { ExploreResult } from './explore-result.tsx';
import { Folded } from './folded.tsx';
import { LabForm } from './lab-form.tsx';
import { Busy, ErrorBox } from './notices.tsx';
import { choose, go, pickCell } from './place.ts';
import { ResultFigure } from './result-figure.tsx';
import { ScenarioFile } from './scenario-file.tsx';
import { Select } from './select.tsx';
import { UnknownChoice } from './unknown-choice.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** The policy lab: shocks as a form, who gains and who loses, the curve, and the file that says the same. */
export function LabPage({ address }: { readonly address: Address }) {
  const { choices, lang } = address;
  const { sort = '', filter = '' } = choices;
  const asked = useAnswer('lab', { choices: { ...scenarioIn(choices), ...shownIn(address) }, lang });
  const lab = asked.answer;
  const term = lab?.choices.term ?? '';
  const bare = isBare(choices);
  useBegun(address, lab);
  const of = bare ? null : resultOfAddress(address);
  const cell = groupOf(choices, 'cell');
  const plain = { scenario: withGroup(scenarioIn(choices), 'sweep', {}), level: 'country' };
  return (
    <div class="explore">
      <section class="options" aria-label={word('lab')}>
        <h1>{word('lab')}</h1>
        <p class="quiet">{word('labLong')}</p>
        <ErrorBox error={asked.error} anew="lab" />
        {lab === null && <Busy asked={asked} />}
        {lab !== null && (
          <Folded title={word('choices')}>
            <LabForm lab={lab} address={address} />
          </Folded>
        )}
      </section>
      {of !== null && lab !== null && (
        <div class="result-of">
          <Measure lab={lab} told={choices.term} />
          {Object.keys(groupOf(choices, 'sweep')).length > 0 && <ResultFigure of={plain} kind={term} />}
          <ExploreResult of={of} sort={sort} filter={filter} figure={term} />
          <ScenarioFile lab={lab} />
        </div>
      )}
      {of !== null && Object.keys(cell).length > 0 && (
        <ExplainPanel of={isOfCurve(choices, cell) ? of : plain} cell={cell} onClose={() => pickCell({})} />
      )}
    </div>
  );
}

/** An address that says no whole scenario goes on to one that does; a measure that it says stays, known or not. */
function useBegun(address: Address, lab: LabView | null): void {
  const { choices } = address;
  const bare = isBare(choices);
  useEffect(() => {
    if (lab === null || !bare) return;
    go({ ...address, choices: { ...choices, ...lab.choices, ...drawnIn(choices) } }, true);
  }, [lab, bare]);
}

function drawnIn({ term }: Choices): Choices {
  return term === undefined ? {} : { term };
}

/** Whether it says no whole scenario yet. */
function isBare(choices: Choices): boolean {
  const { data, year, on } = choices;
  const tables = on === undefined && (data === undefined || year === undefined);
  return Object.keys(groupOf(choices, 'shock')).length === 0 || tables;
}

/** The bars beside a curve are of the scenario as it is, and have no size. */
function isOfCurve(choices: Choices, cell: Choices): boolean {
  const sweep = groupOf(choices, 'sweep');
  return Object.keys(sweep).length === 0 || (sweep.over ?? 'share') in cell;
}

/** What is shown of a scenario and is no part of it. */
function shownIn({ choices: { level, term } }: Address): Readonly<Record<string, string>> {
  return { ...(level === undefined ? {} : { level }), ...(term === undefined ? {} : { term }) };
}

function Measure({ lab, told = '' }: { readonly lab: LabView; readonly told: string | undefined }) {
  const { terms, choices } = lab;
  return (
    <>
      <p>
        <label for="measure">{word('measure')}</label>{' '}
        <Select
          id="measure"
          value={choices.term ?? ''}
          choices={terms}
          onChange={(next) => choose({ term: next })}
        />
      </p>
      <UnknownChoice name="term" value={told} known={terms.map(({ id }) => id)} />
    </>
  );
}
