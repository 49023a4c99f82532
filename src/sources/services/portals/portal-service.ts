import { unknownName } from '../../../base/unknown-name.ts';
import { type CodesAsked, codesAsked } from '../../sdmx/structure/codes-asked.ts';
import { keyOf } from '../../sdmx/structure/key-of.ts';
import { readSdmxStructures } from '../../sdmx/structure/read-structures.ts';
import { type KeyDimension, keyDimensions } from '../../sdmx/structure/sdmx-structure.ts';
import type { Answer, Ask, Given, Reading, Service } from '../service.ts';
import { yearsInARow } from '../years-of.ts';
import type { Portal, PortalFlow } from './portal.ts';
import { judgePortal, malformed, readPortal, rowNames } from './read-portal.ts';

/**
 * A portal as a service. The first call brings the structure of the data set, which says what the dimensions are and checks
 * what is asked; only then the data are asked for. Where no structure can be had the registry says the key.
 */
export function portalService(portal: Portal): Service {
  const { id, title, producer, address, licence, citation, coverage, pace, probe, ground, known, untried } =
    portal;
  return {
    ...{ id, title, producer, address, licence, citation, coverage, pace, probe, ground, known, untried },
    edition: 1,
    parameters: [
      {
        name: 'flow',
        about: {
          en: `a data set: ${portal.flows.map(({ name }) => name).join(', ')}${portal.hasStructures ? ', or its identifier' : ''}`,
          es: `un conjunto de datos: ${portal.flows.map(({ name }) => name).join(', ')}${portal.hasStructures ? ', o su identificador' : ''}`,
        },
        // lists are cut at commas, which identifiers have too
        read: (parts) => [flowNamed(portal, parts.join(',')).name],
      },
      {
        name: 'period',
        about: { en: 'years, as 2000..2020', es: 'años, como 2000..2020' },
        fallback: [],
        read: endsOf,
      },
    ],
    isOpen: true,
    parts: (given) => partsOf(portal, given),
    ask: (given) => (given.key === undefined ? askStructure(portal, given) : askData(portal, given)),
    splitBy: portal.splitBy,
    caps: [],
    longestAddress: 2000,
    judge: (answer) => judgePortal(answer),
    read: (answer, given) =>
      given.key === undefined ? readStructure(portal, answer, given) : readPortal(answer, given),
    table: 'series',
  };
}

/** @throws EscalarError `unknown-name` */
function flowNamed(portal: Portal, name: string): PortalFlow {
  const found = portal.flows.find((flow) => flow.name === name.toLowerCase() || flow.id === name);
  if (found !== undefined) return found;
  const [agency, id, version] = name.includes(',') ? name.split(',') : [portal.agency, name];
  if (
    portal.hasStructures &&
    [agency, id, version ?? ''].every((part) => /^[\w@.-]*$/.test(part) && !/^\.+$/.test(part))
  )
    return { name, title: { en: name, es: name }, agency, id, ...(version === undefined ? {} : { version }) };
  const known = portal.flows.map((flow) => flow.name);
  throw unknownName(
    { en: `data set of ${portal.id}`, es: `el conjunto de datos de ${portal.id}` },
    name,
    known,
  );
}

/** The first and the last year. @throws EscalarError `bad-option` */
function endsOf(values: readonly string[]): readonly string[] {
  const years = yearsInARow(values);
  return years.length === 0 ? [] : [years[0], years[years.length - 1]];
}

const OWN = ['flow', 'period', 'key', 'whole'];

function partsOf(portal: Portal, given: Given): readonly Given[] {
  const { dimensions } = flowNamed(portal, given.flow?.[0] ?? '');
  if (dimensions === undefined) return [given];
  return dataParts(
    portal,
    given,
    dimensions.map((id) => ({ id, codes: null, there: null })),
  );
}

/** The queries for data: codes checked, and no more codes of a dimension in one than the portal bears. */
function dataParts(portal: Portal, given: Given, dimensions: readonly KeyDimension[]): readonly Given[] {
  const asked = codesAsked(
    dimensions,
    Object.fromEntries(Object.entries(given).filter(([name]) => !OWN.includes(name))),
  );
  const all = new Map(dimensions.map(({ id, codes, there }) => [id, [...(there ?? codes?.keys() ?? [])]]));
  // every code by its name, so that an answer that is too large can be halved
  const codes = asked.map(({ id, codes: some }) => [id, some ?? all.get(id) ?? []] as const);
  const part: Given = {
    flow: given.flow,
    period: given.period ?? [],
    ...Object.fromEntries(codes),
    key: dimensions.map(({ id }) => id),
    whole: asked.flatMap(({ id, codes: some }) =>
      some === null ? [`${id}:${all.get(id)?.length ?? 0}`] : [],
    ),
  };
  const { dimension, most } = portal.mostCodes ?? { dimension: '', most: 0 };
  const list = part[dimension] ?? [];
  if (list.length <= most) return [part];
  return Array.from({ length: Math.ceil(list.length / most) }, (_, i) => ({
    ...part,
    [dimension]: list.slice(i * most, (i + 1) * most),
  }));
}

function readStructure(portal: Portal, answer: Answer, given: Given): Reading {
  const flow = flowNamed(portal, given.flow?.[0] ?? '');
  const structures = malformed(() => readSdmxStructures(answer.body));
  const elsewhere = structures.dataflows.find(({ id }) => id === flow.id)?.elsewhere ?? '';
  if (structures.structures.size === 0)
    return {
      outcome: 'not-found',
      detail: elsewhere === '' ? 'no structure' : `kept elsewhere: ${elsewhere}`,
    };
  const dimensions = keyDimensions(structures, flow.id);
  const more = dataParts(portal, given, dimensions);
  const names = rowNames(dimensions.map(({ id }) => id));
  return { outcome: 'ok', rows: { names, columns: names.map(() => []) }, more };
}

function askStructure({ root, structureHeaders, ...portal }: Portal, given: Given): Ask {
  const flow = flowNamed({ root, structureHeaders, ...portal }, given.flow?.[0] ?? '');
  const place = [flow.agency, flow.id, flow.version ?? (portal.flowPath === 'context' ? '+' : 'latest')];
  const kind = portal.flowPath === 'context' ? 'structure/dataflow' : 'dataflow';
  return {
    path: `${flow.root ?? root}/${kind}/${place.map(encodeURIComponent).join('/')}`,
    query: portal.structureQuery,
    headers: structureHeaders,
  };
}

function askData(portal: Portal, given: Given): Ask {
  const flow = flowNamed(portal, given.flow?.[0] ?? '');
  const whole = new Map((given.whole ?? []).map((one) => one.split(':') as [string, string]));
  const asked: CodesAsked = (given.key ?? []).map((id) => {
    const codes = given[id] ?? [];
    return { id, codes: whole.get(id) === String(codes.length) ? null : codes };
  });
  return {
    path: `${flow.root ?? portal.root}/data/${flowPath(portal, flow)}/${keyOf(asked, portal.style)}`,
    query: { ...portal.dataQuery, ...periodQuery(portal, given.period ?? []) },
    headers: portal.dataHeaders,
  };
}

function periodQuery({ periods }: Portal, years: readonly string[]): Readonly<Record<string, string>> {
  const [from, to] = [years[0], years.at(-1)];
  if (from === undefined || to === undefined) return {};
  if (periods === 'filter') return { 'c[TIME_PERIOD]': `ge:${from}+le:${to}` };
  return periods === 'years'
    ? { startPeriod: from, endPeriod: to }
    : { startPeriod: `${from}-M01`, endPeriod: `${to}-M12` };
}

function flowPath({ flowPath: path }: Portal, { agency, id, version }: PortalFlow): string {
  const parts = [agency, id, version ?? ''].map(encodeURIComponent);
  if (path === 'id') return parts[1];
  if (path === 'commas') return version === undefined ? `${parts[0]},${parts[1]}` : parts.join(',');
  if (path === 'slashes') return `${parts[0]}/${parts[1]}/${parts[2] || 'latest'}`;
  return `dataflow/${parts[0]}/${parts[1]}/${parts[2] || '+'}`;
}
