import { plainHeader } from '../../columns/plain-header.ts';
import type { SaidUnits } from '../tabular/said-units.ts';
import type { TabularOptions } from '../tabular/tabular-options.ts';
import { bothConditions, bothRecodes, fieldOf } from './both.ts';
import type { Layout, PublishedFile, Reading } from './layout.ts';
import { LAYOUTS } from './layouts/all-layouts.ts';
import { type Spelled, spelledAs } from './spelled.ts';

export interface Recognised {
  readonly layout: Layout;
  /** A person's options with what the layout adds to them. */
  readonly options: TabularOptions;
  readonly set: Readonly<Record<string, string>>;
  readonly counted: Reading['counted'];
  readonly says: Reading['says'];
  readonly measuredBy: Reading['measuredBy'];
  readonly units: SaidUnits;
}

/** The layout whose headers a file has, by its headers and, where these leave it open, by the words of its columns. */
export function layoutOf(file: PublishedFile): Layout | null {
  return foundLayout(file)?.layout ?? null;
}

interface Found {
  readonly layout: Layout;
  /** The file under the publisher's headers, where its own are written otherwise. */
  readonly spelled: Spelled | null;
}

function foundLayout(file: PublishedFile): Found | null {
  for (const layout of LAYOUTS) {
    const spelled = spelledAs(layout.id, file);
    if (spelled !== null && fits(layout, spelled.file)) return { layout, spelled };
    if (fits(layout, file)) return { layout, spelled: null };
  }
  return null;
}

function fits({ needs, fits: own }: Layout, file: PublishedFile): boolean {
  const plain = new Set(file.headers.map(plainHeader));
  return needs.every((one) => plain.has(one)) && own?.(file) !== false;
}

/** What a published file is taken for, and how it is then read; null for a file of nobody we know. */
export function recognise(file: PublishedFile, options: TabularOptions): Recognised | null {
  if (options.names === 'own' || (options.layout ?? 'auto') !== 'auto') return null;
  const found = foundLayout(file);
  if (found === null) return null;
  const { layout, spelled } = found;
  const reading = spelled === null ? layout.reading(file) : spelled.reading(layout.reading(spelled.file));
  return {
    layout,
    options: { ...withReading(options, reading, file), isPointed: layout.isCommon !== true },
    set: withoutNamed(reading.set ?? {}, options.map ?? {}),
    counted: reading.counted,
    says: reading.says,
    measuredBy: reading.measuredBy,
    units: withoutNamed(layout.units ?? {}, options.map ?? {}),
  };
}

/** What a person says stands; the layout says the rest. */
function withReading(
  options: TabularOptions,
  { set: _, counted: __, says: ___, measuredBy: ____, ...reading }: Reading,
  file: PublishedFile,
): TabularOptions {
  const own = options.map ?? {};
  const named = new Set(Object.keys(own).map(plainHeader));
  const isNamed = (header: string) => named.has(plainHeader(header));
  const taken = new Set(Object.values(own).map(fieldOf));
  const map = Object.entries(reading.map ?? {}).filter(
    ([header, field]) => !isNamed(header) && !taken.has(field),
  );
  const asked = new Set(
    [...Object.keys(options.where ?? {}), ...Object.keys(options.recode ?? {})].map(plainHeader),
  );
  const isAsked = (header: string) => isNamed(header) || asked.has(plainHeader(header));
  const drop = (reading.drop ?? []).filter((header) => !isAsked(header));
  return {
    ...reading,
    ...options,
    map: { ...Object.fromEntries(map), ...own },
    drop: [...drop, ...(options.drop ?? [])],
    recode: bothRecodes(options.recode ?? {}, reading.recode ?? {}),
    where: bothConditions(options, reading, file),
  };
}

function withoutNamed<T>(
  set: Readonly<Record<string, T>>,
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, T>> {
  const taken = new Set(Object.values(own).map(fieldOf));
  return Object.fromEntries(Object.entries(set).filter(([field]) => !taken.has(field)));
}
