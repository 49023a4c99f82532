import { createServer, request, type Server } from 'node:http';

/**
 * Stands before a server of HTTP and, from a request on, cuts the line as a killed asker would: every second time after the
 * server has got the request, else before.
 */
export async function cuttingProxy(port: number) {
  let left = Number.POSITIVE_INFINITY;
  let seen = 0;
  let whenCut = () => {};
  const proxy: Server = createServer((incoming, answer) => {
    seen += 1;
    left -= 1;
    if (left === -1) whenCut();
    if (left < 0 && (left < -1 || seen % 2 === 0)) {
      incoming.socket.destroy();
      return;
    }
    const { method, headers, url } = incoming;
    const onward = request({ host: '127.0.0.1', port, method, headers, path: url }, (got) => {
      if (left < 0) return void incoming.socket.destroy();
      answer.writeHead(got.statusCode ?? 500, got.headers);
      got.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    host: `127.0.0.1:${address.port}`,
    /** Requests since the last time. */
    count() {
      const number = seen;
      seen = 0;
      return number;
    },
    /** Lets so many requests through, and tells of the one that it cuts. */
    cutAfter(requests: number, tell = () => {}) {
      seen = 0;
      left = requests;
      whenCut = tell;
    },
    close() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
