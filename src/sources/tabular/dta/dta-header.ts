import { type DtaBytes, damagedStata, dtaBytes } from './dta-bytes.ts';

/** What a Stata file says of its variables, and where its parts lie. */
export interface DtaHeader {
  readonly release: number;
  readonly bytes: DtaBytes;
  readonly variables: readonly DtaVariable[];
  readonly rows: number;
  /** The first byte of the observations, and bytes of one. */
  readonly data: number;
  readonly rowWidth: number;
}

export interface DtaVariable {
  readonly name: string;
  /** What a person, or a program that imported a text file, says that it is. */
  readonly title: string;
  readonly type: DtaType;
  /** `%td` and the like. */
  readonly format: string;
  /** The name of its value labels; '' for none. */
  readonly labels: string;
  /** Bytes before it in an observation. */
  readonly offset: number;
}

export type DtaType =
  | { readonly kind: 'byte' | 'int' | 'long' | 'float' | 'double' | 'strL'; readonly width: number }
  | { readonly kind: 'text'; readonly width: number };

/** Bytes of names, formats and labels. */
const OLD = { name: 33, format: 12, label: 81 };
const WIDTHS: Readonly<Record<number, { name: number; format: number; label: number }>> = {
  113: OLD,
  114: { ...OLD, format: 49 },
  115: { ...OLD, format: 49 },
  117: { ...OLD, format: 49 },
  118: { name: 129, format: 57, label: 321 },
  119: { name: 129, format: 57, label: 321 },
};

/** Whether the bytes begin as a Stata file does that is read here. */
export function isDta(bytes: Uint8Array): boolean {
  const [release, order, kind, unused] = bytes;
  if (release >= 113 && release <= 115 && (order === 1 || order === 2) && kind === 1 && unused === 0)
    return true;
  return String.fromCharCode(...bytes.subarray(0, 11)) === '<stata_dta>';
}

/** @throws EscalarError `damaged-stata` */
export function readDtaHeader(bytes: Uint8Array): DtaHeader {
  return bytes[0] === 0x3c ? readTagged(bytes) : readPlain(bytes);
}

const TAG = '<stata_dta><header><release>';

/** Releases 117 to 119, with tags around their parts. */
function readTagged(bytes: Uint8Array): DtaHeader {
  const digits = String.fromCharCode(...bytes.subarray(TAG.length, TAG.length + 3));
  const release = Number(digits);
  if (WIDTHS[release] === undefined || release < 117) throw damagedStata(TAG.length);
  const order = String.fromCharCode(...bytes.subarray(52, 55));
  if (order !== 'LSF' && order !== 'MSF') throw damagedStata(52);
  const encoding = release === 117 ? 'windows-1252' : 'utf-8';
  const input = dtaBytes(bytes, { from: 0, little: order === 'LSF', encoding });
  input.expect(`${TAG}${digits}</release><byteorder>${order}</byteorder><K>`);
  const count = input.unsigned(release === 119 ? 4 : 2);
  input.expect('</K><N>');
  const rows = input.unsigned(release === 117 ? 4 : 8);
  input.expect('</N><label>');
  input.skip(input.unsigned(release === 117 ? 1 : 2));
  input.expect('</label><timestamp>');
  input.skip(input.unsigned(1));
  input.expect('</timestamp></header><map>');
  input.skip(14 * 8);
  input.expect('</map><variable_types>');
  const types = repeated(count, () => newType(input.unsigned(2), input));
  input.expect('</variable_types><varnames>');
  const { name, format, label } = WIDTHS[release];
  const names = repeated(count, () => input.text(name));
  input.expect('</varnames><sortlist>');
  input.skip((count + 1) * (release === 119 ? 4 : 2));
  input.expect('</sortlist><formats>');
  const formats = repeated(count, () => input.text(format));
  input.expect('</formats><value_label_names>');
  const labels = repeated(count, () => input.text(name));
  input.expect('</value_label_names><variable_labels>');
  const titles = repeated(count, () => input.text(label));
  input.expect('</variable_labels><characteristics>');
  while (input.startsWith('<ch>')) {
    input.expect('<ch>');
    input.skip(input.unsigned(4));
    input.expect('</ch>');
  }
  input.expect('</characteristics><data>');
  return withData({ release, input, rows, types, names, titles, formats, labels });
}

/** Releases 113 to 115, by the place of each part. */
function readPlain(bytes: Uint8Array): DtaHeader {
  const release = bytes[0];
  const input = dtaBytes(bytes, { from: 4, little: bytes[1] === 2, encoding: 'windows-1252' });
  const count = input.unsigned(2);
  const rows = input.unsigned(4);
  input.skip(81 + 18);
  const { name, format, label } = WIDTHS[release];
  const types = repeated(count, () => oldType(input.unsigned(1), input));
  const names = repeated(count, () => input.text(name));
  input.skip((count + 1) * 2);
  const formats = repeated(count, () => input.text(format));
  const labels = repeated(count, () => input.text(name));
  const titles = repeated(count, () => input.text(label));
  for (;;) {
    const kind = input.unsigned(1);
    const length = input.unsigned(4);
    if (kind === 0 && length === 0) break;
    input.skip(length);
  }
  return withData({ release, input, rows, types, names, titles, formats, labels });
}

interface Parts {
  readonly release: number;
  readonly input: DtaBytes;
  readonly rows: number;
  readonly types: readonly DtaType[];
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly formats: readonly string[];
  readonly labels: readonly string[];
}

function withData({ release, input, rows, types, names, titles, formats, labels }: Parts): DtaHeader {
  let rowWidth = 0;
  const variables = types.map((type, i): DtaVariable => {
    rowWidth += type.width;
    return {
      name: names[i],
      title: titles[i],
      type,
      format: formats[i],
      labels: labels[i],
      offset: rowWidth - type.width,
    };
  });
  const data = input.at();
  input.skip(rows * rowWidth);
  return { release, bytes: input, variables, rows, data, rowWidth };
}

/** A count beyond the end of the file ends in an error where the file does. */
function repeated<T>(count: number, read: () => T): T[] {
  const out: T[] = [];
  for (let i = 0; i < count; i += 1) out.push(read());
  return out;
}

const OLD_TYPES: Readonly<Record<number, DtaType>> = {
  251: { kind: 'byte', width: 1 },
  252: { kind: 'int', width: 2 },
  253: { kind: 'long', width: 4 },
  254: { kind: 'float', width: 4 },
  255: { kind: 'double', width: 8 },
};

function oldType(code: number, input: DtaBytes): DtaType {
  const type = code >= 1 && code <= 244 ? ({ kind: 'text', width: code } as const) : OLD_TYPES[code];
  if (type === undefined) throw damagedStata(input.at() - 1);
  return type;
}

const NEW_TYPES: Readonly<Record<number, DtaType>> = {
  32768: { kind: 'strL', width: 8 },
  65526: { kind: 'double', width: 8 },
  65527: { kind: 'float', width: 4 },
  65528: { kind: 'long', width: 4 },
  65529: { kind: 'int', width: 2 },
  65530: { kind: 'byte', width: 1 },
};

function newType(code: number, input: DtaBytes): DtaType {
  const type = code >= 1 && code <= 2045 ? ({ kind: 'text', width: code } as const) : NEW_TYPES[code];
  if (type === undefined) throw damagedStata(input.at() - 2);
  return type;
}
