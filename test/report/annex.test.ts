import { describe, expect, it } from 'vitest';
import { same } from '../../src/base/locale.ts';
import { inAnnex, storyFirst } from '../../src/report/annex.ts';
import type { Block } from '../../src/report/model.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { MODEL } from './fixtures.ts';

const prose: Block = { kind: 'prose', text: same('a') };
const blocks = MODEL.sections.flatMap((section) => section.blocks);
const of = (kind: Block['kind']) => blocks.find((block) => block.kind === kind) as Block;
const [figure, table] = [of('figure'), of('table')];
const behind = (block: Block): Block => ({ ...block, behind: true });

describe('the annex of a chapter', () => {
  it('has its tables, and what the study puts behind it', () => {
    const chapter = [prose, behind(figure), figure, table, behind(prose)];
    expect(inAnnex({ blocks: chapter })).toEqual([false, true, false, true, true]);
    expect(storyFirst(chapter)).toEqual([prose, figure, table, behind(figure), behind(prose)]);
  });
  it('is none where nothing but prose would be left, or where all is what the reader came for', () => {
    const alone = [prose, behind(figure), table];
    expect(inAnnex({ blocks: alone })).toEqual([false, false, false]);
    expect(storyFirst(alone)).toEqual(alone);
    expect(inAnnex({ blocks: [figure, behind(figure)], whole: true })).toEqual([false, false]);
  });
  it('stands in the page one click away, with its numbers', () => {
    const section = { id: 'one', title: same('One'), blocks: [figure, behind(figure)] };
    const html = renderHtml({ ...MODEL, sections: [section] }, 'en');
    const [, story, annex] =
      html.match(/<section id="s-one">(.*?)<details class="annex">(.*?)<\/section>/s) ?? [];
    expect(story.match(/<figure /g)).toHaveLength(1);
    expect(annex.match(/<figure /g)).toHaveLength(1);
    expect(annex).toContain('Numbers of the figure');
  });
});
