import { InTurn } from '../engine/in-turn.ts';
import { Refused, type Remote } from './remote-engine.ts';
import type { FromWorker } from './worker.ts';

/** The engine in a worker of the page: it reads what ships below `base`. */
export function workerEngine(base: string, start: () => Worker): Remote {
  const files = new Map<string, Uint8Array>();
  const turn = new InTurn((take, broke) => {
    const worker = start();
    const ready = new Promise<void>((begun) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => ('ready' in data ? begun() : take(data));
    });
    worker.onerror = ({ message }) => {
      worker.terminate();
      broke(new Error(message));
    };
    worker.postMessage({ base, files });
    return { ready, send: (message) => worker.postMessage(message), end: () => worker.terminate() };
  });
  return {
    async ask(method, ask, asking) {
      const found = await turn.ask(method, ask, asking);
      if ('error' in found) throw new Refused(found.error);
      return found.answer as never;
    },
    async give(name, bytes) {
      files.set(name, bytes);
      turn.tell({ name, bytes });
    },
  };
}
