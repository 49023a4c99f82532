import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badOption } from '../../base/bad-option.ts';
import { EscalarError } from '../../base/error.ts';
import type { Root } from '../../store/release-folder.ts';
import { sweepLeftovers } from '../../store/sweep-leftovers.ts';
import { type TemporaryFolder, temporaryFolder } from '../../store/temporary-folder.ts';
import { AddressError, formatOfAddress, PAGES, readAddress } from '../../workbench/address.ts';
import type { Answered, Reply } from '../../workbench/engine/answer-call.ts';
import type { Download } from '../../workbench/engine/download.ts';
import type { EngineMethod } from '../../workbench/engine/engine.ts';
import type { InTurn } from '../../workbench/engine/in-turn.ts';
import { figureOfAddress, resultOfAddress } from '../../workbench/result-of-address.ts';
import { keepGiven } from './given-files.ts';
import { alike, cookieName, guard, type Rejection, SAFE_HEADERS } from './guard.ts';
import { processEngine } from './process-engine.ts';
import { workbenchFile, workbenchFolder } from './workbench-files.ts';

export interface Workbench {
  /** With the token of this run. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Bytes of a question, and of a file. */
const MOST_ASK = 1e6;
const MOST_FILE = 512e6;

/**
 * Opens the workbench on this machine, for this machine only. Its engine runs in a process of its own.
 * @param roots of the releases
 * @param port 0 takes a free one
 * @param folder of the built pages
 * @param nodeFlags of the engine's process
 * @throws EscalarError `cannot-read-file` where the pages are not built, `bad-option` for a port that is taken
 */
export async function serveWorkbench(
  roots: readonly Root[],
  version: string,
  {
    port = 0,
    folder = workbenchFolder(),
    nodeFlags,
  }: { readonly port?: number; readonly folder?: string; readonly nodeFlags?: readonly string[] } = {},
): Promise<Workbench> {
  const server = createServer();
  const own = await listening(server, port);
  const token = randomBytes(24).toString('base64url');
  const work = givenFolder();
  const files = join(work.path, 'given');
  const names = new Set<string>();
  const engine = processEngine({ roots, folder: files, names, version }, nodeFlags);
  // the first page asks it: the engine is open by then
  void engine.ask('home', { lang: 'en' }).catch(() => undefined);
  const give = async (name: string, bytes: Uint8Array): Promise<void> => {
    await keepGiven(files, name, bytes);
    names.add(name);
    engine.tell({ name });
  };
  const desk: Desk = { engine, folder, give, port: own, token };
  server.on('request', (request, response) => {
    void answer(request, response, desk).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(response, { status: 400, what: error instanceof Error ? error.message : String(error) });
    });
  });
  return {
    address: `http://127.0.0.1:${own}/?token=${token}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      engine.close();
      work.remove();
    },
  };
}

/** A hidden folder for files that are given; what a server that was killed had been given goes. */
function givenFolder(): TemporaryFolder {
  sweepLeftovers(tmpdir());
  return temporaryFolder(tmpdir());
}

async function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' || error.code === 'EACCES'
          ? badOption('port', String(port), {
              en: 'a port that is free, or none',
              es: 'un puerto libre, o ninguno',
            })
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

interface Desk {
  readonly engine: InTurn;
  readonly folder: string;
  readonly give: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly port: number;
  readonly token: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  for (const [name, value] of Object.entries(SAFE_HEADERS)) response.setHeader(name, value);
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${desk.port}`);
  if (entered(request, response, url, desk)) return undefined;
  const rejection = guard(request, desk);
  if (rejection !== null) return refuse(response, rejection);
  const path = url.pathname.slice(1);
  if (request.method === 'POST' && path.startsWith('engine/'))
    return asked(request, response, path.slice(7), desk);
  if (request.method === 'PUT' && path.startsWith('files/'))
    return taken(request, response, path.slice(6), desk);
  if (request.method !== 'GET') return refuse(response, { status: 405, what: 'not asked in this way' });
  const page = path === '' || PAGES.some((name) => path === name || path === `${name}.html`);
  if (page) return shown(response, desk);
  const file = await workbenchFile(desk.folder, path);
  if (file !== null) return send(response, file.type, file.bytes);
  if (formatOfAddress(url.href) !== null) return downloaded(response, url, desk);
  return refuse(response, { status: 404, what: 'there is nothing here' });
}

/** The address of the terminal carries the token once; then a cookie does, which no other site can send. */
function entered(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { port, token }: Desk,
): boolean {
  const given = url.searchParams.get('token');
  const host = request.headers.host ?? '';
  if (request.method !== 'GET' || given === null || !alike(given, token)) return false;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  url.searchParams.delete('token');
  response.writeHead(303, {
    'Set-Cookie': `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    Location: `${url.pathname}${url.search}`,
  });
  response.end();
  return true;
}

async function shown(response: ServerResponse, { folder }: Desk): Promise<void> {
  const page = await workbenchFile(folder, 'index.html');
  const html = new TextDecoder().decode(page?.bytes);
  send(
    response,
    'text/html; charset=utf-8',
    html.replace('<title>', '<meta name="escalar-engine" content="server">\n    <title>'),
  );
}

/** Answers a question line by line: how it goes on, then the answer. */
async function asked(
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  desk: Desk,
): Promise<void> {
  const body = await bodyOf(request, MOST_ASK);
  if (body === null) return refuse(response, { status: 413, what: 'more than a question may have' });
  let ask: unknown;
  try {
    ask = JSON.parse(body.toString('utf8'));
  } catch {
    return refuse(response, { status: 400, what: 'no JSON' });
  }
  response.setHeader('Content-Type', 'application/x-ndjson');
  const reply = (line: Reply) => void response.write(`${JSON.stringify(line)}\n`);
  const onProgress = (progress: string) => reply({ progress });
  const found = await waited(response, (signal) => desk.engine.ask(method, ask, { signal, onProgress }));
  if (found === null) return;
  reply('answer' in found && ARE_FILES.has(method) ? { answer: packed(found.answer as Download) } : found);
  response.end();
}

/** Work for as long as somebody waits for the answer; null where nobody does any more. */
async function waited(
  response: ServerResponse,
  work: (signal: AbortSignal) => Promise<Answered>,
): Promise<Answered | null> {
  const control = new AbortController();
  response.once('close', () => control.abort());
  if (response.destroyed) control.abort();
  try {
    return await work(control.signal);
  } catch (error) {
    if (control.signal.aborted) return null;
    const detail = error instanceof Error ? error.message : String(error);
    return { error: { what: { en: detail, es: detail } } };
  }
}

/** Questions whose answer is a file. */
const ARE_FILES: ReadonlySet<string> = new Set(['download', 'template'] satisfies EngineMethod[]);

function packed({ bytes, ...download }: Download) {
  return { ...download, bytes: Buffer.from(bytes).toString('base64') };
}

async function taken(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  desk: Desk,
): Promise<void> {
  const bytes = await bodyOf(request, MOST_FILE);
  if (bytes === null) return refuse(response, { status: 413, what: 'more than a file may have' });
  const line: Reply = await desk.give(decodeURIComponent(name), bytes).then(
    () => ({ answer: null }),
    (error: unknown) => {
      if (!(error instanceof EscalarError)) throw error;
      return { error: JSON.parse(JSON.stringify(error)) };
    },
  );
  send(response, 'application/x-ndjson', JSON.stringify(line));
}

/** The numbers of an address: `explore.csv?...` is `explore.html?...` as a file. */
async function downloaded(response: ServerResponse, url: URL, desk: Desk): Promise<void> {
  let of: ReturnType<typeof resultOfAddress>;
  let lang: 'en' | 'es' = 'en';
  let figure = '';
  try {
    const address = readAddress(url.href);
    lang = address.lang;
    figure = figureOfAddress(address);
    of = resultOfAddress(address);
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    return refuse(response, { status: 400, what: error.message });
  }
  if (of === null) return refuse(response, { status: 404, what: 'this address has no numbers' });
  const ask = { of, lang, figure, format: formatOfAddress(url.href) };
  const found = await waited(response, (signal) => desk.engine.ask('download', ask, { signal }));
  if (found === null) return;
  if ('error' in found) {
    response.statusCode = 400;
    return send(response, 'application/json', JSON.stringify(found));
  }
  const { name, type, bytes } = found.answer as Download;
  response.setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`);
  send(response, type, bytes);
}

/** The bytes of a request; null where they are too many, and then no more of them are taken. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > most) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.setHeader('Content-Type', type);
  response.end(body);
}

function refuse(response: ServerResponse, { status, what }: Rejection): void {
  response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close' });
  response.end(JSON.stringify({ error: { code: `http-${status}`, what: { en: what, es: what } } }));
}
