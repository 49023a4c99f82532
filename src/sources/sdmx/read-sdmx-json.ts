import { EscalarError } from '../../base/error.ts';
import { JsonCursor } from './json-cursor.ts';
import { type Coded, openReading, type Reading, rowsOf } from './json-reading.ts';
import { jsonStructure, listOf, recordOf, textOf } from './json-structure.ts';
import { sdmxBroken, sdmxError, sdmxNotRead } from './sdmx-errors.ts';
import type { SdmxRows, ValueBuilder } from './sdmx-rows.ts';

const [ZERO, COLON, OPEN_ARRAY, OPEN_OBJECT] = [0x30, 0x3a, 0x5b, 0x7b];

/**
 * The observations of a message of SDMX-JSON 1.0 or 2.0, by series or flat, and in the shape of UNIDO, whose keys are
 * codes. Cost: linear; what is kept is the columns.
 * @param bytes UTF-8
 * @throws EscalarError `sdmx-broken`, `sdmx-not-read`, `sdmx-error` for a message that tells of an error
 */
export function readSdmxJson(bytes: Uint8Array): SdmxRows {
  const whole = new JsonCursor(bytes);
  const top = membersOf(whole, ['data']);
  if (whole.next() !== undefined)
    throw sdmxBroken('something stands behind its end', 'hay algo después de su final');
  const parsed = (name: string) => {
    const from = top.get(name);
    return from === undefined ? undefined : new JsonCursor(bytes, from).value();
  };
  const errors = parsed('errors');
  if (Array.isArray(errors) && errors.length > 0) throw sdmxError(saysOf(errors));
  const from = top.get('dataSets');
  if (from === undefined) throw new EscalarError('not-a-table', { found: { en: 'JSON', es: 'JSON' } });
  const sets: ReadonlyMap<string, number>[] = [];
  const cursor = new JsonCursor(bytes, from);
  cursor.array(() => sets.push(membersOf(cursor)));
  if (sets.length === 0) throw new EscalarError('no-data-rows', {});
  const places = sets.map((members) => {
    const at = members.get('structure');
    return at === undefined ? 0 : Number(new JsonCursor(bytes, at).value());
  });
  if (new Set(places).size > 1)
    throw sdmxNotRead('data sets of several structures', 'conjuntos de datos de varias estructuras');
  const structures = listOf(parsed('structures') ?? [parsed('structure')]);
  const reading = openReading(jsonStructure(structures[places[0]]));
  for (const members of sets) readDataSet(bytes, members, reading);
  return rowsOf(reading);
}

/** Where the values of an object's members begin; those of the objects named in `into` are among them. */
function membersOf(cursor: JsonCursor, into: readonly string[] = []): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  const look = (): void =>
    cursor.object((start, end) => {
      const name = cursor.word(start, end);
      if (into.includes(name) && cursor.next() === OPEN_OBJECT) return look();
      if (members.has(name)) throw sdmxBroken(`"${name}" stands twice in it`, `contiene "${name}" dos veces`);
      members.set(name, cursor.skip());
    });
  look();
  return members;
}

function readDataSet(bytes: Uint8Array, members: ReadonlyMap<string, number>, reading: Reading): void {
  const at = (name: string): JsonCursor | null => {
    const from = members.get(name);
    return from === undefined ? null : new JsonCursor(bytes, from);
  };
  if (at('action')?.value() === 'Delete')
    throw sdmxNotRead('observations that the source deletes', 'observaciones que la fuente elimina');
  const { dimensions, attributes, values } = reading;
  const first = values.length;
  const flat = at('observations');
  if (flat !== null) {
    readObservations(bytes, flat, reading, dimensions.series, new Uint32Array(dimensions.series.length));
    if (dimensions.series.length > 0 && values.length > first)
      throw sdmxBroken('its observations are in no series', 'sus observaciones no están en ninguna serie');
    for (const { builder, blank } of attributes.series) builder.fill(blank, values.length - first);
  }
  const series = at('series');
  if (series !== null) readSeries(bytes, series, reading);
  const count = values.length - first;
  for (const { component, builder } of dimensions.dataSet) {
    if (builder.known !== 1)
      throw sdmxBroken(`${component.id} has not one value`, `${component.id} no tiene un solo valor`);
    builder.fill(builder.codeAt(0), count);
  }
  const whole = codesOf(at('attributes'), attributes.dataSet);
  for (const [i, { builder }] of attributes.dataSet.entries()) builder.fill(whole[i], count);
  for (const { builder, blank } of attributes.dimensionGroup) builder.fill(blank, count);
  const groups = at('dimensionGroupAttributes');
  if (groups !== null) readGroups(groups, reading, first);
}

function readSeries(bytes: Uint8Array, cursor: JsonCursor, reading: Reading): void {
  const { dimensions, attributes, values } = reading;
  const key = new Uint32Array(dimensions.series.length);
  cursor.object((from, to) => {
    readKey(bytes, cursor, from, to, dimensions.series, key);
    const first = values.length;
    let about: readonly number[] = attributes.series.map(({ blank }) => blank);
    cursor.object((start, end) => {
      const name = cursor.word(start, end);
      if (name === 'observations') readObservations(bytes, cursor, reading, dimensions.series, key);
      else if (name === 'attributes') about = codesOf(cursor, attributes.series);
      else cursor.skip();
    });
    for (const [i, { builder }] of attributes.series.entries()) builder.fill(about[i], values.length - first);
  });
}

function readObservations(
  bytes: Uint8Array,
  cursor: JsonCursor,
  { dimensions: { observation: dims }, attributes: { observation: about }, values }: Reading,
  series: readonly Coded[],
  key: Uint32Array,
): void {
  const own = new Uint32Array(dims.length);
  cursor.object((from, to) => {
    readKey(bytes, cursor, from, to, dims, own);
    for (let i = 0; i < key.length; i += 1) series[i].builder.push(key[i]);
    for (let i = 0; i < own.length; i += 1) dims[i].builder.push(own[i]);
    const before = values.length;
    let said = 0;
    cursor.array((place) => {
      if (place === 0) readValue(cursor, values);
      else if (place <= about.length) {
        about[place - 1].builder.push(codeOf(cursor, about[place - 1]));
        said = place;
      } else cursor.skip();
    });
    if (values.length === before) values.text('');
    for (let i = said; i < about.length; i += 1) about[i].builder.push(about[i].blank);
  });
}

/** A number, a text, null; UNIDO has it in a list of its own. */
function readValue(cursor: JsonCursor, values: ValueBuilder): void {
  if (cursor.next() === OPEN_ARRAY) {
    const before = values.length;
    cursor.array(() => readValue(cursor, values));
    if (values.length !== before + 1)
      throw sdmxNotRead('several values for one observation', 'varios valores en una observación');
    return;
  }
  const number = cursor.number();
  if (Number.isNaN(number)) values.text(textOf(cursor.value()));
  else values.number(number);
}

/** The codes of a key such as `0:12:3`, or `484.14.10` where it is made of codes. @throws EscalarError `sdmx-broken` */
function readKey(
  bytes: Uint8Array,
  cursor: JsonCursor,
  from: number,
  to: number,
  dims: readonly Coded[],
  into: Uint32Array,
): void {
  if (dims[0]?.component.values === null) {
    const text = cursor.word(from, to);
    const parts = dims.length === 1 ? [text] : text.split('.');
    if (parts.length !== dims.length) throw badKey(text);
    parts.forEach((part, i) => {
      into[i] = dims[i].builder.codeOf(part);
    });
    return;
  }
  let place = 0;
  let index = -1;
  for (let at = from; at <= to; at += 1) {
    const digit = bytes[at] - ZERO;
    if (at < to && digit >= 0 && digit <= 9) index = Math.max(0, index) * 10 + digit;
    else {
      const isEnd = at === to || bytes[at] === COLON;
      if (!isEnd || place >= dims.length || index < 0 || index >= dims[place].builder.known)
        throw badKey(cursor.word(from, to));
      into[place] = dims[place].builder.codeAt(index);
      place += 1;
      index = -1;
    }
  }
  if (place !== dims.length) throw badKey(cursor.word(from, to));
}

function badKey(key: string): EscalarError {
  return sdmxBroken(
    `the key "${key}" means nothing in its structure`,
    `la clave "${key}" no significa nada en su estructura`,
  );
}

/** The codes of a list of attributes; what it leaves out has its default. */
function codesOf(cursor: JsonCursor | null, about: readonly Coded[]): readonly number[] {
  const codes = about.map(({ blank }) => blank);
  cursor?.array((place) => {
    if (place < about.length) codes[place] = codeOf(cursor, about[place]);
    else cursor.skip();
  });
  return codes;
}

/** An attribute is an index, or stands in its place as it is. @throws EscalarError `sdmx-broken` */
function codeOf(cursor: JsonCursor, { component, builder, blank }: Coded): number {
  const index = cursor.number();
  if (!Number.isNaN(index) && builder.known > 0) {
    if (Number.isInteger(index) && index >= 0 && index < builder.known) return builder.codeAt(index);
    throw sdmxBroken(`${component.id} has no value ${index}`, `${component.id} no tiene el valor ${index}`);
  }
  if (!Number.isNaN(index)) return builder.codeOf(String(index));
  const given = cursor.value();
  return given === null ? blank : builder.codeOf(textOf(given));
}

/** Attributes of some of the dimensions, by keys that leave the others out: `0:1:`. */
function readGroups(cursor: JsonCursor, { dimensions, attributes, values }: Reading, first: number): void {
  const dims = Object.values(dimensions).flat();
  const columns = dims.map(({ builder }) => builder.column().codes);
  const byPlaces = new Map<string, Map<string, readonly number[]>>();
  cursor.object((from, to) => {
    const key = cursor.word(from, to);
    const parts = key.split(':');
    if (parts.length !== dims.length) throw badKey(key);
    const places = parts.flatMap((part, i) => (part === '' ? [] : [i]));
    const codes = places.map((i) => {
      if (!/^\d+$/.test(parts[i]) || Number(parts[i]) >= dims[i].builder.known) throw badKey(key);
      return dims[i].builder.codeAt(Number(parts[i]));
    });
    const group = byPlaces.get(places.join()) ?? new Map<string, readonly number[]>();
    byPlaces.set(places.join(), group.set(codes.join(), codesOf(cursor, attributes.dimensionGroup)));
  });
  for (const [joined, group] of byPlaces) {
    const places = joined === '' ? [] : joined.split(',').map(Number);
    for (let row = first; row < values.length; row += 1) {
      const about = group.get(places.map((i) => columns[i][row]).join());
      attributes.dimensionGroup.forEach(({ builder, blank }, i) => {
        if (about !== undefined && about[i] !== blank) builder.set(row, about[i]);
      });
    }
  }
}

function saysOf(errors: readonly unknown[]): string {
  return errors
    .map((error) => {
      const { code, title, detail } = recordOf(error);
      return [code, title, detail]
        .filter((part) => part !== undefined)
        .map(textOf)
        .join(' ');
    })
    .join('; ');
}
