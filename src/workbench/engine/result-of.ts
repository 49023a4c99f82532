import type { Lang } from '../../base/locale.ts';
import type { NoiseWords } from '../../indicators/vary/draws.ts';
import type { Choices } from '../address.ts';

export interface InLang {
  readonly lang: Lang;
}

/** A computation: what an address of `explore` says. */
export interface Computation {
  readonly indicator: string;
  readonly data: string;
  /** Other data, whose numbers stand beside those of the first. */
  readonly against?: string;
  readonly with: Choices;
  readonly where: Choices;
  /** What the columns of a file mean that a person names; '' leaves one out. */
  readonly map?: Choices;
  /** How the file is read, where it leaves that open: `sheet`, `frequency`. */
  readonly read?: Choices;
  /** Options that vary, as `--vary` has them, separated by `;`. */
  readonly vary: string;
  /** An error of the cells of an input-output table, as a person typed it. */
  readonly noise?: NoiseWords;
}

/** A step of a study. */
export interface StepOfStudy {
  readonly study: string;
  readonly set: Choices;
  readonly step: string;
}

/** A scenario: what an address of `lab` says, `shock.1.kind` and so on. */
export interface ScenarioOf {
  readonly scenario: Choices;
  readonly level: string;
}

export type ResultOf = Computation | StepOfStudy | ScenarioOf;

export interface ResultAsk extends InLang {
  readonly of: ResultOf;
}

export interface StudyAsk extends InLang {
  readonly study: string;
  readonly set: Choices;
}
