import { Stopped } from './exit-code.ts';

/** Runs work that Ctrl-C is to stop in good order: its signal tells. @throws Stopped when it was, else what the work throws */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  process.once('SIGINT', stop);
  try {
    return await work(stopper.signal);
  } catch (cause) {
    throw stopper.signal.aborted ? new Stopped() : cause;
  } finally {
    process.off('SIGINT', stop);
  }
}
