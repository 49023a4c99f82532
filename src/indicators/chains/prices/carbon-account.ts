import { badOption } from '../../../base/bad-option.ts';
import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { type Unit, unitOf } from '../../../base/unit.ts';
import { accountNamed } from '../impacts.ts';
import type { IoTable } from '../io-table.ts';
import type { PlaceOf } from '../scenarios/codes.ts';
import type { CarbonPriceShock } from './price-shock.ts';

/** What a carbon price is levied on. */
export interface CarbonAccount {
  readonly name: string;
  readonly unit: Unit;
  /** Emissions by row, n, and what final users emit themselves, G. */
  readonly values: Float64Array;
  readonly direct: Float64Array;
  /** Tonnes in one unit of the account; units of its currency in one of money of the table. */
  readonly tonnes: number;
  readonly money: number;
  readonly currency: string;
}

/**
 * The account of a carbon price, with what turns price times emissions into money of the table.
 * @param path where the shock stands
 * @throws EscalarError `unknown-name` for an account that the table does not have; `bad-option` for a currency that is
 * not that of the table, and for an account of which nobody says how many tonnes its unit is
 */
export function carbonAccount(
  table: IoTable,
  shock: CarbonPriceShock,
  path: readonly PropertyKey[],
  placeOf: PlaceOf,
): CarbonAccount {
  const refuse = (field: keyof CarbonPriceShock, expected: Text): never => {
    const at = [...path, field];
    throw badOption(at.join('.'), String(shock[field] ?? ''), expected).at(placeOf(at));
  };
  const {
    name,
    unit,
    values,
    direct = new Float64Array(table.economies.length),
  } = found(table, shock.account, () => placeOf([...path, 'account']));
  const currency = shock.currency.toLowerCase();
  const [, own = '', size = ''] = MONEY.exec(table.unit.id) ?? [];
  if (own === '') refuse('currency', NO_CURRENCY);
  if (own !== currency) refuse('currency', { en: `${own}, as in the table`, es: `${own}, la de la matriz` });
  const said = tonnesIn(unit.label.en);
  const tonnes = shock.tonnes ?? said;
  if (tonnes === null) return refuse('tonnes', unsaid(name));
  if (said !== null && said !== tonnes)
    refuse('tonnes', { en: `${said} (${unit.label.en})`, es: `${said} (${unit.label.es})` });
  return { name, unit, values, direct, tonnes, money: SIZES[size] ?? 1, currency };
}

function found(table: IoTable, name: string, place: () => ReturnType<PlaceOf>) {
  try {
    return accountNamed(table, name);
  } catch (error) {
    throw error instanceof EscalarError ? error.at(place()) : error;
  }
}

const MONEY = /^([a-z]{3})(?:-(thousand|million|billion))?$/;
const SIZES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const NO_CURRENCY: Text = {
  en: 'a table that says its currency: data: { read: { unit: usd-million } }, or another such as eur-thousand',
  es: 'una matriz que diga su moneda: data: { read: { unit: usd-million } }, u otra como eur-thousand',
};

const unsaid = (name: string): Text => ({
  en: `how many tonnes one unit of ${name} is, which its file does not say: 0.001 for kilograms, 1000 for kilotonnes`,
  es: `cuántas toneladas es una unidad de ${name}, que su archivo no dice: 0.001 si son kilogramos, 1000 si son kilotoneladas`,
});

/** As written: Mg is a tonne, mg is none of these; a ton may be short or long. */
const MASSES: Readonly<Record<string, number>> = {
  g: 1e-6,
  kg: 1e-3,
  t: 1,
  Mg: 1,
  tonne: 1,
  tonnes: 1,
  'metric tons': 1,
  kt: 1e3,
  Gg: 1e3,
  'thousand tonnes': 1e3,
  '1000 tonnes': 1e3,
  Mt: 1e6,
  Tg: 1e6,
  'million tonnes': 1e6,
  Gt: 1e9,
  Pg: 1e9,
};
/** A gas after its mass: `kg CO2 eq.`, `Gg of CH4`. */
const GAS = /^(?:.*?\S)(?= +(?:of +)?(?:CO2|CH4|N2O|GHG|SF6|NF3|HFC|PFC)\b)/i;

/** Tonnes in a unit of mass, or null for one that is none for sure. */
export function tonnesIn(label: string): number | null {
  const mass = (GAS.exec(label)?.[0] ?? label).trim();
  return Object.hasOwn(MASSES, mass) ? MASSES[mass] : null;
}

/** The unit of a price of carbon. */
export const perTonne = (currency: string): Unit => unitOf(`${currency}-per-tonne`);
