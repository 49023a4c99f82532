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

/**
 * Asks the engine whenever the question changes; an older question that still runs is stopped. Nothing is asked while
 * it is null.
 */
export function useAnswer<M extends EngineMethod>(
  method: M,
  ask: Parameters<Engine[M]>[0] | null,
): Asked<Awaited<ReturnType<Engine[M]>>> {
  type T = Awaited<ReturnType<Engine[M]>>;
  const state = useSignal<Omit<Asked<T>, 'stop'>>({ answer: null, error: null, busy: false, progress: '' });
  const running = useRef<AbortController | null>(null);
  const key = JSON.stringify(ask);
  useEffect(() => {
    if (ask === null) {
      state.value = { answer: null, error: null, busy: false, progress: '' };
      return;
    }
    const control = new AbortController();
    running.current = control;
    state.value = { ...state.value, error: null, busy: true, progress: '' };
    const current = () => running.current === control;
    engine
      .ask(method, ask, {
        signal: control.signal,
        onProgress: (progress) => {
          if (current()) state.value = { ...state.value, progress };
        },
      })
      .then(
        (answer) => {
          if (current()) state.value = { answer, error: null, busy: false, progress: '' };
        },
        (error: unknown) => {
          if (current()) state.value = { ...state.value, answer: null, error, busy: false, progress: '' };
        },
      );
    return () => {
      running.current = null;
      control.abort();
    };
  }, [key]);
  return { ...state.value, stop: () => running.current?.abort() };
}
