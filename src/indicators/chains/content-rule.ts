import { UNITS } from '../../base/unit.ts';
import { longRows } from '../long-rows.ts';
import { longFields } from '../long-table.ts';
import { choice, number } from '../options.ts';
import { term } from '../term.ts';
import { CHAIN_KEYS } from './chain-keys.ts';
import { BY_INDUSTRY, chainOptions, shown } from './chain-options.ts';
import { chainResult, closesTo } from './chain-result.ts';
import { defineChain } from './define-chain.ts';
import { placesOf, rowsAtLevel, shareOf } from './emit.ts';
import { contentOfUnit } from './kernels/content.ts';
import { times } from './kernels/products.ts';
import { withGroups } from './with-groups.ts';

const keys = [CHAIN_KEYS.year, CHAIN_KEYS.exporter, CHAIN_KEYS.sector];

export const contentRule = defineChain({
  id: 'content-rule',
  room: 'chains',
  tables: 'year',
  title: { en: 'Domestic content against a rule', es: 'Contenido nacional frente a una regla' },
  summary: {
    en: 'Whether a product has the domestic content that a rule asks for, counted in the two ways that rules use, and how far it is from it.',
    es: 'Si un producto tiene el contenido nacional que exige una regla, contado de las dos maneras en que las reglas lo cuentan, y qué tan lejos está.',
  },
  formula: [
    'by_value_added = Σ c^dom_j w_j / Σ w_j',
    'by_inputs = 1 − Σ_{t≠s} Σ_i A_ti,sj w_j / Σ w_j,  w = e | x',
    'gap = content − target,  meets = (gap ≥ 0)',
  ],
  references: [{ work: 'koopman2012' }, { work: 'grossman1981' }],
  input: { table: 'io_table' },
  options: {
    target: number(
      0.6,
      {
        en: 'domestic content that the rule asks for, 0 to 1',
        es: 'contenido nacional que exige la regla, de 0 a 1',
      },
      { min: 0, max: 1 },
    ),
    of: choice(['exports', 'output'], 'exports', {
      en: 'weights of the industries of an economy; for one industry both give the same',
      es: 'ponderación de las industrias de una economía; para una sola industria ambas dan lo mismo',
    }),
    level: choice(['country', 'sector'], 'sector', BY_INDUSTRY),
    years: chainOptions.years,
    groups: chainOptions.groups,
  },
  output: longFields(keys),
  terms: [
    term('by_value_added', UNITS.share, 'domestic value added', 'valor agregado nacional'),
    term(
      'by_value_added_gap',
      UNITS.share,
      'domestic value added less the rule',
      'valor agregado nacional menos la regla',
    ),
    term(
      'by_value_added_meets',
      UNITS.none,
      'meets the rule by value added',
      'cumple la regla por valor agregado',
    ),
    term('by_inputs', UNITS.share, 'all but imported inputs', 'todo menos los insumos importados'),
    term(
      'by_inputs_gap',
      UNITS.share,
      'all but imported inputs less the rule',
      'todo menos los insumos importados, menos la regla',
    ),
    term('by_inputs_meets', UNITS.none, 'meets the rule by inputs', 'cumple la regla por insumos'),
  ],
  conventions: [
    {
      en: 'by_value_added counts the whole chain: imports inside domestic inputs are foreign, and what comes home inside imports is domestic. by_inputs counts only what the industry imports, as customs do: higher where domestic suppliers import.',
      es: 'by_value_added cuenta toda la cadena: lo importado dentro de insumos nacionales es extranjero, y lo que vuelve en importaciones es nacional. by_inputs cuenta solo lo que importa la industria, como la aduana: es mayor donde los proveedores nacionales importan.',
    },
    {
      en: 'An industry of a table holds many products, and the price is the basic price: a rule for one product is met or missed plant by plant, which a table does not see.',
      es: 'Una industria de la matriz reúne muchos productos y el precio es el básico: una regla sobre un producto se cumple o no planta por planta, lo que la matriz no ve.',
    },
  ],
  computeTable: withGroups((context, options) => {
    const { table } = context;
    const weights = options.of === 'exports' ? context.totalExports() : table.x;
    const { domestic, foreign, direct_imports } = contentOfUnit(context);
    const [whole, home, imported] = [weights, times(domestic, weights), times(direct_imports, weights)].map(
      (values) => rowsAtLevel(table, values, options.level),
    );
    const rows = longRows(keys);
    const show = shown(table, options, ['exporter', 'importer', 'sector']);
    for (const { at, exporter, sector } of placesOf(table, options.level, show)) {
      const place = [table.year, exporter, sector];
      const abroad = shareOf(imported[at], whole[at]);
      const contents = {
        by_value_added: shareOf(home[at], whole[at]),
        by_inputs: typeof abroad === 'number' ? 1 - abroad : abroad,
      };
      for (const [term, content] of Object.entries(contents)) {
        const gap = typeof content === 'number' ? content - options.target : content;
        rows.add(place, term, UNITS.share, content);
        rows.add(place, `${term}_gap`, UNITS.share, gap);
        rows.add(place, `${term}_meets`, UNITS.none, typeof gap === 'number' ? Number(gap >= 0) : gap);
      }
    }
    const residuals = closesTo(
      context,
      'c^dom + c^for = 1',
      [times(domestic, table.x), times(foreign, table.x)],
      table.x,
    );
    return chainResult('content-rule', rows, context, residuals);
  }),
});
