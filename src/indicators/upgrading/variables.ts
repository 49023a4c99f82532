import type { Text } from '../../base/locale.ts';
import { UNITS, type Unit } from '../../base/unit.ts';

/** A number that rules read, by its name in the column `variable`. */
export interface Variable {
  readonly title: Text;
  /** What it is and what gives it, for somebody who has to bring it. */
  readonly about: Text;
  /** `percent` of the first value, or the plain difference of numbers that may be zero, negative or a rank. */
  readonly change: 'percent' | 'difference';
  /** Unit of the value and of the difference; that of the data when left out. */
  readonly unit?: Unit;
  /** A difference counts as none up to the tolerance times this. */
  readonly step?: number;
  /** A lower number is the better one, as with ranks. */
  readonly lowerIsBetter?: true;
  /** May be computed: the first times the second, or divided by it. */
  readonly from?: { readonly how: 'times' | 'over'; readonly of: readonly [string, string] };
}

function variable(en: string, es: string, aboutEn: string, aboutEs: string, more: Partial<Variable> = {}) {
  return { title: { en, es }, about: { en: aboutEn, es: aboutEs }, change: 'percent' as const, ...more };
}

export const VARIABLES = {
  labour_productivity: variable(
    'labour productivity',
    'productividad laboral',
    'real value added per person or hour (labour-productivity)',
    'valor agregado real por persona u hora (labour-productivity)',
  ),
  exports: variable('exports', 'exportaciones', 'value of exports', 'valor de las exportaciones'),
  export_world_share: variable(
    'share in world exports',
    'participación en las exportaciones mundiales',
    'exports over world exports of the same goods, percent',
    'exportaciones sobre las mundiales de los mismos bienes, por ciento',
    { unit: UNITS.percent },
  ),
  export_unit_value: variable(
    'unit value of exports',
    'valor unitario de las exportaciones',
    'index of value over quantity; needs trade flows with quantities in both years (unit-values)',
    'índice de valor entre cantidad; requiere flujos de comercio con cantidades en ambos años (unit-values)',
  ),
  relative_unit_value: variable(
    'unit value against the world’s',
    'valor unitario frente al mundial',
    'unit value of exports over that of world exports of the same goods',
    'valor unitario de las exportaciones sobre el de las mundiales de los mismos bienes',
    { from: { how: 'over', of: ['export_unit_value', 'world_unit_value'] } },
  ),
  expy: variable(
    'income content of exports (EXPY)',
    'contenido de ingreso de las exportaciones (EXPY)',
    'mean income level of the exporters of what one exports; needs exports of the world by product in both years (sophistication)',
    'nivel medio de ingreso de quienes exportan lo que se exporta; requiere exportaciones del mundo por producto en ambos años (sophistication)',
  ),
  eci_rank: variable(
    'rank in economic complexity',
    'lugar en complejidad económica',
    'rank among economies, 1 is the most complex; needs exports of the world by product in both years (complexity)',
    'lugar entre las economías, 1 es la más compleja; requiere exportaciones del mundo por producto en ambos años (complexity)',
    { change: 'difference', unit: UNITS.count, lowerIsBetter: true },
  ),
  technology_share: variable(
    'high and medium technology in manufactured exports',
    'tecnología alta y media en las exportaciones manufactureras',
    'share of Lall’s classes HT and MT in exports of manufactures, percent; needs exports by product in both years (technology-shares)',
    'proporción de las clases HT y MT de Lall en las exportaciones manufactureras, por ciento; requiere exportaciones por producto en ambos años (technology-shares)',
    { unit: UNITS.percent },
  ),
  dva: variable(
    'domestic value added in exports',
    'valor agregado nacional en las exportaciones',
    'value added made at home in exports (gross-exports, DVA)',
    'valor agregado hecho en el país dentro de las exportaciones (gross-exports, DVA)',
  ),
  dva_world_share: variable(
    'share in the world’s value added in exports',
    'participación en el valor agregado exportado del mundo',
    'domestic value added in exports over the sum of all economies, percent',
    'valor agregado nacional en las exportaciones sobre la suma de todas las economías, por ciento',
    { unit: UNITS.percent },
  ),
  participation: variable(
    'participation in chains',
    'participación en cadenas',
    'share of exports that crosses more than one border, backward and forward (participation)',
    'proporción de las exportaciones que cruza más de una frontera, hacia atrás y hacia adelante (participation)',
  ),
  domestic_share: variable(
    'domestic share of exports',
    'proporción nacional de las exportaciones',
    'domestic content of exports over exports (gross-exports, DC)',
    'contenido nacional de las exportaciones sobre las exportaciones (gross-exports, DC)',
  ),
  fs_rd: variable(
    'specialisation in research and development',
    'especialización en investigación y desarrollo',
    'index of functional specialisation in R&D; needs labour income by function in exports, from occupations (functional-specialisation)',
    'índice de especialización funcional en I+D; requiere el ingreso laboral por función en las exportaciones, a partir de ocupaciones (functional-specialisation)',
  ),
  upstreamness: variable(
    'distance to final use',
    'distancia a la demanda final',
    'stages of production up to final use (upstreamness)',
    'etapas de producción hasta la demanda final (upstreamness)',
    { unit: UNITS.stages },
  ),
  knowledge_services_share: variable(
    'knowledge-intensive services in the domestic content of exports',
    'servicios intensivos en conocimiento en el contenido nacional de las exportaciones',
    'share of communication, finance and business services in the domestic value added of manufactured exports (gross-exports, origin=industry)',
    'proporción de comunicaciones, finanzas y servicios a empresas en el valor agregado nacional de las exportaciones manufactureras (gross-exports, origin=industry)',
    { unit: UNITS.percent },
  ),
  structural: variable(
    'structural effect on productivity',
    'efecto estructural sobre la productividad',
    'growth of productivity from labour moving between branches, one number a weighting (decomposition-sensitivity, collected by from and variant)',
    'crecimiento de la productividad por el paso del trabajo entre ramas, un número por ponderación (decomposition-sensitivity, reunido según from y variant)',
    { change: 'difference', unit: UNITS.points },
  ),
  discoveries_technology_share: variable(
    'high and medium technology among new export products',
    'tecnología alta y media entre los productos de exportación nuevos',
    'share of HT and MT among products that began to be exported between the two years, percent; needs exports by product in all years (discoveries)',
    'proporción de HT y MT entre los productos que se empezaron a exportar entre los dos años, por ciento; requiere exportaciones por producto en todos los años (discoveries)',
    { change: 'difference', unit: UNITS.percent },
  ),
  entry_complexity: variable(
    'complexity of new products, weighted by density',
    'complejidad de los productos nuevos, ponderada por densidad',
    'mean complexity (PCI) of products that entered, weighted by their density in the first year; needs exports of the world by product in both years (relatedness)',
    'complejidad media (ICP) de los productos que entraron, ponderada por su densidad en el año inicial; requiere exportaciones del mundo por producto en ambos años (relatedness)',
    { change: 'difference', unit: UNITS.index, step: 0.01 },
  ),
  basket_complexity: variable(
    'complexity of the basket',
    'complejidad de la canasta',
    'mean complexity (PCI) of the products exported with advantage in the first year',
    'complejidad media (ICP) de los productos exportados con ventaja en el año inicial',
    { change: 'difference', unit: UNITS.index, step: 0.01 },
  ),
  employment: variable(
    'employment',
    'empleo',
    'persons engaged in the activity',
    'personas ocupadas en la actividad',
  ),
  export_employment: variable(
    'jobs in exports',
    'empleos en las exportaciones',
    'persons whose work is embodied in exports (satellites)',
    'personas cuyo trabajo está contenido en las exportaciones (satellites)',
  ),
  real_wage: variable('real wage', 'salario real', 'wage at constant prices', 'salario a precios constantes'),
  real_labour_income: variable(
    'real labour income per person (a proxy of the real wage)',
    'ingreso laboral real por persona (aproximación al salario real)',
    'labour share times real output per person',
    'participación del trabajo por el producto real por persona',
    { from: { how: 'times', of: ['labour_share', 'output_per_person'] } },
  ),
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableId = keyof typeof VARIABLES;

/** Names that rules do not read themselves, but from which a variable is computed. */
export const PARTS: readonly string[] = Object.values(VARIABLES).flatMap(
  (known: Variable) => known.from?.of ?? [],
);

export function variableOf(id: VariableId): Variable {
  return VARIABLES[id];
}

/** The names in a table behind a variable: its own, and those that it may be computed from. */
export function namesBehind(name: string): readonly string[] {
  const known: Variable | undefined = Object.hasOwn(VARIABLES, name)
    ? variableOf(name as VariableId)
    : undefined;
  return [name, ...(known?.from?.of ?? [])];
}
