import { UNITS } from '../../base/unit.ts';
import { sum } from '../../math/sum.ts';
import { closes } from '../define.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { levelOf } from '../option-vocabulary.ts';
import { number } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { chainOptions } from './chain-options.ts';
import { chainResult } from './chain-result.ts';
import { defineChain } from './define-chain.ts';
import { placesOf } from './kernels/mobility.ts';
import { leadOf } from './kernels/pyramid.ts';
import { originOptions, pyramidOrigins } from './pyramid-origins.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.origins, CHAIN_KEYS.sector, CHAIN_KEYS.economy];

export const pyramid = defineChain({
  id: 'pyramid',
  room: 'chains',
  tables: 'year',
  title: {
    en: 'Pyramid: how few economies lead',
    es: 'Pirámide: qué tan pocas economías van adelante',
  },
  summary: {
    en: 'Whether the value added of the world’s final products comes from few economies, whether that of knowledge-intensive industries comes from fewer, and how many hold far more than their size.',
    es: 'Si el valor agregado de los productos finales del mundo viene de pocas economías, si el de las industrias intensivas en conocimiento viene de menos, y cuántas tienen mucho más de lo que les daría su tamaño.',
  },
  formula: [
    'F_sk = Σ_{i in s} Σ_{j in k} v_i B_ij y_j,  f_sk = F_sk / Σ_s F_sk',
    'CR1 = max_s f_sk,  CR3 = Σ_{s ≤ 3} f_(s)k,  HHI = Σ_s f_sk²',
    'leaders = #{s : f_sk > m va_s / Σ_s va_s}',
  ],
  references: [{ work: 'johnson2012' }, { work: 'timmer2014' }],
  input: { table: 'io_table' },
  options: {
    years: chainOptions.years,
    ...originOptions,
    times: number(
      2,
      {
        en: 'an economy leads when its share exceeds so many times its share in the value added of the world',
        es: 'una economía es líder cuando su participación supera tantas veces la que tiene en el valor agregado del mundo',
      },
      { min: 0 },
    ),
    level: levelOf(['world', 'economies'], 'world', {
      en: 'the world; economies: also the share and place of each',
      es: 'el mundo; economies: también la participación y el lugar de cada una',
    }),
  },
  output: longFields(keys),
  terms: [
    term('value_added', 'input', 'value added', 'valor agregado'),
    term('excluded_share', UNITS.share, 'share of those left out', 'participación de las que quedan fuera'),
    term('cr1', UNITS.share, 'share of the first', 'participación de la primera'),
    term('cr3', UNITS.share, 'share of the first three', 'participación de las tres primeras'),
    term('hhi', UNITS.index, 'Herfindahl–Hirschman', 'Herfindahl-Hirschman'),
    term('leaders', UNITS.count, 'economies far above their size', 'economías muy por encima de su tamaño'),
    term('share', UNITS.share, 'share', 'participación'),
    term('relative_share', UNITS.ratio, 'share relative to size', 'participación relativa al tamaño'),
    term('rank', UNITS.count, 'rank', 'lugar'),
  ],
  conventions: [
    {
      en: 'A definition of this project: concentration of where the value added in final products arises. The measures of concentration are the usual ones.',
      es: 'Definición de este proyecto: concentración del lugar donde surge el valor agregado de los productos finales. Las medidas de concentración son las usuales.',
    },
    {
      en: 'The industry is that of the final product; the whole chain behind it counts. The row without an industry is all products together.',
      es: 'La industria es la del producto final; cuenta toda la cadena que hay detrás. La fila sin industria reúne todos los productos.',
    },
    {
      en: 'Origins: all industries, or the knowledge-intensive ones only. The default takes the R&D-rich manufactures of WIOD 2013 and business services, where research, design and software are booked together with renting and legal services.',
      es: 'Orígenes: todas las industrias, o solo las intensivas en conocimiento. Por omisión, las manufacturas de la WIOD 2013 ricas en I+D y los servicios a empresas, donde investigación, diseño y programas se registran junto con alquiler y servicios jurídicos.',
    },
    {
      en: 'Over all products and all origins F by origin is value added itself: nobody then leads, and the shares are those in the value added of the world.',
      es: 'En todos los productos y orígenes F por origen es el propio valor agregado: nadie lidera, y las participaciones son las del valor agregado mundial.',
    },
    {
      en: 'An amount below zero, where stocks of a final product ran down, counts as nothing and is listed.',
      es: 'Un monto menor que cero, donde bajaron las existencias de un producto final, cuenta como nada y se enlista.',
    },
    {
      en: 'A share in knowledge-intensive origins is compared with the share in all value added as well.',
      es: 'También la participación en orígenes intensivos en conocimiento se compara con la que se tiene en todo el valor agregado.',
    },
  ],
  computeTable(context, options) {
    const { table } = context;
    const { economies, valueAdded, products, residuals, notes, dropped } = pyramidOrigins(context, options);
    const rows = longRows(keys);
    const world = sum(valueAdded);
    let worst = 0;
    for (const { origins, sector, values, excluded } of products) {
      const place = [table.year, origins, sector];
      const found = leadOf(values, valueAdded, options.times);
      const lead = typeof found === 'string' ? null : found;
      rows.add(place, 'value_added', table.unit, sum(values));
      rows.add(place, 'excluded_share', UNITS.share, excluded);
      for (const term of ['cr1', 'cr3', 'hhi', 'leaders'] as const) {
        const unit = { cr1: UNITS.share, cr3: UNITS.share, hhi: UNITS.index, leaders: UNITS.count }[term];
        rows.add(place, term, unit, lead === null ? (found as 'not-defined') : lead[term]);
      }
      if (lead === null) continue;
      worst = Math.max(worst, Math.abs(sum(lead.shares) - 1));
      if (options.level === 'world') continue;
      const ranks = placesOf(lead.shares);
      economies.forEach((economy, s) => {
        const own = valueAdded[s] / world;
        rows.add([...place, economy], 'share', UNITS.share, lead.shares[s]);
        rows.add(
          [...place, economy],
          'relative_share',
          UNITS.ratio,
          own > 0 ? lead.shares[s] / own : 'zero-denominator',
        );
        rows.add([...place, economy], 'rank', UNITS.count, ranks[s]);
      });
    }
    const found = chainResult('pyramid', rows, context, [...residuals, closes('Σ f = 1', worst, 1)], notes);
    return { ...found, dropped: [...dropped, ...found.dropped] };
  },
});
