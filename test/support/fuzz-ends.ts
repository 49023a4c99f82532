import { EscalarError } from '../../src/base/error.ts';

/** More tries for a long run: FUZZ_TIMES=20. */
export const TIMES = Number(process.env.FUZZ_TIMES ?? 1);

/** Runs what may refuse. @returns null for a refusal with a code, which has words in both languages */
export function orRefused<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    return refusal(error);
  }
}

/** The same of what takes its time. */
export async function orRefusedLater<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): null {
  if (!(error instanceof EscalarError)) throw error;
  for (const lang of ['en', 'es'] as const) {
    const said = error.toText(lang);
    if (/undefined|\[object|^\s*$/.test(said)) throw new Error(`no words for a person: ${said}`);
  }
  return null;
}

/** How often each end was met, so that a fuzz that reaches one end alone fails. */
export const ends = () => ({ read: 0, refused: 0 });
