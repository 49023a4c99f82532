import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/base/table.ts';
import { UNITS } from '../../src/base/unit.ts';
import { readCorrespondence } from '../../src/workspace/own-correspondence.ts';
import { ends, orRefused, TIMES } from '../support/fuzz-ends.ts';
import { mutated, mutation, plainLines, storage, stored } from '../support/mutated-csv.ts';

const WEIGHTED =
  'from,to,weight,note\n0101,A1,0.25,é\n0101,B2,0.75,x\n0203,A1,1,x\n0405,B2,0.4,x\n0405,C3,0.6,x\n';
const PLAIN = 'from,to,note\n0101,A1,é\n0101,B2,x\n0203,A1,x\n0405,B2,x\n0405,C3,x\n';

const title = (name: string) => ({ name, title: { en: name, es: name } });
const GOODS = tableOf(
  'trade_flow',
  [title('product'), { ...title('value'), unit: UNITS.usd }],
  ['0101', '0203', '0405'].map((product, i) => ({ product, value: 10 * (i + 1) })),
);

type Shares = Readonly<Record<string, number>>;

/** Whether the numbers of a column, some between 0 and 1, add up to 1 for each code. */
function areParts(lines: readonly (readonly string[])[], of: readonly number[], at: number): boolean {
  const values = lines.map((cells) => (cells[at] === '' ? Number.NaN : Number(cells[at])));
  return (
    values.some((value) => value > 0 && value < 1) &&
    of.some((codes) =>
      lines.every((cells) => {
        const own = values.filter((_, row) => lines[row]?.[codes] === cells[codes]);
        return Math.abs(own.reduce((a, b) => a + b, 0) - 1) <= 0.01 && own.every((value) => value >= 0);
      }),
    )
  );
}

/** Shares by `from → to` as a plain reading has them; null where a careful reader must refuse. */
function plainShares(text: string): Shares | null {
  const [head = [], ...lines] = plainLines(text);
  const places = ['from', 'to', 'weight'].map((name) => head.indexOf(name));
  const [from = -1, to = -1, weight = -1] = places;
  if (from < 0 || to < 0 || head.some((name, at) => name !== '' && head.indexOf(name) !== at)) return null;
  if (lines.some((cells) => cells.length !== head.length)) return null;
  const links = lines
    .map((cells) => ({ from: cells[from] ?? '', to: cells[to] ?? '', weight: cells[weight] ?? '' }))
    .filter((link) => link.from !== '' && link.to !== '');
  if (weight < 0 && head.some((_, at) => at !== from && at !== to && areParts(lines, [from, to], at)))
    return null;
  const shares: Record<string, number> = {};
  for (const link of links) {
    const own = links.filter((other) => other.from === link.from);
    const targets = new Set(own.map((other) => other.to));
    const said = own.filter((other) => other.to === link.to);
    if (said.some((one) => weight >= 0 && (one.weight === '' || !(Number(one.weight) >= 0)))) return null;
    const sum = own.reduce((all, one) => all + Number(one.weight), 0);
    if (weight >= 0 && !(Math.abs(sum - 1) <= 0.01)) return null;
    const share = said.reduce((all, one) => all + Number(one.weight) / sum, 0);
    shares[`${link.from} → ${link.to}`] = weight >= 0 ? share : 1 / targets.size;
  }
  return shares;
}

describe('a file of links, changed in one way', () => {
  it.each([
    ['with weights', WEIGHTED, 500],
    ['without', PLAIN, 300],
  ])('%s is refused with a code, or read as a plain reading of the file has it', (_, file, times) => {
    const met = ends();
    fc.assert(
      fc.property(mutation, storage, (change, how) => {
        const text = mutated(file, change);
        const given = { bytes: stored(text, how), shown: 'links.csv', sha256: '', to: 'X' };
        const found = orRefused(() => readCorrespondence(given, GOODS, 'product'));
        met[found === null ? 'refused' : 'read'] += 1;
        if (found === null) return;
        const plain = how[0] === 'zero byte' ? null : plainShares(text);
        const shares = Object.fromEntries(
          found.of.links.map(({ from, to, weight }) => [`${from} → ${to}`, Number(weight.toFixed(12))]),
        );
        const rounded =
          plain && Object.fromEntries(Object.entries(plain).map(([at, w]) => [at, Number(w.toFixed(12))]));
        expect(shares, JSON.stringify([text, how])).toEqual(rounded);
      }),
      { numRuns: times * TIMES, seed: 17 },
    );
    expect(Math.min(met.read, met.refused)).toBeGreaterThan(50);
  });
});
