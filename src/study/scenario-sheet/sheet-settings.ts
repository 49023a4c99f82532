import type { SweepSpec } from '../../workspace/scenario/scenario-schema.ts';
import { cellOfPart, elasticityIn, type FilledCell, numberOr } from './sheet-cells.ts';
import type { SETTINGS } from './sheet-columns.ts';

/** A setting as a scenario's file has it; what cannot be read is left as it was typed, and refused as such. */
export function settingOfCell(name: string, cell: FilledCell): unknown {
  switch (name) {
    case 'year':
      return numberOr(cell);
    case 'elasticity':
      return elasticityIn(cell);
    case 'read':
      return readIn(cell.text);
    case 'sweep':
      return sweepIn(cell.text);
    default:
      return cell.text;
  }
}

/** What a person types for a setting; the way back of `settingOfCell`. */
export function cellOfSetting(name: (typeof SETTINGS)[number], given: unknown): string | number | null {
  if (typeof given !== 'object' || given === null) return cellOfPart(given);
  if (name === 'sweep') return cellOfSweep(given as SweepSpec);
  return Object.entries(given)
    .map(([key, value]) => `${key}=${value}`)
    .join(name === 'read' ? '; ' : ', ');
}

function cellOfSweep({ shock, over, from, to, steps }: SweepSpec): string {
  const curve = `${over === undefined ? '' : `${over}=`}${from}..${to}/${steps}`;
  return shock === undefined ? curve : `${curve}; shock=${shock}`;
}

/** `totals=ignore; year=2008`: a mark parts only before the next name, since it may be a value itself. */
function readIn(text: string): unknown {
  const pairs = text.split(/[;,\n]\s*(?=[\w-]+=)/).map((pair) => /^([^=]+)=(.*)$/s.exec(pair.trim()));
  if (pairs.some((pair) => pair === null)) return text;
  return Object.fromEntries(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1].trim(), pair[2]]])));
}

const END = String.raw`([+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)`;
const SWEEP = new RegExp(
  String.raw`^(?:(\w+)\s*=\s*)?${END}\s*\.\.\s*${END}\s*/\s*(\d+)(?:\s*[;,\s]\s*shock\s*=\s*(\d+))?$`,
  'i',
);

/** `0..1/20`, `target=0.6..0.8/4` or `0..1/20; shock=2`. */
function sweepIn(text: string): unknown {
  const found = SWEEP.exec(text);
  if (found === null) return text;
  const [, over, from, to, steps, shock] = found;
  const end = (typed: string) =>
    numberOr({ text: typed, number: typed.includes(',') ? Number.NaN : Number(typed) });
  return {
    ...(shock === undefined ? {} : { shock: Number(shock) }),
    ...(over === undefined ? {} : { over }),
    from: end(from),
    to: end(to),
    steps: Number(steps),
  };
}
