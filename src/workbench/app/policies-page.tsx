import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Address, Choices } from '../address.ts';
import type { PoliciesView, RecordView } from '../engine/policies-view.ts';
import { Busy, ErrorBox } from './notices.tsx';
import { choose, langHere } from './place.ts';
import { SceneView } from './scene-view.tsx';
import { Select } from './select.tsx';
import { Copied } from './takeaway.tsx';
import { UnknownChoice } from './unknown-choice.tsx';
import { useAnswer } from './use-answer.ts';
import { useWidth } from './use-width.ts';
import { word } from './words.ts';

/** Policy instruments: their timeline, and the records with the lines that they were read from. */
export function PoliciesPage({ address: { choices } }: { readonly address: Address }) {
  const [box, width] = useWidth();
  const { policies: name = '', economy = '', type = '', orientation = '', filter = '' } = choices;
  const asked = useAnswer(
    'policies',
    width === 0 ? null : { name, economy, type, orientation, filter, width, lang: langHere() },
  );
  const { answer } = asked;
  return (
    <div class="broad" ref={box}>
      <h1>{answer?.title ?? word('policies')}</h1>
      <Busy asked={asked} />
      <ErrorBox error={asked.error} />
      {answer !== null && (
        <>
          <p class="dek">{answer.about}</p>
          <Filters answer={answer} values={{ policies: answer.id, economy, type, orientation, filter }} />
          <Unknown answer={answer} choices={choices} />
          {answer.timeline === null ? (
            <p class="hint">{word('nothingLeft')}</p>
          ) : (
            <SceneView
              figure={answer.timeline}
              onPick={({ instrument = '' }) => choose({ record: instrument }, false)}
            />
          )}
          <p class="quiet">
            {answer.records.length} / {answer.count} {word('records')}. {word('knownUpTo')} {answer.asOf}.
          </p>
          {answer.records.map((record) => (
            <Record key={record.id} record={record} open={choices.record === record.id} />
          ))}
          <Copied text={`escalar policy ${answer.id}`} />
        </>
      )}
    </div>
  );
}

const KINDS = [
  ['economy', 'economies', 'economy'],
  ['type', 'types', 'kind'],
  ['orientation', 'orientations', 'forWhom'],
] as const;

/** Choices of the address that no record could meet. */
function Unknown({ answer, choices }: { readonly answer: PoliciesView; readonly choices: Choices }) {
  return (
    <>
      {KINDS.map(([name, list]) => (
        <UnknownChoice
          key={name}
          name={name}
          value={choices[name] ?? ''}
          known={answer[list].map(({ id }) => id)}
        />
      ))}
      <UnknownChoice name="record" value={choices.record ?? ''} known={answer.ids} />
    </>
  );
}

interface Filtering {
  readonly answer: PoliciesView;
  readonly values: Readonly<Record<'policies' | 'economy' | 'type' | 'orientation' | 'filter', string>>;
}

function Filters({ answer, values }: Filtering) {
  return (
    <form class="parameters" onSubmit={(event) => event.preventDefault()}>
      {answer.files.length > 1 && (
        <label for="policies-file">
          <span>{word('theFile')}</span>
          <Select
            id="policies-file"
            value={values.policies}
            choices={answer.files.map((id) => ({ id, title: id }))}
            onChange={(policies) => choose({ policies })}
          />
        </label>
      )}
      {KINDS.map(([name, list, title]) => (
        <label key={name} for={`policies-${name}`}>
          <span>{word(title)}</span>
          <Select
            id={`policies-${name}`}
            value={values[name]}
            choices={answer[list]}
            none={word('anyOf')}
            onChange={(value) => choose({ [name]: value })}
          />
        </label>
      ))}
      <label for="policies-filter">
        <span>{word('filterWords')}</span>
        <input
          id="policies-filter"
          type="search"
          value={values.filter}
          onInput={({ currentTarget }) => choose({ filter: currentTarget.value })}
        />
      </label>
    </form>
  );
}

/** One instrument; its lines in the file are one click away. */
function Record({ record, open }: { readonly record: RecordView; readonly open: boolean }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) box.current?.scrollIntoView({ block: 'center' });
  }, [open]);
  return (
    <section class="record" ref={box} data-open={open}>
      <h2>{record.name}</h2>
      <p>
        <b>{record.years}</b> · {record.economy} · {record.type} · {record.orientation}
        {record.domain !== '' && ` · ${record.domain}`}
        {record.targets !== '' && ` · ${word('targets')}: ${record.targets}`}
      </p>
      {record.notes !== '' && <p class="quiet">{record.notes}</p>}
      <Lines record={record} open={open}>
        {record.works.map((work) => (
          <p class="footnote" key={work}>
            {work}
          </p>
        ))}
      </Lines>
    </section>
  );
}

function Lines({
  record,
  open,
  children,
}: {
  readonly record: RecordView;
  readonly open: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details open={open}>
      <summary>
        {word('sourceLines')} <code>{record.place}</code> {record.source}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <pre class="source-lines" tabIndex={0}>
        {record.lines}
      </pre>
      {children}
    </details>
  );
}
