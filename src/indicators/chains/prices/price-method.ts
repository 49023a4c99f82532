import type { Text } from '../../../base/locale.ts';
import type { Reference } from '../../../base/metadata.ts';
import { catalogRows } from '../../../catalog/catalog-text.ts';
import { scenarioMethod } from '../scenarios/scenario-method.ts';
import { OWN_ORIGINS, type PriceModel } from './buyers.ts';
import { SAME_INTENSITY } from './carbon-notes.ts';
import { WITH_PRICES } from './price-notes.ts';
import { CARBON_TERMS, PRICE_TERMS } from './price-table.ts';

const REFERENCES: readonly Reference[] = [
  { work: 'caliendo2015', section: '2.5' },
  { work: 'eaton2002' },
  { work: 'head2014' },
];

/** What stands behind the numbers of a scenario with prices, by Caliendo and Parro. */
export const priceMethod = {
  ...scenarioMethod,
  title: {
    en: 'Scenario with prices on an input-output table',
    es: 'Escenario con precios sobre una matriz de insumo-producto',
  },
  summary: {
    en: 'Wages, prices, trade and welfare after tariffs, export taxes, costs of trade, productivity, subsidies or deficits change.',
    es: 'Salarios, precios, comercio y bienestar cuando cambian aranceles, impuestos a la exportación, costos de comerciar, productividad, subsidios o déficits.',
  },
  formula: [
    'p_i = (1 − s_i) w^v_i Π_k P_k^γ_ki / a_i',
    'P_km = (Σ_i π_im (κ_im p_i)^(−θ_k))^(−1/θ_k)',
    "π'_im = π_im (κ_im p_i / P_km)^(−θ_k)",
    "X'_km = Σ_j γ_kj C'_j + α_km I'_m",
    "I'_m = w_m V_m + R'_m − S'_m + D'_m",
    "W_m = (I'_m / I_m) / Π_k P_km^α_km",
  ],
  references: REFERENCES,
  conventions: [
    {
      en: 'An economy buys a product from each origin in the same proportion for every use.',
      es: 'Cada economía compra un producto de cada origen en la misma proporción para todos los usos.',
    },
    {
      en: 'Amounts are in the currency of the table with the value added of the world unchanged; indices are 100 in the table.',
      es: 'Los montos están en la moneda de la matriz, con el valor agregado mundial constante; los índices valen 100 en la matriz.',
    },
    {
      en: 'Revenue of taxes at borders goes to the households of the economy that levies them, which also pay for its subsidies.',
      es: 'Lo recaudado en las fronteras va a los hogares de la economía que cobra, que también pagan sus subsidios.',
    },
    {
      en: 'An export tax is levied on the price of the producer, a tariff on that at the border, export tax included. Exports, imports and deficits are at the border, output at the price of the producer.',
      es: 'El impuesto a la exportación grava el precio del productor; el arancel, el de la frontera, que incluye aquel. Exportaciones, importaciones y déficits se valúan en la frontera; la producción, al precio del productor.',
    },
    {
      en: 'Value added is what inputs and taxes at borders leave of output, taxes on products included; value added at fixed prices is that of the table.',
      es: 'El valor agregado es lo que insumos e impuestos en frontera dejan de la producción, con los impuestos a los productos; a precios fijos es el de la matriz.',
    },
    {
      en: 'Tables do not say tariffs nor export taxes: without `before`, they start from none.',
      es: 'Las matrices no registran aranceles ni impuestos a la exportación: sin `before`, parten de cero.',
    },
    {
      en: 'Caliendo and Parro print a welfare gain of Mexico by NAFTA of 1.31%. With their data 1.30% is found, as the sum of terms of trade and volume of trade at the first tariffs and with percentage changes; real income as they define it, income over the index of prices, rises by 0.01%.',
      es: 'Caliendo y Parro publican una ganancia de bienestar de México por el TLCAN de 1.31%. Con sus datos se obtiene 1.30% como suma de términos de intercambio y volumen de comercio, valuados a los aranceles iniciales y con cambios porcentuales; el ingreso real tal como lo definen, ingreso sobre el índice de precios, aumenta 0.01%.',
    },
  ],
  caveat: WITH_PRICES,
  terms: PRICE_TERMS,
} as const;

/** A buyer c is an industry of an economy, or its final use. */
const BY_USE = {
  ...priceMethod,
  formula: [
    'p_i = (1 − s_i) w^v_i Π_k P_ki^γ_ki / a_i',
    'P_kc = (Σ_i π_ic (κ_ic p_i)^(−θ_k))^(−1/θ_k)',
    "π'_ic = π_ic (κ_ic p_i / P_kc)^(−θ_k)",
    "X'_kj = γ_kj C'_j, X'_km = α_km I'_m",
    ...priceMethod.formula.slice(4),
  ],
  references: [{ work: 'antras2018' }, ...REFERENCES],
  conventions: [OWN_ORIGINS, ...priceMethod.conventions.slice(1)],
};

/** What a price of carbon adds to either model. */
const CARBON = {
  formula: [
    'p_i = (1 − s_i) w^v_i Π_k P_k^γ_ki / a_i + t_i, t_i = κ_i e_i / x_i',
    'b_im = max(0, κ_m − κ_i) e_i / x_i',
    "E'_i = e_i (x'_i / p_i) / x_i",
    'L = Σ_out (E′ − E) / Σ_in (E − E′)',
  ],
  references: [{ work: 'larch2017' }, { work: 'mahlkow2023' }] satisfies readonly Reference[],
};

function carbonConventions(): readonly Text[] {
  return [...catalogRows('scenario-words.txt', 'carbon').map(([en, es]) => ({ en, es })), SAME_INTENSITY];
}

/** @param carbon whether a shock is a price of carbon */
export function priceMethodOf(model: PriceModel = 'caliendo2015', carbon = false) {
  const method = model === 'antras2018' ? BY_USE : priceMethod;
  if (!carbon) return method;
  return {
    ...method,
    formula: [...method.formula, ...CARBON.formula],
    references: [...method.references, ...CARBON.references],
    conventions: [...method.conventions, ...carbonConventions()],
    terms: [...PRICE_TERMS, ...CARBON_TERMS],
  };
}
