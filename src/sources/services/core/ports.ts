import type { Text } from '../../../base/locale.ts';
import type { Answer, Ask } from '../service.ts';

/** An answer with the moment in which it came (ISO 8601, UTC). */
export interface KeptAnswer {
  readonly answer: Answer;
  readonly at: string;
}

/** One line of what a download did. */
export interface LedgerLine {
  readonly at: string;
  readonly key: string;
  readonly part: string;
  readonly outcome: string;
  readonly rows?: number;
  readonly detail?: string;
}

/** What a download asks of the place where it runs. */
export interface Ports {
  /** @throws Unreached for a connection that fails or is cut before the whole body came; TooLong for a body without end */
  send(ask: Ask): Promise<Answer>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; ends at once when the download is stopped. */
  sleep(milliseconds: number): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
  /** Hex SHA-256. */
  hash(text: string): string;
  /** Answers of earlier calls: whole or not there. */
  find(key: string): Promise<KeptAnswer | null>;
  keep(key: string, kept: KeptAnswer): Promise<void>;
  /** Adds a line at the end, for good. */
  note(line: LedgerLine): Promise<void>;
  /** A person has asked to stop. */
  isStopped(): boolean;
  progress(text: Text): void;
}

/** No whole answer came: refused, cut, timed out. */
export class Unreached extends Error {}

/** More bytes than an answer may have. */
export class TooLong extends Unreached {}
