export type Level = 'low' | 'high';

/** The three variables of a chain between a lead firm and its suppliers. */
export interface ChainVariables {
  /** Of the information and knowledge that a transaction carries. */
  readonly complexity: Level;
  /** Whether that can be written down and passed on without loss. */
  readonly codifiability: Level;
  /** Of the suppliers, relative to what the transaction asks for. */
  readonly capability: Level;
}

export type GovernanceForm = 'market' | 'modular' | 'relational' | 'captive' | 'hierarchy';
export type Refusal = 'excluded-supplier' | 'simple-uncodifiable' | 'simple-uncodifiable-incapable';

/** A form of governance with its rank of explicit coordination (1 least, 5 most), or why there is none. */
export type Governance =
  | { readonly form: GovernanceForm; readonly coordination: number; readonly refusal: null }
  | { readonly form: null; readonly coordination: null; readonly refusal: Refusal };

const FORMS: readonly GovernanceForm[] = ['market', 'modular', 'relational', 'captive', 'hierarchy'];

/** Complexity, codifiability, capability; h high, l low. After table 1 of Gereffi, Humphrey and Sturgeon (2005). */
const CASES: Readonly<Record<string, GovernanceForm | Refusal>> = {
  lhh: 'market',
  hhh: 'modular',
  hlh: 'relational',
  hhl: 'captive',
  hll: 'hierarchy',
  lhl: 'excluded-supplier',
  llh: 'simple-uncodifiable',
  lll: 'simple-uncodifiable-incapable',
};

/**
 * The governance that the three variables imply.
 * @example
 * import { governanceOf } from 'escalar/policy';
 *
 * governanceOf({ complexity: 'high', codifiability: 'high', capability: 'low' }).form; // => 'captive'
 */
export function governanceOf({ complexity, codifiability, capability }: ChainVariables): Governance {
  const found = CASES[`${complexity[0]}${codifiability[0]}${capability[0]}`];
  const rank = FORMS.indexOf(found as GovernanceForm);
  return rank === -1
    ? { form: null, coordination: null, refusal: found as Refusal }
    : { form: found as GovernanceForm, coordination: rank + 1, refusal: null };
}

export const VARIABLES = ['complexity', 'codifiability', 'capability'] as const;

/** The same chain with one variable the other way. */
export function turned(variables: ChainVariables, variable: (typeof VARIABLES)[number]): ChainVariables {
  return { ...variables, [variable]: variables[variable] === 'high' ? 'low' : 'high' };
}
