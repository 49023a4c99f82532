import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpTransport } from '../../../src/node/get/http-transport.ts';
import { proxyFor } from '../../../src/node/get/proxy-for.ts';
import { TooLong } from '../../../src/sources/services/core/ports.ts';
import { type Replay, replayServer } from '../../support/replay-server.ts';

let replay: Replay;
beforeAll(async () => {
  replay = await replayServer();
});
afterAll(() => replay.close());

const ASK = { path: '/a/{secret}', headers: { 'x-key': '{secret}' } };
const textOf = ({ body }: { readonly body: Uint8Array }) => new TextDecoder().decode(body);

describe('a request', () => {
  it('carries the key where its mark stands, and the answer never', async () => {
    replay.answer([{ body: 'you sent s3cret', headers: { 'x-echo': 's3cret' } }]);
    const send = httpTransport({ address: replay.url, secret: 's3cret', env: {} });
    const answer = await send(ASK);
    expect(replay.asked[0]).toMatchObject({ address: '/a/s3cret', headers: { 'x-key': 's3cret' } });
    expect(textOf(answer)).toBe('you sent ***');
    expect(JSON.stringify(answer.headers)).not.toContain('s3cret');
  });
  it('follows a redirection at home, and takes the key to no other host', async () => {
    replay.answer([{ status: 302, headers: { location: '/b' } }, { body: 'there' }]);
    const send = httpTransport({ address: replay.url, secret: 's3cret', env: {} });
    expect(textOf(await send(ASK))).toBe('there');
    replay.answer([{ status: 302, headers: { location: 'http://127.0.0.2:9/s3cret' } }]);
    await expect(send(ASK)).rejects.toThrow('redirected to 127.0.0.2:9, where the key is not sent');
  });
  it('sends no key without encryption to another machine', async () => {
    const send = httpTransport({ address: 'http://example.invalid', secret: 's3cret', env: {} });
    await expect(send(ASK)).rejects.toThrow('not sent to example.invalid without encryption');
  });
  it('takes a redirection to nothing for no answer', async () => {
    replay.answer([{ status: 302, headers: { location: 'http://[' } }]);
    const send = httpTransport({ address: replay.url, secret: null, env: {} });
    await expect(send({ path: '/x' })).rejects.toThrow('redirected to what is no address');
  });
  it.each([
    ['as it came', 'x'.repeat(1001), {}],
    ['unpacked', gzipSync('x'.repeat(1001)), { 'content-encoding': 'gzip' }],
  ])('takes no more bytes than it may, %s', async (_, body, headers) => {
    replay.answer([{ body, headers }]);
    const send = (most: number) =>
      httpTransport({ address: replay.url, secret: null, env: {}, most })({ path: '/x' });
    await expect(send(1000)).rejects.toThrow(TooLong);
    expect((await send(1001)).body).toHaveLength(1001);
  });
  it('says by the code of the system what failed, without the address', async () => {
    const send = httpTransport({ address: 'http://127.0.0.1:1', secret: 's3cret', env: {} });
    const failed = await send(ASK).catch((cause: Error) => cause.message);
    expect(failed).toBe('ECONNREFUSED');
  });
});

describe('a proxy', () => {
  it('of the usual variables is asked, for http by its address, with its pass', async () => {
    replay.answer([{ body: 'through' }]);
    const proxy = replay.url.replace('http://', 'http://me:pass%20word@');
    const send = httpTransport({
      address: 'http://example.invalid',
      secret: null,
      env: { HTTP_PROXY: proxy },
    });
    expect(textOf(await send({ path: '/x' }))).toBe('through');
    expect(replay.asked[0]?.address).toBe('http://example.invalid/x');
    const pass = Buffer.from('me:pass word').toString('base64');
    expect(replay.asked[0]?.headers['proxy-authorization']).toBe(`Basic ${pass}`);
  });
  it('is asked for a tunnel where the service is encrypted', async () => {
    const wanted: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      wanted.push(request.url ?? '');
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const end = connect(new URL(replay.url).port as unknown as number, '127.0.0.1', () => end.pipe(socket));
      socket.pipe(end);
      for (const one of [socket, end]) one.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const send = httpTransport({
      address: 'https://example.invalid',
      secret: 's',
      env: { https_proxy: url },
    });
    // what answers behind it speaks no TLS: the tunnel was made, and nothing is trusted
    await expect(send(ASK)).rejects.toThrow();
    expect(wanted).toEqual(['example.invalid:443']);
    proxy.close();
  });
  it('that is silent is left when the run is stopped', async () => {
    const stopper = new AbortController();
    const proxy = createServer().on('connect', () => stopper.abort());
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const https_proxy = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const { signal } = stopper;
    const send = httpTransport({ address: 'https://a.invalid', secret: 's', env: { https_proxy }, signal });
    await expect(send(ASK)).rejects.toThrow('ABORT_ERR');
    proxy.close();
  });
  it.each([
    ['https://a.b.org/x', { HTTPS_PROXY: 'p:1' }, 'http://p:1/'],
    ['https://a.b.org/x', { HTTP_PROXY: 'p:1' }, null],
    ['https://a.b.org/x', { ALL_PROXY: 'http://p:1' }, 'http://p:1/'],
    ['https://a.b.org/x', { HTTPS_PROXY: 'p:1', NO_PROXY: 'x.org, .b.org' }, null],
    ['http://127.0.0.1:8/x', { HTTP_PROXY: 'p:1' }, null],
    ['http://localhost/x', { ALL_PROXY: 'p:1' }, null],
    ['http://[::1]/x', { http_proxy: 'p:1' }, null],
    ['https://ab.org/x', { HTTPS_PROXY: 'p:1', NO_PROXY: 'b.org' }, 'http://p:1/'],
    ['http://a:8080/x', { http_proxy: 'p:1', no_proxy: 'a:80' }, 'http://p:1/'],
    ['http://a:8080/x', { http_proxy: 'p:1', no_proxy: '*' }, null],
  ] as const)('for %s by %j is %s', (url, env, proxy) => {
    expect(proxyFor(new URL(url), env)?.href ?? null).toBe(proxy);
  });
});
