/** Runs work that Ctrl-C is to stop in good order: its signal tells. */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  process.once('SIGINT', stop);
  try {
    return await work(stopper.signal);
  } finally {
    process.off('SIGINT', stop);
  }
}
