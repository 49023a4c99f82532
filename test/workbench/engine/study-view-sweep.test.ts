import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../src/workbench/address.ts';
import type { StudyBlock } from '../../../src/workbench/engine/study-view.ts';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();

/** The cells that a block offers. */
function cellsIn(block: StudyBlock): readonly Choices[] {
  if (block.kind === 'figure') return [...block.wide.keys, ...block.narrow.keys];
  if (block.kind === 'table') return block.keys;
  return [...block.html.matchAll(/data-cell="([^"]*)"/g)].map(
    ([, cell]) => JSON.parse(String(cell).replaceAll('&quot;', '"')) as Choices,
  );
}

describe('a study in the workbench', () => {
  it.each(['verdict', 'us-manufacturing', 'mexico-taiwan'])(
    'leads from what blocks show: %s',
    async (study) => {
      const { sections } = await desk.engine.study({ study, set: {}, lang: 'en' });
      const blocks = sections
        .flatMap((section) => section.blocks)
        .filter((block) => cellsIn(block).length > 0);
      expect(blocks.length).toBeGreaterThan(3);
      for (const block of blocks) {
        const cells = cellsIn(block);
        for (const cell of [cells[0], cells[Math.floor(cells.length / 2)], cells.at(-1)]) {
          const of = { study, set: {}, step: block.step };
          const told = await desk.engine.explain({ of, cell: cell ?? {}, lang: 'es' });
          expect([block.step, cell, told.results.length > 0]).toEqual([block.step, cell, true]);
          expect([block.step, told.data.length > 0]).toEqual([block.step, true]);
        }
      }
    },
  );
  it('leads from each word and number of a verdict', async () => {
    const { sections } = await desk.engine.study({ study: 'verdict', set: {}, lang: 'en' });
    const judged = sections
      .flatMap(({ blocks }) => blocks)
      .filter(({ kind, step }) => kind === 'html' && step !== '');
    expect(judged.length).toBe(3);
    for (const block of judged) {
      const cells = cellsIn(block);
      expect(cells.length).toBeGreaterThan(10);
      for (const cell of cells)
        expect(Object.keys(cell)).toEqual(expect.arrayContaining(['economy', 'from', 'rule', 'to']));
      expect(cells.some(({ variable }) => variable !== undefined)).toBe(true);
    }
  });
});
