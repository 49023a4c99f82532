import type { Block, Section } from './model.ts';

/** What stands behind a chapter and is not its story. */
const BEHIND: readonly Block['kind'][] = ['card', 'table', 'verdict'];

/** Which blocks of a chapter stand behind it, in an annex; none of a chapter that is a story of tables alone, or one result. */
export function inAnnex({ blocks, whole }: Section): readonly boolean[] {
  const behind = blocks.map(({ kind }) => BEHIND.includes(kind));
  const story = whole !== true && blocks.some(({ kind }, b) => kind !== 'prose' && !behind[b]);
  return behind.map((is) => story && is);
}
