/** Words of money that say the same. */
const CURRENCIES = [
  'usd us dollar dollars dolar dolares $',
  'eur euro euros €',
  'mxn peso pesos',
  'gbp pound pounds libra libras £',
  'jpy yen yenes ¥',
  'cny rmb yuan yuanes',
  'krw won wones',
  'twd ntd',
  'brl reais reales',
  'inr rupee rupees rupia rupias',
  'cad',
  'aud',
  'chf',
];
/** Powers of ten by the first of the words that say them. */
const POWERS: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  unit: 0,
};
/** Words that say the same, the first for all. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'thousand thousands mil miles milhares milliers tsd tausend 000 000s 1000 1,000',
    'million millions millon millones milhao milhoes mn mln mio',
    'billion billions bn mrd milliard milliards milliarden',
    'trillion trillions',
    'unit units ones unidad unidades unidade',
    ...CURRENCIES,
  ].flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]])),
);
const MONEY = new Set(CURRENCIES.flatMap((line) => line.split(' ')));
const LINKS = new Set('in en em of de do da d'.split(' '));

/** What a unit of amounts says: money or none, and its words put so that `USD mn` and `millions of US dollars` are one. */
export interface AmountUnit {
  readonly isMoney: boolean;
  readonly meant: string;
  /** Its power of ten. */
  readonly power: number;
  /** Its words of money. */
  readonly money: string;
}

/** A unit of money, a power of ten alone (`thousand`) or none of both (`units`); null for every quantity. */
export function amountUnit(unit: string): AmountUnit | null {
  const plain = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const said = (plain.match(/\p{L}+|\p{Sc}|[\d.,]*\d\w*/gu) ?? []).filter((word) => !LINKS.has(word));
  const isMoney = said.some((word) => MONEY.has(word));
  if (said.length === 0 || !(isMoney || said.every((word) => (SAME[word] ?? '') in POWERS))) return null;
  const meant = new Set(said.map((word) => SAME[word] ?? word));
  // miles de millones
  if (meant.has('million') && meant.delete('thousand')) meant.delete('million') && meant.add('billion');
  const all = [...meant].sort();
  const power = all.reduce((sum, word) => sum + (POWERS[word] ?? 0), 0);
  return { isMoney, meant: all.join(' '), power, money: all.filter((word) => MONEY.has(word)).join(' ') };
}

/** The unit of amounts that a text says in brackets, behind a comma or as a whole. */
export function unitSaidIn(text: string): string | null {
  const parts = text.split(/[()[\];:]|,(?!\d)/).map((part) => part.trim());
  return parts.reverse().find((part) => amountUnit(part) !== null) ?? null;
}

/**
 * The first two words of a column that say different units of amounts. Powers of ten say one only where no word of the
 * column is a quantity.
 * @param all the different words of the column
 * @param isOfQuantity the column says what quantities are in, among which powers of ten are units of their own
 */
export function differentUnits(
  all: readonly string[],
  isOfQuantity = false,
): readonly [string, string] | null {
  const units = all.map((word) => ({ word, unit: amountUnit(word) }));
  const isAmounts = !isOfQuantity && units.every(({ unit }) => unit !== null);
  const said = units.filter(({ unit }) => unit !== null && (isAmounts || unit.isMoney));
  const other = said.find(({ unit }) => unit?.meant !== said[0]?.unit?.meant);
  return other === undefined || said[0] === undefined ? null : [said[0].word, other.word];
}
