import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer; `cut` ends the connection after so many bytes of the body. */
export interface Step {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly cut?: number;
}

export interface Asked {
  readonly method: string;
  /** Path and query, as sent. */
  readonly address: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Replay {
  readonly url: string;
  readonly asked: Asked[];
  /** What is answered from now on: the steps in turn, the last one again and again, or a function of the request. */
  answer(steps: readonly Step[] | ((asked: Asked) => Step)): void;
  close(): Promise<void>;
}

/** A service on this machine that answers what a test says. */
export async function replayServer(): Promise<Replay> {
  const asked: Asked[] = [];
  let next: (one: Asked) => Step = () => ({ status: 500 });
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const one = {
      method: request.method ?? '',
      address: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(pieces).toString(),
    };
    asked.push(one);
    send(response, next(one));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer(steps) {
      asked.length = 0;
      let at = 0;
      next =
        typeof steps === 'function'
          ? steps
          : () => steps[Math.min(at++, steps.length - 1)] ?? { status: 500 };
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, { status = 200, headers = {}, body = '', cut }: Step): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-length': bytes.length, ...headers });
  if (cut === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cut), () => setTimeout(() => response.destroy(), 5));
}
