import { UNITS } from '../../base/unit.ts';
import { closes } from '../define.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { levelOf, vocabulary } from '../option-vocabulary.ts';
import { number } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainResult } from './chain-result.ts';
import { defineChainPair } from './define-chain.ts';
import { refuseOthers } from './kernels/decomposition.ts';
import { mobility, placesOf } from './kernels/mobility.ts';
import { leadOf } from './kernels/pyramid.ts';
import { originOptions, pyramidOrigins } from './pyramid-origins.ts';

const keys = [CHAIN_KEYS.from, CHAIN_KEYS.to, CHAIN_KEYS.origins, CHAIN_KEYS.sector, CHAIN_KEYS.economy];

export const leaderMobility = defineChainPair({
  id: 'leader-mobility',
  room: 'chains',
  tables: 'pair',
  title: {
    en: 'Mobility among leaders: who rises, who falls',
    es: 'Movilidad entre los líderes: quién sube y quién baja',
  },
  summary: {
    en: 'Whether the order of economies in the value added of final products changed between two years: rank correlation, entrants among the first five, and the share that changed hands.',
    es: 'Si cambió el orden de las economías en el valor agregado de los productos finales entre dos años: correlación de rangos, entrantes entre las cinco primeras y participación que cambió de manos.',
  },
  formula: [
    'f_sk = F_sk / Σ_s F_sk,  F_sk = Σ_{i in s} Σ_{j in k} v_i B_ij y_j',
    'rank_correlation = corr(rank f⁰, rank f¹),  transferred = ½ Σ_s |f¹_sk − f⁰_sk|',
    'entrants = #{s : place¹_s ≤ top < place⁰_s}',
  ],
  references: [{ work: 'spearman1904' }, { work: 'timmer2014' }],
  input: { table: 'io_table' },
  options: {
    from: vocabulary.from,
    to: vocabulary.to,
    ...originOptions,
    top: number(5, { en: 'places at the top', es: 'lugares de arriba' }, { min: 1, integer: true }),
    level: levelOf(['world', 'economies'], 'world', {
      en: 'the world; economies: also the share and place of each in both years',
      es: 'el mundo; economies: también la participación y el lugar de cada una en ambos años',
    }),
  },
  output: longFields(keys),
  terms: [
    term('rank_correlation', UNITS.index, 'rank correlation', 'correlación de rangos'),
    term('entrants', UNITS.count, 'entrants at the top', 'entrantes arriba'),
    term('transferred', UNITS.share, 'share that changed hands', 'participación que cambió de manos'),
    term('share_first', UNITS.share, 'share, first year', 'participación, año inicial'),
    term('share_last', UNITS.share, 'share, last year', 'participación, año final'),
    term('rank_first', UNITS.count, 'place, first year', 'lugar, año inicial'),
    term('rank_last', UNITS.count, 'place, last year', 'lugar, año final'),
  ],
  conventions: [
    {
      en: 'A definition of this project, on the shares of `pyramid`. Equal shares have the mean of their ranks in the correlation; an economy tied with the last place at the top is inside.',
      es: 'Definición de este proyecto, sobre las participaciones de `pyramid`. En la correlación, las participaciones iguales llevan la media de sus rangos; quien empata con el último lugar de arriba está dentro.',
    },
    {
      en: 'At current prices: exchange rates move shares too.',
      es: 'A precios corrientes: los tipos de cambio también mueven las participaciones.',
    },
  ],
  computePair(first, last, options) {
    refuseOthers(first, last);
    const [before, after] = [first, last].map((context) => pyramidOrigins(context, options));
    const rows = longRows(keys);
    let worst = 0;
    after.products.forEach(({ origins, sector, values }, k) => {
      const place = [first.table.year, last.table.year, origins, sector];
      const [old, now] = [
        leadOf(before.products[k].values, before.valueAdded, 1),
        leadOf(values, after.valueAdded, 1),
      ];
      if (typeof old === 'string' || typeof now === 'string') {
        const reason = typeof old === 'string' ? old : (now as 'not-defined');
        for (const term of TERMS) rows.add(place, term, UNITS_OF[term], reason);
        return;
      }
      const moved = mobility(old.shares, now.shares, options.top);
      rows.add(place, 'rank_correlation', UNITS_OF.rank_correlation, moved.rankCorrelation ?? 'not-defined');
      rows.add(place, 'entrants', UNITS_OF.entrants, moved.entrants ?? 'not-defined');
      rows.add(place, 'transferred', UNITS_OF.transferred, moved.transferred);
      const net = now.shares.reduce((sum, share, s) => sum + share - old.shares[s], 0);
      worst = Math.max(worst, Math.abs(net));
      if (options.level === 'world') return;
      const ranks = [old, now].map(({ shares }) => placesOf(shares));
      after.economies.forEach((economy, s) => {
        const cells = [...place, economy];
        rows.add(cells, 'share_first', UNITS.share, old.shares[s]);
        rows.add(cells, 'share_last', UNITS.share, now.shares[s]);
        rows.add(cells, 'rank_first', UNITS.count, ranks[0][s]);
        rows.add(cells, 'rank_last', UNITS.count, ranks[1][s]);
      });
    });
    const residuals = [...after.residuals, closes('Σ Δf = 0', worst, 1)];
    const found = chainResult('leader-mobility', rows, last, residuals, [
      ...new Set([...before.notes, ...after.notes]),
    ]);
    return { ...found, dropped: [...before.dropped, ...after.dropped, ...found.dropped] };
  },
});

const TERMS = ['rank_correlation', 'entrants', 'transferred'] as const;
const UNITS_OF = { rank_correlation: UNITS.index, entrants: UNITS.count, transferred: UNITS.share } as const;
