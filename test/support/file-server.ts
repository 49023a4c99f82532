import { type Listening, listening } from './listening.ts';

const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Gives files by their paths as any web server would; nothing else. */
export async function fileServer(files: ReadonlyMap<string, Uint8Array>): Promise<Listening> {
  return listening((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    const bytes = files.get(path === '' ? 'index.html' : path);
    if (bytes === undefined) return void response.writeHead(404).end();
    const type =
      TYPES[path.slice(path.lastIndexOf('.') + 1)] ??
      (path === '' ? 'text/html' : 'application/octet-stream');
    response.setHeader('Content-Type', type);
    response.end(bytes);
  });
}
