/** A path of so many characters, such as the links of a network, is worth a name. */
const LONG_PATH = /<path d="[^"]{4000,}"[^>]*\/>/g;

/** A long path that is drawn alike in several pictures stands in the first of them, and the others point to it. */
export function drawnOnce(html: string): string {
  const times = new Map<string, number>();
  for (const [path] of html.matchAll(LONG_PATH)) times.set(path, (times.get(path) ?? 0) + 1);
  const names = new Map<string, string>();
  return html.replaceAll(LONG_PATH, (path) => {
    if ((times.get(path) ?? 0) < 2) return path;
    const name = names.get(path);
    if (name !== undefined) return `<use href="#${name}"/>`;
    const own = `drawn-${names.size + 1}`;
    names.set(path, own);
    return path.replace('<path ', `<path id="${own}" `);
  });
}
