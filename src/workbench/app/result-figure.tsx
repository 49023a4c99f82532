import type { ResultOf } from '../engine/result-of.ts';
import { ErrorBox } from './notices.tsx';
import { langHere, pickCell } from './place.ts';
import { SceneView } from './scene-view.tsx';
import { useAnswer } from './use-answer.ts';
import { useWidth } from './use-width.ts';
import { word } from './words.ts';

/** A result drawn at the width that there is; a mark leads to where it comes from. */
export function ResultFigure({ of, kind }: { readonly of: ResultOf; readonly kind: string }) {
  const [box, width] = useWidth();
  const drawn = useAnswer('figure', width === 0 ? null : { of, lang: langHere(), kind, width });
  return (
    <div ref={box} class="picture">
      {drawn.answer !== null ? (
        <SceneView figure={drawn.answer} onPick={pickCell} />
      ) : (
        !drawn.busy && drawn.error === null && <p class="hint">{word('noFigure')}</p>
      )}
      <ErrorBox error={drawn.error} />
    </div>
  );
}
