import { UNITS } from '../../base/unit.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice, list } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions, levelOption, shown } from './chain-options.ts';
import { chainResult, closesTo, idleExports } from './chain-result.ts';
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
    en: 'The indicators of the OECD database: gross trade, domestic, direct, indirect and reimported value added, foreign content, and value added in the demand of others.',
    es: 'Los indicadores de la base de la OCDE: comercio bruto, valor agregado nacional, directo, indirecto y reimportado, contenido extranjero y valor agregado en la demanda de otros.',
  },
  formula: [
    'EXGR_DVA = c^dom e = EXGR_DDC + EXGR_IDC + EXGR_RIM,  EXGR_FVA = c^for e',
    'EXGR_DDC = v_i L_ii e_i,  EXGR_IDC = (c^loc − v_i L_ii) e_i,  EXGR_RIM = (c^dom − c^loc) e_i',
    'FFD_DVA = v̂BY abroad,  DEXFVAP = Σ_{i in partner} v_i B_ij e_j',
  ],
  references: [
    {
      key: 'oecd2019guide',
      text: "OECD (2019), Guide to OECD's Trade in Value Added (TiVA) Indicators, 2018 edition.",
    },
  ],
  input: { table: 'io_table' },
  options: {
    level: levelOption,
    select: list({
      en: 'indicators to show, by the names of the OECD; all when left out',
      es: 'indicadores que se muestran, con los nombres de la OCDE; todos si se omite',
    }),
    shares: choice(['no', 'yes'], 'no', {
      en: 'add each EXGR indicator as a share of EXGR',
      es: 'agregar cada indicador EXGR como proporción de EXGR',
    }),
    ...chainOptions,
  },
  output: longFields(keys),
  conventions: [
    {
      en: 'Imports, DFD_FVA and FEXDVAP are by industry of the product or of origin in the partner.',
      es: 'Las importaciones, DFD_FVA y FEXDVAP van por industria del producto o de origen en el socio.',
    },
    {
      en: 'FD_VA and DXD_DVA include use at home, where the partner is the economy itself.',
      es: 'FD_VA y DXD_DVA incluyen el uso interno, donde el socio es la propia economía.',
    },
  ],
  computeTable(given, options) {
    return withGroups(given, options.groups, (context) => {
      const { table, G } = context;
      const N = table.sectors.length;
      const rows = longRows(keys);
      const terms: Readonly<Record<string, Float64Array>> = context.share(tivaTerms);
      requireCodes(options.select, Object.keys(terms), {
        en: 'indicator of TiVA',
        es: 'el indicador de TiVA',
      });
      const chosen = options.select.length === 0 ? Object.keys(terms) : options.select;
      const show = shown(table, options, options.level);
      const found = new Map(
        [...new Set([...chosen, 'EXGR'])].map((term) => [term, toLevel(terms[term], G, N, options.level)]),
      );
      const gross = found.get('EXGR') as Float64Array;
      for (const { at, exporter, sector, importer } of placesOf(table, options.level, show, true)) {
        const cells = [table.year, exporter, sector, importer];
        for (const term of chosen) {
          // only what has a meaning at home is shown there
          if (importer === exporter && !term.startsWith('FD_') && !term.startsWith('DXD')) continue;
          const value = (found.get(term) as Float64Array)[at];
          rows.add(cells, term, table.unit, value);
          if (options.shares === 'yes' && term.startsWith('EXGR_'))
            rows.add(cells, `${term}_SH`, UNITS.share, shareOf(value, gross[at]));
        }
      }
      const residuals = closesTo(
        context,
        'EXGR_DDC + EXGR_IDC + EXGR_RIM + EXGR_FVA = EXGR',
        ['EXGR_DDC', 'EXGR_IDC', 'EXGR_RIM', 'EXGR_FVA'].map((term) => terms[term]),
        terms.EXGR,
        meld(table, context.share(idleExports)),
      );
      return chainResult('tiva', rows, context, residuals);
    });
  },
});
