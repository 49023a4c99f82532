import type { DenseBackend } from '../../math/dense/backend.ts';
import { openBackend } from '../../math/dense/open-backend.ts';
import { nodePlatform } from './node-platform.ts';

/** Dense algebra for one command: opened when first needed, closed at the end. */
export interface LazyBackend {
  get(): Promise<DenseBackend>;
  close(): Promise<void>;
}

/** `ESCALAR_BACKEND` chooses wasm (the default, the same bits everywhere), native or plain; `ESCALAR_THREADS` how many. */
export function lazyBackend(env: NodeJS.ProcessEnv = process.env): LazyBackend {
  let opened: Promise<DenseBackend> | null = null;
  const wanted = env.ESCALAR_BACKEND;
  const prefer = wanted === 'native' || wanted === 'plain' || wanted === 'wasm' ? wanted : 'auto';
  const threads = Number(env.ESCALAR_THREADS);
  return {
    get() {
      opened ??= openBackend({
        prefer,
        platform: nodePlatform(),
        ...(Number.isInteger(threads) && threads > 0 ? { threads } : {}),
      });
      return opened;
    },
    async close() {
      if (opened !== null) await (await opened).close();
    },
  };
}
