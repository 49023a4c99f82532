const MONEY = words(
  'us usd mxn eur gbp jpy cny rmb krw twd ntd brl inr cad aud chf dollar dollars dolar dolares peso pesos euro euros yuan yuanes yen yenes won wones reais reales rupee rupees rupia rupias pound pounds libra libras $ € £ ¥',
);
const SCALE = words(
  'thousand thousands mil miles milhares 1,000 million millions millon millones milhao milhoes mn mln mio billion billions bn trillion trillions 000 000s 1000',
);
const ONES = words('unit units ones unidad unidades unidade');
const LINKS = words('in en em of de do da');
/** Words that say the same, the first for all. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'million millions millon millones milhao milhoes mn mln mio',
    'billion billions bn',
    'thousand thousands mil miles milhares 000 000s 1000 1,000',
    'unit units ones unidad unidades unidade',
    'usd us dollar dollars dolar dolares $',
    'eur euro euros €',
  ].flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]])),
);

/** What a unit of amounts says: money or none, and its words put so that `USD mn` and `millions of US dollars` are one. */
export interface AmountUnit {
  readonly isMoney: boolean;
  readonly meant: string;
}

/** A unit of money, a power of ten alone (`thousand`) or none of both (`units`); null for every quantity. */
export function amountUnit(unit: string): AmountUnit | null {
  const plain = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const said = (plain.match(/\p{L}+|\p{Sc}|[\d.,]*\d\w*/gu) ?? []).filter((word) => !LINKS.has(word));
  const isMoney = said.some((word) => MONEY.has(word));
  if (said.length === 0 || !(isMoney || said.every((word) => SCALE.has(word) || ONES.has(word)))) return null;
  const meant = new Set(said.map((word) => SAME[word] ?? word));
  // miles de millones
  if (meant.has('million') && meant.delete('thousand')) meant.delete('million') && meant.add('billion');
  return { isMoney, meant: [...meant].sort().join(' ') };
}

function words(line: string): ReadonlySet<string> {
  return new Set(line.split(' '));
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
