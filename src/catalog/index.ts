// escalar/catalog: economies, classifications, correspondences, baskets, works.
export { type ConvertedBasket, convertBasket } from './basket/convert-basket.ts';
export { type Covered, coverBasket, finestCodes } from './basket/cover-basket.ts';
export { bridgeTable } from './bridge-table.ts';
export { CATALOG_FILES, type CatalogFile, provideCatalog } from './catalog-text.ts';
export { findClassification } from './classification.ts';
export { correspondence } from './correspondences.ts';
export { type Economy, findEconomy } from './economy.ts';
export { economyNote } from './economy-notes.ts';
export { type MoveChoice, moveProducts } from './products/move-products.ts';
export type { MoveReport } from './products/move-report.ts';
export { type TidyTable, tidyCodes } from './tidy-codes.ts';
export { citedOf, workOf, works } from './works.ts';
