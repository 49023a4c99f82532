import type { Reply } from '../engine/answer-call.ts';
import { Refused, type Remote } from './remote-engine.ts';

interface Open {
  readonly take: (reply: Reply) => void;
  readonly fail: (reason: unknown) => void;
}

/** The engine in a worker of the page: it reads what ships below `base`. A question that is stopped ends the worker. */
export function workerEngine(base: string, start: () => Worker): Remote {
  const given = new Map<string, Uint8Array>();
  const open = new Map<number, Open>();
  let worker: Worker | null = null;
  let last = 0;
  const running = (): Worker => {
    worker ??= started(start(), open, { base, files: given });
    return worker;
  };
  const stop = (): void => {
    worker?.terminate();
    worker = null;
    for (const one of open.values()) one.fail(new DOMException('stopped', 'AbortError'));
  };
  return {
    async ask(method, ask, { signal, onProgress } = {}) {
      signal?.throwIfAborted();
      const id = ++last;
      signal?.addEventListener('abort', stop, { once: true });
      try {
        return await new Promise<never>((resolve, reject) => {
          const take = (reply: Reply) => {
            if ('progress' in reply) onProgress?.(reply.progress);
            else if ('answer' in reply) resolve(reply.answer as never);
            else reject(new Refused(reply.error));
          };
          open.set(id, { take, fail: reject });
          running().postMessage({ id, method, ask });
        });
      } finally {
        open.delete(id);
        signal?.removeEventListener('abort', stop);
      }
    },
    async give(name, bytes) {
      given.set(name, bytes);
      worker?.postMessage({ name, bytes });
    },
  };
}

function started(worker: Worker, open: ReadonlyMap<number, Open>, first: unknown): Worker {
  worker.onmessage = ({ data }: MessageEvent<{ id: number; reply: Reply }>) =>
    open.get(data.id)?.take(data.reply);
  worker.onerror = (event) => {
    for (const one of open.values()) one.fail(new Error(event.message));
  };
  worker.postMessage(first);
  return worker;
}
