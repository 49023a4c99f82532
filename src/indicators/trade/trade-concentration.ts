import { badOption } from '../../base/bad-option.ts';
import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { defineIndicator, type Residual } from '../define.ts';
import { worstOf } from '../industry/worst-of.ts';
import { type Dropped, leftOut } from '../left-out.ts';
import { byTerm } from '../lineage.ts';
import { longRows } from '../long-rows.ts';
import { KEYS, longFields } from '../long-table.ts';
import { vocabulary } from '../option-vocabulary.ts';
import { choice, list, number, onlyWith } from '../options.ts';
import { shownTest } from '../show-rows.ts';
import { term, unitOfTerm } from '../term.ts';
import { basketMeasures } from './basket-measures.ts';
import { readBaskets } from './basket-years.ts';
import { byBasket } from './flows-apart.ts';
import { restOfWorld, rowAt } from './kernels/totals.ts';
import { severalAsOne } from './several-as-one.ts';
import { matrixFields } from './trade-input.ts';
import { ofFlow } from './trade-lineage.ts';
import { byProductOrPartner, importsOfFlowOption, shownPlaces, tradeOptions } from './trade-options.ts';
import { worldOption } from './world.ts';

const keys = [KEYS.reporter, KEYS.period];
const terms = [
  term('lines', UNITS.count, 'lines of the classification', 'líneas de la clasificación'),
  term('active_lines', UNITS.count, 'active lines', 'líneas activas'),
  term('hhi', UNITS.index, 'Herfindahl–Hirschman', 'Herfindahl-Hirschman'),
  term('hhi_normalised', UNITS.index, 'Herfindahl, normalised', 'Herfindahl normalizado'),
  term('effective_number', UNITS.count, 'effective number of classes', 'número efectivo de clases'),
  term('unctad_concentration', UNITS.index, 'UNCTAD concentration', 'concentración de la UNCTAD'),
  term('unctad_diversification', UNITS.index, 'UNCTAD diversification', 'diversificación de la UNCTAD'),
  term('unctad_lines', UNITS.count, 'lines that count for UNCTAD', 'líneas que cuentan para la UNCTAD'),
  term('krugman', UNITS.index, 'Krugman index', 'índice de Krugman'),
  term('spec_coeff', UNITS.index, 'specialisation coefficient', 'coeficiente de especialización'),
  term('hachman', UNITS.index, 'Hachman index', 'índice de Hachman'),
  term('entropy', UNITS.nats, 'entropy', 'entropía'),
  term('entropy_bits', UNITS.bits, 'entropy in bits', 'entropía en bits'),
  term('theil', UNITS.nats, 'Theil', 'Theil'),
  term('theil_between', UNITS.nats, 'Theil, extensive (active lines)', 'Theil extensivo (líneas activas)'),
  term(
    'theil_within',
    UNITS.nats,
    'Theil, intensive (within active lines)',
    'Theil intensivo (dentro de las activas)',
  ),
  term('theil_between_groups', UNITS.nats, 'Theil between groups', 'Theil entre grupos'),
  term('theil_within_groups', UNITS.nats, 'Theil within groups', 'Theil dentro de los grupos'),
  term('gini', UNITS.index, 'Gini', 'Gini'),
  term('cr{k}', UNITS.share, 'share of the {k} largest', 'participación de las {k} mayores'),
];

/** What compares an economy with the world. */
const COMPARED = ['unctad_diversification', 'krugman', 'spec_coeff', 'hachman'];

/** Groups of SITC Rev. 3 at three digits. */
const SITC3_GROUPS = 261;

export const tradeConcentration = defineIndicator({
  id: 'trade-concentration',
  room: 'trade',
  title: {
    en: 'Concentration and diversification of trade',
    es: 'Concentración y diversificación del comercio',
  },
  summary: {
    en: 'Whether trade rests on a few products (or partners), and how far its basket is from that of the world.',
    es: 'Si el comercio descansa en pocos productos (o socios), y qué tan lejos está su canasta de la del mundo.',
  },
  formula: [
    's = x/X;  H = Σs²;  H* = (H − 1/n)/(1 − 1/n);  effective number = 1/H;  CRk = Σ of the k largest s',
    'UNCTAD concentration = (√H − √(1/n))/(1 − √(1/n));  UNCTAD diversification = ½ Σ|s − w|',
    'Krugman = Σ|s − w|;  specialisation coefficient = ½ Σ|s − w|;  Hachman = 1/Σ s·RCA',
    'entropy E = −Σ s ln s (bits: log₂);  Theil T = (1/n) Σ (x/μ) ln(x/μ) = ln n − E',
    'T = between + within;  active and inactive lines: between = ln(n/n_active), within = Theil over active lines;  groups g: between = Σ S_g ln(S_g·n/n_g), within = Σ S_g T_g',
    'Gini = Σ_k (2k − n − 1)·x₍ₖ₎ / (n ΣX), x ascending',
  ],
  references: [
    { work: 'hirschman1945' },
    { work: 'unctad2019' },
    { work: 'cadot2011' },
    { work: 'krugman1991' },
    { work: 'benway2020' },
  ],
  input: { table: 'trade_flow', fields: matrixFields },
  options: {
    ...tradeOptions,
    by: byProductOrPartner,
    flow: vocabulary.flow,
    imports: importsOfFlowOption,
    world: worldOption,
    preset: choice(['none', 'unctadstat'], 'none', {
      en: 'unctadstat: n = 261 groups of SITC Rev. 3, and the UNCTAD indices count a line above 100,000 or above 0.3% of the total',
      es: 'unctadstat: n = 261 grupos de la CUCI Rev. 3, y los índices de la UNCTAD cuentan una línea mayor que 100 000 o que 0.3% del total',
    }),
    lines: number(
      0,
      {
        en: 'n, lines of the classification; 0 takes the lines of the data (or of the preset)',
        es: 'n, líneas de la clasificación; 0 toma las líneas de los datos (o del preset)',
      },
      { min: 0, max: 1e6, integer: true },
    ),
    floor: number(
      -1,
      {
        en: 'UNCTAD indices: a line counts above this value, in the unit of the data; −1 for none (or the preset)',
        es: 'índices de la UNCTAD: una línea cuenta por encima de este valor, en la unidad de los datos; −1 para ninguno (o el preset)',
      },
      { min: -1 },
    ),
    floor_share: number(
      -1,
      {
        en: 'UNCTAD indices: a line also counts above this percent of the total; −1 for none (or the preset)',
        es: 'índices de la UNCTAD: una línea también cuenta por encima de este por ciento del total; −1 para ninguno (o el preset)',
      },
      { min: -1, max: 100 },
    ),
    tops: list({ en: 'k of CRk; 1, 4, 5, 10 when left out', es: 'k de CRk; 1, 4, 5, 10 si se omite' }),
    digits: onlyWith(
      { by: ['product'] },
      number(
        2,
        {
          en: 'first characters of the code that make the groups of Theil',
          es: 'primeros caracteres de la clave que forman los grupos de Theil',
        },
        { min: 1, max: 10, integer: true },
      ),
    ),
  },
  sums: ['economy', 'partner', 'product'],
  apart: byBasket,
  output: longFields(keys),
  charted: 'hhi',
  terms,
  conventions: [
    {
      en: 'n counts inactive lines too: every product (partner) of the data in any year, or more when `lines` says so.',
      es: 'n incluye las líneas inactivas: todos los productos (socios) de los datos en cualquier año, o más si `lines` lo indica.',
    },
    {
      en: 'The UNCTAD concentration index takes the square root of H; it is not the normalised Herfindahl.',
      es: 'El índice de concentración de la UNCTAD usa la raíz de H; no es el Herfindahl normalizado.',
    },
    {
      en: 'With floors, shares in the UNCTAD indices are of the lines that count. Values are in the unit of the data: write floor=0.1 for 100,000 dollars in millions.',
      es: 'Con umbrales, las participaciones en los índices de la UNCTAD son sobre las líneas que cuentan. Los valores van en la unidad de los datos: escriba floor=0.1 para 100 000 dólares en millones.',
    },
    {
      en: 'Krugman, Hachman and the specialisation coefficient compare with the world chosen in `world`. EconGeo calls the last one spec.coeff and rounds entropy and Gini to three decimals.',
      es: 'Krugman, Hachman y el coeficiente de especialización comparan con el mundo elegido en `world`. EconGeo llama spec.coeff al último y redondea la entropía y el Gini a tres decimales.',
    },
  ],
  lineage: byTerm(
    Object.fromEntries(COMPARED.map((id) => [id, ofFlow('endpoints')])),
    ofFlow('endpoints', 'reporter'),
  ),
  compute(table, options) {
    const { years, dropped, notes } = readBaskets(table, options, 'trade-concentration', COMPARED);
    const tops = topsOf(options.tops);
    const several = options.by === 'partner' ? severalAsOne(years.flatMap(({ lines }) => lines)) : [];
    const wants = shownTest(options, 'term', [
      ...terms.flatMap(({ id }) => (id === 'cr{k}' ? tops.map((k) => `cr${k}`) : [id])),
    ]);
    const rows = longRows(keys);
    const residuals: Residual[] = [];
    const empty: string[] = [];
    for (const { year, economies, lines, values, world } of years) {
      const width = lines.length;
      const n = linesOf(options, width);
      const against = options.world === 'rest' ? restOfWorld(values, width, null) : null;
      for (const c of shownPlaces(options, economies)) {
        const own = padded(rowAt(values, c, width), n);
        if (!(sum(own) > 0)) {
          empty.push(year === null ? economies[c] : `${economies[c]} ${year}`);
          if (wants('hhi')) rows.add([economies[c], year], 'hhi', UNITS.index, 'zero-denominator');
          continue;
        }
        const reference = padded(against === null ? world : rowAt(against, c, width), n);
        const groups = own.length === 0 ? [] : groupsOf(lines, n, options.digits);
        const measured = basketMeasures(own, reference, groups, tops, floorsOf(options));
        for (const [term, value] of measured.terms)
          if (wants(term)) rows.add([economies[c], year], term, unitOfTerm(terms, term), value);
        residuals.push(...measured.residuals);
      }
    }
    return {
      table: rows.table('trade-concentration'),
      residuals: worstOf(residuals),
      notes: [...notes, ...several],
      dropped: empty.length === 0 ? dropped : [...dropped, withoutTrade(empty)],
    };
  },
});

function padded(values: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  out.set(values);
  return out;
}

/** Lines that the data do not have are a group of their own. */
function groupsOf(lines: readonly string[], n: number, digits: number): readonly string[] {
  return Array.from({ length: n }, (_, p) => (p < lines.length ? lines[p].slice(0, digits) : '\0'));
}

function linesOf(options: { readonly lines: number; readonly preset: string }, width: number): number {
  const wanted = options.lines > 0 ? options.lines : options.preset === 'unctadstat' ? SITC3_GROUPS : width;
  if (wanted >= width) return wanted;
  const expected = {
    en: `${width} or more, the lines of the data`,
    es: `${width} o más, las líneas de los datos`,
  };
  throw badOption('lines', String(wanted), expected);
}

function floorsOf(options: {
  readonly floor: number;
  readonly floor_share: number;
  readonly preset: string;
}) {
  const preset = options.preset === 'unctadstat';
  const floor = options.floor >= 0 ? options.floor : preset ? 100_000 : null;
  const percent = options.floor_share >= 0 ? options.floor_share : preset ? 0.3 : null;
  return { floor, floorShare: percent === null ? null : percent / 100 };
}

/** @throws EscalarError `bad-option` for what is no whole number above zero. */
function topsOf(top: readonly string[]): readonly number[] {
  if (top.length === 0) return [1, 4, 5, 10];
  return top.map((text) => {
    const k = Number(text);
    if (Number.isInteger(k) && k > 0) return k;
    const expected = {
      en: 'whole numbers above zero: 1,4,10',
      es: 'números enteros mayores que cero: 1,4,10',
    };
    throw badOption('top', text, expected);
  });
}

function withoutTrade(empty: readonly string[]): Dropped {
  const what = { en: 'economies without trade', es: 'economías sin comercio' };
  return leftOut(what, empty);
}
