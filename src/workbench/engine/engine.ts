import type { Conditions } from '../../base/condition.ts';
import type { Lang } from '../../base/locale.ts';
import type { Scene } from '../../figures/index.ts';
import type { Choices } from '../address.ts';
import type { BasketAsk, BasketView } from './basket-view.ts';
import type { ChecksView } from './checks-view.ts';
import type { ClaimsView } from './claims-view.ts';
import type { CompareAsk, CompareView } from './compare-view.ts';
import type { DraftAsk, DraftView } from './draft-view.ts';
import type { Explained } from './explained-cell.ts';
import type { FileAsk, FileView } from './file-view.ts';
import type { FindAsk, FoundView } from './find-view.ts';
import type { Form, FormAsk } from './form-view.ts';
import type { LabAsk, LabView } from './lab-view.ts';
import type { NoteView } from './note-view.ts';
import type { PoliciesAsk, PoliciesView } from './policies-view.ts';
import type { StartAsk, StartView } from './start-view.ts';

/**
 * What the workbench asks of the place that computes: the local server, or a worker in the page. Questions and answers
 * are plain data, so that both ends speak the same over a wire. An answer is in the language that was asked for.
 * Each throws `EscalarError` for what a person can mend.
 */
export interface Engine {
  home(ask: InLang): Promise<Home>;
  /** An indicator with its options, and what they can be with these data. */
  form(ask: FormAsk): Promise<Form>;
  /** Choices with which an indicator computes, for who has made none yet. */
  start(ask: StartAsk): Promise<StartView>;
  result(ask: ResultAsk): Promise<ResultView>;
  /** A window on the rows of a result, sorted and filtered. */
  rows(ask: RowsAsk): Promise<RowsView>;
  /** The figure of a result, laid out for a width. */
  figure(ask: FigureAsk): Promise<FigureView | null>;
  /** A result with its economies side by side. */
  compare(ask: CompareAsk): Promise<CompareView>;
  /** A cell walked back to published lines. */
  explain(ask: ExplainAsk): Promise<Explained>;
  study(ask: StudyAsk): Promise<StudyView>;
  /** What a file that was given is taken for, and what can be computed with it. */
  file(ask: FileAsk): Promise<FileView>;
  /** What the checks find in a release, and its economies by period. */
  checks(ask: InLang & { readonly release: string }): Promise<ChecksView>;
  /** A scenario as a form, and the file that says the same. */
  lab(ask: LabAsk): Promise<LabView>;
  /** What a basket of products covers, and products to put in it. */
  basket(ask: BasketAsk): Promise<BasketView>;
  /** Products, industries and terms by code or words. */
  find(ask: FindAsk): Promise<readonly FoundView[]>;
  /** A study that is being written: what is wrong with it, or what its report will have. */
  draft(ask: DraftAsk): Promise<DraftView>;
  /** The claims of a study, each with the number that checks it. */
  claims(ask: StudyAsk): Promise<ClaimsView>;
  /** Records of policy instruments, and their timeline. */
  policies(ask: PoliciesAsk): Promise<PoliciesView>;
  method(ask: InLang & { readonly indicator: string }): Promise<MethodView>;
  download(ask: DownloadAsk): Promise<Download>;
}

export type EngineMethod = keyof Engine;

export const ENGINE_METHODS = [
  'home',
  'form',
  'start',
  'result',
  'rows',
  'figure',
  'compare',
  'explain',
  'study',
  'file',
  'checks',
  'lab',
  'find',
  'draft',
  'basket',
  'claims',
  'policies',
  'method',
  'download',
] as const satisfies readonly EngineMethod[];

export interface InLang {
  readonly lang: Lang;
}

/** Something with a code and a name in words. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface Home {
  readonly version: string;
  readonly indicators: readonly IndicatorCard[];
  readonly rooms: readonly Named[];
  readonly studies: readonly StudyCard[];
  readonly releases: readonly (Named & { readonly tables: readonly string[]; readonly citation: string })[];
}

export interface IndicatorCard extends Named {
  readonly summary: string;
  readonly room: string;
  /** Whether rows of its result are about economies. */
  readonly compares: boolean;
}

export interface StudyCard extends Named {
  readonly about: string;
  readonly parameters: readonly StudyParameter[];
}

export interface StudyParameter extends Named {
  readonly value: string;
  /** All that it may be; empty where that is open. */
  readonly values: readonly Named[];
}

/** A computation: what an address of `explore` says. */
export interface Computation {
  readonly indicator: string;
  readonly data: string;
  readonly with: Choices;
  readonly where: Choices;
  /** What the columns of a file mean that a person names; '' leaves one out. */
  readonly map?: Choices;
  /** How the file is read, where it leaves that open: `sheet`, `frequency`. */
  readonly read?: Choices;
  /** Options that vary, as `--vary` has them, separated by `;`. */
  readonly vary: string;
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

export interface ColumnView extends Named {
  readonly unit: string;
  readonly numeric: boolean;
}

export interface ResultView extends Named {
  readonly columns: readonly ColumnView[];
  readonly rows: number;
  readonly notes: readonly NoteView[];
  readonly dropped: readonly string[];
  readonly source: string;
  readonly citation: string;
  readonly caveat: string;
  /** The command that prints the same numbers. */
  readonly command: string;
  /** The TypeScript that gives them. */
  readonly script: string;
}

export interface RowsAsk extends ResultAsk {
  /** A column, `-` before it for the largest first; empty: the order of the result. */
  readonly sort: string;
  /** Words that a row must have, in codes or names; accents and case do not matter. */
  readonly filter: string;
  readonly from: number;
  readonly count: number;
}

export interface RowsView {
  /** Rows that the filter leaves. */
  readonly rows: number;
  readonly from: number;
  readonly cells: readonly (readonly CellView[])[];
  /** What tells each row apart, for `explain`. */
  readonly keys: readonly Choices[];
}

export interface CellView {
  readonly text: string;
  /** Why there is no number. */
  readonly missing?: string;
}

export interface FigureAsk extends ResultAsk {
  /** A kind, of a scenario the measure that is drawn; empty: by the shape of the result. */
  readonly kind: string;
  readonly width: number;
}

export interface FigureView {
  readonly scene: Scene;
  /** Of each row of the figure's table. */
  readonly keys: readonly Choices[];
  readonly note: string;
  /** Whether it is moved and made larger: so many marks that the whole shows none of them well. */
  readonly pans: boolean;
}

export interface ExplainAsk extends ResultAsk {
  readonly cell: Conditions;
}

export interface StudyAsk extends InLang {
  readonly study: string;
  readonly set: Choices;
}

export interface StudyView extends Named {
  readonly subtitle: string;
  readonly parameters: readonly StudyParameter[];
  readonly answer: string;
  readonly findings: readonly string[];
  readonly sections: readonly StudySection[];
  readonly claims: string;
  readonly command: string;
}

export interface StudySection extends Named {
  readonly blocks: readonly StudyBlock[];
}

/** Texts are HTML of the report: everything in them that came from data is escaped. */
export type StudyBlock =
  | {
      readonly kind: 'html';
      readonly html: string;
      /** The step that buttons in it lead to, each with the cell in `data-cell`; empty where there are none. */
      readonly step: string;
    }
  | {
      readonly kind: 'figure';
      readonly step: string;
      readonly wide: FigureView;
      readonly narrow: FigureView;
      readonly method: string;
    }
  | {
      readonly kind: 'table';
      readonly step: string;
      readonly title: string;
      readonly columns: readonly ColumnView[];
      readonly cells: readonly (readonly CellView[])[];
      readonly keys: readonly Choices[];
      readonly rows: number;
      readonly method: string;
    };

export interface MethodView extends Named {
  readonly summary: string;
  readonly formula: readonly string[];
  readonly terms: readonly (Named & { readonly unit: string })[];
  readonly options: readonly { readonly name: string; readonly about: string; readonly default: string }[];
  readonly conventions: readonly string[];
  readonly references: readonly string[];
}

export interface DownloadAsk extends ResultAsk {
  readonly format: string;
}

export interface Download {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}
