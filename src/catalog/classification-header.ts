import type { Text } from '../base/locale.ts';
import type { Origin } from './origin.ts';

/** `to-verify` marks a list that has not been compared with the printed publication. */
export type Confidence = 'high' | 'medium' | 'to-verify';

/** A classification without its classes. */
export interface ClassificationHeader {
  readonly id: string;
  readonly title: Text;
  readonly sources: readonly Origin[];
  readonly aliases: readonly string[];
  /** Whether codes finer than those listed belong to the listed one they begin with. */
  readonly byPrefix: boolean;
  readonly confidence: Confidence;
  readonly note: Text | null;
}
