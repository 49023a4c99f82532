import { findEconomy } from '../economy.ts';
import { chinaOfParts } from './china-of-parts.ts';
import { type CodeSpan, codeSpan, covers, sectionSpans } from './code-span.ts';
import { holds, type NamedWhole, namedWhole, type WholeDimension } from './named-whole.ts';
import { sectionsOfGoods } from './sections-of-goods.ts';

/** A code that may be the whole of other codes of the same column. */
export interface WholeAmong {
  readonly whole: string;
  /** In the order of the codes given. */
  readonly parts: readonly string[];
  /**
   * `name`: it is called so. `code`: the form of the codes says so, and numbers may contradict it. `numbers`: the
   * form allows it and only equal numbers say so, as for one digit, which also numbers things.
   */
  readonly by: 'name' | 'code' | 'numbers';
}

/**
 * The wholes among the codes of one column, by their names and by the hierarchy of codes. Remainders (rest of the
 * world, areas not specified) are no wholes.
 * Cost: names and ranges times codes; digits in one sorted pass.
 */
export function wholesAmong(dimension: WholeDimension, codes: readonly string[]): readonly WholeAmong[] {
  const called = namedAmong(dimension, codes);
  if (dimension !== 'product' && dimension !== 'activity') return called;
  const found =
    dimension === 'product'
      ? [...called, ...sectionsOfGoods(codes).map((one) => ({ ...one, by: 'code' as const }))]
      : called;
  const named = new Set(found.map(({ whole }) => whole));
  const spans = codes.flatMap((code) => {
    const span = named.has(code) ? null : codeSpan(code);
    return span === null ? [] : [{ code, span }];
  });
  return [...found, ...nested(spans), ...wider(spans)];
}

function namedAmong(dimension: WholeDimension, codes: readonly string[]): readonly WholeAmong[] {
  const economies = dimension === 'economy' || dimension === 'partner';
  const numbered = economies && numbersOfEconomies(codes);
  const names = new Map<string, NamedWhole>();
  const chinas = economies ? chinaOfParts(codes) : new Set();
  for (const code of codes) {
    if (economies && isLetter(code) && !areEconomies(codes)) continue;
    const found = namedWhole(dimension, chinas.has(code) ? 'Greater China' : code, numbered);
    if (found !== null) names.set(code, { ...found, code });
  }
  return [...names].flatMap(([whole, name]) => {
    const parts = codes.filter((code) => code !== whole && holds(name, code, names.get(code) ?? null));
    return parts.length === 0 ? [] : [{ whole, parts, by: 'name' as const }];
  });
}

const isLetter = (code: string): boolean => /^\s*\p{L}\s*$/u.test(code);

/** Whether most codes beside single letters are economies of the catalog: W is then the world, and beside X, Y and Z nothing. */
function areEconomies(codes: readonly string[]): boolean {
  const others = codes.filter((code) => !isLetter(code));
  return others.filter((code) => findEconomy(code) !== null).length > others.length / 2;
}

/**
 * Whether numbers stand for economies: most of those that are not zero are codes of the catalog, or of regions where
 * they have three digits, as things that are merely numbered do not. A zero alone does where most of the other codes
 * are economies.
 */
function numbersOfEconomies(codes: readonly string[]): boolean {
  const written = codes.filter((code) => /^\s*\d*[1-9]\d*\s*$/.test(code));
  const numbers = written.length > 0 ? written : codes.filter((code) => !/^\s*0*\s*$/.test(code));
  const known = numbers.filter(
    (code) => findEconomy(code) !== null || (code.length === 3 && namedWhole('economy', code, true) !== null),
  );
  return numbers.length > 0 && known.length > numbers.length / 2;
}

interface Spanned {
  readonly code: string;
  readonly span: CodeSpan;
}

/** Codes that others begin with. */
function nested(spans: readonly Spanned[]): readonly WholeAmong[] {
  const stems = new Map<string, { code: string; digits: string }[]>();
  for (const { code, span } of spans)
    if (span.kind === 'digits' && span.low === span.high) {
      const list = stems.get(span.stem) ?? [];
      list.push({ code, digits: span.low });
      stems.set(span.stem, list);
    }
  return [...stems.values()].flatMap((list) => {
    const all = list.map(({ digits }) => digits);
    const running = isRunning(all);
    const byOne = !running && digitsNest(all);
    const sorted = [...list].sort((a, b) => (a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0));
    const parts = sorted.map((): string[] => []);
    const open: number[] = [];
    sorted.forEach(({ code, digits }, k) => {
      while (open.length > 0 && !digits.startsWith((sorted[open.at(-1) as number] as Numbered).digits))
        open.pop();
      for (const above of open) if ((sorted[above] as Numbered).digits !== digits) parts[above].push(code);
      open.push(k);
    });
    return sorted.flatMap(({ code, digits }, k) => {
      const own = parts[k];
      if (own.length === 0) return [];
      return [
        {
          whole: code,
          parts: own,
          by: running || (digits.length < 2 && !byOne) ? ('numbers' as const) : ('code' as const),
        },
      ];
    });
  });
}

interface Numbered {
  readonly digits: string;
}

/** Whether things are merely numbered: 1, 2, 3 … without a gap, ten of them or more. */
function isRunning(digits: readonly string[]): boolean {
  const numbers = new Set(digits.filter((text) => !text.startsWith('0')).map(Number));
  return numbers.size >= 10 && numbers.size >= digits.length - 1 && !numbers.has(0) && numbersTo(numbers);
}

function numbersTo(numbers: ReadonlySet<number>): boolean {
  for (let n = 1; n <= numbers.size; n += 1) if (!numbers.has(n)) return false;
  return true;
}

/** Whether one digit heads a hierarchy: below two digits there are more, or zeros begin codes beside a digit alone, as in SITC. */
function digitsNest(all: readonly string[]): boolean {
  const own = new Set(all);
  return all.some(
    (code) =>
      (code.length === 2 && code[0] === '0' && own.has('0')) ||
      (code.length > 2 && own.has(code.slice(0, 2)) && own.has(code[0])),
  );
}

/** Ranges and letters over what lies within. */
function wider(spans: readonly Spanned[]): readonly WholeAmong[] {
  const letters = spans.filter(({ span }) => span.kind === 'letters');
  return spans.flatMap(({ code, span }) => {
    if (span.kind === 'digits' && span.low === span.high) return [];
    const inside = (test: CodeSpan) =>
      spans.filter((other) => covers(test, other.span)).map((other) => other.code);
    const own = inside(span);
    if (own.length > 0) return [{ whole: code, parts: own, by: 'code' as const }];
    if (span.kind !== 'letters' || span.low !== span.high) return [];
    const bare =
      sectionSpans(span.low)
        .map(inside)
        .sort((a, b) => b.length - a.length)[0] ?? [];
    if (bare.length === 0) return [];
    return [
      { whole: code, parts: bare, by: letters.length === 1 ? ('code' as const) : ('numbers' as const) },
    ];
  });
}
