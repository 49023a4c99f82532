// The library: what `import ... from 'escalar'` gives.
export { type Cited, citationText, placeText, shortCitation } from './base/citation.ts';
export { type ErrorCode, EscalarError, type Where } from './base/error.ts';
export type { Lang, Text } from './base/locale.ts';
export type { Reference, Release, ReleaseFile } from './base/metadata.ts';
export { isMissing, type Measured, type Missing, type MissingReason } from './base/missing.ts';
export { type Cell, type Column, type Field, type Row, rowsOf, type Table, tableOf } from './base/table.ts';
export { UNITS, type Unit } from './base/unit.ts';
export type { Work } from './base/work.ts';
export { type ConvertedBasket, convertBasket } from './catalog/basket/convert-basket.ts';
export { type Covered, coverBasket, finestCodes } from './catalog/basket/cover-basket.ts';
export { CATALOG_FILES, type CatalogFile, provideCatalog } from './catalog/catalog-text.ts';
export { type MoveChoice, type MoveReport, moveProducts } from './catalog/products/move-products.ts';
export { type TidyTable, tidyCodes } from './catalog/tidy-codes.ts';
export { citedOf, workOf, works } from './catalog/works.ts';
export {
  DARK,
  FIGURE_KINDS,
  type FigureSpec,
  figureScene,
  figureSummary,
  LIGHT,
  renderSvg,
  type Scene,
  sceneSvg,
} from './figures/index.ts';
export type { IndicatorDefinition, IndicatorResult } from './indicators/define.ts';
export { parseOptions } from './indicators/options.ts';
export { explainGovernance } from './indicators/policy/governance-texts.ts';
export { governanceOf } from './indicators/policy/kernels/governance.ts';
export { evaluateRule } from './indicators/policy/rule/evaluate-rule.ts';
export { parseRule, type Rule } from './indicators/policy/rule/parse-rule.ts';
export { indicators } from './indicators/registry.ts';
export type { VaryRequest } from './indicators/vary/plan-variants.ts';
export { vary } from './indicators/vary/vary.ts';
export { nodeFiles } from './node/node-files.ts';
export { nodeHost } from './node/node-host.ts';
export { readTabularFile } from './node/read-tabular-file.ts';
export { writeStudy } from './node/write-study.ts';
export {
  type ReportModel,
  renderHtml,
  tableCsv,
  tableJson,
  tableLatex,
  tableMarkdown,
  tableText,
} from './report/index.ts';
export { readGta } from './sources/gta/read-gta.ts';
export { readTabularBytes } from './sources/tabular/read-tabular.ts';
export { useShippedCatalog } from './store/catalog-files.ts';
export { openStore, type Store } from './store/store.ts';
export { defaultRoots } from './store/store-roots.ts';
export { parseStudy } from './study/parse-study.ts';
export { buildReport } from './study/report/build-report.ts';
export { runStudy } from './study/run-study.ts';
export { studyJsonSchema } from './study/schema.ts';
export type { StudyResult } from './study/study-result.ts';
export { summarise } from './study/summarise.ts';
export { findStudy, type StudySource } from './workspace/find-study.ts';
export type { Files, Host } from './workspace/host.ts';
export { findPolicies } from './workspace/policies/find-policies.ts';
export { parsePolicies } from './workspace/policies/parse-policies.ts';
export { policyJsonSchema } from './workspace/policies/policy-schema.ts';
export { policyTable } from './workspace/policies/policy-table.ts';
export { applyScenario, type ScenarioResult } from './workspace/scenario/apply-scenario.ts';
export { findScenario } from './workspace/scenario/find-scenario.ts';
export { parseScenario } from './workspace/scenario/parse-scenario.ts';
export { scenarioJsonSchema } from './workspace/scenario/scenario-schema.ts';
