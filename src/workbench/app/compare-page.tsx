import { useEffect } from 'preact/hooks';
import type { Lang } from '../../base/locale.ts';
import { type Address, type Choices, groupOf, withGroup } from '../address.ts';
import { twoOf, withEconomies } from '../compared.ts';
import type { CompareView } from '../engine/compare-view.ts';
import type { CodesField } from '../engine/form-view.ts';
import type { Computation } from '../engine/result-of.ts';
import { groupsOf } from '../result-of-address.ts';
import { Begin } from './begin.tsx';
import { ChooseComparison } from './choose-comparison.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { ExploreResult } from './explore-result.tsx';
import { Busy, ErrorBox } from './notices.tsx';
import { OptionsForm } from './options-form.tsx';
import { go, pickCell } from './place.ts';
import { Select } from './select.tsx';
import { Several } from './several.tsx';
import { SideBySide } from './side-by-side.tsx';
import { type Asked, useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** Economies beside each other in any indicator, one term at a time. */
export function ComparePage({ address }: { readonly address: Address }) {
  const { choices, lang } = address;
  const { indicator = '', data = '', begin = '' } = choices;
  const asks = indicator === '' ? null : { indicator, data: data || begin, ...groupsOf(choices), lang };
  const asked = useAnswer('form', asks);
  const form = asked.answer?.id === indicator ? asked.answer : null;
  if (indicator === '') return <ChooseComparison />;
  const column = form?.shows.find((one) => one.column === form.place);
  const alone = column === undefined || column.choices.length < 2;
  return (
    <div class="explore">
      <section class="options" aria-label={word('options')}>
        <ErrorBox error={asked.error} />
        {form === null && <Busy asked={asked} />}
        {form !== null && <OptionsForm form={form} address={address} />}
      </section>
      {data === '' && <Begin address={address} />}
      {data !== '' && form !== null && alone && (
        <Alone of={{ indicator, data, vary: '', ...groupsOf(choices) }} lang={lang} />
      )}
      {data !== '' && column !== undefined && !alone && <Compared key={indicator} {...{ address, column }} />}
    </div>
  );
}

/** Why there is nothing to compare: what is wrong with the data, or that they have one economy. */
function Alone(ask: { readonly of: Computation; readonly lang: Lang }) {
  const asked = useAnswer('result', ask);
  return (
    <div class="result-of">
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {asked.answer !== null && <p class="hint">{word('oneEconomy')}</p>}
    </div>
  );
}

interface OfComparison {
  readonly address: Address;
  /** The column of the economies. */
  readonly column: CodesField;
}

/** The economies of a comparison, what is compared, and the result. */
function Compared({ address, column }: OfComparison) {
  const { choices } = address;
  const { indicator = '', data = '', vary = '', sort = '', filter = '', figure = '' } = choices;
  const of: Computation = { indicator, data, vary, ...groupsOf(choices) };
  const asked = useCompared({ address, column }, of);
  const { answer } = asked;
  const isBegun = choices[TERM] !== undefined;
  const cell = groupOf(choices, 'cell');
  return (
    <>
      <div class="result-of">
        <WhatIsCompared {...{ address, column, answer }} />
        <Busy asked={asked} />
        <ErrorBox error={asked.error} />
        {isBegun && answer !== null && asked.error === null && (
          <ExploreResult {...{ of, sort, filter, figure }}>
            <SideBySide view={answer} onPick={asked.busy ? () => undefined : pickCell} />
          </ExploreResult>
        )}
      </div>
      {Object.keys(cell).length > 0 && <ExplainPanel of={of} cell={cell} onClose={() => pickCell({})} />}
    </>
  );
}

/** The choice of what is compared; an address without it has just begun. */
const TERM = 'with.show.term';

/** Asks for the comparison, and completes an address that has just begun: two economies, then a term. */
function useCompared({ address, column }: OfComparison, of: Computation): Asked<CompareView> {
  const { choices, lang } = address;
  const economies = column.value === '' ? [] : column.value.split(',');
  const isBegun = choices[TERM] !== undefined;
  const isReady = isBegun || economies.length > 1;
  const asked = useAnswer('compare', isReady ? { of, lang } : null);
  const term = asked.busy ? undefined : asked.answer?.term;
  useEffect(() => {
    const two = twoOf(
      column.choices.map(({ id }) => id),
      economies,
    );
    if (!isReady) go({ ...address, choices: withEconomies(choices, column.column, two) }, true);
    else if (!isBegun && term !== undefined) go({ ...address, choices: { ...choices, [TERM]: term } }, true);
  }, [isReady, isBegun, term]);
  return asked;
}

function WhatIsCompared({ address, column, answer }: OfComparison & { readonly answer: CompareView | null }) {
  const choices = withGroup(address.choices, 'cell', {});
  const put = (next: Choices) => go({ ...address, choices: next });
  return (
    <div class="compared">
      <label for="compared-economies">
        <span>{word('economies')}</span>
        <Several
          id="compared-economies"
          value={column.value}
          choices={column.choices}
          empty={word('allOf')}
          onChange={(value) =>
            put(withEconomies(choices, column.column, value === '' ? [] : value.split(',')))
          }
        />
      </label>
      <label for="compared-term">
        <span>{word('measure')}</span>
        <Select
          id="compared-term"
          value={answer?.term ?? ''}
          choices={answer?.terms ?? []}
          onChange={(term) => put({ ...choices, [TERM]: term })}
        />
      </label>
    </div>
  );
}
