import type { NativeBlas, TriedBackend } from '../../math/dense/platform.ts';
import { bindBlas, type Koffi } from './bind-blas.ts';

/** Names and places of the libraries that are known, by platform; the loader of the system looks up bare names. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  linux: [
    'libopenblas.so.0',
    'libopenblasp.so.0',
    'libopenblaso.so.0',
    'libopenblas.so',
    'libmkl_rt.so.2',
    'libmkl_rt.so',
  ],
  darwin: [
    '/System/Library/Frameworks/Accelerate.framework/Accelerate',
    '/opt/homebrew/opt/openblas/lib/libopenblas.dylib',
    '/usr/local/opt/openblas/lib/libopenblas.dylib',
  ],
  win32: ['libopenblas.dll', 'openblas.dll', 'mkl_rt.2.dll'],
};

/** Threads of LAPACK need more stack than the default of the calls, or the process dies. */
const STACK = 16 * 1024 * 1024;

/** The first library that loads and has what is needed, or why each one is not used. Never throws. */
export async function findBlas(
  threads: number,
  first: string | undefined,
): Promise<NativeBlas | readonly TriedBackend[]> {
  const koffi = await loadKoffi();
  if (typeof koffi === 'string') return [{ name: 'koffi', reason: koffi }];
  const tried: TriedBackend[] = [];
  for (const name of [...(first ? [first] : []), ...(KNOWN[process.platform] ?? [])]) {
    try {
      return bindBlas(koffi, name, threads);
    } catch (error) {
      tried.push({ name, reason: messageOf(error) });
    }
  }
  return tried;
}

/** The optional package that calls native libraries, or why it is not there. */
async function loadKoffi(): Promise<Koffi | string> {
  try {
    const { default: koffi } = await import('koffi');
    const { sync_stack_size: stack } = koffi.config();
    if (stack !== STACK) koffi.config({ sync_stack_size: STACK, async_stack_size: STACK });
    return koffi;
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0];
}
