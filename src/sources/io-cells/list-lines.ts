import type { Column, Table } from '../../base/table.ts';
import { type TextColumn, textColumnOf } from '../../base/text-column.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { economyLetters } from '../mrio/economy-letters.ts';
import { labelMark } from '../mrio/label-mark.ts';
import type { CrossLine } from './cross-table.ts';
import { accountKind, useKind } from './io-codes.ts';
import type { ListSide } from './list-columns.ts';

/** The lines that one side of a list names, and which of them each row of the list has. */
export interface ListLines {
  readonly lines: readonly CrossLine[];
  readonly at: Uint32Array;
}

/** A column as coded texts; numbers are codes too. */
export function codesIn(table: Table, place: number): TextColumn {
  const column: Column | undefined = table.columns[table.fields[place]?.name ?? ''];
  if (column?.kind === 'text') return column;
  return textColumnOf(
    Array.from(column?.values ?? [], (value) => (Number.isNaN(value) ? null : String(value))),
  );
}

/** The lines of one side, each of an economy and a code; without an economy where the list names none. */
export function linesOfSide(table: Table, side: ListSide): ListLines {
  const codes = codesIn(table, side.industry >= 0 ? side.industry : side.pair);
  if (side.economy < 0) {
    const cut = side.pair < 0 ? null : cutPairs(codes.words);
    const lines = codes.words.map((word) => cut?.(word) ?? { economy: '', code: word, name: '' });
    return merged([BLANK, ...lines], codes.codes);
  }
  const economies = codesIn(table, side.economy);
  const letters = ['', ...economies.words.map(economyLetters)];
  const width = codes.words.length + 1;
  const known = new Map<number, number>();
  const lines: CrossLine[] = [];
  const at = codes.codes.map((code, row) => {
    const key = economies.codes[row] * width + code;
    const found = known.get(key) ?? lines.length;
    if (found === lines.length) {
      known.set(key, found);
      lines.push({ economy: letters[economies.codes[row]], code: codes.words[code - 1] ?? '', name: '' });
    }
    return found;
  });
  return merged(lines, at);
}

const BLANK: CrossLine = { economy: '', code: '', name: '' };

/** Cuts names such as MEX_C26; null where they are codes of one economy that nobody knows. */
function cutPairs(labels: readonly string[]): ((label: string) => CrossLine) | null {
  const members = labels.filter((label) => accountKind(label) === null && useKind(label) === null);
  const mark = labelMark(members, '_');
  if (mark === null) return null;
  const before = new Set(members.map((label) => label.slice(0, label.indexOf(mark))));
  const [only = ''] = before;
  if (members.length === 0 || (before.size === 1 && findEconomy(only)?.id !== only)) return null;
  return (label) => {
    const at = label.indexOf(mark);
    if (at < 0) return { ...BLANK, code: label };
    const [first, second] = [label.slice(0, at), label.slice(at + 1)];
    // the ICIO of 2016 names the category first
    const isTurned = useKind(first) === 'demand' && useKind(second) === null && !before.has(first);
    return { economy: economyLetters(isTurned ? second : first), code: isTurned ? first : second, name: '' };
  };
}

/** Lines of one name become one; those that no row has are left out. */
export function merged(lines: readonly CrossLine[], at: Uint32Array): ListLines {
  const places = new Map<string, number>();
  const kept: CrossLine[] = [];
  const now = new Int32Array(lines.length).fill(-1);
  for (const one of at) {
    if (now[one] >= 0) continue;
    const line = lines[one];
    const key = `${line.economy}\n${line.code}`;
    const place = places.get(key) ?? kept.length;
    if (place === kept.length) {
      places.set(key, place);
      kept.push(line);
    }
    now[one] = place;
  }
  return { lines: kept, at: at.map((one) => now[one]) };
}
