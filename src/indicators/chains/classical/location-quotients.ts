import { badOption } from '../../../base/bad-option.ts';
import { EscalarError } from '../../../base/error.ts';
import type { Text } from '../../../base/locale.ts';
import { UNITS } from '../../../base/unit.ts';
import { type LongRows, longRows } from '../../long-rows.ts';
import { longFields } from '../../long-table.ts';
import { choice, number, onlyWith, text } from '../../options.ts';
import { term } from '../../term.ts';
import { CHAIN_KEYS } from '../chain-keys.ts';
import { chainOptions, shown } from '../chain-options.ts';
import { chainResult } from '../chain-result.ts';
import { closesIn } from '../closes-in.ts';
import { defineChain } from '../define-chain.ts';
import { type IoTable, rowName, type Satellite } from '../io-table.ts';
import { type Gap, worstGap } from '../kernels/recursion-gap.ts';
import { chosenAccount, demandAccounts } from './chosen-account.ts';
import { QUOTIENTS, type Regionalisation, regionalise } from './kernels/location-quotients.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.sector, CHAIN_KEYS.originSector];

export const locationQuotients = defineChain({
  id: 'location-quotients',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'Regional input coefficients by location quotients',
    es: 'Coeficientes regionales de insumos por cocientes de localización',
  },
  summary: {
    en: 'Which part of its inputs a region buys at home, estimated from the table of its nation and from the weight of each industry in both.',
    es: 'Qué parte de sus insumos compra una región en casa, estimada con la matriz de su país y con el peso de cada industria en ambos.',
  },
  formula: [
    'SLQ_i = (e_i / Σ e) / (E_i / Σ E)',
    'CILQ_ij = SLQ_i / SLQ_j,  CILQ_ii = SLQ_i',
    'FLQ_ij = λ* CILQ_ij,  λ* = log₂(1 + Σ e / Σ E)^δ',
    "r_ij = a_ij min(1, q_ij),  multiplier = 1'(I − R)⁻¹",
  ],
  references: [{ work: 'flegg1997' }, { work: 'miller2009', section: '8.2' }],
  input: { table: 'io_table' },
  options: {
    region: text(null, {
      en: 'the account that holds the jobs, output or other weight of each industry in the region; needed',
      es: 'la cuenta que tiene el empleo, la producción u otro peso de cada industria en la región; obligatorio',
    }),
    nation: text(null, {
      en: 'the account that holds the same of the nation; output when left out',
      es: 'la cuenta que tiene lo mismo del país; la producción si se omite',
    }),
    method: choice(QUOTIENTS, 'flq', {
      en: "Flegg's quotients, those across industries, or the simple ones of the supplier",
      es: 'los cocientes de Flegg, los interindustriales o los simples del proveedor',
    }),
    delta: onlyWith(
      { method: ['flq'] },
      number(
        0.3,
        {
          en: 'how much more a small region buys elsewhere; 0: as cilq',
          es: 'cuánto más compra fuera una región pequeña; 0: como cilq',
        },
        { min: 0, max: 1, vary: [0.1, 0.2, 0.3, 0.4] },
      ),
    ),
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('quotient', UNITS.ratio, 'simple location quotient', 'cociente de localización simple'),
    term(
      'multiplier',
      UNITS.ratio,
      'output multiplier of the region',
      'multiplicador de producción regional',
    ),
    term('coefficient', UNITS.ratio, 'regional input coefficient', 'coeficiente regional de insumos'),
    term('share', UNITS.share, 'share bought in the region', 'proporción comprada en la región'),
  ],
  conventions: [
    {
      en: 'Shares above 1 are 1. On the diagonal the quotient is that of the industry itself, not 1. δ is not known beforehand and moves every number: vary it.',
      es: 'Las proporciones mayores que 1 son 1. En la diagonal el cociente es el de la propia industria, no 1. δ no se conoce de antemano y mueve todos los números: pruebe varios valores.',
    },
    {
      en: 'The coefficients of the nation are those of inputs made in it. An industry that the region lacks has no coefficients. In a table of several economies those count of which the account is not zero.',
      es: 'Los coeficientes del país son los de insumos producidos en él. Una industria que falta en la región no tiene coeficientes. En una matriz de varias economías cuentan aquellas cuya cuenta no es cero.',
    },
  ],
  computeTable(context, options) {
    const { table, n, G, perOutput } = context;
    const [region, nation] = weightsOf(table, options.region, options.nation);
    const show = shown(table, options, ['economy', 'partner', 'sector']);
    const rows = longRows(keys);
    const gaps: Gap[] = [];
    for (let s = 0; s < G; s += 1) {
      const [from, to] = [table.start[s], table.start[s + 1]];
      const own = region.subarray(from, to);
      if (own.every((weight) => weight === 0)) continue;
      const size = to - from;
      const A = Float64Array.from({ length: size * size }, (_, at) => {
        const j = from + (at % size);
        return table.Z[(from + Math.floor(at / size)) * n + j] * perOutput[j];
      });
      const found = regionalise(context, A, own, nation.subarray(from, to), options);
      gaps.push(found.gap);
      const counts = (i: number): boolean => nation[from + i] > 0;
      if (show.exporter(s)) emit(rows, table, from, found, counts, show.sector);
    }
    const { miss, scale } = worstGap(gaps);
    return chainResult('location-quotients', rows, context, [closesIn(context, "m = 1' + m R", miss, scale)]);
  },
});

function emit(
  rows: LongRows,
  table: IoTable,
  from: number,
  { quotients, multipliers, coefficients, shares }: Regionalisation,
  counts: (i: number) => boolean,
  isShown: (sector: number) => boolean,
): void {
  const size = quotients.length;
  for (let j = 0; j < size; j += 1) {
    if (!isShown(table.rowSector[from + j])) continue;
    const { economy, sector } = table.rows[from + j];
    const there = quotients[j] > 0;
    const put = (name: 'multiplier' | 'coefficient' | 'share', value: number): void =>
      rows.put(
        rows.term(name, name === 'share' ? UNITS.share : UNITS.ratio),
        there ? value : 'zero-denominator',
      );
    rows.at([table.year, economy, sector, null]);
    rows.put(rows.term('quotient', UNITS.ratio), counts(j) ? quotients[j] : 'zero-denominator');
    put('multiplier', multipliers[j]);
    for (let i = 0; i < size; i += 1) {
      rows.at([table.year, economy, sector, table.rows[from + i].sector]);
      put('coefficient', coefficients[i * size + j]);
      put('share', shares[i * size + j]);
    }
  }
}

type Weights = Pick<Satellite, 'name' | 'unit' | 'values'>;

/** By row, of the region and of the nation. @throws EscalarError `bad-option`, `unknown-name`, `not-computable` */
function weightsOf(
  table: IoTable,
  wanted: string | null,
  other: string | null,
): readonly [region: Float64Array, nation: Float64Array] {
  demandAccounts('location-quotients', table);
  if (wanted === null) {
    const names = table.satellites.map(({ name }) => name).join(', ');
    throw badOption('region', '', {
      en: `the name of an account of the table (${names})`,
      es: `el nombre de una cuenta de la matriz (${names})`,
    });
  }
  const region = chosenAccount(table, wanted);
  const nation: Weights =
    other === null ? { name: 'output', unit: table.unit, values: table.x } : chosenAccount(table, other);
  const why = whyNot(table, region, nation);
  if (why === null) return [region.values, nation.values];
  throw new EscalarError('not-computable', {
    indicator: 'location-quotients',
    why,
    try: {
      en: 'Name an account of the region, and one that holds the same of the whole nation, above zero where there is output: --with region=ACCOUNT --with nation=ACCOUNT',
      es: 'Indique una cuenta de la región y otra que tenga lo mismo de todo el país, mayor que cero donde hay producción: --with region=CUENTA --with nation=CUENTA',
    },
  });
}

/** Why a region is no part of the nation; null where it is. */
function whyNot(table: IoTable, region: Weights, nation: Weights): Text | null {
  if (region.unit.id !== nation.unit.id) {
    const [own, all] = [region.unit.label, nation.unit.label];
    return {
      en: `${region.name} is in ${own.en} and ${nation.name} in ${all.en}`,
      es: `${region.name} está en ${own.es} y ${nation.name} en ${all.es}`,
    };
  }
  if (region.values.every((weight) => weight === 0))
    return {
      en: `${region.name} is zero in every industry`,
      es: `${region.name} es cero en todas las industrias`,
    };
  const active = table.economies.map((_, s) =>
    region.values.subarray(table.start[s], table.start[s + 1]).some((weight) => weight !== 0),
  );
  const at = region.values.findIndex((weight, i) => {
    const all = nation.values[i];
    const unweighted = all === 0 && table.x[i] > 0 && active[table.rowEconomy[i]];
    return weight < 0 || weight > Math.max(0, all) || unweighted;
  });
  if (at < 0) return null;
  const [cell, own, all] = [rowName(table.rows[at]), region.values[at], nation.values[at]];
  return {
    en: `in ${cell} ${region.name} is ${own} and ${nation.name} of the nation ${all}`,
    es: `en ${cell} ${region.name} es ${own} y ${nation.name} del país ${all}`,
  };
}
