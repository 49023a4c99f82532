import type { Text } from '../../base/locale.ts';

/** What is asked for, by parameter; each with its values in the order given. */
export type Given = Readonly<Record<string, readonly string[]>>;

/**
 * One request, behind the base address of its service. Where a key goes stands `SECRET`: the key itself enters where the
 * request leaves the machine and nowhere else.
 */
export interface Ask {
  /** Begins with a slash; escaped by whoever makes it. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** A request with a body is a POST. */
  readonly body?: string;
  /** The address of an answer that lies elsewhere, in place of path and query. */
  readonly elsewhere?: string;
}

/** Stands in a request where its key goes. */
export const SECRET = '{secret}';

export interface Answer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked of its transfer encoding; without the key, wherever the service repeats it. */
  readonly body: Uint8Array;
}

/** Rows as text, by column: `columns[c][r]` under `names[c]`. They are read as a file with these columns would be. */
export interface Rows {
  readonly names: readonly string[];
  readonly columns: readonly (readonly string[])[];
}

/** How an answer without rows is to be taken. */
export type Fault =
  | 'empty'
  | 'invalid-query'
  | 'not-found'
  | 'auth'
  | 'quota'
  | 'throttled'
  /** The service is at work on it. */
  | 'pending'
  | 'too-large'
  | 'unavailable'
  | 'malformed'
  /** A person ended the run. */
  | 'stopped';

/** What an answer holds, decided by its body as well as its status. */
export type Reading =
  | {
      readonly outcome: 'ok';
      readonly rows: Rows;
      /** What is to be asked besides, because this answer is one page of several. */
      readonly more?: readonly Given[];
      /** The service holds back rows beyond this answer, as far as the answer itself tells. */
      readonly isCapped?: boolean;
      /** The answer itself proves its end: no number of rows makes it look cut. */
      readonly isWhole?: true;
      /** How many rows came, where some are not among `rows`: by it an answer counts as cut. */
      readonly came?: number;
    }
  | {
      readonly outcome: Fault;
      /** The service's own words, or what is wrong with its answer. */
      readonly detail: string;
      /** Least seconds until it is worth asking again. */
      readonly wait?: number;
      /** How many rows came, where none of them is wanted. */
      readonly came?: number;
      /** The status alone says so: whoever stands before the service may have said it, and it may be otherwise later. */
      readonly isByStatus?: true;
    };

export interface Parameter {
  readonly name: string;
  readonly about: Text;
  /** Values when none are given; without them the parameter is needed. */
  readonly fallback?: readonly string[];
  /**
   * The values as the service writes them, checked before any call.
   * @throws EscalarError for what the service does not have
   */
  readonly read?: (values: readonly string[]) => readonly string[];
}

/** From what the form of a service's answers with data is known, the surest first. */
export type Ground = 'recorded' | 'clients' | 'documents';

/** A service that gives data by request: data and pure functions; one core does everything else. */
export interface Service {
  /** Names it on the command line: small letters, digits, hyphens. */
  readonly id: string;
  readonly title: Text;
  /** Who answers for the numbers. */
  readonly producer: string;
  /** Base of all requests, without a slash at the end; a setting may put another in its place. */
  readonly address: string;
  readonly licence: Text;
  readonly citation: string;
  readonly coverage: Text;
  /** Changes when its requests or its reader do: answers kept before are asked again. */
  readonly edition: number;
  /** The environment variable of its key. */
  readonly secret?: { readonly variable: string; readonly isNeeded: boolean; readonly about: Text };
  readonly parameters: readonly Parameter[];
  /** Parameters of other names are let through: what they may be shows in the first answer. */
  readonly isOpen?: true;
  /** The requests in order, as parameters of `ask`; one when left out. */
  readonly parts?: (given: Given) => readonly Given[];
  readonly ask: (given: Given) => Ask;
  /** Parameters whose values are halved for an answer that is too large, in the order in which they are tried. */
  readonly splitBy: readonly string[];
  /** An unknown value spoils the answer for all: they are asked in halves until it stands alone. */
  readonly oneSpoilsAll?: boolean;
  /** A wrong key is answered as a wrong query is: the probe tells which of the two it was. */
  readonly doubtsKey?: boolean;
  /** Numbers of rows at which answers are known to be cut without a word. */
  readonly caps: readonly number[];
  /** A parameter that an earlier answer gave, which halves of a part do not have. */
  readonly answered?: string;
  /** Where the answer itself lies, as this one says; null for one that is the answer. Asked without the key, and kept as if it had come at once. */
  readonly elsewhere?: (answer: Answer) => string | null;
  /** Letters that an address may have. */
  readonly longestAddress: number;
  /**
   * What a plan can tell of its answers; left out where nothing is known. `mostRows` of a part by what is named in it, null
   * where that does not tell; `bytesPerRow` about, as recorded answers have.
   */
  readonly size?: { readonly mostRows: (part: Given) => number | null; readonly bytesPerRow: number };
  /** Least seconds between two calls. */
  readonly pace: number;
  /** Answers whose status means something else than it says; null leaves them to the common rules. */
  readonly judge?: (answer: Answer) => Reading | null;
  /** @returns rows of an answer of status 2xx; what it throws for a body that is no answer is `malformed` */
  readonly read: (answer: Answer, given: Given) => Reading;
  /** The table that the rows are read as. */
  readonly table: 'industry_panel' | 'trade_flow' | 'series';
  /** A small series that is known to be there: `doctor --sources` asks for it. */
  readonly probe: Given;
  readonly ground: Ground;
  /** What is known of the service, each with how: from a recorded answer, from working clients, from documents. */
  readonly known: readonly Text[];
  /** What nobody could try without the network. */
  readonly untried: readonly Text[];
}
