import { EscalarError } from '../../base/error.ts';
import { warning } from '../../base/note.ts';
import type { LevelsPlace } from '../../base/texts/panel.ts';
import { codeSpan, covers, digitsOf } from '../../catalog/wholes/code-span.ts';
import type { Judged } from './judge-wholes.ts';
import { type CodedKey, type KeyedRows, numbering, withoutPlaces } from './keyed-rows.ts';
import type { Measure } from './measures.ts';
import type { Settled } from './settled.ts';

/** The lengths of the codes that are digits, in order; a length that only one code has counts too. */
export function digitLengths(names: readonly string[]): readonly number[] {
  const lengths = new Set(names.flatMap((name) => digitsOf(name) ?? []));
  return [...lengths].sort((a, b) => a - b);
}

/**
 * Keeps the codes of so many digits in products and classes. Rows of other codes are left out: those that a kept row
 * speaks for, as its whole, as its part or because they are a total, and those that none does, whose value is said.
 * @throws EscalarError `no-such-level`
 */
export function keepDigits(
  rows: KeyedRows,
  marked: Uint8Array,
  judged: readonly Judged[],
  digits: number,
  measures: readonly Measure[],
  settled: Settled,
  saidBy: LevelsPlace,
): Settled {
  const out = marked.slice();
  const notes = [...settled.notes];
  const dropped = [...settled.dropped];
  for (const { key } of judged) {
    const lengths = digitLengths(key.names);
    if (!lengths.includes(digits))
      throw new EscalarError('no-such-level', { column: key.key, digits, lengths, saidBy });
    const { spoken, silent } = otherRows(rows, key, out, digits);
    for (const k of [...spoken, ...silent]) out[k] = 1;
    if (spoken.length > 0) dropped.push(said(WHAT.spoken, key, spoken));
    if (silent.length === 0) continue;
    dropped.push(said(WHAT.silent, key, silent));
    const [measure] = measures;
    if (measure !== undefined) notes.push(lostNote(rows, key, silent, digits, measure));
  }
  return { table: withoutPlaces(rows, out), notes, dropped };
}

const WHAT = {
  spoken: {
    en: 'rows of other digits, whose parts or whole enter',
    es: 'filas con otro número de dígitos, cuyas partes o cuyo total entran',
  },
  silent: {
    en: 'rows of other digits without a row at that level',
    es: 'filas con otro número de dígitos, sin fila en ese nivel',
  },
};

function said(what: Settled['dropped'][number]['what'], key: CodedKey, places: readonly number[]) {
  const codes = [...new Set(places.map((k) => key.names[key.of[k]]))];
  return { what, count: places.length, examples: codes.slice(0, 5) };
}

function lostNote(
  rows: KeyedRows,
  key: CodedKey,
  places: readonly number[],
  digits: number,
  { name, values }: Measure,
): Settled['notes'][number] {
  const lost = places.reduce((sum, k) => sum + (values[rows.rows[k]] || 0), 0);
  const { examples } = said(WHAT.silent, key, places);
  const number = Number(lost.toPrecision(6)).toString();
  return warning(
    `levels=${digits}: without a row of ${digits} digits, and so out: ${examples.join(', ')} (${number} of ${name}).`,
    `levels=${digits}: sin fila de ${digits} dígitos, y por eso fuera: ${examples.join(', ')} (${number} de ${name}).`,
  );
}

function otherRows(rows: KeyedRows, key: CodedKey, out: Uint8Array, digits: number) {
  const groupOf = numbering(rows.keys.filter((one) => one !== key));
  const spans = key.names.map(codeSpan);
  const atLevel = key.names.map((name) => digitsOf(name) === digits);
  const kept = new Map<number, number[]>();
  const others: number[] = [];
  rows.rows.forEach((_, k) => {
    if (out[k] === 1 || key.names[key.of[k]] === '') return;
    const code = key.of[k];
    const list = kept.get(groupOf(k));
    if (atLevel[code] !== true) others.push(k);
    else if (list === undefined) kept.set(groupOf(k), [code]);
    else list.push(code);
  });
  const speaks = (k: number): boolean => {
    const own = spans[key.of[k]] ?? null;
    return (kept.get(groupOf(k)) ?? []).some((code) => {
      const other = spans[code] ?? null;
      return own === null || other === null || covers(own, other) || covers(other, own);
    });
  };
  return { spoken: others.filter(speaks), silent: others.filter((k) => !speaks(k)) };
}
