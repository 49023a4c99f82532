import type { Text } from '../base/locale.ts';
import type { ColourRole } from '../figures/theme.ts';
import type { MethodNote } from './method-note.ts';

export type VerdictWord = 'up' | 'down' | 'mixed' | 'no-evidence';

/** How many rules say what, in one span. */
export interface Tally {
  readonly up: number;
  readonly down: number;
  readonly mixed: number;
  readonly none: number;
}

export interface Ends {
  readonly first: number;
  readonly last: number;
}

/** The codes that tell rows of a result apart, by column. */
export type CellKey = Readonly<Record<string, string>>;

/** How a number of a page leads to where it comes from: its HTML, made into what leads there. */
export type Lead = (html: string, key: CellKey) => string;

/** A number behind a verdict. */
export interface VerdictNumber {
  /** Of the rows that it was read from. */
  readonly key: CellKey;
  readonly title: Text;
  /** The title in a sentence, with its article in Spanish. */
  readonly said: Text;
  /** A change in percent or in the unit of the number, or the range of a number about the whole span. */
  readonly as: 'percent' | 'difference' | 'range';
  readonly value: number;
  readonly unit: Text;
  readonly digits: number;
  /** Both ends, where they say more than the change: of ranks and indices in time, of a range its lowest and highest. */
  readonly ends?: Ends;
}

/** What one rule says of one span. */
export interface VerdictCell {
  /** Of the rows that it was read from. */
  readonly key: CellKey;
  readonly verdict: VerdictWord;
  /** The rule's own word. */
  readonly outcome: Text;
  /** The outcome says more than the verdict. */
  readonly telling: boolean;
  readonly numbers: readonly VerdictNumber[];
  /** The smallest tolerance at which the verdict hangs on a number of that size; null where it does not. */
  readonly knifeEdge: number | null;
  /** The numbers that it then hangs on. */
  readonly small: readonly VerdictNumber[];
}

export interface VerdictRow {
  readonly rule: Text;
  readonly asks: Text;
  /** Author and year. */
  readonly source: string;
  /** A definition of this project. */
  readonly ours: boolean;
  /** Where the numbers come from, if not from the class judged. */
  readonly place: Text | null;
  /** One a span; null where the rule speaks of another kind there. */
  readonly cells: readonly (VerdictCell | null)[];
}

export interface VerdictKind {
  readonly title: Text;
  readonly about: Text;
  readonly rows: readonly VerdictRow[];
  readonly tallies: readonly Tally[];
}

export interface LackingRule {
  readonly rule: Text;
  readonly kind: Text;
  readonly source: string;
  readonly needs: readonly Text[];
}

/** The evidence about one economy by every rule, no score made of it. */
export interface VerdictView {
  readonly title: Text;
  /** `1995–2008`. */
  readonly spans: readonly Text[];
  readonly kinds: readonly VerdictKind[];
  readonly tallies: readonly Tally[];
  readonly lacking: readonly LackingRule[];
  readonly sentences: readonly Text[];
}

export interface VerdictBlock {
  readonly kind: 'verdict';
  readonly view: VerdictView;
  readonly method: MethodNote;
  readonly tableCsv?: string;
}

/** The same of two economies. */
export type Pair<T> = readonly [T, T];

/** Two numbers on one scale; null where there is none. */
export interface ComparedNumber {
  readonly title: Text;
  readonly said: Text;
  readonly unit: Text;
  readonly digits: number;
  /** A sign is written: the numbers are changes. */
  readonly signed: boolean;
  readonly values: Pair<number | null>;
  /** Of the rows that each was read from; left out where they are of another step. */
  readonly keys?: Pair<CellKey | null>;
  /** Shown in place of the values: of ranks in time, or of a range. */
  readonly ends?: Pair<Ends | null>;
  readonly range?: boolean;
}

export interface ComparedRule {
  readonly rule: Text;
  readonly kind: Text;
  readonly place: Text | null;
  readonly cells: Pair<VerdictCell | null>;
  readonly numbers: readonly ComparedNumber[];
}

/** Two economies by the same rules over the same span. */
export interface ComparisonView {
  readonly title: Text;
  /** Codes of the economies. */
  readonly economies: Pair<string>;
  /** Their colours in the figures of the report; the first two when left out. */
  readonly colours?: Pair<ColourRole>;
  readonly names: Pair<Text>;
  readonly span: Text;
  readonly rules: readonly ComparedRule[];
  readonly tallies: Pair<Tally>;
  /** Named values beside the rules. */
  readonly context: readonly ComparedNumber[];
  readonly sentences: readonly Text[];
}

export interface ComparisonBlock {
  readonly kind: 'comparison';
  readonly view: ComparisonView;
  readonly method: MethodNote;
  readonly tableCsv?: string;
}

export interface RuleAtAGlance {
  readonly rule: Text;
  /** Where the numbers come from, if not from the class judged. */
  readonly place: Text | null;
  /** One an economy; null where it has no evidence. */
  readonly cells: readonly (VerdictCell | null)[];
}

/** What each rule says of each economy, without its numbers: only rules with evidence for one of them. */
export interface RulesView {
  readonly title: Text;
  /** With the span judged: spans of economies may differ. */
  readonly economies: readonly { readonly name: Text; readonly span: Text }[];
  readonly rules: readonly RuleAtAGlance[];
  readonly tallies: readonly Tally[];
  /** How many rules are known, those without evidence here included. */
  readonly known: number;
}

export interface RulesBlock {
  readonly kind: 'rules';
  readonly view: RulesView;
  readonly method: MethodNote;
  readonly tableCsv?: string;
}
