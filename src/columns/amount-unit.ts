import { currencyWords } from './currency-words.ts';

/** Words of one money, the first for all. */
const CURRENCIES =
  'usd us$ dollar dollars dolar dolares $,eur euro euros €,mxn mx$ peso pesos,gbp pound pounds libra libras £ sterling,jpy yen yenes ¥,cny rmb yuan yuanes,krw won wones,twd ntd nt$,brl r$ reais reales,inr rupee rupees rupia rupias,cad,aud a$,chf,franc francs franco francos,pen soles';
const MONEY = new Map(
  CURRENCIES.split(',').flatMap((line) => line.split(' ').map((word, _, [code]) => [word, code])),
);
const CODES = new Set(Intl.supportedValuesOf('currency'));
/** Codes of money that more often say something else. */
const OTHER = /ALL|TOP|KGS|MKD|SLE|BOP|BEC|CHE|CYP/;
/** Money of several countries, told apart by the words beside it. */
const SHARED = /^(dol|peso|pound|libra|franc|\$)/i;
/** Words of powers of ten, by threes. */
const POWERS = [
  'units?|ones|unidade?s?',
  'thousands?|k|mil|miles|milhares|milliers|tsd|tausend',
  'm|ml?n|mio|milli?on(e?s|en)?|milh(ao|oes)',
  'bi?l|bl?n|billions?|bilh(ao|oes)|mrd|milliard(s|en)?',
  'trillions?|tn|trilh(ao|oes)|billon(es)?|billionen',
].map((words) => RegExp(`^(${words})$`, 'i'));
const LINKS = /^(in|en|em|of|de|do|da|d|at|us)$/i;
/** Words that change neither the power nor the money. */
const BESIDE =
  /^(fob|cif|pr(ice|ecio|eco)s?|current|nominal\w*|constant\w*|corrientes?|(ex|im)port\w*|val\w+|(19|20)\d\d)$/i;
const WORD = /(?![mk]\$)\p{L}+\$|\p{L}+|[\p{Sc}%/]|[\p{N}.,^]*\p{N}\p{L}*/giu;
const WEIGHT = /^peso\b|\b(kgs?|kilo\w*|ton(s|n?es?|eladas?)?)\b/i;

/** What a unit of amounts says: money or none, and its words put so that `USD mn` and `millions of US dollars` are one. */
export interface AmountUnit {
  readonly isMoney: boolean;
  readonly meant: string;
  /** Its power of ten. */
  readonly power: number;
  /** Its words of money. */
  readonly money: string;
  /** Whether no other word may change the power. */
  readonly isKnown: boolean;
}

function powerOf(word: string): number {
  if (/^(10{0,2}|000)([.,]?000)*s?$/.test(word)) return word.split('0').length - 1;
  return Number(/^10\^(\d+)$/.exec(word)?.[1] ?? POWERS.findIndex((words) => words.test(word)) * 3);
}

function moneyOf(word: string): string | undefined {
  const isCode = /.\$/.test(word) || (CODES.has(word) && !OTHER.test(word));
  return MONEY.get(word.toLowerCase()) ?? (isCode ? word : undefined);
}

/** A unit of money, a power of ten alone (`thousand`) or none of both (`units`); null for every quantity. */
export function amountUnit(unit: string): AmountUnit | null {
  const plain = unit.normalize('NFD').replace(/\p{M}|\.(?=S\b)|\ba (?=prec)/giu, '');
  const said = currencyWords((plain.match(WORD) ?? []).filter((word) => !LINKS.test(word)));
  const codes = new Set(said.flatMap((word) => moneyOf(word) ?? []));
  const powers = said.filter((word) => powerOf(word) >= 0);
  const beside = said.filter((word) => powerOf(word) < 0 && moneyOf(word) === undefined);
  const unknown = beside.filter((word) => !BESIDE.test(word));
  const isMoney = codes.size > 0;
  if (!isMoney && (unknown.length > 0 || !powers.some(({ length }) => length > 1))) return null;
  const power = powers.reduce((sum, word) => sum + powerOf(word), 0);
  const joined = (words: readonly string[]) => [...codes, ...new Set(words)].sort().join(' ').toLowerCase();
  return {
    isMoney,
    meant: power + joined(beside),
    power,
    money: joined(said.some((word) => SHARED.test(word)) ? unknown : []),
    // thousand in Spanish, million in English
    isKnown: unknown.length === 0 && !/\bmil$/i.test(plain),
  };
}

/**
 * The unit of amounts that a text says in brackets, behind a comma or as a whole.
 * @param isTitle one all of whose words are known, since titles name places too
 */
export function unitSaidIn(text: string, isTitle = false): string | null {
  if (WEIGHT.test(text)) return null;
  const parts = text.split(/[()[\];:]|,(?!\d)/).map((part) => part.trim());
  const units = parts.reverse().filter((part) => amountUnit(part) !== null);
  return units.find((part) => amountUnit(part)?.isKnown) ?? (isTitle ? undefined : units[0]) ?? null;
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
