import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';

/** Whether a certificate can be made here. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) process.stderr.write('skipped: TLS, for there is no openssl\n');

/** Stands before a server and speaks TLS, with a certificate that no authority of the system signed. */
export async function tlsProxy(port: number) {
  const folder = mkdtempSync(join(tmpdir(), 'escalar-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
    ],
    { stdio: 'ignore' },
  );
  const proxy = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (secure) => {
    const plain = connect(port, '127.0.0.1');
    for (const socket of [secure, plain]) socket.on('error', () => socket.destroy());
    secure.pipe(plain).pipe(secure);
  });
  // who does not trust the certificate breaks off
  proxy.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    /** The file of the certificate. */
    cert,
    close() {
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
