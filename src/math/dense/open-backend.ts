import type { BackendOptions, DenseBackend } from './backend.ts';
import { browserPlatform } from './browser-platform.ts';
import { nativeBackend } from './native.ts';
import { plainBackend } from './plain.ts';
import type { DensePlatform, NativeBlas, TriedBackend } from './platform.ts';
import { selfTest } from './self-test.ts';
import { wasmBackend } from './wasm.ts';
import { openEngine } from './wasm-engine.ts';
import { startThreads } from './wasm-threads.ts';

/** A backend with a larger error in its own test is not used. */
const SOUND = 1e-11;

/**
 * Opens the backend that is wanted, or the next best, with the reasons in `tried`. Never throws.
 *
 * @param options what is preferred, threads, and the platform; without one, that of a browser, which outside a
 *   browser has one thread. Close the backend when done; threads alone do not keep a process alive.
 * @example
 * import { openBackend } from 'escalar/chains';
 *
 * const backend = await openBackend({ prefer: 'plain' });
 * backend.name; // => 'plain'
 * await backend.close();
 */
export async function openBackend(options: BackendOptions = {}): Promise<DenseBackend> {
  const { prefer = 'auto', platform = browserPlatform() } = options;
  const threads = options.threads ?? platform.cores;
  const tried: TriedBackend[] = [];
  if (prefer === 'native') {
    const native = await openNative(platform, threads, tried);
    if (native !== null) return native;
  }
  if (prefer !== 'plain') {
    const wasm = await openWasm(platform, threads, tried);
    if (wasm !== null) return wasm;
  }
  return plainBackend(tried);
}

async function openNative(
  platform: DensePlatform,
  threads: number,
  tried: TriedBackend[],
): Promise<DenseBackend | null> {
  if (platform.findBlas === undefined) {
    tried.push({ name: 'native', reason: 'no native code on this platform' });
    return null;
  }
  const found = await platform.findBlas(threads);
  if (!isBlas(found)) {
    tried.push(...found);
    return null;
  }
  const backend = nativeBackend(found);
  const fault = faultOf(backend);
  if (fault === null) return backend;
  tried.push({ name: found.detail, reason: fault });
  found.close();
  return null;
}

function isBlas(found: NativeBlas | readonly TriedBackend[]): found is NativeBlas {
  return !Array.isArray(found);
}

/** What the test of the operations says against a backend; it also makes the engine compile them well. */
function faultOf(backend: DenseBackend): string | null {
  try {
    const error = selfTest(backend);
    return error <= SOUND ? null : `self-test: error ${error.toExponential(1)}`;
  } catch (error) {
    return `self-test: ${messageOf(error)}`;
  }
}

/** The names and threads that were tested and sound, by what starts a thread: the same kernels of this process stay so. */
const sound = new WeakMap<object, Set<string>>();

/** Stands for what starts no thread. */
const ALONE = {};

function soundOn({ startWorker }: DensePlatform): Set<string> {
  const by: object = startWorker ?? ALONE;
  const known = sound.get(by) ?? new Set();
  sound.set(by, known);
  return known;
}

async function openWasm(
  platform: DensePlatform,
  wanted: number,
  tried: TriedBackend[],
): Promise<DenseBackend | null> {
  try {
    const engine = await openEngine(platform.mayBlock);
    const threads = await startThreads(engine, platform, wanted);
    if (threads.reason !== null) tried.push({ name: 'wasm-threads', reason: threads.reason });
    const backend = wasmBackend(engine, threads, tried);
    const kind = `${backend.name} ${threads.count}`;
    const known = soundOn(platform);
    const fault = known.has(kind) ? null : faultOf(backend);
    if (fault === null) {
      known.add(kind);
      return backend;
    }
    tried.push({ name: backend.name, reason: fault });
    await threads.end();
  } catch (error) {
    tried.push({ name: 'wasm', reason: messageOf(error) });
  }
  return null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
