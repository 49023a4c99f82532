import type { Text } from '../../base/locale.ts';
import type { InputField } from '../define.ts';
import { numberField } from '../input-field.ts';
import { choice, type Needs, number, type OptionValues, onlyWith, text } from '../options.ts';
import {
  CLEANINGS,
  type Conventions,
  FILTERS,
  METHODS,
  NORMALISATIONS,
  OUTLOOKS,
  PRESET_NAMES,
  PRESETS,
} from './complexity-presets.ts';
import { flowInput, flowOptions } from './flows.ts';

const HEADS: Text = { en: 'population of the reporter', es: 'población del declarante' };

/** The columns that the indicators of complexity read. The year may be left out. */
export const complexityInput: readonly InputField[] = [
  ...flowInput.map((field): InputField => {
    if (field.name === 'period') return { ...field, need: 'optional' };
    return field.name === 'product' ? { ...field, need: 'required' } : field;
  }),
  { name: 'population', kind: 'number', need: 'optional', about: HEADS },
  numberField(
    'pci',
    'optional',
    'complexity of the product from elsewhere, for pci_from=column',
    'complejidad del producto tomada de otra fuente, para pci_from=column',
  ),
];

/** Who and what is in the sample. */
export const sampleOptions = {
  ...flowOptions,
  filter: choice(['auto', ...FILTERS], 'auto', {
    en: 'economies to keep: all (none), the 133 that the Atlas of Economic Complexity ranks, those whose data it trusts, or those it solved its index with, the ranked and Sudan; auto: as the preset',
    es: 'economías que se conservan: todas (none), las 133 que clasifica el Atlas de la Complejidad Económica, aquellas en cuyos datos confía, o aquellas con que resolvió su índice, las clasificadas y Sudán; auto: según el preset',
  }),
  cleaning: choice(['auto', ...CLEANINGS], 'auto', {
    en: 'products to leave out, as the Atlas does: the least traded, which together have 0.025% of trade, and those of which two economies or fewer are effective exporters (1/Σ s²) or have an RCA of 1; auto: as the preset',
    es: 'productos que se omiten, como en el Atlas: los menos comerciados, que juntos tienen 0.025% del comercio, y aquellos de los que dos economías o menos son exportadoras efectivas (1/Σ s²) o tienen una VCR de 1; auto: según el preset',
  }),
  min_trade: number(
    0,
    {
      en: 'least total trade of an economy, in the unit of the data',
      es: 'comercio total mínimo de una economía, en la unidad de los datos',
    },
    { min: 0 },
  ),
  min_population: number(
    0,
    {
      en: 'least population of an economy, in the unit of the column population',
      es: 'población mínima de una economía, en la unidad de la columna population',
    },
    { min: 0 },
  ),
  min_product_trade: number(
    0,
    {
      en: 'least trade of a product over the economies kept, in the unit of the data',
      es: 'comercio mínimo de un producto entre las economías conservadas, en la unidad de los datos',
    },
    { min: 0 },
  ),
  unspecified: choice(['auto', 'keep', 'drop'], 'auto', {
    en: 'headings for goods not specified (9999, 999999, XXXX): auto drops them with filter=ranked, trusted or solved, as the Atlas does, and keeps them otherwise, as the packages do',
    es: 'partidas de bienes no especificados (9999, 999999, XXXX): auto las excluye con filter=ranked, trusted o solved, como el Atlas, y si no las conserva, como los paquetes',
  }),
  ratio_world: choice(['sample', 'all'], 'sample', {
    en: 'the world in the ratio: the economies kept, or all of the data',
    es: 'el mundo en la razón: las economías conservadas o todas las de los datos',
  }),
};

/** How presence is told. */
export const presenceOptions = {
  preset: choice(PRESET_NAMES, 'none', {
    en: 'take the conventions of another program; an option given beside it wins. pyec is another name of growthlab; atlas is the ranking of the Atlas, growthlab after its cleaning; none is ours, today the same as growthlab',
    es: 'toma las convenciones de otro programa; una opción dada junto a él prevalece. pyec es otro nombre de growthlab; atlas es la clasificación del Atlas, growthlab tras su depuración; none son las nuestras, hoy iguales a growthlab',
  }),
  presence: choice(['rca', 'per-head', 'either'], 'rca', {
    en: 'ratio held against the threshold: revealed comparative advantage, exports per head over the world’s (needs population), or whichever reaches it',
    es: 'razón que se compara con el umbral: ventaja comparativa revelada, exportaciones por habitante entre las del mundo (requiere population), o cualquiera que lo alcance',
  }),
  threshold: number(
    1,
    {
      en: 'ratio from which a product counts as present',
      es: 'razón desde la cual un producto está presente',
    },
    { min: 0, vary: [0.5, 0.75, 1.5, 2] },
  ),
  comparison: choice(['auto', 'at-least', 'above'], 'auto', {
    en: 'whether a ratio equal to the threshold counts (at-least) or not (above); auto: as the preset',
    es: 'si una razón igual al umbral cuenta (at-least) o no (above); auto: según el preset',
  }),
};

/** Neither fitness nor pairs hang on these; product-space and relatedness have no level. */
const OF_PCI: Needs = {
  method: ['auto', 'eigenvalues', 'continuous', 'reflections'],
  level: ['economy', 'product'],
};
const OF_SPACE: Needs = { ...OF_PCI, level: ['economy'] };
/** The preset oec is of reflections. */
const ITERATED: readonly Needs[] = [
  { method: ['reflections', 'fitness'], level: OF_PCI.level },
  { method: ['auto'], preset: ['oec'], level: OF_PCI.level },
];

/** How complexity follows from presence. */
export const indexOptions = {
  iterations: onlyWith(
    ITERATED,
    number(
      0,
      {
        en: 'iterations, counted as R economiccomplexity does (the start is the first); 0: 20 for reflections, until it converges for fitness',
        es: 'iteraciones, contadas como en economiccomplexity de R (el inicio es la primera); 0: 20 en reflexiones y hasta converger en aptitud',
      },
      { min: 0, max: 100_000, integer: true },
    ),
  ),
  normalisation: onlyWith(
    OF_PCI,
    choice(['auto', ...NORMALISATIONS], 'auto', {
      en: 'growthlab: both by mean and deviation of the economies, so that ECI stays the mean PCI of the basket; own: each by its own; none: PCI of length 1; auto: as the preset, and none for pci_from=column',
      es: 'growthlab: ambos con la media y la desviación de las economías, para que el ICE siga siendo el ICP medio de la canasta; own: cada uno con las suyas; none: ICP de longitud 1; auto: según el preset, y none con pci_from=column',
    }),
  ),
  ddof: onlyWith(
    { ...OF_PCI, normalisation: ['auto', 'growthlab', 'own'] },
    choice(['auto', '0', '1'], 'auto', {
      en: 'the deviation divides by n (0) or by n − 1 (1); auto: as the preset',
      es: 'la desviación divide entre n (0) o entre n − 1 (1); auto: según el preset',
    }),
  ),
  pci_from: onlyWith(
    OF_PCI,
    choice(['sample', 'ranked', 'trusted', 'column'], 'sample', {
      en: 'PCI from the whole sample, from its ranked or trusted economies only, or from the column pci; ECI of all is then the mean PCI of their baskets',
      es: 'ICP de toda la muestra, solo de sus economías clasificadas o confiables, o de la columna pci; el ICE de todas es entonces el ICP medio de sus canastas',
    }),
  ),
  positive: onlyWith(
    OF_PCI,
    text(null, {
      en: 'a reporter whose index shall be positive; when left out the index rises with diversity',
      es: 'un declarante cuyo índice ha de ser positivo; si se omite, el índice crece con la diversidad',
    }),
  ),
};

/** The choice of `complexity`, which knows fitness too. */
export const methodOptions = {
  method: onlyWith(
    { level: ['economy', 'product'] },
    choice(['auto', ...METHODS], 'auto', {
      en: 'eigenvalues (ECI and PCI), continuous (the same of the ratios themselves, without a threshold; diversity, ubiquity and COI keep it), reflections, or fitness; auto: as the preset',
      es: 'valores propios (ICE e ICP), continuous (lo mismo con las razones mismas, sin umbral; la diversidad, la ubicuidad y el COI lo conservan), reflexiones o aptitud (fitness); auto: según el preset',
    }),
  ),
  weights: onlyWith(
    { method: ['continuous'] },
    choice(['bounded', 'ratio'], 'bounded', {
      en: 'what stands for presence: r/(1 + r), half where the ratio is 1, or the ratio r, in which single huge ratios decide',
      es: 'qué representa la presencia: r/(1 + r), un medio donde la razón es 1, o la razón r, en la que deciden unas pocas razones enormes',
    }),
  ),
  supermodularity: onlyWith(
    OF_PCI,
    choice(['no', 'yes'], 'no', {
      en: 'share of pairs in which the more complex economy has relatively more of the more complex product, by the ratio: all, near and far apart; about a half says that no order is there',
      es: 'proporción de pares en que la economía más compleja tiene relativamente más del producto más complejo, según la razón: todos, cercanos y lejanos; cerca de la mitad indica que no hay orden',
    }),
  ),
  extremality: onlyWith(
    { method: ['fitness'] },
    number(
      1,
      {
        en: 'exponent of fitness by which the least fit exporter weighs more',
        es: 'exponente de la aptitud con que pesa más el exportador menos apto',
      },
      { min: 0.01, max: 100 },
    ),
  ),
  converge: onlyWith(
    { method: ['fitness'] },
    choice(['values', 'ranks'], 'values', {
      en: 'when fitness has converged: its logarithms no longer move, or its order has stood for a hundred iterations',
      es: 'cuándo converge la aptitud: sus logaritmos ya no se mueven, o su orden se mantiene cien iteraciones',
    }),
  ),
};

/** The choice of the indicators that build on PCI. */
export const scoreOptions = {
  method: choice(['auto', 'eigenvalues', 'reflections'], 'auto', {
    en: 'PCI by eigenvalues or by reflections; auto: as the preset',
    es: 'ICP por valores propios o por reflexiones; auto: según el preset',
  }),
};

/** How products are related. */
export const spaceOptions = {
  proximity: onlyWith(
    OF_SPACE,
    choice(['auto', 'minimum', 'maximum', 'geometric', 'asymmetric', 'correlation'], 'auto', {
      en: 'common economies over the larger ubiquity (minimum of the conditional probabilities), the smaller (maximum), √ of their product (geometric), that of the target (asymmetric), or (1 + correlation of the ratios)/2; auto: as the preset',
      es: 'economías comunes entre la ubicuidad mayor (mínimo de las probabilidades condicionales), la menor (maximum), la raíz de su producto (geometric), la del destino (asymmetric), o (1 + correlación de las razones)/2; auto: según el preset',
    }),
  ),
  self_proximity: onlyWith(
    OF_SPACE,
    choice(['auto', 'one', 'zero'], 'auto', {
      en: 'proximity of a product to itself; auto: as the preset',
      es: 'proximidad de un producto consigo mismo; auto: según el preset',
    }),
  ),
};

/** How far an economy is from products. */
export const basketOptions = {
  neighbours: onlyWith(
    OF_SPACE,
    number(
      0,
      {
        en: 'keep only the k nearest products of each in the density, itself among them with self_proximity=one; 0 keeps all',
        es: 'conserva en la densidad solo los k productos más cercanos a cada uno, incluido él mismo con self_proximity=one; 0 conserva todos',
      },
      { min: 0, integer: true },
    ),
  ),
  density: onlyWith(
    OF_SPACE,
    choice(['auto', 'presence', 'ratio'], 'auto', {
      en: 'what the density adds up: presence, or the ratio itself; auto: the ratio with proximity=correlation, as py-ecomplexity',
      es: 'qué suma la densidad: la presencia o la razón misma; auto: la razón con proximity=correlation, como py-ecomplexity',
    }),
  ),
  outlook: onlyWith(
    OF_SPACE,
    choice(['auto', ...OUTLOOKS], 'auto', {
      en: 'growthlab: COI as a z-score, gain of absent products over the deviation of ECI, both from the eigenvector not centred; plain: sums with the PCI shown (R); oec: gain net of the product’s own part, for every product; auto: as the preset',
      es: 'growthlab: COI como puntaje z y ganancia de los ausentes entre la desviación del ICE, ambos con el vector propio sin centrar; plain: sumas con el ICP mostrado (R); oec: ganancia neta de la parte del propio producto, para todos; auto: según el preset',
    }),
  ),
};

type Raw = Partial<
  OptionValues<
    typeof sampleOptions &
      typeof presenceOptions &
      typeof indexOptions &
      typeof methodOptions &
      typeof spaceOptions &
      typeof basketOptions
  >
>;

/** The preset's conventions, each given option in its place. */
export function conventionsOf(options: Raw): Conventions {
  const base = PRESETS[options.preset ?? 'none'];
  const { ddof = 'auto' } = options;
  return {
    comparison: given(options.comparison) ?? base.comparison,
    method: given(options.method) ?? base.method,
    normalisation:
      given(options.normalisation) ?? (options.pci_from === 'column' ? 'none' : base.normalisation),
    divisor: ddof === 'auto' ? base.divisor : ddof === '0' ? 'n' : 'n-1',
    selfProximity: given(options.self_proximity) ?? base.selfProximity,
    proximity: given(options.proximity) ?? base.proximity,
    outlook: given(options.outlook) ?? base.outlook,
    filter: given(options.filter) ?? base.filter,
    cleaning: given(options.cleaning) ?? base.cleaning,
  };
}

function given<V extends string>(value: V | undefined): Exclude<V, 'auto'> | null {
  return value === undefined || value === 'auto' ? null : (value as Exclude<V, 'auto'>);
}
