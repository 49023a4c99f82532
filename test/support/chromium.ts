import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import ts from 'typescript';
import { repository } from './source-files.ts';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of this machine, or null with the reason printed. */
export function chromiumPath(): string | null {
  const path = PLACES.find((place) => place !== undefined && existsSync(place));
  if (path !== undefined) return path;
  process.stderr.write('skipped: no Chromium on this machine (set CHROMIUM to its path)\n');
  return null;
}

/** A package as the sources import it: `from 'name'`. */
const PACKAGE = /from '([a-z][\w-]*)'/g;

/** The file that a package offers to browsers. */
function packageFile(name: string): string {
  const folder = join(repository, 'node_modules', name);
  const { module } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { module?: string };
  return readFileSync(join(folder, module ?? 'index.mjs'), 'utf8');
}

const scripts = new Map<string, string>();

/** A source as a script of a browser. */
function scriptOf(path: string): string {
  const known = scripts.get(path);
  if (known !== undefined) return known;
  const { outputText } = ts.transpileModule(readFileSync(join(repository, path), 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  const script = outputText.replaceAll(PACKAGE, "from '/npm/$1'");
  scripts.set(path, script);
  return script;
}

/**
 * Serves the sources of the repository on loopback as scripts of a browser, each file with its types taken away,
 * packages under `/npm/`, the given files, and an empty page at `/`. With `isolated` the pages may share memory with
 * their workers.
 */
export async function serveSources(
  isolated: boolean,
  files: ReadonlyMap<string, string | Uint8Array> = new Map(),
): Promise<{ address: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (isolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    if (path === '/')
      return void response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>t</title>');
    const file = files.get(path);
    if (file !== undefined) return void response.end(file);
    if (path.startsWith('/npm/'))
      return void response.setHeader('Content-Type', 'text/javascript').end(packageFile(path.slice(5)));
    if (!/^\/(src|test|bench)\/[\w/-]+\.ts$/.test(path)) return void response.writeHead(404).end();
    const script = scriptOf(path);
    response.setHeader('Content-Type', 'text/javascript').end(script);
  });
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

/** What a script of the repository answers when it is started as a worker of a page and given a message. */
export async function askWorker<T>(
  browser: Browser,
  script: string,
  message: unknown,
  isolated: boolean,
  files: ReadonlyMap<string, string | Uint8Array> = new Map(),
): Promise<T> {
  const { address, close } = await serveSources(isolated, files);
  const page = await browser.newPage();
  try {
    await page.goto(address);
    return (await page.evaluate(`new Promise((resolve, reject) => {
      const worker = new Worker('${script}', { type: 'module' });
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(${JSON.stringify(message)});
    })`)) as T;
  } finally {
    await page.close();
    close();
  }
}
