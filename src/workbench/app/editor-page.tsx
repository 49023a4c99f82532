import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Address } from '../address.ts';
import type { DraftView } from '../engine/draft-view.ts';
import { keepDraft, otherDrafts, ownDraft } from './drafts.ts';
import { engine, home } from './engine.ts';
import { ErrorBox } from './notices.tsx';
import { OpenFile } from './open-file.tsx';
import { go, langHere } from './place.ts';
import { saveFile } from './save-file.ts';
import { Select } from './select.tsx';
import { useAnswer } from './use-answer.ts';
import { word } from './words.ts';

/** Milliseconds without a key after which a text is checked. */
const PAUSE = 350;

/** The study editor: YAML, what is wrong with it in its place, and what its report will have. */
export function EditorPage({ address: { choices } }: { readonly address: Address }) {
  const { study = 'verdict' } = choices;
  const text = useSignal(ownDraft());
  const settled = useSettled(text.value);
  const area = useRef<HTMLTextAreaElement>(null);
  const asked = useAnswer('draft', { study, text: settled, lang: langHere() });
  const { answer } = asked;
  const write = (next: string) => {
    text.value = next;
    keepDraft(next);
  };
  useEffect(() => {
    if (text.value === '' && answer !== null) text.value = answer.text;
  }, [answer]);
  return (
    <div class="broad">
      <h1>{word('editor')}</h1>
      <p class="dek">{word('editorLong')}</p>
      <Begin onBegin={write} />
      <div class="editor">
        <textarea
          ref={area}
          aria-label={word('study')}
          spellcheck={false}
          value={text.value}
          aria-invalid={answer !== null && answer.problem !== null}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
        <div>
          <ErrorBox error={asked.error} />
          {answer !== null && <Checked answer={answer} area={area.current} />}
        </div>
      </div>
    </div>
  );
}

/** A text as it was when nobody typed any more. */
function useSettled(text: string): string {
  const settled = useSignal(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      settled.value = text;
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled.value;
}

/** A study that ships, the draft of another tab or a file of one's own to begin with. */
function Begin({ onBegin }: { readonly onBegin: (text: string) => void }) {
  const drafts = otherDrafts();
  const begin = async (chosen: string) => {
    const draft = drafts[Number(chosen)];
    const ask = { study: chosen, text: '', lang: langHere() };
    onBegin(draft ?? (await engine.ask('draft', ask)).text);
  };
  const others = drafts.map((text, i) => ({
    id: String(i),
    title: `${word('draft')}: ${/^id: *(\S+)/m.exec(text)?.[1] ?? i + 1}`,
  }));
  return (
    <>
      <label for="editor-begin">
        {word('beginWith')}{' '}
        <Select
          id="editor-begin"
          value=""
          none="–"
          choices={[...(home.value?.studies ?? []), ...others]}
          onChange={(chosen) => {
            if (chosen !== '') void begin(chosen);
          }}
        />
      </label>
      <OpenFile
        id="editor-file"
        label={word('openStudy')}
        accept=".yaml,.yml"
        onFile={async (file) => onBegin(await file.text())}
      />
    </>
  );
}

function Checked({
  answer,
  area,
}: {
  readonly answer: DraftView;
  readonly area: HTMLTextAreaElement | null;
}) {
  const { problem, text, id, steps, chapters } = answer;
  const lang = langHere();
  if (problem !== null)
    return (
      <div class="error" role="alert">
        <p>
          <button type="button" onClick={() => area !== null && goTo(area, problem)}>
            {word('lineAt')} {problem.line}:{problem.column}
          </button>{' '}
          {problem.what[lang]} <code>{problem.code}</code>
        </p>
        <p class="try">{problem.try?.[lang]}</p>
      </div>
    );
  return (
    <section aria-label={word('preview')}>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => void run(answer)}>
          {word('runIt')}
        </button>{' '}
        <button type="button" onClick={() => saveFile(`${id}.yaml`, 'application/yaml', text)}>
          {word('saveFile')} {id}.yaml
        </button>
      </p>
      <h2>{answer.title}</h2>
      <Outline steps={steps} chapters={chapters} />
    </section>
  );
}

function Outline({ steps, chapters }: Pick<DraftView, 'steps' | 'chapters'>) {
  return (
    <>
      <ol>
        {steps.map(({ id, title, indicator }) => (
          <li key={id}>
            {title} <code>{indicator}</code>
          </li>
        ))}
      </ol>
      {chapters.map(({ id, title, blocks }) => (
        <p key={id}>
          <b>{title}</b>{' '}
          {blocks.map((kind, i) => (
            <code key={i}>{kind}</code>
          ))}
        </p>
      ))}
    </>
  );
}

/** Selects the place of a problem. */
function goTo(
  area: HTMLTextAreaElement,
  { line, column }: { readonly line: number; readonly column: number },
) {
  const before = area.value.split('\n').slice(0, line - 1);
  const at = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  area.focus();
  area.setSelectionRange(at, at + 1);
}

/** Runs a draft: each text has a name of its own, so that no older result stands for it. */
async function run({ id, text }: DraftView): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 4);
  const name = `${id}-${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}.yaml`;
  await engine.give(name, bytes);
  go({ page: 'study', lang: langHere(), choices: { study: name } });
}
