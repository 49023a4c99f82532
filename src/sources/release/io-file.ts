import { inflateSync } from 'fflate';
import type { IoTableData } from '../../base/io-table-data.ts';
import type { SatelliteInput } from '../../base/io-table-input.ts';
import type { Text } from '../../base/locale.ts';
import { unitOf } from '../../base/unit.ts';

/**
 * One year of an input-output table as a file: `ESCIO1`, two zero bytes, the length of the header (uint32), the header
 * (JSON: year, rows, demand, parts), zeros up to a multiple of 8, then the numbers of each part, little-endian.
 * Whole numbers within 32 bits are kept as such, half the size; the rest as float64. Small tables are deflated.
 */
const MAGIC = Uint8Array.from([69, 83, 67, 73, 79, 49, 0, 0]);
const PARTS = ['Z', 'Y', 'output', 'valueAdded', 'taxes', 'satellites'] as const;
/** A file larger than this is no table of ours. */
const MOST_ROWS = 20_000;

type PartName = (typeof PARTS)[number];

interface Account {
  readonly name: string;
  readonly title: Text;
  readonly unit: string;
  readonly direct?: Readonly<Record<string, number>>;
}

interface Header {
  readonly year: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly demand: readonly (readonly [string, string])[];
  readonly parts: readonly {
    readonly name: PartName;
    readonly type: 'int32' | 'float64';
    readonly length: number;
  }[];
  readonly deflated: boolean;
  /** The accounts whose rows are the part `satellites`, one below the other. */
  readonly accounts?: readonly Account[];
}

/** The bytes of a table. `deflate` for tables that ship: a tenth of the size, slower to read. */
export function encodeIoFile(data: IoTableData, deflate?: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const deflated = deflate !== undefined;
  const accounts = data.satellites ?? [];
  const numbers: Readonly<Record<PartName, Float64Array | undefined>> = {
    Z: data.Z,
    Y: data.Y,
    output: data.output,
    valueAdded: data.valueAdded,
    taxes: data.taxes,
    satellites: accounts.length === 0 ? undefined : joined(accounts.map(({ values }) => values)),
  };
  const given = PARTS.flatMap((name) => {
    const values = numbers[name];
    return values === undefined ? [] : [{ name, values }];
  });
  const parts = given.map(({ name, values }) => ({
    name,
    length: values.length,
    type: isWhole(values) ? ('int32' as const) : ('float64' as const),
  }));
  const bodies = given.map(
    ({ values }, i) =>
      new Uint8Array((parts[i]?.type === 'int32' ? Int32Array.from(values) : values.slice()).buffer),
  );
  const header: Header = {
    year: data.year,
    rows: data.rows.map(({ economy, sector }) => [economy, sector]),
    demand: data.demand.map(({ economy, category }) => [economy, category]),
    parts,
    deflated,
    ...(accounts.length === 0 ? {} : { accounts: accounts.map(accountOf) }),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const body = padded(bodies);
  const payload = deflate === undefined ? body : deflate(body);
  const start = align(MAGIC.length + 8 + text.length);
  const out = new Uint8Array(start + payload.length);
  out.set(MAGIC, 0);
  new DataView(out.buffer).setUint32(MAGIC.length, text.length, true);
  out.set(text, MAGIC.length + 8);
  out.set(payload, start);
  return out;
}

/**
 * The table in a file's bytes.
 * @throws RangeError when the bytes are not such a file, or not whole; the store turns it into `release-damaged`.
 */
export function decodeIoFile(bytes: Uint8Array, inflate: Inflate = plainInflate): IoTableData {
  const header = headerOf(bytes);
  const n = header.rows.length;
  const lengths: Readonly<Record<PartName, number>> = {
    Z: n * n,
    Y: n * header.demand.length,
    output: n,
    valueAdded: n,
    taxes: n,
    satellites: n * (header.accounts?.length ?? 0),
  };
  const start = bodyStart(bytes);
  const sizes = header.parts.map(({ type, length }) => align(length * (type === 'int32' ? 4 : 8)));
  const total = sizes.reduce((a, b) => a + b, 0);
  const stored = bytes.subarray(start);
  const body = header.deflated ? inflated(stored, total, inflate) : stored;
  if (body.length !== total) throw new RangeError(`${body.length} bytes of numbers, expected ${total}`);
  const found: Partial<Record<PartName, Float64Array>> = {};
  let offset = 0;
  header.parts.forEach(({ name, type, length }, i) => {
    if (lengths[name] !== length)
      throw new RangeError(`${name} has ${length} numbers, expected ${lengths[name]}`);
    found[name] = numbersAt(body, offset, type, length);
    offset += sizes[i];
  });
  const { Z, Y, output, valueAdded, taxes, satellites } = found;
  if (Z === undefined || Y === undefined) throw new RangeError('Z or Y is not there');
  return {
    year: header.year,
    rows: header.rows.map(([economy, sector]) => ({ economy, sector })),
    demand: header.demand.map(([economy, category]) => ({ economy, category })),
    Z,
    Y,
    ...(output === undefined ? {} : { output }),
    ...(valueAdded === undefined ? {} : { valueAdded }),
    ...(taxes === undefined ? {} : { taxes }),
    ...(satellites === undefined
      ? {}
      : {
          satellites: (header.accounts ?? []).map(({ name, title, unit, direct }, q) => ({
            name,
            title,
            unit: unitOf(unit),
            values: satellites.slice(q * n, (q + 1) * n),
            ...(direct === undefined ? {} : { direct }),
          })),
        }),
  };
}

/** The number of rows of a table, from its header alone. @throws RangeError */
export function rowsOfIoFile(bytes: Uint8Array): number {
  return headerOf(bytes).rows.length;
}

function accountOf({ name, title, unit, direct }: SatelliteInput): Account {
  return { name, title, unit: unit.id, ...(direct === undefined ? {} : { direct }) };
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const values of arrays) {
    out.set(values, at);
    at += values.length;
  }
  return out;
}

/** Unpacks bytes that become no more than `most`. */
export type Inflate = (bytes: Uint8Array, most: number) => Uint8Array;

const plainInflate: Inflate = (bytes, most) => inflateSync(bytes, { out: new Uint8Array(most) });

function inflated(stored: Uint8Array, total: number, inflate: Inflate): Uint8Array {
  try {
    return inflate(stored, Math.max(1, total));
  } catch (cause) {
    throw new RangeError(cause instanceof Error ? cause.message : String(cause));
  }
}

function headerOf(bytes: Uint8Array): Header {
  if (bytes.length < MAGIC.length + 8 || MAGIC.some((byte, i) => bytes[i] !== byte))
    throw new RangeError('not a table of this format');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  if (MAGIC.length + 8 + length > bytes.length) throw new RangeError('the header is cut off');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(
    bytes.subarray(MAGIC.length + 8, MAGIC.length + 8 + length),
  );
  const header = JSON.parse(text) as Header;
  if (!isHeader(header)) throw new RangeError('the header is not understood');
  return header;
}

function isHeader(header: Header | null): header is Header {
  if (header === null || typeof header !== 'object' || typeof header.year !== 'string') return false;
  const pairs = (list: unknown) =>
    Array.isArray(list) &&
    list.length <= 6 * MOST_ROWS &&
    list.every(
      (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((word) => typeof word === 'string'),
    );
  const parts =
    Array.isArray(header.parts) &&
    header.parts.every(
      (part) =>
        PARTS.includes(part.name) &&
        ['int32', 'float64'].includes(part.type) &&
        Number.isSafeInteger(part.length),
    );
  const accounts =
    header.accounts === undefined ||
    (Array.isArray(header.accounts) &&
      header.accounts.every(
        (one) =>
          typeof one?.name === 'string' &&
          typeof one.title?.en === 'string' &&
          typeof one.title.es === 'string' &&
          typeof one.unit === 'string' &&
          (one.direct === undefined || Object.values(one.direct).every(Number.isFinite)),
      ));
  return accounts && pairs(header.rows) && header.rows.length <= MOST_ROWS && pairs(header.demand) && parts;
}

function bodyStart(bytes: Uint8Array): number {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  return align(MAGIC.length + 8 + length);
}

function align(length: number): number {
  return (length + 7) & ~7;
}

function padded(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + align(part.length), 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += align(part.length);
  }
  return out;
}

function isWhole(values: Float64Array): boolean {
  return values.every((value) => (value | 0) === value && !Object.is(value, -0));
}

function numbersAt(
  body: Uint8Array,
  offset: number,
  type: 'int32' | 'float64',
  length: number,
): Float64Array {
  const from = body.byteOffset + offset;
  if (type === 'int32') {
    const whole =
      from % 4 === 0
        ? new Int32Array(body.buffer, from, length)
        : new Int32Array(body.slice(offset, offset + 4 * length).buffer);
    return Float64Array.from(whole);
  }
  return from % 8 === 0
    ? new Float64Array(body.buffer, from, length)
    : new Float64Array(body.slice(offset, offset + 8 * length).buffer);
}
