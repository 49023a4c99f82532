import type { Text } from '../base/locale.ts';
import type { Table } from '../base/table.ts';
import type { AnyIndicator } from '../indicators/catalogue.ts';
import type { IndicatorResult } from '../indicators/define.ts';
import type { InputRecord } from './load-source.ts';
import type { Parameters } from './parameters.ts';
import type { StudyFile } from './schema.ts';

/** One step that ran. */
export interface StepResult {
  readonly id: string;
  readonly indicator: AnyIndicator;
  readonly options: Readonly<Record<string, unknown>>;
  /** The options that the study gives; the rest are defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly input: Table;
  readonly inputRecord: InputRecord;
  readonly result: IndicatorResult;
}

/** A step that could not run because its data were not given. */
export interface SkippedStep {
  readonly id: string;
  readonly source: string;
}

export interface StudyResult {
  readonly study: StudyFile;
  /** Hex SHA-256 of the study file. */
  readonly studyHash: string;
  readonly parameters: Parameters;
  readonly steps: ReadonlyMap<string, StepResult>;
  readonly skipped: readonly SkippedStep[];
  readonly inputs: readonly InputRecord[];
  /** Names of codes from the tables that the study lists under `names`. */
  readonly names: Readonly<Record<string, Text>>;
}

/** Called before each step, for progress. */
export type OnStep = (step: string, index: number, count: number) => void;
