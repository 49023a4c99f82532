import { LOCALE_TAG } from '../../base/locale.ts';
import { info, warning } from '../../base/note.ts';
import type { Table } from '../../base/table.ts';
import { amountUnit } from '../../columns/amount-unit.ts';
import type { Note } from '../note.ts';

/** Amounts that are meant in dollars, in the unit of the values. */
export interface Thresholds {
  readonly low: number;
  readonly high: number;
  readonly notes: readonly Note[];
}

/**
 * Thresholds in dollars, put in the unit that the table says of its values. Where it says none they are taken as they
 * are, and a warning says so.
 */
export function dollarThresholds(table: Table, { low, high }: Omit<Thresholds, 'notes'>): Thresholds {
  const unit = table.units?.value ?? unitOfField(table);
  const said = unit === null ? null : amountUnit(unit);
  const both = (a: number, b: number) => `low=${a}, high=${b}`;
  if (unit === null || said === null)
    return {
      low,
      high,
      notes: [
        warning(
          `Nothing says the unit of the values: the thresholds (${both(low, high)}) count in it as in dollars. Where it is thousands of dollars, divide both by ${shown(1000)}.`,
          `Nada indica la unidad de los valores: los umbrales (${both(low, high)}) cuentan en ella como en dólares. Si son miles de dólares, divida ambos entre ${shown(1000)}.`,
        ),
      ],
    };
  const scale = 10 ** said.power;
  const [lowest, least] = [low / scale, high / scale];
  const isOther = said.isMoney && said.money !== 'usd';
  const [en, es] = isOther ? ['of that currency', 'de esa moneda'] : ['US dollars', 'dólares'];
  const text = [
    `Thresholds of ${shown(low)} and ${shown(high)} ${en}: ${shown(lowest)} and ${shown(least)} in the unit of the values (${unit}).`,
    `Umbrales de ${shown(low)} y ${shown(high)} ${es}: ${shown(lowest)} y ${shown(least)} en la unidad de los valores (${unit}).`,
  ] as const;
  return { low: lowest, high: least, notes: [isOther ? warning(...text) : info(...text)] };
}

/** The unit of the values of a release; null where it is any. */
function unitOfField({ fields }: Table): string | null {
  const unit = fields.find(({ name }) => name === 'value')?.unit;
  if (unit === undefined) return null;
  return [unit.label.en, unit.id].find((text) => amountUnit(text) !== null) ?? null;
}

const NUMBERS = new Intl.NumberFormat(LOCALE_TAG.es, { maximumSignificantDigits: 12 });

function shown(number: number): string {
  return NUMBERS.format(number);
}
