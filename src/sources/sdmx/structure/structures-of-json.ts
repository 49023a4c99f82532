import { listOf, recordOf, textOf } from '../json-structure.ts';
import { sdmxBroken, sdmxError } from '../sdmx-errors.ts';
import { referenceOf, type SdmxDataflow, type SdmxDimension, type SdmxStructures } from './sdmx-structure.ts';

type Json = Readonly<Record<string, unknown>>;

/** A message of SDMX-JSON structure 1.0 or 2.0. @throws EscalarError `sdmx-broken`, `sdmx-error` */
export function structuresOfJson(text: string): SdmxStructures {
  const top = recordOf(parsed(text));
  const errors = listOf(top.errors ?? []);
  if (errors.length > 0) throw sdmxError(errors.map((one) => JSON.stringify(one)).join('; '));
  const data = recordOf(top.data ?? top);
  const all = (name: string) => listOf(data[name] ?? []).map(recordOf);
  const constraints = [...all('contentConstraints'), ...all('dataConstraints')];
  return {
    dataflows: all('dataflows').map(dataflowOf),
    structures: new Map(all('dataStructures').map((one) => [nameOf(one), dimensionsOf(one)])),
    codelists: new Map(
      all('codelists').map((one) => [
        nameOf(one),
        new Map(
          listOf(one.codes ?? [])
            .map(recordOf)
            .map(codeOf),
        ),
      ]),
    ),
    constraints: constraints.map(regionOf),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw sdmxBroken('its JSON is broken', 'su JSON está roto');
  }
}

function nameOf({ agencyID, id }: Json): string {
  return `${textOf(agencyID)}:${textOf(id)}`;
}

function dataflowOf(given: Json): SdmxDataflow {
  const links = listOf(given.links ?? []).map(recordOf);
  const external =
    given.isExternalReference === true ? links.find(({ rel }) => rel === 'external') : undefined;
  return {
    agency: textOf(given.agencyID),
    id: textOf(given.id),
    version: textOf(given.version),
    name: nameIn(given),
    structure: referenceOf(textOf(given.structure)),
    elsewhere: textOf(external?.href),
  };
}

function dimensionsOf(given: Json): readonly SdmxDimension[] {
  const list = recordOf(recordOf(given.dataStructureComponents ?? {}).dimensionList ?? {});
  const dimensions = listOf(list.dimensions ?? []).map(recordOf);
  return dimensions
    .map((one, at) => ({
      at: typeof one.position === 'number' ? one.position : at,
      id: textOf(one.id),
      codelist: referenceOf(textOf(recordOf(one.localRepresentation ?? {}).enumeration)),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ id, codelist }) => ({ id, codelist }));
}

function codeOf(given: Json): readonly [string, string] {
  return [textOf(given.id), nameIn(given)];
}

/** The name in English where it stands in several languages. */
function nameIn({ name, names }: Json): string {
  const several =
    typeof names === 'object' && names !== null ? names : typeof name === 'object' ? name : null;
  const english = several === null ? undefined : (several as Json).en;
  return textOf(english ?? name ?? names);
}

/** The codes that regions of a constraint say data exist for. */
function regionOf(given: Json): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const region of listOf(given.cubeRegions ?? []).map(recordOf)) {
    if ((region.include ?? region.isIncluded ?? true) !== true) continue;
    for (const one of [...listOf(region.keyValues ?? []), ...listOf(region.components ?? [])].map(recordOf)) {
      if ((one.include ?? true) !== true) continue;
      const values = listOf(one.values ?? []).map((value) => textOf(plainOf(value)));
      if (values.length > 0) found.set(textOf(one.id), [...(found.get(textOf(one.id)) ?? []), ...values]);
    }
  }
  return found;
}

function plainOf(given: unknown): unknown {
  return typeof given === 'object' && given !== null ? ((given as Json).value ?? given) : given;
}
