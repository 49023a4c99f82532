import { useEffect } from 'preact/hooks';
import { type Address, type Choices, groupOf, namesIn } from '../address.ts';
import type { StartView } from '../engine/start-view.ts';
import { Busy, ErrorBox } from './notices.tsx';
import { follow, go, linkTo } from './place.ts';
import { Refused } from './remote-engine.ts';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** Finds choices with which an indicator computes and goes there; where there are none, says what it needs. */
export function Begin({ address }: { readonly address: Address }) {
  const { choices, lang } = address;
  const { indicator = '', begin = '' } = choices;
  const asked = useAnswer('start', {
    indicator,
    data: begin,
    with: groupOf(choices, 'with'),
    map: groupOf(choices, 'map'),
    read: groupOf(choices, 'read'),
    lang,
  });
  const { answer, busy } = asked;
  useEffect(() => {
    if (answer !== null && !busy && computes(answer))
      go({ ...address, choices: { ...toldBeside(choices), ...answer.choices } }, true);
  }, [answer, busy]);
  return (
    <section class="result-of" aria-busy={busy}>
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {answer !== null && !busy && !computes(answer) && <Lacking answer={answer} />}
    </section>
  );
}

/** What an address says that is no part of how one begins. */
function toldBeside(choices: Choices): Choices {
  const { figure, sort, filter } = choices;
  const told = Object.entries({ figure, sort, filter }).filter(([, value]) => value !== undefined);
  return { ...namesIn(choices, 'where'), ...Object.fromEntries(told) };
}

function computes({ choices, refusal }: StartView): boolean {
  return refusal === null && choices.data !== undefined;
}

/** Why nothing that is here will do, and the ways on. */
function Lacking({ answer }: { readonly answer: StartView }) {
  const { refusal, lacks, needs } = answer;
  return (
    <>
      {lacks !== null ? (
        <p class="caution">{lacks}</p>
      ) : refusal === null ? (
        <div class="error" role="alert">
          <p>{word('noRelease')}</p>
          <ul>
            {needs.map(({ id, title }) => (
              <li key={id}>
                <code>{id}</code> {title}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <ErrorBox error={new Refused(refusal)} />
      )}
      <WaysOn answer={answer} />
    </>
  );
}

function WaysOn({ answer: { choices, studies } }: { readonly answer: StartView }) {
  const { indicator = '' } = choices;
  const ways: readonly (readonly [href: string, title: string])[] = [
    ...studies.map(
      ({ id, title }) => [linkTo('study', { study: id }), `${word('computedIn')}: ${title}`] as const,
    ),
    [linkTo('data'), word('yours')],
    ...(choices.data === undefined ? [] : [[linkTo('explore', choices), word('chooseByHand')] as const]),
    [linkTo('methods', { indicator }), word('howComputed')],
  ];
  return (
    <>
      <h2>{word('waysOn')}</h2>
      <ul class="ways-on">
        {ways.map(([href, title]) => (
          <li key={href}>
            <a href={href} onClick={follow}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
