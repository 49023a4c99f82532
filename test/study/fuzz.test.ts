import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { checkReferences } from '../../src/study/check-references.ts';
import { readParameters, substitute } from '../../src/study/parameters.ts';
import { checkShape, parseStudy } from '../../src/study/parse-study.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { summarise } from '../../src/study/summarise.ts';
import { starterStudy } from '../../src/study/template/starter-study.ts';
import { findStudy, type StudySource } from '../../src/workspace/find-study.ts';
import { shippedNames } from '../../src/workspace/shipped-names.ts';
import { mutatedYaml } from '../support/mutated-yaml.ts';
import { dice, PANEL, STUDY, sourceOf, stubStore } from './support.ts';

/** ESCALAR_FUZZ=20 tries twenty times as many. */
const TIMES = Number(process.env.ESCALAR_FUZZ ?? 1);

/** What `run` does before it opens any data. */
function read(text: string, base?: StudySource): void {
  const parsed = parseStudy(text, 'fuzz.yaml', base);
  const study = checkShape(substitute(parsed.study, readParameters(parsed.study, {})), parsed.placeOf);
  checkReferences(parsed, study);
}

/** True when taken, false when refused as a person would be told; anything else is a fault. */
function outcome(act: () => void, text: string): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (!(error instanceof EscalarError)) throw new Error(`not told to a person:\n${text}`, { cause: error });
    for (const lang of ['en', 'es'] as const) expect(error.toText(lang)).not.toMatch(/undefined|\[object/);
    return false;
  }
}

/** What `escalar init` writes, many times each: a person begins with it. */
const STARTERS = Array.from({ length: 10 }, (_, at) => ({
  text: starterStudy(at % 2 === 0 ? 'en' : 'es')['study.yaml'] ?? '',
}));

describe('studies that somebody broke', () => {
  const sources: Pick<StudySource, 'text' | 'base'>[] = [];
  beforeAll(async () => {
    for (const name of await shippedNames(nodeFiles, 'studies'))
      sources.push(await findStudy(name, nodeFiles));
    sources.sort((a, b) => b.text.length - a.text.length);
  });
  /** A large study takes as long as many small ones: seldom the largest, sometimes another, mostly a small one. */
  const pick = (face: number): (typeof sources)[number] =>
    (face === 0 ? sources[0] : face <= 20 ? sources.at(-1) : STARTERS[face - 21]) ?? { text: STUDY };
  it('3,000 of them: each is taken or refused in words', () => {
    const roll = dice(2012);
    const count = { taken: 0, refused: 0 };
    for (let i = 0; i < 3000 * TIMES; i += 1) {
      const picked = pick(roll(240));
      const text = mutatedYaml(picked.text, roll);
      count[outcome(() => read(text, picked.base), text) ? 'taken' : 'refused'] += 1;
    }
    expect(count.taken).toBeGreaterThan(100);
    expect(count.refused).toBeGreaterThan(1000);
  });
  it('600 of them run over a table in memory', async () => {
    const roll = dice(1994);
    let ran = 0;
    for (let i = 0; i < 600 * TIMES; i += 1) {
      const text = mutatedYaml(STUDY, roll);
      const error = await runStudy(sourceOf(text), { host: nodeHost(stubStore()) })
        .then((result) => void summarise(result))
        .then(
          () => null,
          (cause: unknown) => cause,
        );
      if (error === null) ran += 1;
      outcome(() => {
        if (error !== null) throw error;
      }, text);
    }
    expect(ran).toBeGreaterThan(30);
  });
  it('600 tables that somebody broke run through a good study', async () => {
    const roll = dice(2008);
    const odd = [null, -1, 0, 1e300, 1e-300, Number.MAX_VALUE, 1e15 + 0.5];
    const words = ['', 'A', 'Total', 'constructor', '2000', '2000-01', '2000-Q1', 'x', '__proto__'];
    for (let i = 0; i < 600 * TIMES; i += 1) {
      const rows = PANEL.map((row) => ({ ...row })) as Record<string, unknown>[];
      for (let times = 1 + roll(4); times > 0; times -= 1) {
        const row = rows[roll(rows.length)] as Record<string, unknown>;
        const column = ['economy', 'activity', 'period', 'output_real', 'hours'][roll(5)] as string;
        row[column] =
          column === 'output_real' || column === 'hours' ? odd[roll(odd.length)] : words[roll(words.length)];
      }
      const error = await runStudy(sourceOf(STUDY), { host: nodeHost(stubStore(rows as never)) })
        .then((result) => void summarise(result))
        .then(
          () => null,
          (cause: unknown) => cause,
        );
      outcome(() => {
        if (error !== null) throw error;
      }, JSON.stringify(rows));
    }
  });
});
