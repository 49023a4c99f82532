import { attribute } from '../../tabular/xlsx/scan-xml.ts';
import { scanSdmx } from '../read-sdmx-ml.ts';
import { sdmxBroken, sdmxError } from '../sdmx-errors.ts';
import { referenceOf, type SdmxDataflow, type SdmxDimension, type SdmxStructures } from './sdmx-structure.ts';

interface Open {
  readonly name: string;
  readonly attributes: string;
  text: string;
}

const ARTEFACTS = ['Dataflow', 'DataStructure', 'Codelist', 'ContentConstraint', 'DataConstraint'];

/** A message of SDMX-ML structure 2.1 or 3.0. @throws EscalarError `sdmx-broken`, `sdmx-error` */
export function structuresOfXml(xml: string): SdmxStructures {
  const found: Found = { dataflows: [], structures: new Map(), codelists: new Map(), constraints: [] };
  const errors: string[] = [];
  const stack: Open[] = [];
  let artefact: Artefact | null = null;
  const within = (name: string) => stack.some((one) => one.name === name);
  scanSdmx(xml, {
    open(name, attributes) {
      if (artefact === null && ARTEFACTS.includes(name) && !within('ConstraintAttachment'))
        artefact = openArtefact(name, attributes);
      else if (artefact !== null) opened(artefact, name, attributes, stack);
      stack.push({ name, attributes, text: '' });
    },
    text(value) {
      const top = stack.at(-1);
      if (top !== undefined) top.text += value;
    },
    close(name) {
      const own = stack.pop() as Open;
      if ((within('Error') || within('Footer')) && own.text.trim() !== '') errors.push(own.text.trim());
      if (artefact === null) return;
      closed(artefact, own, stack);
      if (name !== artefact.kind || within(name)) return;
      settle(artefact, found);
      artefact = null;
    },
  });
  if (errors.length > 0) throw sdmxError(errors.join(' '));
  return found;
}

interface Found {
  readonly dataflows: SdmxDataflow[];
  readonly structures: Map<string, readonly SdmxDimension[]>;
  readonly codelists: Map<string, ReadonlyMap<string, string>>;
  readonly constraints: ReadonlyMap<string, readonly string[]>[];
}

/** An artefact that is whole, among the others of its kind. */
function settle(artefact: Artefact, found: Found): void {
  const { kind, id, agency, dimensions, codes, region } = artefact;
  const name = `${agency}:${id}`;
  const inOrder = dimensions.toSorted((a, b) => a.at - b.at);
  if (kind === 'Dataflow') found.dataflows.push(flowOf(artefact));
  else if (kind === 'Codelist') found.codelists.set(name, codes);
  else if (kind === 'DataStructure')
    found.structures.set(
      name,
      inOrder.map(({ id: own, codelist }) => ({ id: own, codelist })),
    );
  else found.constraints.push(region);
}

interface Artefact {
  readonly kind: string;
  readonly id: string;
  readonly agency: string;
  readonly version: string;
  readonly elsewhere: string;
  name: string;
  structure: string;
  readonly dimensions: { id: string; at: number; codelist: string }[];
  readonly codes: Map<string, string>;
  readonly region: Map<string, string[]>;
}

function openArtefact(kind: string, attributes: string): Artefact {
  const read = (name: string) => attribute('', attributes, name) ?? '';
  const isElsewhere = read('isExternalReference') === 'true';
  return {
    kind,
    id: named(read('id')),
    agency: read('agencyID'),
    version: read('version'),
    elsewhere: isElsewhere ? read('structureURL') || read('serviceURL') : '',
    ...{ name: '', structure: '', dimensions: [], codes: new Map(), region: new Map() },
  };
}

/** @throws EscalarError `sdmx-broken` */
function named(id: string): string {
  if (id === '') throw sdmxBroken('something in it has no name', 'hay algo sin nombre');
  return id;
}

function opened(artefact: Artefact, name: string, attributes: string, stack: readonly Open[]): void {
  const read = (wanted: string) => attribute('', attributes, wanted) ?? '';
  const parent = stack.at(-1)?.name;
  if (artefact.kind === 'DataStructure' && name === 'Dimension' && parent === 'DimensionList') {
    const { dimensions } = artefact;
    dimensions.push({
      id: named(read('id')),
      at: Number(read('position') || dimensions.length),
      codelist: '',
    });
  } else if (artefact.kind === 'Codelist' && name === 'Code') artefact.codes.set(named(read('id')), '');
  else if (name === 'Ref') refer(artefact, `${read('agencyID')}:${read('id')}`, stack);
}

/** A reference: of a dimension to its list of codes, of a data flow to its structure. */
function refer(artefact: Artefact, to: string, stack: readonly Open[]): void {
  const parent = stack.at(-1)?.name;
  const last = artefact.dimensions.at(-1);
  const inDimension = stack.some(({ name }) => name === 'Dimension');
  if (parent === 'Enumeration' && inDimension && last !== undefined) last.codelist = to;
  else if (parent === 'Structure' && artefact.kind === 'Dataflow') artefact.structure = to;
}

function closed(artefact: Artefact, own: Open, stack: readonly Open[]): void {
  const parent = stack.at(-1);
  const text = own.text.trim();
  const isEnglish = ['', 'en'].includes(attribute('', own.attributes, 'xml:lang') ?? '');
  if (own.name === 'Name' && parent !== undefined) {
    const id = attribute('', parent.attributes, 'id') ?? '';
    if (parent.name === artefact.kind && (artefact.name === '' || isEnglish)) artefact.name = text;
    else if (parent.name === 'Code' && (artefact.codes.get(id) === '' || isEnglish))
      artefact.codes.set(id, text);
  } else if ((own.name === 'Enumeration' || own.name === 'Structure') && text !== '')
    refer(artefact, referenceOf(text), [...stack, own]);
  else if (own.name === 'Value' && parent?.name === 'KeyValue') include(artefact, parent, text, stack);
}

function include({ region }: Artefact, parent: Open, text: string, stack: readonly Open[]): void {
  const isOut = stack.some(({ attributes }) => attribute('', attributes, 'include') === 'false');
  if (isOut || text === '') return;
  const id = attribute('', parent.attributes, 'id') ?? '';
  const values = region.get(id);
  if (values === undefined) region.set(id, [text]);
  else values.push(text);
}

function flowOf({ agency, id, version, name, structure, elsewhere }: Artefact): SdmxDataflow {
  return { agency, id, version, name, structure, elsewhere };
}
