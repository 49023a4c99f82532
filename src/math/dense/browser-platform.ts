import type { DensePlatform, PoolStart, PoolWorker } from './platform.ts';
import { BROWSER_WORKER } from './worker-source.ts';

interface BrowserWorker {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
}

/** The part of a browser's globals that is used; all of it may be missing. */
interface BrowserGlobal {
  readonly Worker?: new (address: string) => BrowserWorker;
  readonly Blob?: new (parts: readonly string[], options: { type: string }) => object;
  readonly URL?: { createObjectURL(blob: object): string; revokeObjectURL(address: string): void };
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
  readonly document?: object;
}

const PATIENCE_MS = 10_000;

/** The platform of a page or of a worker of one; outside a browser, one without threads. */
export function browserPlatform(): DensePlatform {
  const place = globalThis as unknown as BrowserGlobal;
  const { Worker, Blob, URL } = place;
  const base = { cores: place.navigator?.hardwareConcurrency ?? 1, mayBlock: place.document === undefined };
  if (Worker === undefined || Blob === undefined || URL === undefined) {
    return { ...base, noWorkers: 'no workers here' };
  }
  if (place.crossOriginIsolated !== true) {
    return { ...base, noWorkers: 'the page is not cross-origin isolated (COOP and COEP headers)' };
  }
  const startWorker = (start: PoolStart): PoolWorker => {
    const address = URL.createObjectURL(new Blob([BROWSER_WORKER], { type: 'text/javascript' }));
    const worker = new Worker(address);
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('a worker did not start')), PATIENCE_MS);
      worker.onmessage = ({ data }) => {
        clearTimeout(timer);
        if (data === 'ready') resolve();
        else reject(new Error(String(data)));
      };
      worker.onerror = ({ message }) => {
        clearTimeout(timer);
        reject(new Error(message ?? 'a worker was refused'));
      };
      worker.postMessage(start);
    }).finally(() => URL.revokeObjectURL(address));
    return { ready, end: async () => worker.terminate() };
  };
  return { ...base, startWorker };
}
