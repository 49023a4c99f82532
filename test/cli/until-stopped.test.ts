import { describe, expect, it } from 'vitest';
import { EXIT, report, Stopped } from '../../src/cli/exit-code.ts';
import { untilStopped } from '../../src/cli/until-stopped.ts';

describe('work that Ctrl-C stops', () => {
  it('ends as stopped by a person, and leaves no listener behind', async () => {
    // the listeners of others in this process are not for us to call
    const others = process.listeners('SIGINT');
    const own = () => process.listeners('SIGINT').filter((one) => !others.includes(one));
    const asked = untilStopped(
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          for (const listener of own()) listener('SIGINT');
        }),
    );
    const cause: unknown = await asked.catch((error: unknown) => error);
    expect(cause).toBeInstanceOf(Stopped);
    expect(report(cause, 'en', false)).toBe(EXIT.stopped);
    expect(own()).toEqual([]);
  });
  it('gives what it made, and throws what it threw', async () => {
    await expect(untilStopped(async () => 5)).resolves.toBe(5);
    const own = new Error('own');
    await expect(untilStopped(() => Promise.reject(own))).rejects.toBe(own);
  });
});
