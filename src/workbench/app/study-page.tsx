import { type Address, groupOf, namesIn, withGroup } from '../address.ts';
import type { StudyBlock, StudyView } from '../engine/study-view.ts';
import { isPan } from '../pan.ts';
import { Cell } from './data-table.tsx';
import { home } from './engine.ts';
import { ExplainPanel } from './explain-panel.tsx';
import { Folded } from './folded.tsx';
import { Busy, ErrorBox } from './notices.tsx';
import { ParametersForm } from './parameters-form.tsx';
import { go } from './place.ts';
import { SceneView } from './scene-view.tsx';
import { SmallTable } from './small-table.tsx';
import { StudyCards } from './study-cards.tsx';
import { Copied } from './takeaway.tsx';
import { IdleChoices } from './unknown-choice.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** A study with its parameters as a form: its sentences, figures and tables, each number a way back to its lines. */
export function StudyPage({ address }: { readonly address: Address }) {
  const { choices, lang } = address;
  const { study = '', step = '' } = choices;
  const set = groupOf(choices, 'set');
  const cell = groupOf(choices, 'cell');
  const asked = useAnswer('study', study === '' ? null : { study, set, lang });
  if (study === '') return <ChooseStudy />;
  const pick = (from: string) => (found: Readonly<Record<string, string>>) =>
    go({ ...address, choices: { ...withGroup(choices, 'cell', found), step: from } });
  const { answer } = asked;
  return (
    <div class="study">
      <article>
        <Busy asked={asked} />
        <ErrorBox error={asked.error} />
        {answer !== null && (
          <>
            <header class="top">
              <h1>{answer.title}</h1>
              <p class="dek" dangerouslySetInnerHTML={{ __html: answer.subtitle }} />
            </header>
            <Choices answer={answer} address={address} />
            <Told answer={answer} onPick={pick} />
            <Copied text={answer.command} />
          </>
        )}
      </article>
      {step !== '' && (
        <ExplainPanel
          of={{ study, set, step }}
          cell={cell}
          onClose={() => {
            const { step: _, ...others } = withGroup(choices, 'cell', {});
            go({ ...address, choices: others });
          }}
        />
      )}
    </div>
  );
}

/** A number without its step, and a part of a figure that the study does not have or that cannot be read. */
function UnknownInStudy({ answer, address: { choices } }: OfStudy) {
  const figures = answer.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'figure' && block.wide.pans ? [block.wide.scene.id, block.narrow.scene.id] : [],
    ),
  );
  const isKnown = ([id, view]: readonly [string, string]) => figures.includes(id) && isPan(view);
  const strange = Object.entries(groupOf(choices, 'view')).filter((view) => !isKnown(view));
  return (
    <IdleChoices
      choices={{
        ...(choices.step === undefined ? namesIn(choices, 'cell') : {}),
        ...withGroup({}, 'view', Object.fromEntries(strange)),
      }}
    />
  );
}

interface OfStudy {
  readonly answer: StudyView;
  readonly address: Address;
}

/** The parameters; on a telephone below a fold. */
function Choices({ answer, address }: OfStudy) {
  const { study = '' } = address.choices;
  return (
    <>
      <UnknownInStudy answer={answer} address={address} />
      {answer.parameters.length > 0 && (
        <Folded title={word('choices')}>
          <ParametersForm
            parameters={answer.parameters}
            onChange={(name, value) =>
              go({ ...address, choices: withGroup({ study }, 'set', { ...valuesOf(answer), [name]: value }) })
            }
          />
        </Folded>
      )}
    </>
  );
}

function valuesOf({ parameters }: StudyView): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters.map(({ id, value }) => [id, value]));
}

function ChooseStudy() {
  return (
    <div class="broad">
      <h1>{word('studies')}</h1>
      <StudyCards studies={home.value?.studies ?? []} />
    </div>
  );
}

type Pick = (step: string) => (cell: Readonly<Record<string, string>>) => void;

function Told({ answer, onPick }: { readonly answer: StudyView; readonly onPick: Pick }) {
  return (
    <>
      {answer.answer !== '' && <p class="answer" dangerouslySetInnerHTML={{ __html: answer.answer }} />}
      {answer.sections
        .filter(({ id }) => id === 'opening')
        .map((section) => (
          <div key={section.id}>
            <h2 class="aloud">{section.title}</h2>
            <Blocks blocks={section.blocks} onPick={onPick} />
          </div>
        ))}
      {answer.findings.length > 0 && (
        <div class="findings">
          <h2>{word('findings')}</h2>
          <ol>
            {answer.findings.map((html) => (
              <li key={html} dangerouslySetInnerHTML={{ __html: html }} />
            ))}
          </ol>
        </div>
      )}
      {answer.sections
        .filter(({ id }) => id !== 'opening')
        .map(({ id, title, blocks }) => (
          <section key={id} id={id} class="chapter">
            <h2>{title}</h2>
            <Blocks blocks={blocks} onPick={onPick} />
          </section>
        ))}
      {answer.claims !== '' && (
        <section class="chapter">
          <h2>{word('claims')}</h2>
          <div dangerouslySetInnerHTML={{ __html: answer.claims }} />
        </section>
      )}
    </>
  );
}

function Blocks({ blocks, onPick }: { readonly blocks: readonly StudyBlock[]; readonly onPick: Pick }) {
  return (
    <>
      {blocks.map((block, i) => (
        <Block key={i} block={block} onPick={onPick} />
      ))}
    </>
  );
}

/** HTML of the report; where it has numbers that lead further, they are buttons. */
function Judged({
  block: { html, step },
  onPick,
}: {
  readonly block: Extract<StudyBlock, { kind: 'html' }>;
  readonly onPick: Pick;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the buttons within are what is pressed
    <div
      dangerouslySetInnerHTML={{ __html: html }}
      onClick={({ target }) => {
        const button = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
        if (button !== null) onPick(step)(JSON.parse(button.dataset.cell ?? '{}'));
      }}
    />
  );
}

function Block({ block, onPick }: { readonly block: StudyBlock; readonly onPick: Pick }) {
  if (block.kind === 'html') return <Judged block={block} onPick={onPick} />;
  const pick = onPick(block.step);
  if (block.kind === 'figure')
    return (
      <figure>
        <div class="wide-only">
          <SceneView figure={block.wide} onPick={pick} />
        </div>
        <div class="narrow-only">
          <SceneView figure={block.narrow} onPick={pick} />
        </div>
        <div dangerouslySetInnerHTML={{ __html: block.method }} />
      </figure>
    );
  return (
    <section class="table">
      <SmallTable
        title={block.title}
        columns={block.columns}
        cells={block.cells}
        cellOf={(cell, { id, numeric }, row) => (
          <Cell key={id} cell={cell} numeric={numeric} onPick={() => pick(block.keys[row] ?? {})} />
        )}
      />
      <div dangerouslySetInnerHTML={{ __html: block.method }} />
    </section>
  );
}
