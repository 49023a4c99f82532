import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a free port of this machine. */
export interface Listening {
  readonly address: string;
  readonly close: () => void;
}

/** Answers with `answer` until it is closed. */
export async function listening(answer: RequestListener): Promise<Listening> {
  const server = createServer(answer);
  // a connection that the server gives up while it is taken again would be a failed fetch
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
