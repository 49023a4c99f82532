import { EscalarError } from '../../../base/error.ts';

/** What a message of structure holds; artefacts by `AGENCY:ID`. */
export interface SdmxStructures {
  readonly dataflows: readonly SdmxDataflow[];
  readonly structures: ReadonlyMap<string, readonly SdmxDimension[]>;
  readonly codelists: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Codes that data exist for, by dimension; of each constraint. */
  readonly constraints: readonly ReadonlyMap<string, readonly string[]>[];
}

export interface SdmxDataflow {
  readonly agency: string;
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** `AGENCY:ID` of its structure; '' where the message does not say. */
  readonly structure: string;
  /** Where a data flow that stands here for show alone is kept. */
  readonly elsewhere: string;
}

/** A dimension in the order of the key; time is none of them. */
export interface SdmxDimension {
  readonly id: string;
  /** `AGENCY:ID` of its list of codes; '' for none. */
  readonly codelist: string;
}

/** A dimension with what may be asked of it. */
export interface KeyDimension {
  readonly id: string;
  /** Names by code; null where the structure came without the list. */
  readonly codes: ReadonlyMap<string, string> | null;
  /** Codes that data exist for; null where no constraint says. */
  readonly there: ReadonlySet<string> | null;
}

/**
 * The dimensions of the key of a data flow, in order.
 * @throws EscalarError `unknown-name` where the message has not its structure
 */
export function keyDimensions(
  { dataflows, structures, codelists, constraints }: SdmxStructures,
  flow: string,
): readonly KeyDimension[] {
  const named = dataflows.find(({ id }) => id === flow)?.structure ?? '';
  const dimensions =
    structures.get(named) ?? (structures.size === 1 ? [...structures.values()][0] : undefined);
  if (dimensions === undefined)
    throw new EscalarError('unknown-name', {
      kind: { en: 'structure of', es: 'la estructura de' },
      name: flow,
      nearest: null,
      known: [...structures.keys()],
    });
  return dimensions.map(({ id, codelist }) => {
    const said = constraints.flatMap((one) => one.get(id) ?? []);
    return { id, codes: codelists.get(codelist) ?? null, there: said.length === 0 ? null : new Set(said) };
  });
}

const REFERENCE = /=([^:=]+):([^(=]+)\([^)]*\)$/;

/** `AGENCY:ID` of a URN; '' for what is none. */
export function referenceOf(urn: string): string {
  const found = REFERENCE.exec(urn.trim());
  return found === null ? '' : `${found[1]}:${found[2]}`;
}
