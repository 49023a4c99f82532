import { grouped, same } from '../../base/locale.ts';
import { codedColumn, numberColumn, type Table } from '../../base/table.ts';
import { textAt } from '../../base/text-column.ts';
import { flowCode } from '../../columns/flow-words.ts';
import { number } from '../../indicators/options.ts';
import type { DataCheck } from './data-check.ts';
import { keyGroups, keyNames, keysOfRow, placeOf } from './row-keys.ts';

export const mirrorFlows: DataCheck = {
  id: 'mirror',
  title: { en: 'mirror flows', es: 'flujos espejo' },
  about: {
    en: 'Flows that exporter and importer both report, of which one is more than so many times the other.',
    es: 'Flujos que declaran tanto el exportador como el importador, y de los que uno es más de tantas veces el otro.',
  },
  way: {
    en: 'Gaps are the rule (freight, re-exports, timing): say which side you take, or choose reconciled data such as BACI.',
    es: 'Las brechas son la regla (fletes, reexportaciones, fechas): diga qué lado toma, o elija datos conciliados como BACI.',
  },
  limit: number(
    2,
    { en: 'how many times one side may be the other', es: 'cuántas veces puede ser un lado el otro' },
    { min: 1 },
  ),
  look: (table, most) => {
    const pairs = pairsOf(table);
    const far = pairs.filter(({ factor }) => factor > most).sort((a, b) => b.factor - a.factor);
    const [worst] = far;
    if (worst === undefined) return [];
    return [
      {
        check: 'mirror',
        level: 'unusual',
        count: far.length,
        place: same(worst.place),
        text: {
          en: `of ${grouped(pairs.length)} flows that both sides report, in ${grouped(far.length)} one is more than ${most} times the other (largest factor ${worst.factor.toFixed(1)})`,
          es: `de ${grouped(pairs.length)} flujos que ambas partes declaran, en ${grouped(far.length)} uno es más de ${most} veces el otro (factor mayor ${worst.factor.toFixed(1)})`,
        },
      },
    ];
  },
};

interface Pair {
  readonly place: string;
  readonly factor: number;
}

/** Flows with a number above zero on both sides, by exporter, importer and the other keys. */
function pairsOf(table: Table): readonly Pair[] {
  const [flow, economy, partner] = ['flow', 'economy', 'partner'].map((name) => codedColumn(table, name));
  const values = numberColumn(table, 'value')?.values;
  if (!flow || !economy || !partner || values === undefined) return [];
  const kinds = flow.words.map(flowCode);
  const rest = keyNames(table).filter((name) => !['flow', 'economy', 'partner'].includes(name));
  const { of, firsts } = keyGroups(table, rest);
  const sides = { X: new Map<string, number>(), M: new Map<string, number>() };
  values.forEach((value, row) => {
    const kind = kinds[flow.codes[row] - 1];
    if (!(value > 0) || (kind !== 'X' && kind !== 'M')) return;
    const ends = [textAt(economy, row), textAt(partner, row)];
    sides[kind].set([...(kind === 'X' ? ends : ends.reverse()), of[row]].join('\0'), value);
  });
  return [...sides.X].flatMap(([key, x]) => {
    const m = sides.M.get(key);
    if (m === undefined) return [];
    const [from, to, group] = key.split('\0');
    const place = placeOf(from, to, keysOfRow(table, rest, firsts[Number(group)]));
    return [{ place, factor: Math.max(x / m, m / x) }];
  });
}
