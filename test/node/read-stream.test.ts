import { describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { readInput } from '../../src/node/read-input.ts';
import { isStreamName } from '../../src/node/read-stream.ts';

describe('isStreamName', () => {
  it.each(['-', '/dev/stdin', '/dev/fd/63', '/proc/self/fd/0'])('%s is what is piped in', (name) => {
    expect(isStreamName(name)).toBe(true);
  });
  it.each(['--', './-', '/dev/zero', '/dev/fd/', 'stdin', '/dev/fd/1/x'])('%s is not', (name) => {
    expect(isStreamName(name)).toBe(false);
  });
  it('a descriptor that is not open is refused in a sentence', async () => {
    const error: unknown = await readInput('/dev/fd/9999', '/dev/fd/9999').catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(EscalarError);
  });
});
