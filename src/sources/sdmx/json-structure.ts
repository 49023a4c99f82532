import { sdmxBroken, sdmxNotRead } from './sdmx-errors.ts';

/** A dimension or attribute as a message of data describes it. */
export interface JsonComponent {
  readonly id: string;
  /** The texts that its indices mean; null where the keys are made of the texts themselves (UNIDO). */
  readonly values: readonly string[] | null;
  /** What an observation has that says nothing of it; '' for nothing. */
  readonly fallback: string;
  /** Its place in the key of a query. */
  readonly position: number;
}

export interface JsonStructure {
  readonly dimensions: Readonly<Record<'dataSet' | 'series' | 'observation', readonly JsonComponent[]>>;
  readonly attributes: Readonly<
    Record<'dataSet' | 'dimensionGroup' | 'series' | 'observation', readonly JsonComponent[]>
  >;
}

/**
 * The structure in a message of SDMX-JSON 1.0 or 2.0.
 * @throws EscalarError `sdmx-broken`, `sdmx-not-read` for one with several measures
 */
export function jsonStructure(given: unknown): JsonStructure {
  const { dimensions, attributes, measures } = recordOf(given);
  const measured = listOf(recordOf(measures ?? {}).observation ?? []);
  if (measured.length > 1)
    throw sdmxNotRead('several measures for each observation', 'varias medidas en cada observación');
  const [dims, attrs] = [recordOf(dimensions), recordOf(attributes ?? {})];
  const at = (level: string) => listOf(dims[level] ?? []).map(componentOf);
  const about = (level: string) => listOf(attrs[level] ?? []).map(componentOf);
  const structure = {
    dimensions: { dataSet: at('dataSet'), series: at('series'), observation: at('observation') },
    attributes: {
      dataSet: about('dataSet'),
      dimensionGroup: about('dimensionGroup'),
      series: about('series'),
      observation: about('observation'),
    },
  };
  requireDifferent(structure);
  return structure;
}

/** @throws EscalarError `sdmx-broken` where two components, or two codes of a dimension, have one name */
function requireDifferent({ dimensions, attributes }: JsonStructure): void {
  const dims = Object.values(dimensions).flat();
  const ids = [...dims, ...Object.values(attributes).flat()].map(({ id }) => id);
  const twice = [ids, ...dims.map(({ values }) => values ?? [])].flatMap((names) => {
    const seen = new Set<string>();
    return names.filter((name) => name === '' || seen.size === seen.add(name).size);
  })[0];
  if (twice !== undefined)
    throw sdmxBroken(`its structure has "${twice}" twice`, `su estructura contiene "${twice}" dos veces`);
  if (dims.length === 0)
    throw sdmxBroken('its structure names no dimensions', 'su estructura no nombra dimensiones');
}

function componentOf(given: unknown): JsonComponent {
  if (typeof given === 'string') return { id: given, values: null, fallback: '', position: Number.NaN };
  const { id, values, default: fallback, keyPosition } = recordOf(given);
  return {
    id: textOf(id ?? ''),
    values: listOf(values ?? []).map(textOf),
    fallback: textOf(fallback ?? ''),
    position: typeof keyPosition === 'number' ? keyPosition : Number.NaN,
  };
}

/** The text of a code or value: its code where it has one, several joined, of several languages the first. */
export function textOf(given: unknown): string {
  if (given === null || given === undefined) return '';
  if (Array.isArray(given)) return given.map(textOf).join('; ');
  if (typeof given !== 'object') return String(given);
  const { id, value, values, name } = given as Readonly<Record<string, unknown>>;
  return textOf(id ?? value ?? values ?? name ?? Object.values(given)[0]);
}

/** @throws EscalarError `sdmx-broken` */
export function recordOf(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw sdmxBroken('an object is missing in it', 'le falta un objeto');
  return given as Readonly<Record<string, unknown>>;
}

/** @throws EscalarError `sdmx-broken` */
export function listOf(given: unknown): readonly unknown[] {
  if (!Array.isArray(given)) throw sdmxBroken('a list is missing in it', 'le falta una lista');
  return given;
}
