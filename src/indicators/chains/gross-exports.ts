import { warning } from '../../base/note.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import type { Note } from '../note.ts';
import { choice } from '../options.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { asOption, chainOptions, levelOption, shown } from './chain-options.ts';
import { chainResult, contentCloses, showsResidual } from './chain-result.ts';
import { defineChain } from './define-chain.ts';
import { emitAtLevel, flowsAtLevel } from './emit.ts';
import { emitDetails } from './export-details.ts';
import { APPROACHES, grossExportTerms, METHODS } from './gross-export-terms.ts';
import { GROSS_EXPORTS } from './gross-exports-declared.ts';
import { emitImports } from './gross-imports.ts';
import { withGroups } from './with-groups.ts';

const keys = [
  CHAIN_KEYS.year,
  CHAIN_KEYS.exporter,
  CHAIN_KEYS.sector,
  CHAIN_KEYS.importer,
  CHAIN_KEYS.origin,
  CHAIN_KEYS.originSector,
  CHAIN_KEYS.destination,
];

const OF_EXPORTS = { perspective: ['exporter'] };
const BORIN_MANCINI = { method: ['borin-mancini'] };
const BY_SIDE = { ...BORIN_MANCINI, approach: ['source', 'sink'] };
const BY_FLOW = { ...BY_SIDE, ...OF_EXPORTS };
/** Methods and approaches that tell industries and partners apart. */
const BELOW_COUNTRY = [
  {
    ...OF_EXPORTS,
    method: ['borin-mancini', 'miroudot-ye', 'wwz', 'tripartite'],
    approach: ['source', 'sink', 'self'],
  },
  { ...OF_EXPORTS, method: ['miroudot-ye', 'wwz', 'tripartite'] },
];
const BY_PRODUCT = ['importing-industry', 'imported-product'];
const ORIGINS = { ...BY_SIDE, perspective: ['exporter', 'importer'] };

/**
 * @example
 * import { buildTable, chainContext, grossExports, openBackend } from 'escalar/chains';
 * import { rowsOf } from 'escalar/core';
 *
 * const table = buildTable({
 *   year: '2020',
 *   rows: [
 *     { economy: 'MEX', sector: 'a' },
 *     { economy: 'USA', sector: 'a' },
 *   ],
 *   demand: [
 *     { economy: 'MEX', category: 'hh' },
 *     { economy: 'USA', category: 'hh' },
 *   ],
 *   Z: Float64Array.of(10, 5, 20, 30),
 *   Y: Float64Array.of(60, 25, 10, 140),
 * });
 * const context = chainContext(table, await openBackend());
 * const result = grossExports.computeTable(context, { show: { exporter: ['MEX'] } });
 * rowsOf(result.table).slice(0, 3).map(({ term, value }) => [term, value]);
 * // => [['GEXP', 30], ['DC', 23.4868], ['DVA', 23.3333]]
 * await context.backend.close();
 */
export const grossExports = defineChain({
  id: 'gross-exports',
  room: 'chains',
  title: { en: 'Value added in gross exports', es: 'Valor agregado en las exportaciones brutas' },
  summary: {
    en: 'How much of what an economy exports was made at home, how much abroad, and how much is counted twice.',
    es: 'Cuánto de lo que una economía exporta se hizo en casa, cuánto en el extranjero y cuánto se cuenta dos veces.',
  },
  formula: [
    'E = DC + FC,  DC = DVA + DDC,  FC = FVA + FDC,  DVA = VAX + REF,  GVC = E − residual − DAVAX',
    'source:  DVA_sr = v_s L_s e_sr,  FVA_sr = Σ_{t≠s} v_t B^{!s}_ts e_sr',
    'sink:    DVA_sr = c^dom φ_sr,  FVA_sr = c^for φ_sr',
    'self:    DVA = v_s B*_s e, with only the flow itself cut from A*',
    'B^{!s}: Leontief inverse of the table in which s exports no inputs',
  ],
  references: [
    { work: 'borin2019', equation: '19–54' },
    { work: 'borin2023' },
    { work: 'koopman2014', equation: '36' },
    { work: 'wang2013', equation: '22' },
    { work: 'miroudot2021' },
    { work: 'borin2021' },
  ],
  tables: 'year',
  input: { table: 'io_table' },
  options: {
    method: {
      ...choice(METHODS, 'borin-mancini', {
        en: 'whose decomposition; kww-corrected is kww with foreign value added counted once in the world',
        es: 'de quién es la descomposición; kww-corrected es kww con el valor agregado extranjero contado una vez en el mundo',
      }),
      valueOnlyWith: Object.fromEntries(
        METHODS.filter((method) => method !== 'borin-mancini').map((method) => [method, OF_EXPORTS]),
      ),
    },
    approach: {
      ...choice(APPROACHES, 'source', {
        en: 'where value added counts: where it leaves first (source) or last (sink), once in the world (world is by sink; world-source), or within the flow itself (self)',
        es: 'dónde cuenta el valor agregado: donde sale por primera (source) o última vez (sink), una vez en el mundo (world es por destino; world-source) o dentro del flujo mismo (self)',
      }),
      onlyWith: [{ ...OF_EXPORTS, method: ['borin-mancini', 'miroudot-ye'] }],
      valueOnlyWith: { sink: BORIN_MANCINI, 'world-source': BORIN_MANCINI, self: BORIN_MANCINI },
    },
    perspective: {
      ...choice(['exporter', 'importer', 'importing-industry', 'imported-product'], 'exporter', {
        en: 'exports, or imports seen from the importer: all of them, by industry that buys, or by product',
        es: 'exportaciones, o importaciones vistas desde el importador: todas, por industria compradora o por producto',
      }),
      valueOnlyWith: Object.fromEntries(BY_PRODUCT.map((value) => [value, { level: ['sector'] }])),
    },
    level: {
      ...levelOption,
      valueOnlyWith: {
        sector: [...BELOW_COUNTRY, { perspective: BY_PRODUCT }],
        bilateral: BELOW_COUNTRY,
        'bilateral-sector': BELOW_COUNTRY,
      },
    },
    terms: {
      ...choice(['standard', 'split'], 'standard', {
        en: 'the standard terms, or the twelve by way of use',
        es: 'los términos usuales o los doce según el uso',
      }),
      valueOnlyWith: { split: { ...BY_FLOW, origin: ['none'], destination: ['none'] } },
    },
    origin: {
      ...choice(['none', 'economy', 'industry'], 'none', {
        en: 'by where the value added was made',
        es: 'según dónde se hizo el valor agregado',
      }),
      valueOnlyWith: { economy: ORIGINS, industry: ORIGINS },
    },
    destination: {
      ...choice(['none', 'economy'], 'none', {
        en: 'by the economy that absorbs it in the end',
        es: 'según la economía que al final lo absorbe',
      }),
      valueOnlyWith: { economy: BY_FLOW },
    },
    as: asOption,
    ...chainOptions,
  },
  output: longFields(keys),
  terms: GROSS_EXPORTS,
  conventions: [
    {
      en: 'Value added is output less inputs unless the table supplies it: it then holds net taxes on products and transport margins. Stata icio, R icio, decompr and exvatools do the same.',
      es: 'El valor agregado es producción menos insumos salvo que la tabla lo traiga: incluye entonces impuestos netos y márgenes de transporte. Stata icio, R icio, decompr y exvatools hacen lo mismo.',
    },
    {
      en: 'DC and FC are the same in every approach; only what is double counted differs. Source and sink agree for a whole economy.',
      es: 'DC y FC son iguales en todos los enfoques; solo cambia lo contado dos veces. Por origen y por destino coinciden para la economía entera.',
    },
    {
      en: 'Terms with approach self do not add up over industries or partners: each flow has its own perimeter.',
      es: 'Con approach self los términos no suman entre industrias ni socios: cada flujo tiene su propio perímetro.',
    },
    {
      en: 'kww understates foreign value added (FVA_FIN + FVA_INT) and overstates FDC; kww-corrected mends it. It has no industry level.',
      es: 'kww subestima el valor agregado extranjero (FVA_FIN + FVA_INT) y exagera FDC; kww-corrected lo corrige. No tiene nivel de industria.',
    },
    {
      en: 'A cell without output that exports cannot be split: its flow stands as `residual`, and is listed.',
      es: 'Una celda sin producción que exporta no se puede descomponer: su flujo figura como `residual` y se enumera.',
    },
    {
      en: 'Parts of an economy (CN1, MX2) are computed apart and added up by industry; trade between them is domestic. exvatools agrees but in VAXIM.',
      es: 'Las partes de una economía (CN1, MX2) se calculan por separado y se suman por industria; el comercio entre ellas es interno. exvatools coincide salvo en VAXIM.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const rows = longRows(keys);
    if (options.perspective !== 'exporter') {
      // the importer is the economy whose trade it is
      const show = shown(context.table, options, ['importer', 'exporter', 'sector']);
      const residuals = emitImports(rows, context, options, show);
      return chainResult('gross-exports', rows, context, residuals);
    }
    const show = shown(context.table, options, ['exporter', 'importer', 'sector']);
    if (options.origin !== 'none' || options.destination !== 'none') {
      const approach = options.approach === 'sink' ? 'sink' : 'source';
      emitDetails(rows, context, { ...options, approach, show });
      return chainResult('gross-exports', rows, context, contentCloses(context));
    }
    const { terms, parts, residuals } = grossExportTerms(context, {
      ...options,
      split: options.terms === 'split',
    });
    const whole = flowsAtLevel(context.table, { e: context.exports() }, options.level).e;
    const all = showsResidual(context.table)
      ? {
          ...terms,
          residual: rest(
            whole,
            parts.map((term) => terms[term]),
          ),
        }
      : terms;
    emitAtLevel(rows, context.table, all, {
      level: options.level,
      show,
      share: options.as === 'share' ? whole : undefined,
    });
    return chainResult('gross-exports', rows, context, residuals, notes(options));
  }),
});

function rest(whole: Float64Array, parts: readonly Float64Array[]): Float64Array {
  return whole.map((value, at) => parts.reduce((left, part) => left - part[at], value));
}

function notes(options: { readonly method: string; readonly approach: string }): readonly Note[] {
  if (options.method !== 'kww') return [];
  return [
    warning(
      'FVA_FIN and FVA_INT understate foreign value added (Borin and Mancini 2019); see method=kww-corrected.',
      'FVA_FIN y FVA_INT subestiman el valor agregado extranjero (Borin y Mancini 2019); véase method=kww-corrected.',
    ),
  ];
}
