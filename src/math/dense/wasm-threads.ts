import type { DensePlatform, PoolWorker } from './platform.ts';
import type { WasmThreads } from './wasm.ts';
import type { WasmEngine } from './wasm-engine.ts';

/** More are not given work. */
const MOST_THREADS = 64;

/** The threads at work, and why there are no more when there is only the caller. */
export interface StartedThreads extends WasmThreads {
  readonly reason: string | null;
}

/** Starts the threads of a pool; where that fails, the caller works alone. Never throws. */
export async function startThreads(
  engine: WasmEngine,
  platform: DensePlatform,
  wanted: number,
): Promise<StartedThreads> {
  const count = Math.max(1, Math.min(Math.floor(wanted), MOST_THREADS));
  const alone = (reason: string | null): StartedThreads => {
    engine.kernels.setWorkers(0);
    return { count: 1, end: () => Promise.resolve(), reason };
  };
  if (count === 1) return alone(null);
  if (!engine.shared) return alone('no shared memory');
  const { startWorker } = platform;
  if (startWorker === undefined) return alone(platform.noWorkers ?? 'no threads on this platform');
  const { kernels, module, memory } = engine;
  const workers: PoolWorker[] = [];
  try {
    for (let index = 1; index < count; index += 1) workers.push(startWorker({ module, memory, index }));
    await Promise.all(workers.map(({ ready }) => ready));
  } catch (error) {
    await Promise.allSettled(workers.map((worker) => worker.end()));
    return alone(error instanceof Error ? error.message : String(error));
  }
  kernels.setWorkers(workers.length);
  let ended: Promise<void> | null = null;
  const end = async () => {
    kernels.quit();
    kernels.setWorkers(0);
    await Promise.all(workers.map((worker) => worker.end()));
  };
  return {
    count,
    reason: null,
    end() {
      ended ??= end();
      return ended;
    },
  };
}
