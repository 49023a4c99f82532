import type { Text } from '../../base/locale.ts';

/** What people read for the terms of complexity, relatedness and the product space. */
export const COMPLEXITY_TERM_TITLES: Readonly<Record<string, Text>> = {
  diversity: { en: 'diversity', es: 'diversidad' },
  mean_ubiquity: { en: 'mean ubiquity of the basket', es: 'ubicuidad media de la canasta' },
  ubiquity: { en: 'ubiquity', es: 'ubicuidad' },
  mean_diversity: { en: 'mean diversity of the exporters', es: 'diversidad media de los exportadores' },
  eci: { en: 'economic complexity index (ECI)', es: 'índice de complejidad económica (ICE)' },
  pci: { en: 'product complexity index (PCI)', es: 'índice de complejidad del producto (ICP)' },
  coi: { en: 'complexity outlook index (COI)', es: 'índice de perspectiva de complejidad (COI)' },
  fitness: { en: 'fitness', es: 'aptitud' },
  product_complexity: { en: 'complexity of the product (fitness)', es: 'complejidad del producto (aptitud)' },
  economies: { en: 'economies in the index', es: 'economías en el índice' },
  products: { en: 'products in the index', es: 'productos en el índice' },
  lambda2: { en: 'second eigenvalue', es: 'segundo valor propio' },
  lambda3: { en: 'third eigenvalue', es: 'tercer valor propio' },
  iterations: { en: 'iterations', es: 'iteraciones' },
  rca: { en: 'revealed comparative advantage', es: 'ventaja comparativa revelada' },
  ratio: { en: 'ratio held against the threshold', es: 'razón comparada con el umbral' },
  presence: { en: 'presence', es: 'presencia' },
  density: { en: 'density', es: 'densidad' },
  distance: { en: 'distance', es: 'distancia' },
  relative_relatedness: { en: 'relative relatedness', es: 'cercanía relativa' },
  cog: { en: 'complexity outlook gain (COG)', es: 'ganancia de perspectiva (COG)' },
  strategic_value: { en: 'strategic value', es: 'valor estratégico' },
  open_forest: { en: 'open forest', es: 'bosque abierto' },
  proximity: { en: 'proximity', es: 'cercanía' },
};
