import { beforeAll, describe, expect, it } from 'vitest';
import { useShippedCatalog } from '../../src/store/catalog-files.ts';
import { failedPremise, namesInPremise } from '../../src/study/premises.ts';
import type { StudyValue } from '../../src/study/read-values.ts';
import { buildReport } from '../../src/study/report/build-report.ts';
import { summarise } from '../../src/study/summarise.ts';
import { refusal, run, STUDY } from './support.ts';

beforeAll(useShippedCatalog);

const number = (value: number) => ({ state: 'number', value }) as unknown as StudyValue;
const values = new Map([
  ['mex-rise', number(17)],
  ['twn-rise', number(107)],
  ['lost', { state: 'absent', step: 's' } as StudyValue],
]);

describe('a premise', () => {
  it.each(['mex-rise < twn-rise', '0 < mex-rise <= 17', 'twn-rise > mex-rise > -3.5', 'mex-rise = 17'])(
    'holds: %s',
    (premise) => {
      expect(failedPremise(premise, values)).toBe(null);
    },
  );
  it('does not hold, with the numbers', () => {
    expect(failedPremise('twn-rise < mex-rise < 200', values)).toEqual({
      premise: 'twn-rise < mex-rise < 200',
      numbers: [107, 17, 200],
    });
    expect(failedPremise('0 < lost', values)?.numbers).toEqual([0, null]);
  });
  it.each(['mex-rise', 'mex-rise <', 'a ~ b', '< 3', 'a < b c'])('is none: %s', (premise) => {
    expect(refusal(() => namesInPremise(premise))).toContain('is no premise');
  });
});

describe('findings with premises', () => {
  const FINDING =
    '  - en: "It grew by {growth}% from {level:0}."\n    es: "Creció {growth}% desde {level:0}."\n';
  const study = (holds: string) => STUDY.replace(FINDING, `${FINDING}    holds: [${holds}]\n`);

  it('are made where these hold, and left out with the reason where they do not', async () => {
    const made = summarise(await run(study('growth > 0, 0 < level')));
    expect(made.findings).toHaveLength(1);
    expect(made.unsupported).toEqual([]);
    const left = summarise(await run(study('growth > 0, growth < level')));
    expect(left.findings).toEqual([]);
    expect(left.unsupported).toMatchObject([
      { path: ['findings', 0], failed: [{ premise: 'growth < level' }] },
    ]);
  });
  it('a title of a figure gives way to that of its step, and its place is named', async () => {
    const TITLE = 'title: { en: "Level", es: "Nivel" }';
    const titled = async (holds: string) => {
      const result = await run(
        STUDY.replace(TITLE, `title: { en: "The level rose", es: "El nivel subió", holds: [${holds}] }`),
      );
      const [section] = buildReport(result, {}).sections;
      const figure = section?.blocks.find(({ kind }) => kind === 'figure');
      return { title: figure?.kind === 'figure' && figure.spec.title, summary: summarise(result) };
    };
    const made = await titled('growth > 0');
    expect(made.title).toEqual({ en: 'The level rose', es: 'El nivel subió' });
    expect(made.summary.unsupported).toEqual([]);
    const left = await titled('growth < 0');
    expect(left.title).toEqual({ en: 'Productivity', es: 'Productividad' });
    expect(left.summary.unsupported).toMatchObject([
      { path: ['sections', 0, 'blocks', 2, 'figure', 'title'], failed: [{ premise: 'growth < 0' }] },
    ]);
    await expect(titled('nowhere > 0')).rejects.toMatchObject({ code: 'study-reference' });
  });
  it('so are paragraphs of a chapter, whose place is named', async () => {
    const PROSE = '{ en: "Growth {growth}.", es: "Crecimiento {growth}." }';
    const argued = (holds: string) => STUDY.replace(PROSE, PROSE.replace(' }', `, holds: [${holds}] }`));
    const proseOf = async (text: string) => {
      const result = await run(text);
      const [section] = buildReport(result, {}).sections;
      return { said: section?.blocks.filter(({ kind }) => kind === 'prose'), summary: summarise(result) };
    };
    const made = await proseOf(argued('growth > 0'));
    expect(made.said).toHaveLength(1);
    expect(made.summary.unsupported).toEqual([]);
    const left = await proseOf(argued('0 < growth < 1'));
    expect(left.said).toHaveLength(0);
    expect(left.summary.unsupported).toMatchObject([{ path: ['sections', 0, 'blocks', 0, 'prose'] }]);
    await expect(run(argued('grwth > 0'))).rejects.toThrow(/names the value "grwth"/);
  });
  it('so is the answer of the opening, whose figures stay', async () => {
    const OPENING = `opening:
  answer: { en: "It fell.", es: "Bajó.", holds: [growth < 0] }
  blocks:
    - figure: { id: first, kind: line, step: productivity, where: { activity: "" }, x: period, title: x }
findings:`;
    const { opening } = buildReport(await run(STUDY.replace('findings:', OPENING)), {});
    expect(opening?.answer).toEqual({ en: '', es: '' });
    expect(opening?.blocks.map(({ kind }) => kind)).toEqual(['figure']);
  });
  it('name values that are there, at their place', async () => {
    await expect(run(study('grwth > 0'))).rejects.toThrow(/names the value "grwth"/);
    await expect(run(study('growth >> 0'))).rejects.toThrow(/is no premise/);
  });
});
