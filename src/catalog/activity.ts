export type ActivityLevel =
  | 'section'
  | 'division'
  | 'group'
  | 'class'
  | 'sector'
  | 'subsector'
  | 'chapter'
  | 'heading'
  | 'subheading'
  | 'subgroup'
  | 'item';

/** One class of a classification of industries or products, at any level. */
export interface Activity {
  /** Text, with its leading zeros. */
  readonly code: string;
  readonly level: ActivityLevel;
  /** The code one level up; null at the top. */
  readonly parent: string | null;
  /** Groups and classes of ISIC have no Spanish name here. */
  readonly name: { readonly en: string; readonly es: string | null };
  /** Other codes that sources print for the same class (WIOD `30t33` is `c14`). */
  readonly otherCodes: readonly string[];
}
