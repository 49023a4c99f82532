import { rowName } from '../../../base/io-table-input.ts';
import { counted, formatNumber, type Lang, type Text } from '../../../base/locale.ts';
import { info } from '../../../base/note.ts';
import { findEconomy } from '../../../catalog/economy.ts';
import type { Note } from '../../note.ts';
import { OWN_ORIGINS } from './buyers.ts';
import type { PriceEconomy } from './price-economy.ts';
import type { Sensitivities, Sensitivity, UnsolvedPoint } from './price-run.ts';

/** What stands under every result with prices. */
export const WITH_PRICES: Text = {
  en: 'A long-run equilibrium with perfect competition: one factor in each economy that moves freely among industries and is fully employed, shares of costs and of spending as in the table, trade deficits as given. It compares two states and is not a forecast.',
  es: 'Equilibrio de largo plazo con competencia perfecta: un solo factor por economía, plenamente empleado y libre de cambiar de industria; las proporciones de costos y gasto de la matriz; los déficits comerciales dados. Compara dos estados; no es un pronóstico.',
};

/** What a reader of a result with prices must know: its nature, what the elasticities decide, and sales below zero. */
export function priceNotes(economy: PriceEconomy, { incomes }: Sensitivities): readonly Note[] {
  return [
    { level: 'info', text: WITH_PRICES },
    ...(economy.buyers.model === 'antras2018' ? [{ level: 'info' as const, text: OWN_ORIGINS }] : []),
    ...incomes.map((one) => elasticityNote(economy, one)),
    ...negativeNote(economy),
    ...idleNote(economy),
  ];
}

/** Which points of a curve have no solution, and why. */
export function unsolvedNotes(unsolved: readonly UnsolvedPoint[]): readonly Note[] {
  return unsolved.map(({ value, error }) => {
    const { what } = error.toJSON();
    const text = {
      en: `The curve has no point at ${value}: ${what.en}`,
      es: `La curva no tiene punto en ${value}: ${what.es}`,
    };
    return { level: 'warning', text };
  });
}

/** Less, in percent, is rounding. */
const SEEN = 1e-8;
const NONE: Text = { en: 'no solution', es: 'sin solución' };

/** A change in percent with its sign, and as many digits as tell it from none. */
const change = (index: number | null, lang: Lang): string => {
  if (index === null) return NONE[lang];
  const percent = 100 * (index - 1);
  if (Math.abs(percent) < SEEN) return `${formatNumber(0, lang)}%`;
  const digits = Math.max(2, Math.min(8, 1 - Math.floor(Math.log10(Math.abs(percent)))));
  return `${percent > 0 ? '+' : ''}${formatNumber(percent, lang, digits)}%`;
};

function elasticityNote({ context }: PriceEconomy, { economy, half, given, twice }: Sensitivity): Note {
  const code = context.table.economies[economy];
  const who = (lang: Lang): string => findEconomy(code)?.name[lang] ?? code;
  const flips = [half, twice].some((one) => one !== null && signOf(one) !== signOf(given));
  return {
    level: flips ? 'warning' : 'info',
    text: {
      en: `Real income, ${who('en')}: ${change(given, 'en')}; with trade elasticities half as large ${change(half, 'en')}, twice as large ${change(twice, 'en')}.${flips ? ' Whether it gains depends on them.' : ''}`,
      es: `Ingreso real, ${who('es')}: ${change(given, 'es')}; con elasticidades comerciales de la mitad ${change(half, 'es')}, del doble ${change(twice, 'es')}.${flips ? ' Que gane o pierda depende de ellas.' : ''}`,
    },
  };
}

function negativeNote({ negative, sales, context }: PriceEconomy): readonly Note[] {
  if (negative.cells === 0) return [];
  const all = sales.reduce((sum, value) => sum + Math.abs(value), 0);
  const part = (lang: Lang): string => `${formatNumber((100 * negative.amount) / all, lang)}%`;
  const { year } = context.table;
  return [
    info(
      `${year}: ${negative.cells} cells of sales below zero (changes of inventories), ${part('en')} of all sales, kept as they are.`,
      `${year}: ${negative.cells} celdas de ventas negativas (variación de existencias), ${part('es')} de las ventas, que se conservan como están.`,
    ),
  ];
}

/** Rows that are named; of more, how many there are. */
const NAMED = 3;

/** What rows without sales buy, which final use takes. */
function idleNote({ idle, sales, context: { table, n } }: PriceEconomy): readonly Note[] {
  const rows = table.rows.filter((_, j) => idle[j] === 1);
  if (rows.length === 0) return [];
  const all = sales.reduce((sum, value) => sum + Math.abs(value), 0);
  const bought = table.Z.reduce((sum, value, at) => (idle[at % n] === 1 ? sum + value : sum), 0);
  const part = (lang: Lang): string => `${formatNumber((100 * bought) / all, lang)}%`;
  const names = `${rows.slice(0, NAMED).map(rowName).join(', ')}${rows.length > NAMED ? ', …' : ''}`;
  const { year } = table;
  return [
    info(
      `${year}: ${counted(rows.length, 'industry sells nothing and has', 'industries sell nothing and have')} inputs (${names}): these, ${part('en')} of all sales, count as final use of the economy.`,
      `${year}: ${counted(rows.length, 'industria no vende nada y tiene', 'industrias no venden nada y tienen')} insumos (${names}): estos, ${part('es')} de las ventas, cuentan como uso final de la economía.`,
    ),
  ];
}

function signOf(index: number): number {
  const percent = 100 * (index - 1);
  return Math.abs(percent) < SEEN ? 0 : Math.sign(percent);
}
