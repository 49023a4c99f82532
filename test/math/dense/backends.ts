import type { DenseBackend } from '../../../src/math/dense/backend.ts';
import { openBackend } from '../../../src/math/dense/open-backend.ts';
import { wasmBackend } from '../../../src/math/dense/wasm.ts';
import { openEngine } from '../../../src/math/dense/wasm-engine.ts';
import { nodePlatform } from '../../../src/node/dense/node-platform.ts';

/** Every backend of this machine, by what it is; the native one only where a BLAS is found. */
export async function allBackends(): Promise<ReadonlyMap<string, DenseBackend>> {
  const platform = nodePlatform();
  const alone = { count: 1, end: () => Promise.resolve() };
  const native = await openBackend({ prefer: 'native', platform });
  if (native.name !== 'native') {
    process.stderr.write(
      `skipped: no native backend (${native.tried.map((one) => one.reason).join('; ')})\n`,
    );
  }
  return new Map<string, DenseBackend>([
    ['plain', await openBackend({ prefer: 'plain' })],
    ['wasm, 1 thread', await openBackend({ threads: 1, platform })],
    ['wasm, 2 threads', await openBackend({ threads: 2, platform })],
    ['wasm, private memory', wasmBackend(await openEngine(true, ['private']), alone)],
    ...(native.name === 'native' ? [['native', native] as const] : []),
  ]);
}
