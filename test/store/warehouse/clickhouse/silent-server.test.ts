import { createServer, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { EscalarError } from '../../../../src/base/error.ts';
import { serverSession } from '../../../../src/store/warehouse/clickhouse/server-session.ts';
import { whyNoClickHouse } from '../../../support/clickhouse.ts';

afterEach(() => vi.useRealTimers());

const isThere = whyNoClickHouse() !== '@clickhouse/client is not installed';

it.skipIf(!isThere).each([
  [true, 'A port that does not speak TLS may wait like this'],
  [false, 'Check that this is the port of HTTP'],
])('a server that takes the call and says nothing is not waited for (TLS: %s)', async (isSecure, mend) => {
  const calls = new Set<Socket>();
  const silent = createServer((call) => {
    calls.add(call);
    call.resume().on('error', () => call.destroy());
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${address.port}`;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked = serverSession(
    {
      ...{ kind: 'clickhouse', shown: `clickhouse://${host}/db`, user: null, hosts: [host] },
      ...{ database: 'db', cluster: null, isSecure },
    },
    host,
    null,
  );
  const ended = asked.catch((cause: unknown) => cause);
  await vi.waitFor(() => expect(calls.size).toBe(1));
  vi.advanceTimersByTime(30_000);
  const fault = await ended;
  expect(fault).toBeInstanceOf(EscalarError);
  const said = (fault as EscalarError).toText('en');
  expect(said).toContain('took the call, and did not answer within half a minute.');
  expect(said).toContain(mend);
  // and no call is left open, which would keep the process alive
  await vi.waitFor(() => expect([...calls].every(({ destroyed }) => destroyed)).toBe(true));
  silent.close();
});
