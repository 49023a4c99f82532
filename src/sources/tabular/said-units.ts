import { EscalarError } from '../../base/error.ts';
import { type PlainNote, warning } from '../../base/note.ts';
import type { Column, Table } from '../../base/table.ts';
import { amountUnit, unitSaidIn } from '../../columns/amount-unit.ts';
import type { ColumnPlan } from './plan-columns.ts';

/** The unit of an amount. */
interface Said {
  /** Where it stands, with its words. */
  readonly by: string;
  readonly unit: string;
}

export type SaidUnits = Readonly<Record<string, Said>>;

/**
 * Units of amounts by field, as the names of the columns say them; else, of the only column of numbers, the lines above.
 * @param file what is named where a line above says it
 */
export function saidUnits(
  table: Table,
  plans: readonly ColumnPlan[],
  above: readonly (readonly string[])[],
  file: string,
): SaidUnits {
  const numbers = table.fields.filter(
    ({ name }) => table.columns[name]?.kind === 'number' && name !== 'source_line',
  );
  const title = above.flat().flatMap((text) => unitSaidIn(text, true) ?? []);
  return Object.fromEntries(
    numbers.flatMap(({ name }) => {
      const header = plans.find(({ field }) => field === name)?.header ?? '';
      const own = unitSaidIn(header);
      const unit = own ?? (numbers.length === 1 ? title[0] : undefined);
      return unit === undefined ? [] : [[name, { by: own === null ? `${file} (${unit})` : header, unit }]];
    }),
  );
}

const ofTwo = (one: Said, other: Said, en: string, es: string): PlainNote =>
  warning(`"${one.by}" and "${other.by}" ${en}.`, `"${one.by}" y "${other.by}" ${es}.`);

/**
 * A column of numbers in the unit of another that it adds up with.
 * @returns the table as it is where nothing says that they differ
 * @throws EscalarError `units-differ` where they are of two currencies
 */
export function inUnitOf(
  table: Table,
  name: string,
  own: Said | undefined,
  other: Said | undefined,
): { readonly table: Table; readonly notes: readonly PlainNote[] } {
  const column: Column | undefined = table.columns[name];
  const [from, to] = [own, other].map((said) => amountUnit(said?.unit ?? ''));
  if (!own || !other || !from || !to || column?.kind !== 'number') return { table, notes: [] };
  if (from.money !== to.money && from.isMoney && to.isMoney)
    throw new EscalarError('units-differ', { first: other.by, other: own.by });
  if (from.meant !== to.meant && !(from.isKnown && to.isKnown)) {
    const note = ofTwo(
      own,
      other,
      'are in units that could not be compared',
      'están en unidades que no se pudieron comparar',
    );
    return { table, notes: [note] };
  }
  const power = from.isKnown ? from.power - to.power : 0;
  if (power === 0) return { table, notes: [] };
  const times = 10 ** Math.abs(power);
  const values = column.values.map((value) => (power > 0 ? value * times : value / times));
  const shown = power > 0 ? `× ${times}` : `÷ ${times}`;
  return {
    table: { ...table, columns: { ...table.columns, [name]: { ...column, values } } },
    notes: [
      warning(
        `"${own.by}" ${shown}, to be in the unit of "${other.by}".`,
        `"${own.by}" ${shown}, para quedar en la unidad de "${other.by}".`,
      ),
    ],
  };
}

/** What is said where amounts of one currency are in different powers of ten, and stay so. */
export function mixedUnits(said: SaidUnits): readonly PlainNote[] {
  const amounts = Object.entries(said).filter(([name]) => name !== 'imports');
  const units = amounts.flatMap(([, { by, unit }]) => {
    const known = amountUnit(unit);
    return known?.isMoney && known.isKnown ? [{ by, unit, ...known }] : [];
  });
  const [first] = units;
  const other = units.find(({ power, money }) => money === first?.money && power !== first.power);
  if (first === undefined || other === undefined) return [];
  return [
    ofTwo(
      first,
      other,
      'are in different units, and ratios between them carry that',
      'están en unidades distintas, y los cocientes entre ellas las arrastran',
    ),
  ];
}
