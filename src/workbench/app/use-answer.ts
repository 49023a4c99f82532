import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Engine, EngineMethod } from '../engine/engine.ts';
import { engine } from './engine.ts';

/** A question and what is known of its answer: the one before stays until the next is there. */
export interface Asked<T> {
  readonly answer: T | null;
  readonly error: unknown;
  readonly busy: boolean;
  /** What is being done. */
  readonly progress: string;
  readonly stop: () => void;
}

/** What is known, and of which question. */
type Known<T> = Omit<Asked<T>, 'stop'> & { readonly key: string };

const NOTHING = { answer: null, error: null, busy: false, progress: '' };

/**
 * Asks the engine whenever the question changes; an older question that still runs is stopped. Nothing is asked while
 * it is null.
 */
export function useAnswer<M extends EngineMethod>(
  method: M,
  ask: Parameters<Engine[M]>[0] | null,
): Asked<Awaited<ReturnType<Engine[M]>>> {
  type T = Awaited<ReturnType<Engine[M]>>;
  const key = JSON.stringify(ask);
  const state = useSignal<Known<T>>({ ...NOTHING, key: 'null' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    if (ask === null) {
      state.value = { ...NOTHING, key };
      return;
    }
    const control = new AbortController();
    running.current = control;
    state.value = { ...state.value, error: null, busy: true, progress: '', key };
    const set = (next: Partial<Known<T>>) => {
      if (running.current === control) state.value = { ...state.value, ...next };
    };
    engine.ask(method, ask, { signal: control.signal, onProgress: (progress) => set({ progress }) }).then(
      (answer) => set({ ...NOTHING, answer }),
      (error: unknown) => set({ ...NOTHING, error }),
    );
    return () => {
      running.current = null;
      control.abort();
    };
  }, [key]);
  const { key: of, ...known } = state.value;
  // between a new question and the effect that asks it, what is there answers the one before
  return { ...known, busy: known.busy || of !== key, stop: () => running.current?.abort() };
}
