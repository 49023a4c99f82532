import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import { UNITS, type Unit, unitOf } from '../../base/unit.ts';
import { amountUnit } from '../../columns/amount-unit.ts';
import { statedPrices, unitAt } from '../mrio/stated-prices.ts';
import type { CellList } from './cell-list.ts';
import { codesIn } from './list-lines.ts';

/** Powers of ten as SDMX writes them. */
const POWERS: Readonly<Record<string, string>> = {
  '0': '',
  '3': 'thousand',
  '6': 'million',
  '9': 'billion',
  units: '',
  thousands: 'thousand',
  millions: 'million',
  billions: 'billion',
};
/** Units that have a name here, by money and power of ten. */
const KNOWN: Readonly<Record<string, Unit>> = {
  usd0: UNITS.usd,
  usd6: UNITS.usdMillion,
  usd9: UNITS.usdBillion,
  eur6: UNITS.eurMillion,
};

/** A unit in words as it is called here; prices of another year are said. */
export function unitIn(words: string, file: string): Unit | null {
  if (words.trim() === '') return null;
  const said = amountUnit(words);
  const money = /(?<![a-z])(usd|us\$|u\.s\. dollars?|us dollars?|dolares|dólares)(?![a-z])/i.test(words)
    ? 'usd'
    : /(?<![a-z])(eur|euros?)(?![a-z])/i.test(words)
      ? 'eur'
      : '';
  const known = said?.isMoney ? KNOWN[`${money}${said.power}`] : undefined;
  return unitAt(known ?? unitOf(words), statedPrices(`${file} ${words}`));
}

/**
 * The unit of a list of cells: its column of units with its column of powers, or what its header says.
 * @throws EscalarError `io-several-units`
 */
export function crossUnit({ file, columns, unit }: CellList, table: Table): { readonly unit?: Unit } {
  const said = [columns.scale, columns.unit].map((place) => {
    const words = place < 0 ? [] : wordsIn(codesIn(table, place));
    if (words.length > 1)
      throw new EscalarError('io-several-units', { part: file, units: [words[0], words[1]] }, { file });
    return words[0] ?? '';
  });
  const power = POWERS[said[0].toLowerCase()] ?? said[0];
  const words = [power, said[1]].filter((word) => word !== '').join(' ');
  const found = unitIn(words === '' ? (unit ?? '') : words, file);
  return found === null ? {} : { unit: found };
}
