import { expect, test } from 'vitest';
import type { EscalarError } from '../../../../src/base/error.ts';
import { serverFault } from '../../../../src/store/warehouse/clickhouse/server-faults.ts';

function toldOf(code: string, message: string): string {
  const fault = serverFault('clickhouse://h/db', 'h:1', Object.assign(new Error(message), { code }));
  return (fault as EscalarError).toText('en');
}

test('an error of the line is told once, without places of the source of OpenSSL', () => {
  const dump =
    'write EPROTO 80FCA1EFBB7F0000:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/openssl/openssl/ssl/record/ssl3_record.c:350:\n';
  const tls = toldOf('EPROTO', dump);
  expect(tls).toContain('did not answer in whole: write EPROTO wrong version number.');
  expect(tls).toContain('This port does not speak TLS');
  expect(toldOf('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1')).toContain(
    'in whole: connect ECONNREFUSED 127.0.0.1:1.',
  );
  expect(toldOf('ECONNRESET', 'socket hang up')).toContain('in whole: ECONNRESET socket hang up.');
});
