import type { Lang, Text } from '../base/locale.ts';
import type { Release } from '../base/metadata.ts';
import type { Table } from '../base/table.ts';
import type { Work } from '../base/work.ts';
import type { FigureSpec } from '../figures/spec.ts';
import type { MethodNote } from './method-note.ts';
import type { WholeIn } from './printed-rows.ts';
import type { ComparisonBlock, RulesBlock, VerdictBlock } from './verdict-model.ts';

/** A report before it has a language or a format. */
export interface ReportModel {
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  /** The day of the study. */
  readonly date?: string;
  /** The work whose figures it checks. */
  readonly article?: Work;
  /** What a reader sees first: an answer in a hundred words, and the blocks that carry it. */
  readonly opening?: { readonly answer: Text; readonly blocks: readonly Block[] };
  /** Key findings, one sentence or two each. */
  readonly summary: readonly Text[];
  readonly sections: readonly Section[];
  readonly claims: readonly ClaimView[];
  /** Why the claims stand as they do. */
  readonly claimsNote?: Text;
  readonly releases: readonly Release[];
  /** The works cited by the steps, each once. */
  readonly references: readonly Work[];
  /** What made the report: `escalar`, the hash of the study and the like, in the order to show. */
  readonly versions: Readonly<Record<string, string>>;
  /** The same report in the other language; the address is relative. */
  readonly otherLanguage?: { readonly lang: Lang; readonly href: string };
}

export interface Section {
  /** Anchor, unique in the report: letters, digits, `-`. */
  readonly id: string;
  readonly title: Text;
  readonly blocks: readonly Block[];
  /** All of it is what the reader came for: nothing stands in an annex. */
  readonly whole?: true;
}

export type Block = (
  | ProseBlock
  | FigureBlock
  | TableBlock
  | CardBlock
  | VerdictBlock
  | ComparisonBlock
  | RulesBlock
) & {
  /** It stands in the annex of its chapter whatever its kind. */
  readonly behind?: true;
};

/** Paragraphs parted by empty lines; `- ` lists, `**strong**`, `*emphasis*`, `` `code` ``, `[words](address)`. */
export interface ProseBlock {
  readonly kind: 'prose';
  readonly text: Text;
}

export interface FigureBlock {
  readonly kind: 'figure';
  readonly spec: FigureSpec;
  readonly method: MethodNote;
  /** Relative address of the figure's table as CSV. */
  readonly tableCsv?: string;
  /** Where all rows are when they do not stand here. Default: the file of `tableCsv`, or the study. */
  readonly wholeIn?: WholeIn;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly title: Text;
  readonly table: Table;
  readonly method: MethodNote;
  readonly caption?: Text;
  /** Names of the fields to show, in order. Default: all. */
  readonly columns?: readonly string[];
  /** Display names of codes in text columns. */
  readonly labels?: Readonly<Record<string, Text>>;
  readonly tableCsv?: string;
  /** As that of a figure. */
  readonly wholeIn?: WholeIn;
  /** Rows to show, where a person asked for a number or for all. */
  readonly rows?: number | 'all';
}

export interface CardBlock {
  readonly kind: 'card';
  readonly card: SensitivityCardView;
  readonly method: MethodNote;
}

export const CLAIM_STATUSES = ['reproduced', 'differs', 'analogue', 'not checkable'] as const;

export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export interface ClaimView {
  readonly id: string;
  /** Claims of one topic stand together; `topicTitle` is what people read. */
  readonly topic: string;
  readonly topicTitle?: Text;
  readonly statement: Text;
  readonly articleValue: number | string;
  /** The claim says that the number is below, or above, its value. */
  readonly bound?: 'below' | 'above';
  /** As the claim states it; `unitTitle` is what people read. */
  readonly unit: string;
  readonly unitTitle?: Text;
  readonly ours: number | null;
  /** Digits of our value; those of the article when left out. */
  readonly oursDigits?: number;
  /** What our value counts, where that is not the unit of the claim: an analogue may measure something else. */
  readonly oursUnit?: Text;
  readonly status: ClaimStatus;
  /** The difference of definition, or the data it needs. */
  readonly words: Text;
  /** The step of the study that checks it. */
  readonly step?: string;
  readonly articleSource: Text;
}

/** The range of one number over the defensible choices. */
export interface SensitivityCardView {
  /** Every variant, of the kind `sensitivity`. */
  readonly figure: FigureSpec;
  readonly low: number;
  readonly high: number;
  readonly signStable: boolean;
  readonly sentence: Text;
}
