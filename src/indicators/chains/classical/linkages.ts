import { EscalarError } from '../../../base/error.ts';
import { UNITS, type Unit } from '../../../base/unit.ts';
import type { Residual } from '../../define.ts';
import { type LongRows, longRows } from '../../long-rows.ts';
import { longFields } from '../../long-table.ts';
import { choice, onlyWith } from '../../options.ts';
import { term } from '../../term.ts';
import { CHAIN_KEYS } from '../chain-keys.ts';
import { chainOptions, shown } from '../chain-options.ts';
import { chainResult, closesTo } from '../chain-result.ts';
import { closesIn } from '../closes-in.ts';
import type { ChainContext } from '../context.ts';
import { defineChain } from '../define-chain.ts';
import { worstGap } from '../kernels/recursion-gap.ts';
import { aroundOne, LINKAGES, type LinkageMethod, type Linkages, linkagesOf } from './kernels/linkages.ts';
import { type Model, modelsOf, salesShares, timesModel } from './kernels/model.ts';
import { scopeOption } from './scope-option.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.economy, CHAIN_KEYS.sector];

/**
 * Linkages of the industries of a table, and its key sectors.
 * @example
 * import { buildTable, chainContext, openBackend } from 'escalar/chains';
 * import { linkages } from 'escalar/input-output';
 *
 * const table = buildTable({
 *   year: '2020',
 *   rows: ['goods', 'services'].map((sector) => ({ economy: 'MEX', sector })),
 *   demand: [{ economy: 'MEX', category: 'hh' }],
 *   Z: Float64Array.of(150, 500, 200, 100),
 *   Y: Float64Array.of(350, 1700),
 * });
 * const backend = await openBackend();
 * const context = chainContext(table, backend);
 * const { columns } = linkages.computeTable(context, { show: { term: ['backward'] } }).table;
 * columns.value.kind === 'number' && [...columns.value.values]; // => [1.5182, 1.4521]
 * context.release();
 * await backend.close();
 */
export const linkages = defineChain({
  id: 'linkages',
  room: 'chains',
  tables: 'year',
  title: { en: 'Linkages and key sectors', es: 'Encadenamientos y sectores clave' },
  summary: {
    en: 'How much an industry pulls its suppliers along and pushes its customers, and which industries do both more than the average.',
    es: 'Cuánto arrastra una industria a sus proveedores e impulsa a sus clientes, y qué industrias hacen ambas cosas más que el promedio.',
  },
  formula: [
    "rasmussen: m = 1'B, forward B 1 (or x̂⁻¹ B x)",
    "direct: 1'A, x̂⁻¹ Z 1",
    "eigenvector: z'A = ρ z',  x̂⁻¹ Z w = ρ w",
    "pure: 1'Δ_r A_rj Δ_j y_j,  Δ_j A_jr Δ_r y_r",
    'extraction: x_j ((1 − a_jj) m_j − 1) / ((1 − a_jj) B_jj), total x_j m_j / B_jj',
    'index = linkage / mean linkage;  spread = sd(column or row) / mean',
  ],
  references: [
    { work: 'rasmussen1956' },
    { work: 'chenery1958' },
    { work: 'hirschman1958' },
    { work: 'dietzenbacher1992' },
    { work: 'sonis1995a' },
    { work: 'miller2009', section: '12.2' },
  ],
  input: { table: 'io_table' },
  options: {
    method: choice(LINKAGES, 'rasmussen', {
      en: 'sums of the inverse, of the coefficients (Chenery and Watanabe), eigenvectors (Dietzenbacher), pure linkages (Sonis, Hewings and others), or the output lost without the purchases, the sales, or the industry',
      es: 'sumas de la inversa, de los coeficientes (Chenery y Watanabe), vectores propios (Dietzenbacher), encadenamientos puros (Sonis, Hewings y otros) o la producción que se pierde sin las compras, las ventas o la industria',
    }),
    forward: onlyWith(
      { method: ['rasmussen'] },
      choice(['leontief', 'ghosh'], 'leontief', {
        en: "rows of Leontief's inverse, as Rasmussen's sensitivity of dispersion, or of Ghosh's, as Miller and Blair advise",
        es: 'filas de la inversa de Leontief, como la sensibilidad de dispersión de Rasmussen, o de la de Ghosh, como aconsejan Miller y Blair',
      }),
    ),
    scope: scopeOption,
    years: chainOptions.years,
  },
  output: longFields(keys),
  terms: [
    term('backward', [UNITS.ratio, 'input'], 'backward linkage', 'encadenamiento hacia atrás'),
    term('forward', [UNITS.ratio, 'input'], 'forward linkage', 'encadenamiento hacia adelante'),
    term('total', 'input', 'total linkage', 'encadenamiento total'),
    term('backward_index', UNITS.index, 'power of dispersion', 'poder de dispersión'),
    term('forward_index', UNITS.index, 'sensitivity of dispersion', 'sensibilidad de dispersión'),
    term('backward_spread', UNITS.ratio, 'spread of the backward linkage', 'dispersión hacia atrás'),
    term('forward_spread', UNITS.ratio, 'spread of the forward linkage', 'dispersión hacia adelante'),
    term(
      'key_sector',
      UNITS.none,
      'key sector (1: both indices above 1)',
      'sector clave (1: ambos índices sobre 1)',
    ),
  ],
  conventions: [
    {
      en: 'Indices compare with the mean of the industries that produce: of the same economy with scope=domestic, of the table with scope=world. The spread divides by n − 1.',
      es: 'Los índices se comparan con la media de las industrias que producen: las de la misma economía con scope=domestic, las de la matriz con scope=world. La dispersión divide entre n − 1.',
    },
    {
      en: 'Eigenvectors of a world of weakly linked economies belong to the economy that uses the most of its own inputs: read them with scope=domestic.',
      es: 'Los vectores propios de un mundo de economías poco enlazadas son los de la economía que más usa sus propios insumos: léalos con scope=domestic.',
    },
  ],
  computeTable(context, options) {
    const { table } = context;
    const rows = longRows(keys);
    const show = shown(table, options, ['economy', 'partner', 'sector']);
    const unit = ['pure', 'extraction'].includes(options.method) ? table.unit : UNITS.ratio;
    const gaps = [];
    for (const model of modelsOf(context, options.scope)) {
      const found = linkagesOf(context, model, options.method, options.forward);
      if (found === null) throw unsettled(options.method);
      gaps.push(...found.gaps);
      emit(
        rows,
        context,
        { model, found, unit },
        (i) => show.exporter(table.rowEconomy[i]) && show.sector(table.rowSector[i]),
      );
    }
    const { miss, scale } = worstGap(gaps);
    const residuals =
      options.method === 'direct'
        ? directResiduals(context)
        : [closesIn(context, IDENTITY[options.method], miss, scale)];
    return chainResult('linkages', rows, context, residuals);
  },
});

const IDENTITY: Readonly<Record<Exclude<LinkageMethod, 'direct'>, string>> = {
  rasmussen: "m = 1' + m A, B w = w + A B w",
  eigenvector: "z'A = ρ z', A u = ρ u",
  pure: "m = 1' + m A, B_jj = 1 + A_j. B_.j, B y = y + A B y",
  extraction: "m = 1' + m A, B_jj = 1 + A_j. B_.j, B x = x + A B x",
};

function unsettled(method: string): EscalarError {
  return new EscalarError('not-computable', {
    indicator: `linkages method=${method}`,
    why: {
      en: 'the eigenvectors do not settle, as where inputs are below zero',
      es: 'los vectores propios no convergen, como ocurre con insumos menores que cero',
    },
    try: {
      en: 'The sums of the inverse always exist: --with method=rasmussen',
      es: 'Las sumas de la inversa siempre existen: --with method=rasmussen',
    },
  });
}

/** What an industry buys and adds is what it makes; what it sells and delivers to final users too. */
function directResiduals(context: ChainContext): Residual[] {
  const { table, n, G } = context;
  const [world] = modelsOf(context, 'world');
  const bought = timesModel(context, world, new Float64Array(n).fill(1)).map((a, j) => a * table.x[j]);
  const sold = salesShares(context, world).map((h, i) => h * table.x[i]);
  const final = Float64Array.from(table.x, (x, i) => {
    const use = table.Y.subarray(i * G, (i + 1) * G).reduce((a, b) => a + b, 0);
    return x === 0 ? 0 : use;
  });
  return [
    ...closesTo(context, 'Σ_i A_ij x_j + va_j = x_j', [bought, table.valueAdded], table.x),
    ...closesTo(context, 'Σ_j x_i H_ij + y_i = x_i', [sold, final], table.x),
  ];
}

function emit(
  rows: LongRows,
  { table }: ChainContext,
  { model, found, unit }: { readonly model: Model; readonly found: Linkages; readonly unit: Unit },
  isShown: (row: number) => boolean,
): void {
  const back = aroundOne(found.backward, model);
  const ahead = aroundOne(found.forward, model);
  const terms: readonly (readonly [string, Unit, Float64Array | undefined])[] = [
    ['backward', unit, found.backward],
    ['forward', unit, found.forward],
    ['total', unit, found.total],
    ['backward_index', UNITS.index, back],
    ['forward_index', UNITS.index, ahead],
    ['backward_spread', UNITS.ratio, found.backwardSpread],
    ['forward_spread', UNITS.ratio, found.forwardSpread],
    ['key_sector', UNITS.none, back.map((value, i) => (value > 1 && ahead[i] > 1 ? 1 : 0))],
  ];
  const columns = terms.flatMap(([name, of, values]) =>
    values === undefined ? [] : [{ handle: rows.term(name, of), values }],
  );
  for (let i = 0; i < model.size; i += 1) {
    if (!isShown(model.from + i)) continue;
    const { economy, sector } = table.rows[model.from + i];
    rows.at([table.year, economy, sector]);
    for (const { handle, values } of columns)
      rows.put(handle, model.live[i] === 1 ? values[i] : 'zero-denominator');
  }
}
