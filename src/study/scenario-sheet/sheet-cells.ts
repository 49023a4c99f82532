import { ELASTICITIES } from '../../catalog/trade-elasticities.ts';
import type { ShockTakes } from '../../workspace/scenario/shock-parts.ts';

/** What a cell holds: text, and the number where it is one. */
export interface FilledCell {
  readonly text: string;
  /** NaN where it is text that may mean something else too. */
  readonly number: number;
}

/** A part of a shock as a scenario's file has it; what cannot be read is left as it was typed, and refused as such. */
export function partOfCell(cell: FilledCell, takes: ShockTakes | null): unknown {
  switch (takes) {
    case 'economies':
    case 'activities':
      return codesIn(cell.text);
    case 'economy':
    case 'word':
      return cell.text;
    case 'buyers':
      return cell.text === 'all' || cell.text === 'abroad' ? cell.text : codesIn(cell.text);
    case 'target':
      return targetIn(cell);
    case 'switch':
      return switchIn(cell.text);
    default:
      return numberOr(cell);
  }
}

/** Spreadsheets write it in capitals, in the language of the person. */
function switchIn(text: string): boolean | string {
  if (/^(?:true|verdadero)$/i.test(text)) return true;
  return /^(?:false|falso)$/i.test(text) ? false : text;
}

/** Could be grouped by thousands as well as a decimal. */
const TWO_WAYS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** A number where it is one way, decimal commas too; else the text. */
export function numberOr({ text, number }: FilledCell): number | string {
  if (!Number.isNaN(number)) return number;
  if (TWO_WAYS.test(text)) return text;
  return /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : text;
}

/** One for all, the name of a list, or `c14=3, c15=4`. */
export function elasticityIn(cell: FilledCell): unknown {
  const value = numberOr(cell);
  if (typeof value === 'number' || ELASTICITIES.some((name) => name === value)) return value;
  // a comma is also a decimal mark
  const pairs = value.split(/[;\n]|,(?=[^,=]*=)/).map((pair) => pair.split('=').map((part) => part.trim()));
  if (pairs.some((pair) => pair.length !== 2)) return value;
  return Object.fromEntries(
    pairs.map(([code, text]) => [code, numberOr({ text, number: Number.NaN })] as const),
  );
}

/** `0.6`, `TWN`, or `TWN: c14, c15`. */
function targetIn(cell: FilledCell): unknown {
  const value = numberOr(cell);
  if (typeof value === 'number' || TWO_WAYS.test(value)) return value;
  const [economy, activities] = value.split(':').map((part) => part.trim());
  return { economy, ...(activities === undefined ? {} : { activities: codesIn(activities) }) };
}

function codesIn(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** What a person types for a part of a shock; the way back of `partOfCell`. */
export function cellOfPart(part: unknown): string | number | null {
  if (typeof part === 'number' || typeof part === 'string') return part;
  if (typeof part === 'boolean') return String(part);
  if (Array.isArray(part)) return part.join(', ');
  if (typeof part !== 'object' || part === null) return null;
  const { economy, activities } = part as {
    readonly economy: string;
    readonly activities?: readonly string[];
  };
  return activities === undefined ? economy : `${economy}: ${activities.join(', ')}`;
}
