import type { Pan } from '../pan.ts';
import { word } from './words.ts';

/** Larger, smaller, the whole: for who has neither wheel nor keys. */
export function PanButtons({
  pan,
  onStep,
}: {
  readonly pan: Pan;
  /** Times as large; 0 for the whole. */
  readonly onStep: (times: number) => void;
}) {
  return (
    <p class="pan-buttons">
      <button type="button" aria-label={word('larger')} title={word('larger')} onClick={() => onStep(1.5)}>
        +
      </button>
      <button
        type="button"
        aria-label={word('smaller')}
        title={word('smaller')}
        disabled={pan.zoom === 1}
        onClick={() => onStep(1 / 1.5)}
      >
        −
      </button>
      <button type="button" disabled={pan.zoom === 1} onClick={() => onStep(0)}>
        {word('theWhole')}
      </button>
      <span class="hint">{word('panHint')}</span>
    </p>
  );
}
