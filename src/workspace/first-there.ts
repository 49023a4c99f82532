import type { Files } from './host.ts';

/** The first of some paths with a file, else the first with anything; the last when there is nothing at any. */
export async function firstThere(
  files: Files,
  paths: readonly [string, ...string[]],
  shown: string,
): Promise<string> {
  const kinds = await Promise.all(paths.map((path) => files.kindAt(path, shown)));
  const file = kinds.indexOf('file');
  const any = kinds.findIndex((kind) => kind !== null);
  return paths.at(file >= 0 ? file : any) as string;
}
