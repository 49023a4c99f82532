import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
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

/** Packages that the pure rooms import; a worker has no import map, so their names become addresses. */
const PACKAGES: Readonly<Record<string, string>> = {
  'fastest-levenshtein': '/node_modules/fastest-levenshtein/esm/mod.js',
};

/**
 * Serves the sources of the repository on loopback as scripts of a browser, each file with its types taken away, and
 * an empty page at `/`. With `isolated` the pages may share memory with their workers.
 */
export async function serveSources(isolated: boolean): Promise<{ address: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (isolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    if (path === '/')
      return void response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>t</title>');
    if (Object.values(PACKAGES).includes(path))
      return void response
        .setHeader('Content-Type', 'text/javascript')
        .end(readFileSync(join(repository, path)));
    if (!/^\/(src|test)\/[\w/-]+\.ts$/.test(path)) return void response.writeHead(404).end();
    const { outputText } = ts.transpileModule(readFileSync(join(repository, path), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
      },
    });
    const script = outputText.replace(/from '([^'./][^']*)'/g, (words, name: string) =>
      Object.hasOwn(PACKAGES, name) ? `from '${PACKAGES[name]}'` : words,
    );
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
