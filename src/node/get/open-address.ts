import type { IncomingMessage } from 'node:http';
import { Unreached } from '../../sources/services/core/ports.ts';
import { headersOf, reasonOf, redirection, respond, SILENCE } from './http-transport.ts';
import { proxyFor } from './proxy-for.ts';

const MOST_TURNS = 5;

/**
 * The answer of an address, followed where it leads, before its body is read: for what is too large for memory, and needs no
 * key.
 * @throws Unreached
 */
export async function openAddress(
  address: string,
  headers: Readonly<Record<string, string>>,
  {
    signal,
    env,
  }: { readonly signal?: AbortSignal; readonly env?: Readonly<Record<string, string | undefined>> },
): Promise<IncomingMessage> {
  let url = new URL(address);
  for (let turn = 0; turn <= MOST_TURNS; turn += 1) {
    const options = {
      ...{ method: 'GET', timeout: SILENCE, headers: { 'user-agent': 'escalar', ...headers } },
      ...(signal === undefined ? {} : { signal }),
    };
    const response = await respond(url, proxyFor(url, env), options, undefined).catch((cause: unknown) => {
      throw cause instanceof Unreached ? cause : new Unreached(reasonOf(cause));
    });
    const next = redirection({ status: response.statusCode ?? 0, headers: headersOf(response) }, url);
    if (next === null) return response;
    response.destroy();
    if (url.protocol === 'https:' && next.protocol !== 'https:')
      throw new Unreached(`redirected to an address without encryption at ${next.host}`);
    url = next;
  }
  throw new Unreached('redirected in a circle');
}
