import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { type FileRecord, fetchFile } from '../../src/node/get/fetch-file.ts';

/** A zip of a file of which every line is its own. */
export function zipOf(name: string): Buffer {
  const text = `a,b\n${Array.from({ length: 400 }, (_, n) => `${name}${n},${n}\n`).join('')}`;
  const mtime = new Date('2000-01-01T12:00:00');
  return Buffer.from(zipSync({ 'a.csv': [Buffer.from(text), { level: 0, mtime }] }));
}

/** Brings the file of that name from a server of this process, in pieces; and how many bytes were sent for it. */
export async function fetchOwn(path: string, name: string): Promise<FileRecord & { readonly sent: number }> {
  const whole = zipOf(name);
  const etag = `"${name}"`;
  let sent = 0;
  const server = createServer(({ headers }, response) => {
    const isSame = headers['if-range'] === undefined || headers['if-range'] === etag;
    const from = isSame ? Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0) : 0;
    const total = String(whole.length);
    if (from === whole.length) {
      response.writeHead(416, { 'content-range': `bytes */${total}` }).end();
      return;
    }
    const more = from > 0 ? { 'content-range': `bytes ${from}-${whole.length - 1}/${total}` } : {};
    response.writeHead(from > 0 ? 206 : 200, { etag, 'content-length': whole.length - from, ...more });
    sent += whole.length - from;
    const half = from + Math.floor((whole.length - from) / 2);
    response.write(whole.subarray(from, half));
    setTimeout(() => response.end(whole.subarray(half)), 10);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const record = await fetchFile({
      ...{ address: `http://127.0.0.1:${port}/x`, path, form: 'zip', random: () => 0, now: Date.now },
      ...{ progress: () => undefined, sleep: async () => undefined, env: {} },
    });
    return { ...record, sent };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
