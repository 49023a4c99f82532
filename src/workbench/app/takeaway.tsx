import { useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import type { ResultOf } from '../engine/result-of.ts';
import type { ResultView } from '../engine/result-view.ts';
import { ErrorBox } from './notices.tsx';
import { saveResult } from './save-result.ts';
import { word } from './words.ts';

const FORMATS = ['csv', 'xlsx', 'json', 'parquet', 'arrow', 'md', 'svg', 'png', 'zip'] as const;

interface Taken {
  readonly of: ResultOf;
  readonly answer: ResultView;
  /** How the picture of the page is drawn. */
  readonly figure: string;
}

/** The result as a file, and the commands that give the same numbers elsewhere. */
export function Takeaway({ of, answer, figure }: Taken) {
  return (
    <section class="takeaway">
      <h2>{word('same')}</h2>
      <Files of={of} figure={figure} />
      <Copied text={answer.command} />
      {answer.script !== '' && (
        <details>
          <summary>TypeScript</summary>
          <Copied text={answer.script} />
        </details>
      )}
      {answer.citation !== '' && (
        <details>
          <summary>{word('cite')}</summary>
          <Copied text={answer.citation} />
        </details>
      )}
    </section>
  );
}

function Files({ of, figure }: Pick<Taken, 'of' | 'figure'>) {
  const failed = useSignal<unknown>(null);
  const save = async (format: string) => {
    failed.value = null;
    try {
      await saveResult(of, format, figure);
    } catch (error) {
      failed.value = error;
    }
  };
  return (
    <>
      <p class="buttons">
        {word('download')}{' '}
        {FORMATS.map((format) => (
          <button type="button" key={format} onClick={() => void save(format)}>
            {format.toUpperCase()}
          </button>
        ))}
      </p>
      <ErrorBox error={failed.value} />
    </>
  );
}

/** A command, which breaks between its words alone. */
function Words({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(' ').map((one, i) => (
        <Fragment key={i}>
          {i > 0 && ' '}
          <span class="word">{one}</span>
        </Fragment>
      ))}
    </>
  );
}

/** Text that one takes along. */
export function Copied({ text }: { readonly text: string }) {
  const done = useSignal(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    done.value = true;
    setTimeout(() => {
      done.value = false;
    }, 1600);
  };
  return (
    <div class="copied">
      <pre>{text.includes('\n') ? text : <Words text={text} />}</pre>
      <button type="button" onClick={() => void copy()}>
        {done.value ? word('copied') : word('copy')}
      </button>
    </div>
  );
}
