import { UNITS } from '../../base/unit.ts';
import type { Residual } from '../define.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, levelOption, shown } from './chain-options.ts';
import { chainResult, closesTo, idleExports } from './chain-result.ts';
import type { ChainContext } from './context.ts';
import { defineChain } from './define-chain.ts';
import { placesOf, shareOf, toLevel } from './emit.ts';
import { meld } from './kernels/meld.ts';
import { tivaTerms } from './kernels/tiva.ts';
import { withGroups } from './with-groups.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.sector, CHAIN_KEYS.partner];

export const tiva = defineChain({
  id: 'tiva',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'OECD indicators of trade in value added',
    es: 'Indicadores de comercio en valor agregado de la OCDE',
  },
  summary: {
    en: 'The indicators of the OECD database: production, value added, use at home, gross trade, domestic, direct, indirect and reimported value added, foreign content, and value added in the demand of others.',
    es: 'Los indicadores de la base de la OCDE: producción, valor agregado, uso interno, comercio bruto, valor agregado nacional, directo, indirecto y reimportado, contenido extranjero y valor agregado en la demanda de otros.',
  },
  formula: [
    'EXGR_DVA = c^dom e = EXGR_DDC + EXGR_IDC + EXGR_RIM,  EXGR_FVA = c^for e',
    'EXGR_DDC = v_i L_ii e_i,  EXGR_IDC = (c^loc − v_i L_ii) e_i,  EXGR_RIM = (c^dom − c^loc) e_i',
    'PROD = x = DOM + EXGR,  DOM = DOM_FNL + DOM_INT,  VALU = v x = Σ_partners FD_VA',
    'FFD_DVA = v̂BY abroad,  DEXFVAP = Σ_{i in partner} v_i B_ij e_j',
  ],
  references: [{ work: 'oecd2019' }],
  input: { table: 'io_table' },
  options: {
    level: levelOption,
    shares: choice(['no', 'yes'], 'no', {
      en: 'add each EXGR indicator as a share of EXGR',
      es: 'agregar cada indicador EXGR como proporción de EXGR',
    }),
    ...chainOptions,
  },
  output: longFields(keys),
  terms: [
    term('PROD', 'input', 'production (gross output)', 'producción bruta'),
    term('VALU', 'input', 'value added', 'valor agregado'),
    term('DOM', 'input', 'output used at home', 'producción usada en el país'),
    term('DOM_FNL', 'input', 'output for final use at home', 'producción para uso final en el país'),
    term('DOM_INT', 'input', 'output for use as inputs at home', 'producción para insumos en el país'),
    term('EXGR', 'input', 'gross exports', 'exportaciones brutas'),
    term('EXGR_FNL', 'input', 'exports of final goods', 'exportaciones de bienes finales'),
    term('EXGR_INT', 'input', 'exports of inputs', 'exportaciones de insumos'),
    term(
      'EXGR_DVA',
      'input',
      'domestic value added in exports',
      'valor agregado nacional en las exportaciones',
    ),
    term(
      'EXGR_DDC',
      'input',
      'direct domestic value added in exports',
      'valor agregado nacional directo en las exportaciones',
    ),
    term(
      'EXGR_IDC',
      'input',
      'indirect domestic value added in exports',
      'valor agregado nacional indirecto en las exportaciones',
    ),
    term(
      'EXGR_RIM',
      'input',
      'reimported domestic value added in exports',
      'valor agregado nacional reimportado en las exportaciones',
    ),
    term(
      'EXGR_FVA',
      'input',
      'foreign value added in exports',
      'valor agregado extranjero en las exportaciones',
    ),
    term('IMGR', 'input', 'gross imports', 'importaciones brutas'),
    term('IMGR_FNL', 'input', 'imports of final goods', 'importaciones de bienes finales'),
    term('IMGR_INT', 'input', 'imports of inputs', 'importaciones de insumos'),
    term('BALGR', 'input', 'gross trade balance', 'saldo comercial bruto'),
    term('FD_VA', 'input', 'value added in final demand', 'valor agregado en la demanda final'),
    term(
      'DXD_DVA',
      'input',
      'domestic value added in domestic demand',
      'valor agregado nacional en la demanda interna',
    ),
    term(
      'FFD_DVA',
      'input',
      'domestic value added in foreign demand',
      'valor agregado nacional en la demanda externa',
    ),
    term(
      'DFD_FVA',
      'input',
      'foreign value added in domestic demand',
      'valor agregado extranjero en la demanda interna',
    ),
    term(
      'BALVAFD',
      'input',
      'balance of value added in final demand',
      'saldo del valor agregado en la demanda final',
    ),
    term(
      'FEXDVAP',
      'input',
      "domestic value added in the partner's exports",
      'valor agregado nacional en las exportaciones del socio',
    ),
    term(
      'DEXFVAP',
      'input',
      "the partner's value added in exports",
      'valor agregado del socio en las exportaciones',
    ),
    term(
      'EXGR_FNL_SH',
      UNITS.share,
      'exports of final goods, share',
      'exportaciones de bienes finales, proporción',
    ),
    term('EXGR_INT_SH', UNITS.share, 'exports of inputs, share', 'exportaciones de insumos, proporción'),
    term(
      'EXGR_DVA_SH',
      UNITS.share,
      'domestic value added in exports, share',
      'valor agregado nacional en las exportaciones, proporción',
    ),
    term(
      'EXGR_DDC_SH',
      UNITS.share,
      'direct domestic value added in exports, share',
      'valor agregado nacional directo en las exportaciones, proporción',
    ),
    term(
      'EXGR_IDC_SH',
      UNITS.share,
      'indirect domestic value added in exports, share',
      'valor agregado nacional indirecto en las exportaciones, proporción',
    ),
    term(
      'EXGR_RIM_SH',
      UNITS.share,
      'reimported domestic value added in exports, share',
      'valor agregado nacional reimportado en las exportaciones, proporción',
    ),
    term(
      'EXGR_FVA_SH',
      UNITS.share,
      'foreign value added in exports, share',
      'valor agregado extranjero en las exportaciones, proporción',
    ),
  ],
  conventions: [
    {
      en: 'Imports, DFD_FVA and FEXDVAP are by industry of the product or of origin in the partner.',
      es: 'Las importaciones, DFD_FVA y FEXDVAP van por industria del producto o de origen en el socio.',
    },
    {
      en: 'PROD, VALU, DOM, DOM_FNL and DOM_INT are of an economy alone: at bilateral levels the partner is the economy itself.',
      es: 'PROD, VALU, DOM, DOM_FNL y DOM_INT son de una sola economía: en los niveles bilaterales el socio es ella misma.',
    },
    {
      en: 'FD_VA and DXD_DVA include use at home, where the partner is the economy itself.',
      es: 'FD_VA y DXD_DVA incluyen el uso interno, donde el socio es la propia economía.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const { table, G } = context;
    const N = table.sectors.length;
    const rows = longRows(keys);
    const terms: Readonly<Record<string, Float64Array>> = context.share(tivaTerms);
    const show = shown(table, options, ['economy', 'partner', 'sector']);
    const found = new Map(
      Object.entries(terms).map(([term, values]) => [term, toLevel(values, G, N, options.level)]),
    );
    const gross = found.get('EXGR') as Float64Array;
    for (const { at, exporter, sector, importer } of placesOf(table, options.level, show, true)) {
      const cells = [table.year, exporter, sector, importer];
      for (const term of found.keys()) {
        if (importer !== null && !hasMeaning(term, importer === exporter)) continue;
        const value = (found.get(term) as Float64Array)[at];
        rows.add(cells, term, table.unit, value);
        if (options.shares === 'yes' && term.startsWith('EXGR_'))
          rows.add(cells, `${term}_SH`, UNITS.share, shareOf(value, gross[at]));
      }
    }
    return chainResult('tiva', rows, context, residualsOf(context, terms));
  }),
});

/** Exports by where their value added comes from, and output by where it is used. */
function residualsOf(context: ChainContext, terms: Readonly<Record<string, Float64Array>>): Residual[] {
  const { table, G } = context;
  const bySector = (term: string) => toLevel(terms[term], G, table.sectors.length, 'sector');
  return [
    ...closesTo(
      context,
      'EXGR_DDC + EXGR_IDC + EXGR_RIM + EXGR_FVA = EXGR',
      ['EXGR_DDC', 'EXGR_IDC', 'EXGR_RIM', 'EXGR_FVA'].map((term) => terms[term]),
      terms.EXGR,
      meld(table, context.share(idleExports)),
    ),
    ...closesTo(context, 'DOM + EXGR = PROD', ['DOM', 'EXGR'].map(bySector), bySector('PROD')),
  ];
}

const AT_HOME_TOO: ReadonlySet<string> = new Set(['FD_VA', 'DXD_DVA']);
const AT_HOME_ALONE: ReadonlySet<string> = new Set(['PROD', 'VALU', 'DOM', 'DOM_FNL', 'DOM_INT']);

/** Whether an indicator says anything of an economy and itself, or of two. */
function hasMeaning(term: string, home: boolean): boolean {
  return home ? AT_HOME_TOO.has(term) || AT_HOME_ALONE.has(term) : !AT_HOME_ALONE.has(term);
}
