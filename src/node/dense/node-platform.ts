import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DensePlatform, PoolStart, PoolWorker } from '../../math/dense/platform.ts';
import { NODE_WORKER } from '../../math/dense/worker-source.ts';
import { findBlas } from './find-blas.ts';

/**
 * What Node gives the kernels: threads, and the BLAS of the system.
 *
 * @param blas a library to try before those that are known: a path, or a name that the system's loader finds.
 */
export function nodePlatform(blas: string | undefined = process.env.ESCALAR_BLAS): DensePlatform {
  return {
    cores: availableParallelism(),
    mayBlock: true,
    startWorker,
    findBlas: (threads) => findBlas(threads, blas),
  };
}

function startWorker(start: PoolStart): PoolWorker {
  const worker = new Worker(NODE_WORKER, { eval: true, workerData: start, execArgv: [], env: {} });
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', (word: unknown) => {
      // a pool that is left open must not keep the process alive
      worker.unref();
      if (word === 'ready') resolve();
      else reject(new Error(String(word)));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread ended before it was ready')));
  });
  return { ready, end: async () => void (await worker.terminate()) };
}
