import { type Address, groupOf, namesIn, withGroup } from '../address.ts';
import type { ClaimLine, ClaimsView } from '../engine/claims-view.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { FormulaLines } from './formula-lines.tsx';
import { Busy, ErrorBox } from './notices.tsx';
import { choose, go } from './place.ts';
import { Select } from './select.tsx';
import { IdleChoices, UnknownChoice } from './unknown-choice.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** The claims of a study with what their statuses mean; a number leads to its formula and its published lines. */
export function ClaimsPage({ address }: { readonly address: Address }) {
  const { choices, lang } = address;
  const { study = '', step = '' } = choices;
  const set = groupOf(choices, 'set');
  const asked = useAnswer('claims', { study, set, lang });
  const { answer } = asked;
  const close = () => {
    const { step: _, ...others } = withGroup(choices, 'cell', {});
    go({ ...address, choices: others });
  };
  return (
    <div class="study">
      <article>
        <h1>{word('claimsShort')}</h1>
        <p class="dek">{word('claimsLong')}</p>
        <Busy asked={asked} />
        <ErrorBox error={asked.error} />
        {answer !== null && <Claims answer={answer} address={address} />}
      </article>
      {step !== '' && answer !== null && (
        <ExplainPanel
          of={{ study: answer.study, set, step }}
          cell={groupOf(choices, 'cell')}
          onClose={close}
        />
      )}
    </div>
  );
}

function Claims({ answer, address }: { readonly answer: ClaimsView; readonly address: Address }) {
  const { status = '', step = '' } = address.choices;
  const shown = answer.claims.filter((claim) => status === '' || claim.status === status);
  const pick = ({ number }: ClaimLine) => {
    if (number === null) return;
    const choices = withGroup({ ...address.choices, study: answer.study }, 'cell', number.cell);
    go({ ...address, choices: { ...choices, step: number.step } });
  };
  return (
    <>
      {answer.studies.length > 1 && (
        <Select
          id="claims-study"
          value={answer.study}
          choices={answer.studies}
          onChange={(study) => go({ ...address, choices: { study } })}
        />
      )}
      <p class="quiet">{answer.note}</p>
      <UnknownChoice name="status" value={status} known={answer.statuses.map(({ id }) => id)} />
      {step === '' && <IdleChoices choices={namesIn(address.choices, 'cell')} />}
      <Statuses answer={answer} status={status} />
      {[...new Set(shown.map(({ topic }) => topic))].map((topic) => (
        <section key={topic} class="chapter">
          <h2>{topic}</h2>
          <ul class="claims-list">
            {shown
              .filter((claim) => claim.topic === topic)
              .map((claim) => (
                <Claim key={claim.id} claim={claim} answer={answer} onPick={() => pick(claim)} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** What each status means and how many have it; one narrows the list to itself. */
function Statuses({ answer, status }: { readonly answer: ClaimsView; readonly status: string }) {
  return (
    <ul class="statuses" aria-label={word('status')}>
      {answer.statuses.map(({ id, title, about, count }) => (
        <li key={id}>
          <button
            type="button"
            aria-pressed={status === id}
            onClick={() => choose({ status: status === id ? '' : id })}
          >
            <b>{count}</b> {title}
          </button>
          <span class="quiet">{about}</span>
        </li>
      ))}
    </ul>
  );
}

function Claim({
  claim,
  answer,
  onPick,
}: {
  readonly claim: ClaimLine;
  readonly answer: ClaimsView;
  readonly onPick: () => void;
}) {
  const status = answer.statuses.find(({ id }) => id === claim.status)?.title;
  return (
    <li>
      <p class="statement">{claim.statement}</p>
      <p class="numbers">
        <span>
          {word('article')} <b>{claim.article}</b> {claim.unit}
        </span>
        {claim.number !== null && (
          <span>
            {word('ours')}{' '}
            <button type="button" class="number" title={word('why')} onClick={onPick}>
              {claim.ours}
            </button>{' '}
            {claim.oursUnit}
          </span>
        )}
        <span class={`badge ${claim.status.replace(' ', '-')}`}>{status}</span>
      </p>
      <p class="quiet" dangerouslySetInnerHTML={{ __html: claim.words }} />
      <p class="footnote">
        {word('source')}: {claim.source}
      </p>
      <Formula lines={claim.number?.formula ?? []} />
    </li>
  );
}

function Formula({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{word('formula')}</summary>
      <FormulaLines lines={lines} />
    </details>
  );
}
