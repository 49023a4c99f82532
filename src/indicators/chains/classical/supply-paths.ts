import { UNITS } from '../../../base/unit.ts';
import { longRows } from '../../long-rows.ts';
import { longFields } from '../../long-table.ts';
import { vocabulary } from '../../option-vocabulary.ts';
import { also, number, text } from '../../options.ts';
import { term } from '../../term.ts';
import { CHAIN_KEYS } from '../chain-keys.ts';
import { chainOptions } from '../chain-options.ts';
import { chainResult } from '../chain-result.ts';
import { closesIn } from '../closes-in.ts';
import { defineChain } from '../define-chain.ts';
import { rowName } from '../io-table.ts';
import { chosenRows } from './chosen-rows.ts';
import { perOutputOf } from './households.ts';
import { supplyPaths as pathsOf } from './kernels/supply-paths.ts';

const keys = [
  CHAIN_KEYS.year,
  CHAIN_KEYS.rank,
  CHAIN_KEYS.economy,
  CHAIN_KEYS.sector,
  CHAIN_KEYS.origin,
  CHAIN_KEYS.originSector,
  CHAIN_KEYS.path,
];

const MAKERS = { en: 'those that make the final product', es: 'las que hacen el producto final' };

export const supplyPaths = defineChain({
  id: 'supply-paths',
  room: 'chains',
  tables: 'year',
  title: { en: 'Structural paths', es: 'Trayectorias estructurales' },
  summary: {
    en: 'Through which suppliers of suppliers most of the value added, jobs or emissions in final products comes about.',
    es: 'Por medio de qué proveedores de proveedores surge la mayor parte del valor agregado, el empleo o las emisiones de los productos finales.',
  },
  formula: ['f B y = Σ f_i y_i + Σ f_j a_ji y_i + Σ f_k a_kj a_ji y_i + …', 'share = path / f B y'],
  references: [{ work: 'defourny1984' }],
  input: { table: 'io_table' },
  options: {
    account: text(null, {
      en: 'the account that is followed, by its name; value added when left out',
      es: 'la cuenta que se sigue, por su nombre; el valor agregado si se omite',
    }),
    economies: also(vocabulary.economies, MAKERS),
    activities: also(vocabulary.activities, MAKERS),
    depth: number(
      5,
      {
        en: 'most steps from the final product to the supplier',
        es: 'máximo de pasos del producto final al proveedor',
      },
      { min: 0, max: 50, integer: true },
    ),
    least: number(
      0,
      {
        en: 'cut-off: paths that carry a smaller share of the whole are left out',
        es: 'umbral: se omiten las trayectorias que llevan una proporción menor del total',
      },
      { min: 0, max: 1 },
    ),
    top: number(
      200,
      { en: 'how many of the strongest are shown', es: 'cuántas de las más fuertes se muestran' },
      { min: 1, max: 100_000, integer: true },
    ),
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('value', 'input', 'carried by the path', 'llevado por la trayectoria'),
    term('share', UNITS.share, 'share of the whole', 'proporción del total'),
    term('steps', UNITS.stages, 'steps', 'pasos'),
    term('total', 'input', 'all paths of all lengths', 'todas las trayectorias de todo largo'),
    term('covered', UNITS.share, 'share of those shown', 'proporción de las que se muestran'),
  ],
  conventions: [
    {
      en: 'No path stronger than those shown is missing: the search ends when all that is left behind any supplier is weaker. Inputs and final demand below zero are not followed; paths that end where the account is below zero are not shown.',
      es: 'No falta ninguna trayectoria más fuerte que las mostradas: la búsqueda termina cuando todo lo que queda detrás de cualquier proveedor es más débil. Los insumos y la demanda final menores que cero no se siguen; no se muestran las trayectorias que terminan donde la cuenta es menor que cero.',
    },
    {
      en: 'A path reads from the final product (economy, sector) back to where the account arises (origin, origin_sector).',
      es: 'Una trayectoria se lee desde el producto final (economy, sector) hacia atrás, hasta donde surge la cuenta (origin, origin_sector).',
    },
  ],
  computeTable(context, options) {
    const { table, n, G } = context;
    const account = table.satellites.find(({ name }) => name === options.account);
    const unit = account?.unit ?? table.unit;
    const intensity = perOutputOf(context, options.account);
    const chosen = chosenRows(table, options);
    const final = Float64Array.from(
      { length: n },
      (_, i) => chosen[i] * table.Y.subarray(i * G, (i + 1) * G).reduce((a, b) => a + b, 0),
    );
    const { depth, top } = options;
    const found = pathsOf(context, { intensity, demand: final, depth, top, least: options.least });
    const rows = longRows(keys);
    let covered = 0;
    found.paths.forEach(({ rows: path, value }, at) => {
      const [first, last] = [table.rows[path[0]], table.rows[path[path.length - 1]]];
      const name = path.map((i) => rowName(table.rows[i])).join(' ← ');
      rows.at([table.year, String(at + 1), first.economy, first.sector, last.economy, last.sector, name]);
      rows.put(rows.term('value', unit), value);
      rows.put(rows.term('share', UNITS.share), value / found.total);
      rows.put(rows.term('steps', UNITS.stages), path.length - 1);
      covered += value;
    });
    rows.at([table.year, null, null, null, null, null, null]);
    rows.put(rows.term('total', unit), found.total);
    rows.put(
      rows.term('covered', UNITS.share),
      found.total === 0 ? 'zero-denominator' : covered / found.total,
    );
    const { miss, scale } = found.gap;
    return chainResult('supply-paths', rows, context, [closesIn(context, "m' = f' + m' A", miss, scale)]);
  },
});
