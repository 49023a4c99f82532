import { describe, expect, it } from 'vitest';
import { same } from '../../src/base/locale.ts';
import { blockNumbers } from '../../src/report/block-numbers.ts';
import type { Block, ReportModel } from '../../src/report/model.ts';
import type { Paper } from '../../src/report/paper/paper.ts';
import { paperOfReport } from '../../src/report/paper/paper-of-report.ts';
import { MODEL } from './fixtures.ts';

const all = MODEL.sections.flatMap(({ blocks }) => blocks);
const of = (kind: Block['kind']) => all.find((block) => block.kind === kind) as Block;
const [figure, table, card] = [of('figure'), of('table'), of('card')];
const behind: Block = { ...figure, behind: true };
const chapter = (id: string, blocks: readonly Block[]) => ({ id, title: same(id), blocks });
const model: ReportModel = {
  ...MODEL,
  opening: { answer: same('An answer.'), blocks: [figure] },
  sections: [chapter('one', [behind, figure, table]), chapter('two', [figure, card, behind, table])],
};

/** What is numbered, in the order of the pages. */
function printed(paper: Paper): string[] {
  return paper.parts.flatMap((part) => ('number' in part && part.number !== '' ? [part.number] : []));
}

describe('the numbers of figures and tables', () => {
  it('count in the order of the story, those behind it apart with a letter', () => {
    expect(blockNumbers(model)).toEqual({
      opening: ['1'],
      sections: [
        ['A1', '2', 'A1'],
        ['3', 'A1', 'A2', 'A2'],
      ],
    });
  });
  it('do not jump on paper, which has the same with its annex and without', () => {
    const whole = printed(paperOfReport(model, 'en'));
    const story = ['Figure 1', 'Figure 2', 'Figure 3'];
    expect(printed(paperOfReport(model, 'en', { annex: false }))).toEqual(story);
    const annex = ['Figure A1', 'Table A1', 'Sensitivity A1', 'Figure A2', 'Table A2'];
    expect(whole).toEqual([...story, ...annex]);
  });
});
