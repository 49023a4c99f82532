import type { Text } from '../../src/base/locale.ts';

/** What some other program offers, how it is done here, and the tests that hold it. */
export interface PeerFeature {
  readonly feature: Text;
  /** Programs that have it. */
  readonly who: string;
  /** Indicators with their options, and commands after `escalar`. */
  readonly here: readonly string[];
  /** Paths from the root of the repository. */
  readonly tests: readonly string[];
  /** What of it is not here, and why. */
  readonly lacks?: Text;
}

const CHAINS = 'test/indicators/chains';

export const PEER_FEATURES: readonly PeerFeature[] = [
  {
    feature: {
      en: 'readers of published input-output tables; which economies and years there are',
      es: 'lectores de matrices de insumo-producto publicadas; qué economías y años hay',
    },
    who: 'MARIO, mrio_toolbox, pymrio',
    here: ['escalar import io', 'escalar list coverage'],
    tests: [
      'test/node/part-files.test.ts',
      'test/node/gloria-files.test.ts',
      'test/node/supply-use-files.test.ts',
      'test/node/list-tables.test.ts',
      'test/node/cross-tables.test.ts',
      'test/sources/mrio/flat-table.test.ts',
      'test/node/unread-layouts.test.ts',
      'test/cli/door/data-check.test.ts',
    ],
    lacks: {
      en: 'GTAP (sold under a licence, no file of it to test with) and EMERGING (MATLAB 7.3) are not read; EMERGING, of whose 245 economies and 135 sectors one matrix takes 8.8 GB, is refused by name with a way on: its sums in Z.csv and Y.csv',
      es: 'no se leen GTAP (se vende con licencia y no hay un archivo con que probar) ni EMERGING (MATLAB 7.3); EMERGING, cuyas 245 economías y 135 sectores hacen matrices de 8.8 GB, se rechaza por su nombre y se dice cómo seguir: sus sumas en Z.csv y Y.csv',
    },
  },
  {
    feature: {
      en: 'structural path analysis: depth, cut-off, the n strongest',
      es: 'análisis de trayectorias estructurales: profundidad, corte, las n más fuertes',
    },
    who: 'MARIO, WIOD_SPA',
    here: ['supply-paths'],
    tests: [`${CHAINS}/classical/supply-paths.test.ts`],
  },
  {
    feature: {
      en: 'backward and forward linkages, key sectors',
      es: 'encadenamientos hacia atrás y hacia adelante, sectores clave',
    },
    who: 'ioanalysis, fio, iotables, MARIO, PyIO',
    here: ['linkages'],
    tests: [`${CHAINS}/classical/linkages.test.ts`],
  },
  {
    feature: {
      en: 'field of influence, inverse-important coefficients, feedback loops',
      es: 'campo de influencia, coeficientes importantes, circuitos de retroalimentación',
    },
    who: 'ioanalysis, fio',
    here: ['important-coefficients', 'feedback-loops'],
    tests: [
      `${CHAINS}/classical/important-coefficients.test.ts`,
      `${CHAINS}/classical/feedback-loops.test.ts`,
    ],
  },
  {
    feature: { en: 'RAS, balancing, updating', es: 'RAS, balanceo, actualización' },
    who: 'MARIO, ioanalysis, PyIO',
    here: ['escalar balance'],
    tests: ['test/math/balance.test.ts', 'test/math/gras.test.ts', 'test/cli/balance.test.ts'],
  },
  {
    feature: {
      en: 'supply and use tables, four technology models',
      es: 'cuadros de oferta y utilización, cuatro modelos de tecnología',
    },
    who: 'MARIO, pySUT, useeior, pymrio',
    here: ['io-matrices'],
    tests: [
      `${CHAINS}/symmetric-table.test.ts`,
      'test/node/supply-use-files.test.ts',
      'test/node/national-supply-use.test.ts',
    ],
  },
  {
    feature: {
      en: 'price models of Leontief and Ghosh, who contributes to a price',
      es: 'modelos de precios de Leontief y de Ghosh, quién contribuye a un precio',
    },
    who: 'MARIO',
    here: ['prices'],
    tests: [`${CHAINS}/classical/prices.test.ts`],
  },
  {
    feature: { en: 'an industry split or added', es: 'una industria dividida o añadida' },
    who: 'MARIO',
    here: ['escalar split'],
    tests: ['test/cli/split.test.ts'],
  },
  {
    feature: {
      en: 'shocks to the trade mix, on top of another scenario, from a template in a spreadsheet',
      es: 'choques a la composición del comercio, sobre otro escenario, desde una plantilla en hoja de cálculo',
    },
    who: 'MARIO',
    here: ['escalar scenario'],
    tests: [
      `${CHAINS}/scenarios/kernels.test.ts`,
      'test/workspace/scenario/scenario-on.test.ts',
      'test/study/scenario-sheet.test.ts',
    ],
  },
  {
    feature: {
      en: 'tariffs, export taxes, prices, wages and welfare by exact hat algebra',
      es: 'aranceles, impuestos a la exportación, precios, salarios y bienestar por álgebra exacta de cambios',
    },
    who: 'KITE',
    here: ['escalar scenario'],
    tests: [
      `${CHAINS}/prices/equilibrium.test.ts`,
      `${CHAINS}/prices/by-use.test.ts`,
      `${CHAINS}/prices/lerner.test.ts`,
      `${CHAINS}/prices/carbon.test.ts`,
      `${CHAINS}/prices/nafta.test.ts`,
    ],
    lacks: {
      en: 'two models: Caliendo and Parro, and origins of each industry and of final use apart (Antràs and Chor); of the public R package of KITE (26.09) not coalitions whose members pay one another; its carbon tax is `carbon-price`, with emissions of a unit of output as in the table; the models of its web service cannot be read',
      es: 'dos modelos: Caliendo y Parro, y orígenes propios de cada rama y del uso final (Antràs y Chor); del paquete público de R de KITE (26.09) no están las coaliciones cuyos miembros se compensan; su impuesto al carbono es `carbon-price`, con las emisiones por unidad de producción de la matriz; los modelos de su servicio en línea no pueden leerse',
    },
  },
  {
    feature: {
      en: 'effective exchange rates in value added; introversion of a region',
      es: 'tipos de cambio efectivos en valor agregado; introversión de una región',
    },
    who: 'mrio-processing, ADB',
    here: ['effective-exchange-rate', 'introversion'],
    tests: [`${CHAINS}/effective-exchange-rate.test.ts`, `${CHAINS}/regional-introversion.test.ts`],
  },
  {
    feature: {
      en: 'participation by output, and in three parts',
      es: 'participación por producción, y en tres partes',
    },
    who: 'gvcAnalyzer',
    here: ['participation', 'participation method=tripartite'],
    tests: [`${CHAINS}/gvc-analyzer.test.ts`],
  },
  {
    feature: {
      en: 'concentration and exposure of embodied trade (HHI of origins, share of a region)',
      es: 'concentración y exposición del comercio incorporado (HHI de los orígenes, parte de una región)',
    },
    who: 'MARIO',
    here: ['exposure'],
    tests: [`${CHAINS}/exposure.test.ts`],
  },
  {
    feature: {
      en: 'multipliers of several regions: within each, and what spills over',
      es: 'multiplicadores de varias regiones: dentro de cada una y lo que se derrama',
    },
    who: 'fio',
    here: ['multipliers scope=domestic', 'multipliers scope=world', 'io-matrices'],
    tests: [`${CHAINS}/classical/multipliers.test.ts`, `${CHAINS}/io-matrices.test.ts`],
    lacks: {
      en: 'no sums by pair of regions: io-matrices has the cells that they add up; the multiplier of the world less that of the economy by itself is what spills over and comes back',
      es: 'no hay sumas por par de regiones: io-matrices tiene las celdas que las forman; el multiplicador del mundo menos el de la economía sola es lo que se derrama y lo que regresa',
    },
  },
  {
    feature: { en: 'downstream multipliers', es: 'multiplicadores hacia los usuarios' },
    who: 'pymrio',
    here: ['multipliers'],
    tests: [`${CHAINS}/classical/multipliers.test.ts`, `${CHAINS}/pymrio.test.ts`],
  },
  {
    feature: {
      en: 'greenhouse gases added up by warming potential, characterised impacts',
      es: 'gases de efecto invernadero sumados por potencial de calentamiento, impactos caracterizados',
    },
    who: 'MARIO, pymrio',
    here: ['satellites'],
    tests: [
      `${CHAINS}/table-reading.test.ts`,
      `${CHAINS}/impacts-fuzz.test.ts`,
      'test/node/part-files.test.ts',
    ],
  },
  {
    feature: {
      en: 'all decompositions of exports of icio',
      es: 'todas las descomposiciones de exportaciones de icio',
    },
    who: 'icio 1.1',
    here: ['gross-exports', 'value-added-trade', 'participation'],
    tests: [`${CHAINS}/icio.test.ts`, `${CHAINS}/brute-force.test.ts`],
  },
  {
    feature: {
      en: 'what exvatools, decompr, gvc, ioanalysis, EconGeo and iotables compute',
      es: 'lo que calculan exvatools, decompr, gvc, ioanalysis, EconGeo e iotables',
    },
    who: 'exvatools, decompr, gvc, ioanalysis, EconGeo, iotables',
    here: ['gross-exports method=wwz', 'tiva', 'linkages', 'extraction', 'localisation', 'product-location'],
    tests: [
      `${CHAINS}/exvatools.test.ts`,
      `${CHAINS}/icio.test.ts`,
      `${CHAINS}/gvc.test.ts`,
      `${CHAINS}/classical/linkages.test.ts`,
      `${CHAINS}/classical/multipliers.test.ts`,
      'test/indicators/industry/localisation.test.ts',
      'test/indicators/trade/product-location.test.ts',
      'test/cli/peer-names.test.ts',
    ],
  },
  {
    feature: {
      en: 'inequality (PGI) and emissions (PEII) behind products',
      es: 'desigualdad (PGI) y emisiones (PEII) detrás de los productos',
    },
    who: 'econcomplex, py-economic-complexity',
    here: ['product-attributes'],
    tests: ['test/indicators/trade/product-attributes.test.ts'],
  },
  {
    feature: {
      en: 'relatedness across spaces: patents or research to exports',
      es: 'cercanía entre espacios: de patentes o investigación a exportaciones',
    },
    who: 'econcomplex, py-economic-complexity',
    here: ['cross-relatedness'],
    tests: ['test/indicators/capabilities/cross-relatedness.test.ts'],
  },
  {
    feature: {
      en: 'which entries, at what effort, reach a target of ECI',
      es: 'qué entradas, con qué esfuerzo, alcanzan una meta de ECI',
    },
    who: 'econcomplex',
    here: ['complexity-target'],
    tests: ['test/indicators/trade/complexity-target.test.ts'],
    lacks: {
      en: 'an entry costs its distance, or each the same: neither costs estimated on a panel of years, nor the ECI that a target of growth asks for, nor the spread by contagion with its five strategies; all three rest on coefficients that each panel estimates anew',
      es: 'una entrada cuesta su distancia, o todas lo mismo: no hay costos estimados con un panel de años, ni el ECI que pide una meta de crecimiento, ni la difusión por contagio con sus cinco estrategias; las tres dependen de coeficientes que cada panel estima de nuevo',
    },
  },
  {
    feature: {
      en: 'continuous ECI, check of log-supermodularity',
      es: 'ECI continuo, prueba de log-supermodularidad',
    },
    who: 'py-ecomplexity',
    here: ['complexity'],
    tests: ['test/indicators/trade/complexity-continuous.test.ts'],
  },
  {
    feature: {
      en: 'ease of recombination and modular complexity of patents',
      es: 'facilidad de recombinación y complejidad modular de las patentes',
    },
    who: 'EconGeo, econcomplex',
    here: ['recombination', 'recombination level=patent'],
    tests: ['test/indicators/capabilities/recombination.test.ts'],
  },
  {
    feature: { en: 'locational Gini, Hoover', es: 'Gini de localización, Hoover' },
    who: 'EconGeo, econcomplex',
    here: ['product-location', 'localisation'],
    tests: [
      'test/indicators/trade/product-location.test.ts',
      'test/indicators/industry/localisation.test.ts',
    ],
  },
  {
    feature: { en: 'subnational ECI by a PCI from outside', es: 'ECI subnacional con un PCI de fuera' },
    who: 'econcomplex, py-economic-complexity',
    here: ['complexity pci_from=column'],
    tests: ['test/indicators/trade/complexity.test.ts'],
  },
  {
    feature: {
      en: 'RCA, ECI and density as a way for upgrading',
      es: 'RCA, ECI y densidad como guía del escalamiento',
    },
    who: 'pecan',
    here: ['rca', 'complexity', 'relatedness', 'upgrading-verdict'],
    tests: [
      'test/indicators/trade/rca.test.ts',
      'test/indicators/trade/complexity-atlas.test.ts',
      'test/indicators/trade/relatedness.test.ts',
      'test/indicators/upgrading/upgrading-verdict.test.ts',
    ],
  },
  {
    feature: {
      en: 'inequality measures of Atkinson and Kolm',
      es: 'medidas de desigualdad de Atkinson y de Kolm',
    },
    who: 'ineq',
    here: ['inequality'],
    tests: ['test/indicators/industry/inequality.test.ts'],
  },
  {
    feature: {
      en: 'decompositions of firms’ productivity: given TFP and weights, logarithms, entry and exit, two levels',
      es: 'descomposiciones de la productividad de empresas: PTF y ponderaciones dadas, logaritmos, entrada y salida, dos niveles',
    },
    who: 'mpdecomp and dynemp (Stata)',
    here: ['shift-share method=foster-haltiwanger-krizan', 'melitz-polanec', 'olley-pakes'],
    tests: [
      'test/indicators/industry/given-productivity.test.ts',
      'test/indicators/industry/industries.test.ts',
    ],
  },
  {
    feature: {
      en: 'lists of products by value chain (apparel, electronics, vehicles; parts and final)',
      es: 'listas de productos por cadena de valor (prendas, electrónica, vehículos; partes y finales)',
    },
    who: 'WITS',
    here: ['technology-shares grouping=hs2012-chain', 'escalar basket'],
    tests: [
      'test/catalog/products/value-chains.test.ts',
      'test/indicators/trade/technology-shares.test.ts',
      'test/indicators/trade/product-test.test.ts',
    ],
    lacks: {
      en: 'the codes of WITS, which stand in no public copy that could be read and cited: the chains here (textiles and apparel, footwear, electronics, motor vehicles) are this project’s own definition, by headings of the HS and the end use of the BEC',
      es: 'los códigos de WITS, que no están en ninguna copia pública que se pudiera leer y citar: las cadenas de aquí (textiles y vestido, calzado, electrónica, vehículos automotores) son definición de este proyecto, por partidas del SA y uso final de la CGCE',
    },
  },
  {
    feature: {
      en: 'one’s own product space in a browser',
      es: 'el espacio de productos propio en un navegador',
    },
    who: 'Growth Lab',
    here: ['product-space', 'escalar serve'],
    tests: ['test/figures/network.test.ts', 'test/workbench/pages/explore-browser.test.ts'],
  },
  {
    feature: {
      en: 'footprints of several databases side by side',
      es: 'huellas de varias bases de datos lado a lado',
    },
    who: 'environmentalfootprints.org',
    here: ['escalar compute --against'],
    tests: [
      'test/cli/against.test.ts',
      'test/workspace/compare/side-by-side.test.ts',
      'test/workspace/compare/what-differs.test.ts',
      'test/workbench/engine/side-by-side.test.ts',
    ],
  },
  {
    feature: {
      en: 'a library of TypeScript that runs in a browser',
      es: 'una biblioteca de TypeScript que corre en un navegador',
    },
    who: '—',
    here: ['rca'],
    tests: ['test/package/packed.test.ts', 'test/web/web-host-browser.test.ts'],
  },
  {
    feature: {
      en: 'uncertainty of the cells of input-output tables',
      es: 'incertidumbre de las celdas de las matrices de insumo-producto',
    },
    who: 'GMRIOuncertainties',
    here: ['escalar compute --noise', 'escalar compute --vary'],
    tests: [
      'test/indicators/vary/over-draws.test.ts',
      'test/indicators/chains/noisy-table.test.ts',
      'test/cli/noise.test.ts',
      'test/indicators/vary/vary.test.ts',
    ],
    lacks: {
      en: 'one error for all cells, which the user states, and independent: the files read here carry no deviation of a cell and no correlation',
      es: 'un solo error para todas las celdas, que declara quien calcula, e independiente: los archivos que aquí se leen no traen la desviación de ninguna celda ni correlaciones',
    },
  },
];
