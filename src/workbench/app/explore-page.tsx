import { type Address, groupOf, withGroup } from '../address.ts';
import { groupsOf, resultOfAddress } from '../result-of-address.ts';
import { Begin } from './begin.tsx';
import { ChooseIndicator } from './choose-indicator.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { ExploreResult } from './explore-result.tsx';
import { ErrorBox } from './notices.tsx';
import { OptionsForm } from './options-form.tsx';
import { go } from './place.ts';
import { Refused } from './remote-engine.ts';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** Any indicator over any data: its options as a form, its result as figure and table, every number a way back. */
export function ExplorePage({ address }: { readonly address: Address }) {
  const { choices, lang } = address;
  const { indicator = '', data = '', begin = '', sort = '', filter = '', figure = '' } = choices;
  const cell = groupOf(choices, 'cell');
  const asks = indicator === '' ? null : { indicator, data: data || begin, ...groupsOf(choices), lang };
  const asked = useAnswer('form', asks);
  const form = asked.answer?.id === indicator ? asked.answer : null;
  const of = resultOfAddress(address);
  if (indicator === '')
    return (
      <div class="broad">
        <h1>{word('explore')}</h1>
        <ChooseIndicator page="explore" />
      </div>
    );
  return (
    <div class="explore">
      <section class="options" aria-label={word('options')}>
        <ErrorBox error={asked.error} anew="explore" />
        {form !== null && <OptionsForm form={form} address={address} />}
      </section>
      {data === '' || of === null ? (
        <Begin address={address} />
      ) : (
        !(asked.error instanceof Refused) && (
          <ExploreResult key={indicator} {...{ of, sort, filter, figure }} />
        )
      )}
      {Object.keys(cell).length > 0 && data !== '' && of !== null && (
        <ExplainPanel
          of={of}
          cell={cell}
          onClose={() => go({ ...address, choices: withGroup(choices, 'cell', {}) })}
        />
      )}
    </div>
  );
}
