import { describe, expect, it } from 'vitest';
import { engineDesk } from '../../support/engine-desk.ts';

const desk = engineDesk();

const draft = (text: string, study = '') => desk.engine.draft({ lang: 'en', study, text });
const text = `id: mine
title: { en: Mine, es: Mío }
data:
  etd: { release: ggdc-etd-2021, where: { economy: [MEX, TWN] } }
steps:
  alike: { title: { en: Alike, es: Parecidas }, indicator: similarity, data: etd, with: { from: "2008", to: "2008" } }
`;

describe('a draft of a study', () => {
  it('begins with one that ships, whole, and has nothing to mend', async () => {
    for (const { id } of (await desk.engine.home({ lang: 'en' })).studies) {
      const view = await draft('', id);
      expect([id, view.problem]).toEqual([id, null]);
      expect(view.id).toBe(id);
      expect(view.chapters.length).toBeGreaterThan(0);
      expect(await draft(view.text)).toEqual(view);
    }
  });
  it('tells its steps', async () => {
    expect(await draft(text)).toMatchObject({
      problem: null,
      id: 'mine',
      steps: [{ id: 'alike', title: 'Alike', indicator: 'similarity' }],
    });
  });
  it.each([
    ['title: { en: Mine', 'title: { en: Mine, en: Twice', 'study-syntax', 2],
    ['indicator: similarity', 'indicator: similarty', 'study-reference', 6],
    ['data: etd,', 'data: edt,', 'study-reference', 6],
    ['title: { en: Alike', 'titel: { en: Alike', 'study-shape', 6],
    // a name before a block stands at its own line
    ['data:', 'dta:', 'study-shape', 3],
    ['steps:', 'stepz:', 'study-shape', 5],
    ['from: "2008"', 'form: "2008"', 'unknown-name', 6],
  ])('says where it is wrong and what to try: %s', async (right, wrong, code, line) => {
    const { problem, steps } = await draft(text.replace(right, wrong));
    expect(problem).toMatchObject({ line });
    expect(problem?.column).toBeGreaterThan(0);
    expect(problem?.try?.en).not.toBe('');
    expect([problem?.code, steps]).toEqual([code, []]);
  });
});
