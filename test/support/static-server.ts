import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { type Listening, listening } from './listening.ts';
import { repository } from './source-files.ts';

/**
 * Serves the folders that ship as any static server would, scripts below `/page/`, and an empty page at `/`.
 * `change` may give other bytes for a path.
 */
export async function staticServer(
  scripts: ReadonlyMap<string, string> = new Map(),
  change: (path: string, bytes: Uint8Array) => Uint8Array = (_, bytes) => bytes,
): Promise<Listening> {
  return listening((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/')
      return void response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>t</title>');
    const script = path.startsWith('/page/') ? scripts.get(path.slice('/page/'.length)) : undefined;
    if (script !== undefined) return void response.setHeader('Content-Type', 'text/javascript').end(script);
    const file = join(repository, normalize(path));
    const ships = /^\/(data|studies|scenarios|policies)\//.test(path);
    if (!ships || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.end(change(path, readFileSync(file)));
  });
}
