import type { Block } from './model.ts';

/** What stands behind a chapter and is not its story. */
const BEHIND: readonly Block['kind'][] = ['card', 'table', 'verdict'];

/** Which blocks of a chapter stand behind it, in an annex; none where the chapter is a story of tables alone. */
export function inAnnex(blocks: readonly Block[]): readonly boolean[] {
  const behind = blocks.map(({ kind }) => BEHIND.includes(kind));
  const story = blocks.some(({ kind }, b) => kind !== 'prose' && !behind[b]);
  return behind.map((is) => story && is);
}
