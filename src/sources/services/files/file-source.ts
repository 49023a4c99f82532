import type { Text } from '../../../base/locale.ts';
import type { Given, Ground, Parameter } from '../service.ts';

/** What a file is by its first bytes. */
export type FileForm = 'zip' | 'xlsx' | 'csv';

/** A publisher's file that lies at an address, one for each choice of its parameters. */
export interface FileSource {
  readonly id: string;
  readonly title: Text;
  readonly producer: string;
  /** Base of the addresses, without a slash at the end; a setting may put another in its place. */
  readonly address: string;
  readonly parameters: readonly Parameter[];
  /** Behind the base, with the query; escaped. */
  readonly pathOf: (given: Given) => string;
  /** What the file is called here. */
  readonly nameOf: (given: Given) => string;
  readonly form: FileForm;
  /** How large it is, as far as known. */
  readonly size: Text;
  readonly licence: Text;
  readonly citation: string;
  readonly coverage: Text;
  /** What reads it, behind the word `escalar`; `FILE` stands for its path, `{name}` for a parameter. */
  readonly next: string;
  readonly ground: Ground;
  readonly known: readonly Text[];
  readonly untried: readonly Text[];
}
