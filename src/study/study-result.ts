import type { Text } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';
import type { Table } from '../base/table.ts';
import type { SpanishFormulas } from '../indicators/formulas/formula-lines.ts';
import type { InputRecord } from '../workspace/loaded-source.ts';
import type { StepResult } from '../workspace/step-result.ts';
import type { Coverage } from './coverage.ts';
import type { Parameters } from './parameters.ts';
import type { ParsedStudy } from './parse-study.ts';
import type { StudyFile } from './schema.ts';

/** A step that did not run. */
export interface SkippedStep {
  readonly id: string;
  readonly source: string;
  /**
   * Its data were not given; they, or the steps it collects, hold nothing of what is asked; a better step ran; the tables
   * do not allow what its scenario asks for, or a person's file has none of its products.
   */
  readonly why: 'not-given' | 'not-covered' | 'answered' | 'out-of-reach';
  /** Why it is out of reach. */
  readonly said?: Text;
  /** Whose exports that is said of, as it is written there: `TWN c14`. */
  readonly who?: string;
}

/** Fixed places of a network, from a release. */
export interface StudyLayout {
  readonly release: Release;
  /** The code of a node in the first column, then x, y and what else there is. */
  readonly nodes: Table;
  readonly links: Table;
  readonly inputs: readonly InputRecord[];
}

export interface StudyResult {
  readonly study: StudyFile;
  /** Where a part of the study file stands. */
  readonly placeOf: ParsedStudy['placeOf'];
  /** Hex SHA-256 of the study file. */
  readonly studyHash: string;
  readonly parameters: Parameters;
  readonly steps: ReadonlyMap<string, StepResult>;
  readonly skipped: readonly SkippedStep[];
  /** By the name of a source, what it was asked to hold and does not. */
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly inputs: readonly InputRecord[];
  /** Names of codes: those that the study lists under `names`, that a file gives, that a release lists. */
  readonly names: Readonly<Record<string, Text>>;
  /** Of the indicators, for reports in Spanish; in English where left out. */
  readonly formulas?: SpanishFormulas;
  /** By release, the layouts that the figures of the study name. */
  readonly layouts: ReadonlyMap<string, StudyLayout>;
}

/** Called before each step, for progress. */
export type OnStep = (step: string, index: number, count: number) => void;
