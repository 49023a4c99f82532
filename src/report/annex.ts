import type { Block, Section } from './model.ts';

/** What stands behind a chapter and is not its story. */
const BEHIND: readonly Block['kind'][] = ['card', 'table', 'verdict'];

/** Which blocks of a chapter stand behind it, in an annex; none of a chapter that is a story of tables alone, or one result. */
export function inAnnex({ blocks, whole }: Pick<Section, 'blocks' | 'whole'>): readonly boolean[] {
  const behind = blocks.map((block) => block.behind === true || BEHIND.includes(block.kind));
  const story = whole !== true && blocks.some(({ kind }, b) => kind !== 'prose' && !behind[b]);
  return behind.map((is) => story && is);
}

/** The blocks of a chapter with those last that the study puts behind it: they are numbered and warn after its story. */
export function storyFirst(blocks: readonly Block[]): readonly Block[] {
  const isLast = inAnnex({ blocks }).map((is, b) => is && blocks[b].behind === true);
  return [...blocks.filter((_, b) => !isLast[b]), ...blocks.filter((_, b) => isLast[b])];
}
