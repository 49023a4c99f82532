import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWorkbench, type Workbench } from '../../src/node/serve/serve.ts';
import { shippedRoot } from '../../src/store/store-roots.ts';
import { builtPages } from '../support/built-pages.ts';

const roots = [{ path: shippedRoot(), writable: false }];
let workbench: Workbench;
let pages: Awaited<ReturnType<typeof builtPages>>;
let port: number;
let token: string;
beforeAll(async () => {
  pages = await builtPages();
  workbench = await serveWorkbench(roots, '0.0.0', {
    folder: pages.folder,
    nodeFlags: ['--import', 'tsx'],
  });
  const url = new URL(workbench.address);
  port = Number(url.port);
  token = url.searchParams.get('token') as string;
});
afterAll(async () => {
  await workbench.close();
  pages.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Asks as any program can, paths and headers as they are given. */
function ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Processes of an engine below this one. */
function engines(): readonly string[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return all
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, parent, ...args]) => parent === String(process.pid) && args.join(' ').includes('engine-process'),
    )
    .map(([pid]) => pid as string);
}

const bearer = (): Readonly<Record<string, string>> => ({ Authorization: `Bearer ${token}` });
const RCA =
  '/explore.csv?v=1&lang=en&indicator=similarity&data=ggdc-etd-2021&where.economy=MEX,TWN&with.from=2008&with.to=2008';

describe('the server of the workbench', () => {
  it('opens by the address of the terminal, which leaves a cookie that no other site can send', async () => {
    const entered = await ask(`/?token=${token}`);
    expect(entered.status).toBe(303);
    expect(entered.headers.location).toBe('/');
    const [cookie = ''] = entered.headers['set-cookie'] as string[];
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    const page = await ask('/', { headers: { Cookie: cookie.split(';')[0] as string } });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<meta name="escalar-engine" content="server">');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain(" 'unsafe-eval'");
    // a static site has only what the page says of itself
    const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page.text)?.[1];
    expect(page.headers['content-security-policy']).toBe(`${own}; frame-ancestors 'none'`);
  });
  it('gives the numbers of an address as a file', async () => {
    const csv = await ask(RCA, { headers: bearer() });
    expect(csv.status).toBe(200);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.split('\n').length).toBeGreaterThan(3);
    const json = await ask(RCA.replace('.csv', '.json'), { headers: bearer() });
    expect(JSON.parse(json.text)).toMatchObject({ indicator: 'similarity' });
  });
  it.each([
    ['no token', {}, 403],
    ['another token', { Authorization: 'Bearer 0000' }, 403],
    ['another host', { Host: 'evil.example:80' }, 403],
    ['another port', { Host: '127.0.0.1:1' }, 403],
    ['another origin', { Origin: 'https://evil.example' }, 403],
    ['an origin without a name', { Origin: 'null' }, 403],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ] as const)('refuses %s on every method', async (name, headers, status) => {
    const own = name.includes('token') ? {} : bearer();
    for (const method of ['GET', 'POST', 'PUT']) {
      if (name === 'another site' && method === 'GET') continue;
      const path = method === 'GET' ? RCA : method === 'POST' ? '/engine/home' : '/files/a.csv';
      const { status: found, text } = await ask(path, {
        method,
        headers: { ...own, ...headers },
        body: '{}',
      });
      expect([method, found]).toEqual([method, status]);
      expect(text).not.toContain('MEX');
    }
  });
  it('does not take the token from a page of another host', async () => {
    expect((await ask(`/?token=${token}`, { headers: { Host: 'evil.example' } })).status).toBe(403);
  });
  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/data/../../../etc/passwd',
    '/studies/verdict.yaml',
  ])('gives no file outside its folder: %s', async (path) => {
    const { status, text } = await ask(path, { headers: bearer() });
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/root:|"escalar",|steps:/);
  });
  it.each(['/etc/passwd', '../README.md', './package.json', 'C:\\Windows\\win.ini', 'README.md', 'file.csv'])(
    'reads no file of the machine as data or as a scenario: %s',
    async (path) => {
      const scenario = { on: path, 'shock.1.kind': 'demand', 'shock.1.market': 'USA', 'shock.1.change': '0' };
      const computed = { indicator: 'rca', data: path, with: {}, where: {}, vary: '' };
      for (const [method, question] of [
        ['result', { of: computed }],
        ['result', { of: { scenario, level: 'country' } }],
        ['lab', { choices: scenario }],
        ['template', { choices: scenario }],
        ['scenario', { file: path }],
      ] as const) {
        const { text } = await ask(`/engine/${method}`, {
          method: 'POST',
          headers: bearer(),
          body: JSON.stringify({ ...question, lang: 'en' }),
        });
        const [line = ''] = text.trim().split('\n').slice(-1);
        expect([method, Object.keys(JSON.parse(line))]).toEqual([method, ['error']]);
        expect(line).not.toMatch(/root:|Escalar does|A fault of Escalar/);
      }
    },
  );
  it('takes a file by its name, and computes with it', async () => {
    const csv =
      'country,year,product,value\nMexico,2000,870323,5\nTaiwan,2000,870323,6\nTaiwan,2000,870423,6\n';
    const put = await ask('/files/mine.csv', { method: 'PUT', headers: bearer(), body: csv });
    expect(JSON.parse(put.text)).toEqual({ answer: null });
    const of = { indicator: 'trade-share', data: 'mine.csv', with: {}, where: {}, vary: '' };
    const { text } = await ask('/engine/rows', {
      method: 'POST',
      headers: bearer(),
      body: JSON.stringify({ of, lang: 'en', sort: '', filter: '', from: 0, count: 9 }),
    });
    expect(text).toContain('Mexico');
    const found = await ask('/engine/file', {
      method: 'POST',
      headers: bearer(),
      body: JSON.stringify({ name: 'mine.csv', map: {}, lang: 'es' }),
    });
    const { answer } = JSON.parse(found.text.trim().split('\n').at(-1) as string);
    expect(answer.found.columns).toContainEqual({
      column: 'economy',
      meaning: 'Economía',
      different: 2,
      missing: 0,
      values: 'Mexico, Taiwan',
    });
    expect(answer.found.computes.map(({ id }: { id: string }) => id)).toContain('rca');
    const other = await ask('/engine/file', {
      method: 'POST',
      headers: bearer(),
      body: JSON.stringify({ name: '/etc/passwd', map: {}, lang: 'es' }),
    });
    expect(other.text).toContain('file-not-found');
  });
  it.each(['..', '.hidden', 'a%2Fb.csv', '..%2F..%2Fx.csv', 'a%00.csv', 'a%5Cb.csv', ''])(
    'takes no file under a path: %s',
    async (name) => {
      const { status, text } = await ask(`/files/${name}`, { method: 'PUT', headers: bearer(), body: 'x' });
      expect(status >= 400 || 'error' in JSON.parse(text)).toBe(true);
    },
  );
  it('refuses bodies that are too large or no question', async () => {
    const huge = await ask('/engine/home', {
      method: 'POST',
      headers: bearer(),
      body: 'x'.repeat(1_100_000),
    });
    expect(huge.status).toBe(413);
    for (const body of ['', 'x', '{', '\u0000'])
      expect((await ask('/engine/home', { method: 'POST', headers: bearer(), body })).status).toBe(400);
    for (const body of ['null', '[]', '{}', '{"lang":"fr"}', '{"of":{"study":"__proto__"}}']) {
      const { text } = await ask('/engine/rows', { method: 'POST', headers: bearer(), body });
      expect(Object.keys(JSON.parse(text.trim().split('\n').at(-1) as string))).toEqual(['error']);
    }
  });
  it('says what an address has that it does not know', async () => {
    const { status, text } = await ask(`${RCA}&colour=red`, { headers: bearer() });
    expect(status).toBe(400);
    expect(text).toContain('colour');
    expect((await ask('/index.csv', { headers: bearer() })).status).toBe(404);
    expect((await ask('/', { method: 'DELETE', headers: bearer() })).status).toBe(405);
  });
  it('computes anew with a file that is given again under its name', async () => {
    const give = (value: number) =>
      ask('/files/again.csv', {
        method: 'PUT',
        headers: bearer(),
        body: `country,year,product,value\nMexico,2000,870323,${value}\nMexico,2000,870423,1\n`,
      });
    const of = { indicator: 'trade-concentration', data: 'again.csv', with: {}, where: {}, vary: '' };
    const csv = async () => {
      const { text } = await ask('/engine/download', {
        method: 'POST',
        headers: bearer(),
        body: JSON.stringify({ of, lang: 'en', format: 'csv' }),
      });
      const { answer } = JSON.parse(text.trim().split('\n').at(-1) as string);
      return Buffer.from(answer.bytes, 'base64').toString('utf8');
    };
    await give(1);
    const before = await csv();
    await give(3);
    expect(await csv()).not.toBe(before);
    await give(1);
    expect(await csv()).toBe(before);
  });
  it.skipIf(!existsSync('/bin/ps'))('ends work that nobody waits for any more', async () => {
    const home = () =>
      ask('/engine/home', { method: 'POST', headers: bearer(), body: JSON.stringify({ lang: 'en' }) });
    await home();
    const [before] = engines();
    const left = request({
      host: '127.0.0.1',
      port,
      path: '/engine/study',
      method: 'POST',
      headers: bearer(),
    });
    left.on('error', () => undefined);
    left.on('response', () => left.destroy());
    left.end(JSON.stringify({ study: 'profile', set: { economy: 'VNM', versus: 'THA' }, lang: 'en' }));
    await new Promise((resolve) => left.once('close', resolve));
    expect((await home()).text).toContain('"answer"');
    expect(engines()).toHaveLength(1);
    expect(engines()[0]).not.toBe(before);
  });
  it('answers two tabs that ask at once, each its own', async () => {
    const of = (economy: string) => ({
      of: { indicator: 'trade-share', data: 'mine.csv', with: {}, where: { economy }, vary: '' },
      lang: 'en',
      sort: '',
      filter: '',
      from: 0,
      count: 9,
    });
    const found = await Promise.all(
      ['Mexico', 'Taiwan', 'Mexico', 'Taiwan'].map((economy) =>
        ask('/engine/rows', { method: 'POST', headers: bearer(), body: JSON.stringify(of(economy)) }),
      ),
    );
    expect(found.map(({ text }) => /Mexico|Taiwan/.exec(text)?.[0])).toEqual([
      'Mexico',
      'Taiwan',
      'Mexico',
      'Taiwan',
    ]);
  });
  it('refuses a port that is taken', async () => {
    await expect(serveWorkbench(roots, '0', { folder: pages.folder, port })).rejects.toMatchObject({
      code: 'bad-option',
    });
  });
});
