import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/indicators/note.ts';
import type { Block } from '../../../src/report/model.ts';
import { buildReport } from '../../../src/study/report/build-report.ts';
import { warnOnce } from '../../../src/study/report/warn-once.ts';
import { run, STUDY } from '../support.ts';

const note = (level: Note['level'], en: string): Note => ({ level, text: { en, es: `${en} (es)` } });

/** A block of the small study, with these notes. */
async function blockWith(notes: readonly Note[]): Promise<Block> {
  const block = buildReport(await run(STUDY), {}).sections[0]?.blocks.find((one) => one.kind === 'table');
  if (block?.kind !== 'table') throw new Error('the small study has a table');
  return { ...block, method: { ...block.method, notes } };
}
const levels = (blocks: readonly Block[]) =>
  blocks.map((block) => ('method' in block ? block.method.notes.map(({ level }) => level) : null));

describe('warnOnce', () => {
  it('opens a warning the first time only, and keeps it among the notes after that', async () => {
    const blocks = [
      await blockWith([note('warning', 'a'), note('info', 'b')]),
      await blockWith([note('warning', 'a'), note('warning', 'c')]),
      await blockWith([note('warning', 'c')]),
    ];
    expect(levels(warnOnce(blocks))).toEqual([['warning', 'info'], ['info', 'warning'], ['info']]);
  });
  it('leaves blocks without a method alone', () => {
    const prose: Block = { kind: 'prose', text: { en: 'a', es: 'b' } };
    expect(warnOnce([prose])).toEqual([prose]);
  });
});
