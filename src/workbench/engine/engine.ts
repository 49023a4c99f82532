import type { Choices } from '../address.ts';
import type { BasketAsk, BasketView } from './basket-view.ts';
import type { ChecksView } from './checks-view.ts';
import type { ClaimsView } from './claims-view.ts';
import type { CompareAsk, CompareView } from './compare-view.ts';
import type { Download, DownloadAsk } from './download.ts';
import type { DraftAsk, DraftView } from './draft-view.ts';
import type { ExplainAsk } from './explained.ts';
import type { Explained } from './explained-cell.ts';
import type { FigureAsk, FigureView } from './figure-view.ts';
import type { FileAsk, FileView } from './file-view.ts';
import type { FindAsk, FoundView } from './find-view.ts';
import type { Form, FormAsk } from './form-view.ts';
import type { Home } from './home.ts';
import type { LabAsk, LabView } from './lab-view.ts';
import type { MethodView } from './method-view.ts';
import type { PoliciesAsk, PoliciesView } from './policies-view.ts';
import type { InLang, ResultAsk, StudyAsk } from './result-of.ts';
import type { ResultView } from './result-view.ts';
import type { RowsAsk, RowsView } from './rows-view.ts';
import type { ScenarioAsk, TemplateAsk } from './scenario-file.ts';
import type { StartAsk, StartView } from './start-view.ts';
import type { StudyView } from './study-view.ts';

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
  /** A scenario of a file that was given, as choices of the lab. */
  scenario(ask: ScenarioAsk): Promise<{ readonly choices: Choices }>;
  /** A scenario as a workbook to fill in. */
  template(ask: TemplateAsk): Promise<Download>;
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
  'scenario',
  'template',
  'find',
  'draft',
  'basket',
  'claims',
  'policies',
  'method',
  'download',
] as const satisfies readonly EngineMethod[];
