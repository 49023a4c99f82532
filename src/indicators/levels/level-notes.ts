import { warning } from '../../base/note.ts';
import type { Note } from '../note.ts';
import type { Judged, Question } from './judge-wholes.ts';
import type { CodedKey, KeyedRows } from './keyed-rows.ts';
import { type FoundPair, type Marks, NO_ROW } from './mark-wholes.ts';
import type { Measure } from './measures.ts';

/** `product: 85 > 8542, 8703, …`, one text a column. */
export function namedPairs(pairs: readonly FoundPair[]): readonly string[] {
  const columns = [...new Set(pairs.map(({ column }) => column))];
  return columns.map((column) => `${column}: ${shown(direct(pairs.filter((one) => one.column === column)))}`);
}

/** The widest first, with the parts that are not also parts of another part. */
function direct(pairs: readonly FoundPair[]): readonly FoundPair[] {
  const below = new Map(pairs.map(({ whole, parts }) => [whole, parts]));
  const widest = [...pairs].sort((a, b) => b.parts.length - a.parts.length);
  return widest.map((pair) => {
    const inner = new Set(pair.parts.flatMap((part) => below.get(part) ?? []));
    return { ...pair, parts: pair.parts.filter((part) => !inner.has(part)) };
  });
}

function shown(pairs: readonly Pick<FoundPair, 'whole' | 'parts'>[], most = 4): string {
  const some = pairs.slice(0, most).map(({ whole, parts }) => `${whole} > ${cut(parts, 3)}`);
  return some.join('; ') + (pairs.length > most ? `; … (${pairs.length})` : '');
}

function cut(names: readonly string[], most: number): string {
  return names.slice(0, most).join(', ') + (names.length > most ? ', …' : '');
}

/** That the wholes were taken for none, as asked. */
export function takenNote(pairs: readonly FoundPair[]): readonly Note[] {
  if (pairs.length === 0) return [];
  const named = namedPairs(pairs).join('; ');
  return [
    warning(
      `levels=all takes every row, also what looks like wholes beside their parts: ${named}.`,
      `levels=all toma todas las filas, también lo que parece un total junto a sus partes: ${named}.`,
    ),
  ];
}

/** Codes that look like wholes and are smaller than their parts. */
export function contradictedNotes(judged: readonly Judged[]): readonly Note[] {
  return judged.flatMap(({ key, contradicted }) =>
    contradicted.length === 0
      ? []
      : [
          {
            level: 'warning' as const,
            text: {
              en: `By their codes these would be wholes, but their parts add up to more, so every row enters (${key.key}): ${shown(contradicted)}. If they are wholes, levels=2 (or as many digits as they should have) keeps one level.`,
              es: `Por sus claves serían totales, pero sus partes suman más, así que entran todas las filas (${key.key}): ${shown(contradicted)}. Si son totales, levels=2 (o los dígitos que correspondan) conserva un solo nivel.`,
            },
          },
        ],
  );
}

/** Codes that equal the sum of others, perhaps by chance. @param hasAll whether levels=all can say that it is */
export function perhapsNotes(
  found: readonly { readonly key: CodedKey; readonly perhaps: readonly Question[] }[],
  hasAll: boolean,
): readonly Note[] {
  const seen = new Set<string>();
  const isNew = (id: string) => !seen.has(id) && seen.add(id);
  return found.flatMap(({ key, perhaps }) =>
    perhaps
      .filter(({ whole }) => isNew(`${key.key} ${whole}`))
      .map(({ whole, parts }) => ({
        level: 'warning' as const,
        text: {
          en: `"${whole}" (${key.key}) equals the sum of others (${cut(parts, 3)}), perhaps by chance. If it is their total, leave it out with --where '${key.key}!=${whole}'${hasAll ? '; if not, --with levels=all says so' : ''}.`,
          es: `"${whole}" (${key.key}) es igual a la suma de otras (${cut(parts, 3)}), tal vez por casualidad. Si es su total, exclúyalo con --where '${key.key}!=${whole}'${hasAll ? '; si no, dígalo con --with levels=all' : ''}.`,
        },
      })),
  );
}

/** Wholes left out that their parts do not add up to, and how much of them these cover. */
export function coverageNotes(rows: KeyedRows, marks: Marks, measures: readonly Measure[]): readonly Note[] {
  const poor = measures.flatMap((measure) =>
    coverage(rows, marks, measure)
      .filter(({ share }) => Math.abs(share - 1) > 1e-6)
      .map((one) => ({ ...one, measure: measure.name })),
  );
  if (poor.length === 0) return [];
  const worst = [...poor].sort((a, b) => Math.abs(b.share - 1) - Math.abs(a.share - 1)).slice(0, 4);
  const list = worst
    .map(({ column, whole, share, measure }) => `${column} ${whole}: ${percent(share)} (${measure})`)
    .join('; ');
  const more = poor.length > worst.length ? `; … (${poor.length})` : '';
  return [
    warning(
      `The parts that enter do not add up to the whole left out. They are so much of it: ${list}${more}.`,
      `Las partes que entran no suman el total que se deja fuera. Son esta proporción de él: ${list}${more}.`,
    ),
  ];
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(4))} %`;
}

function coverage(rows: KeyedRows, marks: Marks, { values }: Measure) {
  const below = new Float64Array(rows.rows.length);
  const keys = new Map<number, CodedKey>();
  const valueAt = (k: number): number => values[rows.rows[k]];
  marks.eachPart((part, whole, key) => {
    if (!keys.has(whole)) keys.set(whole, key);
    if (part === NO_ROW) return;
    const value = valueAt(part);
    if (marks.marked[part] === 0 && !Number.isNaN(value)) below[whole] = below[whole] + value;
  });
  const sums = new Map<string, { column: string; whole: string; own: number; below: number }>();
  for (const [k, key] of keys) {
    const own = valueAt(k);
    if (Number.isNaN(own)) continue;
    const whole = key.names[key.of[k]];
    const id = `${key.key}\0${whole}`;
    const sum = sums.get(id) ?? { column: key.key, whole, own: 0, below: 0 };
    sums.set(id, { ...sum, own: sum.own + own, below: sum.below + below[k] });
  }
  return [...sums.values()].flatMap(({ column, whole, own, below: parts }) =>
    own === 0 ? [] : [{ column, whole, share: parts / own }],
  );
}
