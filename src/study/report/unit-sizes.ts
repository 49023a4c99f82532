import { UNITS } from '../../base/unit.ts';

/** Units of one kind, and how much of it each is. */
const SIZES: readonly Readonly<Record<string, number>>[] = [
  { usd: 1, 'usd-million': 1e6, 'usd-billion': 1e9 },
  {
    'international-dollars': 1,
    'international-dollar-thousand': 1e3,
    'international-dollar-million': 1e6,
    'international-dollar-billion': 1e9,
  },
  { 'persons-thousand': 1e3, 'persons-million': 1e6 },
  { ratio: 1, share: 1, percent: 0.01 },
];

/** Units that leave open what is counted. */
const OPEN: ReadonlySet<string> = new Set(['', UNITS.none.id, UNITS.dataUnit.id]);

/** Whether numbers of one unit, multiplied so, are numbers of the other; of one that leaves open what it counts nobody knows. */
export function becomes(from: string, times: number, to: string): boolean {
  if (OPEN.has(from) || (from === to && Math.abs(times) === 1)) return true;
  const sizes = SIZES.find((kind) => kind[from] !== undefined && kind[to] !== undefined);
  if (sizes === undefined) return false;
  // a factor may turn the sign
  return Math.abs(Math.abs(times) * (sizes[to] / sizes[from]) - 1) < 1e-9;
}
