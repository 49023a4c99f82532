import { EscalarError } from '../../base/error.ts';
import { attribute, eachAttribute, scanXml } from '../tabular/xlsx/scan-xml.ts';
import { type RowCollector, rowCollector } from './row-collector.ts';
import { sdmxBroken, sdmxError, sdmxNotRead } from './sdmx-errors.ts';
import type { SdmxRows } from './sdmx-rows.ts';

const [GENERIC, SPECIFIC] = [/^Generic(?:TimeSeries)?Data$/, /^StructureSpecific(?:TimeSeries)?Data$/];

/**
 * The observations of a message of SDMX-ML 2.1 or 3.0, generic or structure-specific, by series or flat. A
 * structure-specific message does not tell dimensions from attributes: those of series and observations stand among the
 * dimensions. Cost: linear.
 * @throws EscalarError `sdmx-broken`, `sdmx-not-read`, `sdmx-error` for a message that tells of an error
 */
export function readSdmxMl(xml: string): SdmxRows {
  const rows = rowCollector();
  const footers: Footer[] = [];
  let root = '';
  let read: XmlReading | null = null;
  let observed = 'TIME_PERIOD';
  let footer: Footer | null = null;
  scanSdmx(xml, {
    open(name, attributes) {
      if (root === '') {
        root = name;
        read = readingOf(name, rows, () => observed);
      } else if (name === 'Structure')
        observed = attribute('', attributes, 'dimensionAtObservation') ?? observed;
      else if (name === 'DataSet') refuseDeletion(attributes);
      else if (name === 'Message' || name === 'ErrorMessage') footer = openFooter(attributes);
      read?.open(name, attributes);
    },
    text(value) {
      if (footer !== null && value.trim() !== '') footer.texts.push(value.trim());
    },
    close(name) {
      read?.close(name);
      if (footer === null || (name !== 'Message' && name !== 'ErrorMessage')) return;
      footers.push(footer);
      footer = null;
    },
  });
  const found = rows.rows();
  const bad = footers.find(({ code, isNote }) => code >= 400 || !isNote || found.rows === 0);
  if (bad === undefined && root !== 'Error') return found;
  const { code = 0, texts = [] } = bad ?? {};
  throw sdmxError([code === 0 ? '' : code, ...texts].join(' ').trim());
}

/** How a message with this root is read; null for one that tells of an error. @throws EscalarError `not-a-table` */
function readingOf(root: string, rows: RowCollector, observed: () => string): XmlReading | null {
  if (GENERIC.test(root)) return generic(rows, observed);
  if (SPECIFIC.test(root)) return specific(rows);
  if (root === 'Error') return null;
  throw notData(root);
}

/** `scanXml` with the errors of a message. @throws EscalarError `sdmx-broken` */
export function scanSdmx(xml: string, handler: Parameters<typeof scanXml>[2]): void {
  try {
    scanXml('', xml, handler);
  } catch (error) {
    if (!(error instanceof EscalarError) || error.code !== 'damaged-workbook') throw error;
    const { why } = (error as EscalarError<'damaged-workbook'>).params;
    throw sdmxBroken(why.en, why.es);
  }
}

interface XmlReading {
  open(name: string, attributes: string): void;
  close(name: string): void;
}

interface Footer {
  readonly code: number;
  readonly isNote: boolean;
  readonly texts: string[];
}

function openFooter(attributes: string): Footer {
  const severity = attribute('', attributes, 'severity') ?? 'Error';
  return { code: Number(attribute('', attributes, 'code') ?? 0), isNote: /^info/i.test(severity), texts: [] };
}

function notData(root: string): EscalarError {
  return root === 'Structure'
    ? new EscalarError('not-a-table', {
        found: { en: 'the structure of an SDMX data set', es: 'la estructura de un conjunto de datos SDMX' },
      })
    : new EscalarError('not-a-table', { found: { en: 'an XML file', es: 'un archivo XML' } });
}

function refuseDeletion(attributes: string): void {
  eachAttribute('', attributes, (name, value) => {
    if (/(?:^|:)action$/.test(name) && value === 'Delete')
      throw sdmxNotRead('observations that the source deletes', 'observaciones que la fuente elimina');
  });
}

/** `<Value id="FREQ" value="M"/>` in keys and attributes of series, observations and groups. */
function generic(rows: RowCollector, observed: () => string): XmlReading {
  let wide = emptySaid();
  let own: SaidOf | null = null;
  let value: string | null = null;
  let [isAbout, inSeries] = [false, false];
  const into = () => {
    const said = own ?? wide;
    return isAbout ? said.attributes : said.dimensions;
  };
  return {
    open(name, attributes) {
      const text = (wanted: string) => attribute('', attributes, wanted);
      if (name === 'Series' || name === 'Group') {
        wide = emptySaid();
        inSeries = name === 'Series';
        if (inSeries) rows.series();
      } else if (name === 'Obs') [own, value] = [emptySaid(), null];
      else if (name === 'Attributes') isAbout = true;
      else if (name === 'Value') put(into(), text('id'), text('value'));
      else if (name === 'ObsDimension') put(into(), text('id') ?? observed(), text('value'));
      else if (name === 'ObsValue') value = first(value, text('value') ?? '');
    },
    close(name) {
      if (name === 'Attributes') isAbout = false;
      else if (name === 'Group' || name === 'Series') {
        if (name === 'Group') rows.group(joined(wide.dimensions, wide.attributes));
        [inSeries, wide] = [false, emptySaid()];
      } else if (name === 'Obs' && own !== null) {
        if (!inSeries) rows.series();
        const { dimensions, attributes } = own;
        rows.add(joined(wide.dimensions, dimensions), joined(wide.attributes, attributes), value ?? '');
        own = null;
      }
    },
  };
}

function first(before: string | null, value: string): string {
  if (before === null) return value;
  throw sdmxNotRead('several values for one observation', 'varios valores en una observación');
}

/** `<Obs TIME_PERIOD="2010" OBS_VALUE="1.3"/>`, in a series or flat. */
function specific(rows: RowCollector): XmlReading {
  let series = new Map<string, string>();
  let inSeries = false;
  return {
    open(name, attributes) {
      if (name === 'Comp')
        throw sdmxNotRead('components with several values', 'componentes con varios valores');
      if (name === 'Group') rows.group(componentsOf(attributes));
      else if (name === 'Series') {
        series = componentsOf(attributes);
        inSeries = true;
        rows.series();
      } else if (name === 'Obs') {
        if (!inSeries) rows.series();
        const { value, dimensions } = observationOf(attributes);
        rows.add(joined(series, dimensions), NONE, value);
      }
    },
    close(name) {
      if (name === 'Series') [inSeries, series] = [false, new Map()];
    },
  };
}

const NONE: ReadonlyMap<string, string> = new Map();

function observationOf(attributes: string): { value: string; dimensions: Map<string, string> } {
  const dimensions = componentsOf(attributes);
  const value = dimensions.get('OBS_VALUE') ?? '';
  dimensions.delete('OBS_VALUE');
  return { value, dimensions };
}

/** Attributes without a prefix: those with one are of XML and of the format. */
function componentsOf(attributes: string): Map<string, string> {
  const found = new Map<string, string>();
  eachAttribute('', attributes, (name, value) => {
    if (!name.includes(':') && name !== 'xmlns') put(found, name, value);
  });
  return found;
}

interface SaidOf {
  readonly dimensions: Map<string, string>;
  readonly attributes: Map<string, string>;
}

function emptySaid(): SaidOf {
  return { dimensions: new Map(), attributes: new Map() };
}

function put(into: Map<string, string>, id: string | null, value: string | null): void {
  if (id === null || value === null)
    throw sdmxBroken('a value without its component', 'un valor sin su componente');
  if (into.has(id)) throw sdmxBroken(`"${id}" stands twice in it`, `contiene "${id}" dos veces`);
  into.set(id, value);
}

/** What a series says and what an observation says, which are about different components. */
function joined(
  series: ReadonlyMap<string, string>,
  own: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (series.size === 0) return own;
  const both = new Map(series);
  for (const [id, value] of own) put(both, id, value);
  return both;
}
