// escalar/workspace: data, an indicator and options give a result.
export { explainRows, type Lineage, type SourceRow } from './explain-rows.ts';
export { findStudy, type StudySource } from './find-study.ts';
export type { Files, Host, InputFile, LazyBackend, ReleaseReader, ShippedFolder } from './host.ts';
export { type ChainContexts, withChainContexts } from './io/chain-contexts.ts';
export { type IoSource, openIoSource } from './io/io-source.ts';
export type { LoadContext } from './load-context.ts';
export { loadSource } from './load-source.ts';
export type { InputRecord, LoadedSource } from './loaded-source.ts';
export { findPolicies } from './policies/find-policies.ts';
export { parsePolicies } from './policies/parse-policies.ts';
export { policyTable } from './policies/policy-table.ts';
export { openData, runStep, type StepData, type StepRun } from './run-step.ts';
export { applyScenario, type ScenarioResult } from './scenario/apply-scenario.ts';
export { findScenario } from './scenario/find-scenario.ts';
export { parseScenario } from './scenario/parse-scenario.ts';
export { shippedNames } from './shipped-names.ts';
export type { SourceSpec } from './source-schema.ts';
export type { StepResult } from './step-result.ts';
