import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import { nearestName } from '../../base/nearest.ts';
import type { DenseBackend } from '../../math/dense/backend.ts';
import { openBackend } from '../../math/dense/open-backend.ts';
import type { DensePlatform } from '../../math/dense/platform.ts';
import type { LazyBackend } from '../../workspace/host.ts';
import { nodePlatform } from './node-platform.ts';
import { roomyBackend } from './roomy-backend.ts';

const BACKENDS = ['wasm', 'native', 'plain'] as const;

/**
 * `ESCALAR_BACKEND` chooses wasm (the default, the same bits everywhere), native or plain; `ESCALAR_THREADS` how many.
 * What was chosen and cannot be had is refused when first needed: another backend gives other last digits.
 * @throws EscalarError from `get`: `bad-option`, `no-native-backend`
 */
export function lazyBackend(
  env: NodeJS.ProcessEnv = process.env,
  platform: () => DensePlatform = nodePlatform,
): LazyBackend {
  let opened: Promise<DenseBackend> | null = null;
  return {
    get() {
      opened ??= open(env, platform());
      return opened;
    },
    async close() {
      await opened?.then(
        (backend) => backend.close(),
        () => undefined,
      );
    },
  };
}

async function open(env: NodeJS.ProcessEnv, platform: DensePlatform): Promise<DenseBackend> {
  const { ESCALAR_BACKEND: wanted, ESCALAR_THREADS: threads } = env;
  const prefer = BACKENDS.find((one) => one === wanted);
  if (wanted && prefer === undefined) {
    const list = BACKENDS.join(' | ');
    const nearest = nearestName(wanted, BACKENDS);
    throw badOption('ESCALAR_BACKEND', wanted, { en: list, es: list }, nearest);
  }
  if (threads && !/^[1-9]\d{0,3}$/.test(threads))
    throw badOption('ESCALAR_THREADS', threads, {
      en: 'a whole number from 1',
      es: 'un número entero desde 1',
    });
  const backend = await openBackend({
    prefer: prefer ?? 'auto',
    platform,
    ...(threads ? { threads: Number(threads) } : {}),
  });
  if (prefer !== 'native' || backend.name === 'native') return roomyBackend(backend);
  await backend.close();
  throw noNative(backend.tried.map(({ name, reason }) => `${name}: ${reason}`));
}

function noNative(tried: readonly string[]): EscalarError {
  const all = tried.join('; ');
  return new EscalarError('no-native-backend', {
    tried,
    what: {
      en: `ESCALAR_BACKEND=native asks for the linear algebra of the system, and none can be used (${all}).`,
      es: `ESCALAR_BACKEND=native pide el álgebra lineal del sistema y no hay ninguna que sirva (${all}).`,
    },
    mend: {
      en: 'Install the optional package koffi and a library such as OpenBLAS (ESCALAR_BLAS names its file), or leave ESCALAR_BACKEND out: WebAssembly needs neither.',
      es: 'Instale el paquete opcional koffi y una biblioteca como OpenBLAS (ESCALAR_BLAS indica su archivo), o no defina ESCALAR_BACKEND: WebAssembly no necesita ninguno de los dos.',
    },
  });
}
