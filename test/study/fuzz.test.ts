import { beforeAll, describe, expect, it } from 'vitest';
import { EscalarError } from '../../src/base/error.ts';
import { nodeFiles } from '../../src/node/node-files.ts';
import { nodeHost } from '../../src/node/node-host.ts';
import { checkReferences } from '../../src/study/check-references.ts';
import { readParameters, substitute } from '../../src/study/parameters.ts';
import { checkShape, parseStudy } from '../../src/study/parse-study.ts';
import { runStudy } from '../../src/study/run-study.ts';
import { summarise } from '../../src/study/summarise.ts';
import { findStudy, type StudySource } from '../../src/workspace/find-study.ts';
import { shippedNames } from '../../src/workspace/shipped-names.ts';
import { dice, PANEL, STUDY, sourceOf, stubStore } from './support.ts';

/** ESCALAR_FUZZ=20 tries twenty times as many. */
const TIMES = Number(process.env.ESCALAR_FUZZ ?? 1);

const ODD = [
  'null',
  '~',
  '1e999',
  '-0',
  '.nan',
  '99999999999999999999',
  '""',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  '&a x',
  '*a',
  '!!binary x',
  '!!set {a}',
  '!!timestamp 2001-01-01',
  '<<: *a',
  '? [a, b]\n: c',
  '\u0000',
  '\ufeff',
  '\u2028',
  '𝔘𝔫𝔦',
  'ﷺ',
  '\ud800',
  'constructor',
  '__proto__',
  'toString',
  '$last',
  '$nothing',
  '{growth}',
  '{constructor}',
  '{x:99}',
  '1994..',
  '../../etc/passwd',
  '"\\u0000"',
  '|\n  block',
  '>-\n  folded',
  '%YAML 9.9',
  '---',
  '...',
  'true',
  '2000-13',
  '0x1F',
  '1_000',
];

type Mutation = (text: string, roll: (n: number) => number) => string;
const lineWise =
  (change: (lines: string[], at: number, roll: (n: number) => number) => void): Mutation =>
  (text, roll) => {
    const lines = text.split('\n');
    change(lines, roll(lines.length), roll);
    return lines.join('\n');
  };
const MUTATIONS: readonly Mutation[] = [
  (text, roll) => {
    const at = roll(text.length);
    return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << roll(8))) + text.slice(at + 1);
  },
  (text, roll) => {
    const at = roll(text.length);
    return text.slice(0, at) + text.slice(at + 1 + roll(30));
  },
  (text, roll) => {
    const at = roll(text.length);
    return text.slice(0, at) + ODD[roll(ODD.length)] + text.slice(at);
  },
  (text, roll) => text.slice(0, roll(text.length)),
  lineWise((lines, at) => void lines.splice(at, 1)),
  lineWise((lines, at) => void lines.splice(at, 0, lines[at] as string)),
  lineWise((lines, at, roll) => {
    const other = roll(lines.length);
    [lines[at], lines[other]] = [lines[other] as string, lines[at] as string];
  }),
  lineWise((lines, at, roll) => {
    lines[at] = (lines[at] as string).replace(/: .*$/, `: ${ODD[roll(ODD.length)]}`);
  }),
  lineWise((lines, at, roll) => {
    lines[at] = (lines[at] as string).replace(/[\w.-]+(?=[,\]}])/, String(ODD[roll(ODD.length)]));
  }),
  lineWise((lines, at, roll) => {
    lines[at] = `${' '.repeat(roll(9))}${(lines[at] as string).trimStart()}`;
  }),
  lineWise((lines, at, roll) => {
    const names = lines.flatMap((line) => /^\s*([\w-]+):/.exec(line)?.[1] ?? []);
    lines[at] = (lines[at] as string).replace(/[\w-]+/, names[roll(names.length)] ?? 'x');
  }),
  lineWise((lines, at, roll) => {
    lines[at] = (lines[at] as string).replace(/\d+/, String(ODD[roll(ODD.length)]));
  }),
];

function mutate(text: string, roll: (n: number) => number): string {
  let changed = text;
  for (let times = 1 + roll(3); times > 0 && changed !== ''; times -= 1)
    changed = (MUTATIONS[roll(MUTATIONS.length)] as Mutation)(changed, roll);
  return changed;
}

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

describe('studies that somebody broke', () => {
  const sources: Pick<StudySource, 'text' | 'base'>[] = [];
  beforeAll(async () => {
    for (const name of await shippedNames(nodeFiles, 'studies'))
      sources.push(await findStudy(name, nodeFiles));
    sources.sort((a, b) => b.text.length - a.text.length);
  });
  /** A large study takes as long as many small ones: seldom the largest, sometimes another, mostly a small one. */
  const pick = (face: number) =>
    (face === 0 ? sources[0] : face <= 20 ? sources.at(-1) : undefined) ?? { text: STUDY };
  it('3,000 of them: each is taken or refused in words', () => {
    const roll = dice(2012);
    const count = { taken: 0, refused: 0 };
    for (let i = 0; i < 3000 * TIMES; i += 1) {
      const picked = pick(roll(240));
      const text = mutate(picked.text, roll);
      count[outcome(() => read(text, picked.base), text) ? 'taken' : 'refused'] += 1;
    }
    expect(count.taken).toBeGreaterThan(100);
    expect(count.refused).toBeGreaterThan(1000);
  });
  it('600 of them run over a table in memory', async () => {
    const roll = dice(1994);
    let ran = 0;
    for (let i = 0; i < 600 * TIMES; i += 1) {
      const text = mutate(STUDY, roll);
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
