import type { MissingReason } from '../../base/missing.ts';
import { UNITS } from '../../base/unit.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { BY_INDUSTRY, chainOptions, shown } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import { defineChain } from './define-chain.ts';
import { type ChainLengths, chainLengths } from './kernels/chain-length.ts';
import { meldRows } from './kernels/meld.ts';
import { withGroups } from './with-groups.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.sector, CHAIN_KEYS.side];

export const chainLength = defineChain({
  id: 'chain-length',
  room: 'chains',
  tables: 'year',
  title: { en: 'Length of production chains', es: 'Longitud de las cadenas de producción' },
  summary: {
    en: 'How much value added crosses borders in production, and how many stages its chains have, from either end.',
    es: 'Cuánto valor agregado cruza fronteras en la producción y cuántas etapas tienen sus cadenas, desde cada extremo.',
  },
  formula: [
    'V = V_D + V_RT + V_GVC = v̂Lŷ^D + v̂Lŷ^F + v̂LA^M Bŷ',
    'PL = X/V with X = v̂BBŷ;  PL_D = v̂LLŷ^D / V_D;  PL_RT = v̂LLŷ^F / V_RT',
    'PL_GVC = (v̂LLA^M Bŷ + v̂BA^M Bŷ + v̂LA^M BA^D Bŷ) / V_GVC',
    'position = PL_GVC forward / PL_GVC backward',
  ],
  references: [{ work: 'wang2017b' }, { work: 'wang2017a' }],
  input: { table: 'io_table' },
  options: {
    level: choice(['sector', 'country'], 'country', BY_INDUSTRY),
    years: chainOptions.years,
    groups: chainOptions.groups,
  },
  output: longFields(keys),
  terms: [
    term('domestic_share', UNITS.share, 'purely domestic', 'puramente interno'),
    term('traded_share', UNITS.share, 'traded in final goods', 'comerciado en bienes finales'),
    term('simple_share', UNITS.share, 'simple chains', 'cadenas simples'),
    term('complex_share', UNITS.share, 'complex chains', 'cadenas complejas'),
    term('participation', UNITS.share, 'participation', 'participación'),
    term('length', UNITS.stages, 'length', 'longitud'),
    term('length_domestic', UNITS.stages, 'length, domestic', 'longitud, interna'),
    term(
      'length_traded',
      UNITS.stages,
      'length, traded in final goods',
      'longitud, comerciada en bienes finales',
    ),
    term('length_gvc', UNITS.stages, 'length of value chains', 'longitud de las cadenas de valor'),
    term('border_crossings', UNITS.stages, 'border crossings', 'cruces de frontera'),
    term('gvc_position', UNITS.ratio, 'position in value chains', 'posición en cadenas de valor'),
  ],
  conventions: [
    {
      en: 'forward: by origin of the value added; backward: by maker of the final product. The length of everything is upstreamness forward, and downstreamness backward.',
      es: 'forward: según el origen del valor agregado; backward: según quien hace el producto final. La longitud total es hacia adelante la distancia a la demanda final y hacia atrás la distancia a los factores.',
    },
    {
      en: 'Final goods sent abroad cross a border but are not chains of production: they are the traded part.',
      es: 'Los bienes finales que se exportan cruzan una frontera, pero no son cadenas de producción: son la parte comerciada.',
    },
  ],
  computeTable(given, options) {
    return withGroups(given, options.groups, (context) => {
      const { table, G } = context;
      const N = table.sectors.length;
      const rows = longRows(keys);
      const show = shown(table, options, ['economy', 'partner', 'sector']);
      const both = context.share(chainLengths);
      const melded = {
        forward: meldAll(table, both.forward),
        backward: meldAll(table, both.backward),
      };
      for (let s = 0; s < G; s += 1) {
        if (!show.exporter(s)) continue;
        for (let k = 0; k < (options.level === 'sector' ? N : 1); k += 1) {
          if (options.level === 'sector' && !show.sector(k)) continue;
          const of =
            (lengths: ChainLengths) =>
            (name: keyof ChainLengths): number => {
              const values = lengths[name];
              if (options.level === 'sector') return values[s * N + k];
              return values.subarray(s * N, (s + 1) * N).reduce((a, b) => a + b, 0);
            };
          const sector = options.level === 'sector' ? table.sectors[k] : null;
          const lengths: Record<string, number | MissingReason> = {};
          for (const side of ['forward', 'backward'] as const) {
            const pick = of(melded[side]);
            const cells = [table.year, table.economies[s], sector, side];
            const all = pick('all');
            const chains = pick('simple') + pick('complex');
            const over = (part: number, whole: number): number | MissingReason =>
              whole === 0 ? 'zero-denominator' : part / whole;
            for (const part of ['domestic', 'traded', 'simple', 'complex'] as const)
              rows.add(cells, `${part}_share`, UNITS.share, over(pick(part), all));
            rows.add(cells, 'participation', UNITS.share, over(chains, all));
            rows.add(cells, 'length', UNITS.stages, over(pick('stagesAll'), all));
            rows.add(cells, 'length_domestic', UNITS.stages, over(pick('stagesDomestic'), pick('domestic')));
            rows.add(cells, 'length_traded', UNITS.stages, over(pick('stagesTraded'), pick('traded')));
            const stages = pick('stagesHome') + pick('stagesBorder') + pick('stagesAbroad');
            lengths[side] = over(stages, chains);
            rows.add(cells, 'length_gvc', UNITS.stages, lengths[side]);
            rows.add(cells, 'border_crossings', UNITS.stages, over(pick('stagesBorder'), chains));
          }
          const { forward, backward } = lengths;
          const defined = typeof forward === 'number' && typeof backward === 'number' && backward !== 0;
          rows.add(
            [table.year, table.economies[s], sector, 'both'],
            'gvc_position',
            UNITS.ratio,
            defined ? forward / backward : 'zero-denominator',
          );
        }
      }
      const { forward } = both;
      const made = table.x.map((x, i) => x * context.v[i]);
      const residuals = [
        ...closesTo(
          context,
          'V_D + V_RT + V_GVC = value added',
          [forward.domestic, forward.traded, forward.simple, forward.complex],
          made,
        ),
        ...closesTo(
          context,
          'stages of the parts = stages of all',
          [
            forward.stagesDomestic,
            forward.stagesTraded,
            forward.stagesHome,
            forward.stagesBorder,
            forward.stagesAbroad,
          ],
          forward.stagesAll,
        ),
      ];
      return chainResult('chain-length', rows, context, residuals);
    });
  },
});

function meldAll(table: Parameters<typeof meldRows>[0], lengths: ChainLengths): ChainLengths {
  return Object.fromEntries(
    Object.entries(lengths).map(([name, values]) => [name, meldRows(table, values as Float64Array)]),
  ) as unknown as ChainLengths;
}
