import { EscalarError } from '../../../base/error.ts';
import { UNITS, type Unit } from '../../../base/unit.ts';
import { longRows } from '../../long-rows.ts';
import { longFields } from '../../long-table.ts';
import { list, number, onlyWith, text } from '../../options.ts';
import { term } from '../../term.ts';
import { CHAIN_KEYS } from '../chain-keys.ts';
import { chainOptions, shown } from '../chain-options.ts';
import { chainResult } from '../chain-result.ts';
import { closesIn } from '../closes-in.ts';
import type { ChainContext } from '../context.ts';
import { defineChain } from '../define-chain.ts';
import { type Gap, worstGap } from '../kernels/recursion-gap.ts';
import { endless, type HouseholdChoice, householdsOf, perOutputOf } from './households.ts';
import { type Model, modelsOf } from './kernels/model.ts';
import {
  type Closing,
  closingOf,
  type Households,
  type Multiplier,
  multiplier,
} from './kernels/multipliers.ts';
import { scopeOption } from './scope-option.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.account, CHAIN_KEYS.economy, CHAIN_KEYS.sector];
const perUnit = [UNITS.ratio, UNITS.none];
const whereClosed = { households: ['*'] };

export const multipliers = defineChain({
  id: 'multipliers',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'Multipliers of output, income and employment',
    es: 'Multiplicadores de producción, ingreso y empleo',
  },
  summary: {
    en: 'How much output, income, employment or any other account a unit of final demand calls for, directly, through suppliers, and through what households buy of their new income; and how much of it stands behind those who use the product further.',
    es: 'Cuánta producción, ingreso, empleo u otra cuenta requiere una unidad de demanda final, de forma directa, por medio de los proveedores y por lo que compran los hogares con su nuevo ingreso; y cuánta hay en quienes siguen usando el producto.',
  },
  formula: [
    'open = f B,  f per unit of output (1; income/x; account/x)',
    'closed = f B + f B C (I − H B C)⁻¹ H B,  H income, C purchases of households',
    'type I = open / f,  type II = closed / f',
    'downstream = (x̂⁻¹ B x̂ − I) f',
  ],
  references: [
    { work: 'miller2009', chapter: '6' },
    { work: 'miller2009', section: '12.1' },
    { work: 'ghosh1958' },
  ],
  input: { table: 'io_table' },
  options: {
    households: list({
      en: 'categories of final demand that are of households; the model is closed for them, and only then there is a type II',
      es: 'categorías de la demanda final que son de los hogares; el modelo se cierra con ellos, y solo así hay tipo II',
    }),
    earnings: text(null, {
      en: 'the account that is income, such as compensation of employees; value added when left out',
      es: 'la cuenta que es el ingreso, como las remuneraciones; el valor agregado si se omite',
    }),
    propensity: onlyWith(
      whereClosed,
      number(
        0,
        {
          en: 'share of income that households spend; 0: what they spend in the table over what they earn',
          es: 'proporción del ingreso que gastan los hogares; 0: lo que gastan en la matriz entre lo que ganan',
        },
        { min: 0, max: 1 },
      ),
    ),
    scope: scopeOption,
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('direct', perUnit, 'per unit of output', 'por unidad de producción'),
    term('open', perUnit, 'per unit of final demand', 'por unidad de demanda final'),
    term('closed', perUnit, 'with what households buy', 'con las compras de los hogares'),
    term('type_1', UNITS.ratio, 'multiplier, type I', 'multiplicador, tipo I'),
    term('type_2', UNITS.ratio, 'multiplier, type II', 'multiplicador, tipo II'),
    term('downstream', perUnit, 'of customers, near and far', 'de los clientes, directos e indirectos'),
  ],
  conventions: [
    {
      en: 'Every account of the table has multipliers at once. Households earn in their own economy; output counts industries alone, not households.',
      es: 'Todas las cuentas de la matriz tienen multiplicadores a la vez. Los hogares ganan en su propia economía; la producción cuenta solo industrias, no hogares.',
    },
    {
      en: 'Miller and Blair divide purchases by all income of households, from elsewhere too: give propensity= to do so.',
      es: 'Miller y Blair dividen las compras entre todo el ingreso de los hogares, también el de otras fuentes: para ello, indique propensity=.',
    },
    {
      en: 'downstream follows a unit of output to those who buy it, by shares of sales (Ghosh): the account of their output that it enters. It is M_down of pymrio, without the own part; the input multiplier of ioanalysis is that of output plus 1. It describes who uses a product and is not what more of it would cause; sales abroad end it with scope=domestic.',
      es: 'downstream sigue una unidad de producción hasta quienes la compran, por proporciones de venta (Ghosh): la cuenta de la producción de ellos en la que entra. Es M_down de pymrio, sin la parte propia; el multiplicador de insumos de ioanalysis es el de la producción más 1. Describe quién usa un producto, no lo que causaría tener más; las ventas al exterior lo terminan con scope=domestic.',
    },
  ],
  computeTable(context, options) {
    const { table, perOutput } = context;
    const rows = longRows(keys);
    const show = shown(table, options, ['economy', 'partner', 'sector']);
    const accounts: readonly Account[] = [
      { name: 'output', unit: UNITS.ratio, direct: table.x.map((x) => (x === 0 ? 0 : 1)) },
      { name: 'income', unit: UNITS.ratio, direct: perOutputOf(context, options.earnings) },
      ...table.satellites.map(({ name, values }) => ({
        name,
        unit: UNITS.none,
        direct: values.map((value, i) => value * perOutput[i]),
      })),
    ];
    const gaps: Gap[] = [];
    for (const [account, from, found] of computed(context, accounts, options)) {
      gaps.push(...found.gaps);
      found.open.forEach((open, j) => {
        const i = from + j;
        if (!show.exporter(table.rowEconomy[i]) || !show.sector(table.rowSector[i])) return;
        rows.at([table.year, account.name, table.rows[i].economy, table.rows[i].sector]);
        const direct = account.direct[i];
        const put = (name: string, unit: Unit, value: number): void =>
          rows.put(rows.term(name, unit), table.x[i] > 0 ? value : 'zero-denominator');
        const ratio = (name: string, value: number): void =>
          rows.put(rows.term(name, UNITS.ratio), direct > 0 ? value / direct : 'zero-denominator');
        put('direct', account.unit, direct);
        put('open', account.unit, open);
        ratio('type_1', open);
        put('downstream', account.unit, found.downstream[j]);
        if (found.closed === null) return;
        put('closed', account.unit, found.closed[j]);
        ratio('type_2', found.closed[j]);
      });
    }
    const { miss, scale } = worstGap(gaps);
    return chainResult('multipliers', rows, context, [
      closesIn(context, 'm = f + m A (+ m C H), B f̂ x = f̂ x + A B f̂ x', miss, scale),
    ]);
  },
});

interface Account {
  readonly name: string;
  readonly unit: Unit;
  /** Per unit of output, by row of the table. */
  readonly direct: Float64Array;
}

/** The multipliers of each account in each model, with the first row of the model. */
function* computed(
  context: ChainContext,
  accounts: readonly Account[],
  options: HouseholdChoice & { readonly scope: 'domestic' | 'world' },
): Generator<readonly [Account, number, Multiplier]> {
  for (const model of modelsOf(context, options.scope)) {
    const households = householdsOf(context, model, options);
    const closing = households === null ? null : closed(context, model, households);
    const { from, size } = model;
    for (const account of accounts)
      yield [account, from, multiplier(context, model, account.direct.subarray(from, from + size), closing)];
  }
}

/** Rounds of spending that add up to more are those of a model from which nothing leaks. */
const ENDLESS = 1e9;

function closed(context: ChainContext, model: Model, households: Households): Closing {
  try {
    const closing = closingOf(context, model, households);
    if (closing.round.some((value) => Math.abs(value) > ENDLESS)) throw endless();
    return closing;
  } catch (error) {
    if (error instanceof EscalarError && error.code === 'singular-matrix') throw endless();
    throw error;
  }
}
