import { useEffect } from 'preact/hooks';
import { type Address, groupOf, withGroup } from '../address.ts';
import type { Computation, Form } from '../engine/engine.ts';
import { groupsOf } from '../result-of-address.ts';
import { home } from './engine.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { ExploreResult } from './explore-result.tsx';
import { ErrorBox } from './notices.tsx';
import { OptionsForm } from './options-form.tsx';
import { follow, go, linkTo } from './place.ts';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** Any indicator over any data: its options as a form, its result as figure and table, every number a way back. */
export function ExplorePage({ address }: { readonly address: Address }) {
  const { choices, lang } = address;
  const { indicator = '', data = '', vary = '', sort = '', filter = '', figure = '' } = choices;
  const given = groupOf(choices, 'with');
  const cell = groupOf(choices, 'cell');
  const asked = useAnswer('form', indicator === '' ? null : { indicator, data, with: given, lang });
  const form = asked.answer?.id === indicator ? asked.answer : null;
  useEffect(() => {
    if (form !== null && data === '') go({ ...address, choices: startOf(address, form) }, true);
  }, [form, data]);
  const of: Computation = { indicator, data, vary, ...groupsOf(choices) };
  if (indicator === '') return <ChooseIndicator />;
  return (
    <div class="explore">
      <section class="options" aria-label={word('options')}>
        <ErrorBox error={asked.error} />
        {form !== null && <OptionsForm form={form} address={address} />}
      </section>
      {data !== '' && form !== null && <ExploreResult key={indicator} {...{ of, sort, filter, figure }} />}
      {Object.keys(cell).length > 0 && data !== '' && (
        <ExplainPanel
          of={of}
          cell={cell}
          onClose={() => go({ ...address, choices: withGroup(choices, 'cell', {}) })}
        />
      )}
    </div>
  );
}

/** The choices that an indicator begins with, all written out: a link keeps its meaning when a default changes. */
function startOf({ choices }: Address, form: Form) {
  const defaults = Object.fromEntries(
    form.fields
      .filter(({ value, idle }) => value !== '' && idle === null)
      .map(({ name, value }) => [name, value]),
  );
  const shows = Object.fromEntries(
    form.shows.flatMap(({ column, value, start }) =>
      value === '' && start === '' ? [] : [[`show.${column}`, value === '' ? start : value]],
    ),
  );
  return {
    ...withGroup(choices, 'with', { ...defaults, ...shows, ...groupOf(choices, 'with') }),
    data: form.data,
  };
}

function ChooseIndicator() {
  const rooms = home.value?.rooms ?? [];
  return (
    <div class="broad">
      <h1>{word('explore')}</h1>
      {rooms.map((room) => (
        <section key={room.id}>
          <h2>{room.title}</h2>
          <ul class="cards">
            {(home.value?.indicators ?? [])
              .filter((one) => one.room === room.id)
              .map(({ id, title, summary }) => (
                <li key={id}>
                  <a href={linkTo('explore', { indicator: id })} onClick={follow}>
                    {title}
                  </a>
                  <p>{summary}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
