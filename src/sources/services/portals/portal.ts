import type { Text } from '../../../base/locale.ts';
import type { KeyStyle } from '../../sdmx/structure/key-of.ts';
import type { Given, Ground } from '../service.ts';

/** A data set of a portal under a short name. */
export interface PortalFlow {
  readonly name: string;
  readonly title: Text;
  readonly agency: string;
  readonly id: string;
  /** Left out for the latest one, whose columns may change. */
  readonly version?: string;
  /** Where it is kept, when not where the portal keeps the others. */
  readonly root?: string;
  /** The order of the key, where no structure can be asked for. */
  readonly dimensions?: readonly string[];
}

/** A portal that speaks SDMX: everything that differs from one to another. */
export interface Portal {
  readonly id: string;
  readonly title: Text;
  readonly producer: string;
  readonly address: string;
  /** Where data and structures are asked for, behind the address. */
  readonly root: string;
  readonly agency: string;
  readonly style: KeyStyle;
  /** The data set in the path of a query: `AGENCY,ID,VERSION`, `ID`, or `AGENCY/ID/VERSION`. */
  readonly flowPath: 'commas' | 'id' | 'slashes' | 'context';
  readonly dataQuery: Readonly<Record<string, string>>;
  readonly dataHeaders: Readonly<Record<string, string>>;
  readonly structureHeaders: Readonly<Record<string, string>>;
  readonly structureQuery: Readonly<Record<string, string>>;
  /** First and last year: as parameters, as months, or as a filter of version 3.0. */
  readonly periods: 'years' | 'months' | 'filter';
  readonly flows: readonly PortalFlow[];
  /** Whether data sets without a short name can be asked for: their structure says the key. */
  readonly hasStructures: boolean;
  /** Dimensions whose codes are halved for an answer that is too large. */
  readonly splitBy: readonly string[];
  /** Most codes of a dimension in one query. */
  readonly mostCodes?: { readonly dimension: string; readonly most: number };
  readonly pace: number;
  readonly licence: Text;
  readonly citation: string;
  readonly coverage: Text;
  readonly probe: Given;
  readonly ground: Ground;
  readonly known: readonly Text[];
  readonly untried: readonly Text[];
}

/** Keys of version 2.1. */
export const KEY_OF_2 = { or: '+', every: '', whole: 'all' } as const;
export const CSV = { accept: 'application/vnd.sdmx.data+csv;version=1.0.0' };
export const STRUCTURE_XML = { accept: 'application/vnd.sdmx.structure+xml;version=2.1' };
export const ALL = { references: 'all' };
export const NEVER_LIVE: Text = {
  en: 'No query of ours was ever sent to it: addresses, formats and limits are those of others, as said above.',
  es: 'Nunca le enviamos una consulta: direcciones, formatos y límites son los que otros describen, como se indica arriba.',
};
