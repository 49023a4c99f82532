import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './source-files.ts';

/** What stands between fences on a page. */
export interface PageBlock {
  readonly language: string;
  /** The name of a file that a reader saves it as; else empty. */
  readonly file: string;
  readonly text: string;
}

/** What stands between the fences of a page of the repository, in order. */
export function blocksOf(page: string): readonly PageBlock[] {
  const text = readFileSync(join(repository, page), 'utf8');
  return [...text.matchAll(/^```(\S*) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', file = '', inner = '']) => ({ language, file, text: inner }),
  );
}
