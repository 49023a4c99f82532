import { damagedStata } from './dta-bytes.ts';
import type { DtaHeader } from './dta-header.ts';

/** What stands behind the observations: long texts by variable and observation, and the words of coded values. */
export interface DtaTail {
  readonly longTexts: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** @throws EscalarError `damaged-stata` */
export function readDtaTail(header: DtaHeader): DtaTail {
  const { bytes, release } = header;
  const longTexts = new Map<string, string>();
  const labels = new Map<string, ReadonlyMap<number, string>>();
  if (release < 117) {
    for (;;) {
      // old files may end in a few bytes more, or without labels
      if (bytes.at() + 4 + 36 > bytes.view.byteLength) break;
      bytes.skip(4);
      const name = bytes.text(33);
      bytes.skip(3);
      labels.set(name, readLabels(header));
    }
    return { longTexts, labels };
  }
  bytes.expect('</data><strls>');
  while (bytes.startsWith('GSO')) {
    bytes.expect('GSO');
    const key = longTextKey(bytes.unsigned(4), bytes.unsigned(release === 117 ? 4 : 8));
    bytes.skip(1);
    const length = bytes.unsigned(4);
    bytes.skip(length);
    longTexts.set(key, bytes.decode(bytes.at() - length, bytes.at()));
  }
  bytes.expect('</strls><value_labels>');
  while (bytes.startsWith('<lbl>')) {
    bytes.expect('<lbl>');
    bytes.skip(4);
    const name = bytes.text(release === 117 ? 33 : 129);
    bytes.skip(3);
    labels.set(name, readLabels(header));
    bytes.expect('</lbl>');
  }
  bytes.expect('</value_labels>');
  return { longTexts, labels };
}

function readLabels({ bytes }: DtaHeader): ReadonlyMap<number, string> {
  const count = bytes.unsigned(4);
  const length = bytes.unsigned(4);
  if (count * 8 + length > bytes.view.byteLength) throw damagedStata(bytes.at());
  const offsets = Array.from({ length: count }, () => bytes.unsigned(4));
  const values = Array.from({ length: count }, () => bytes.int32());
  const start = bytes.at();
  bytes.skip(length);
  return new Map(
    values.map((value, i) => {
      const from = offsets[i];
      if (from >= length) throw damagedStata(start);
      return [value, bytes.decode(start + from, start + length).trim()];
    }),
  );
}

/** Where a long text is kept: by the variable and observation that had it first. */
export function longTextKey(variable: number, observation: number): string {
  return `${variable}:${observation}`;
}

/** The place of a long text from the eight bytes that stand in its observation. */
export function longTextPlace({ bytes: { view, little }, release }: DtaHeader, at: number): string {
  if (release === 117) return longTextKey(view.getUint32(at, little), view.getUint32(at + 4, little));
  const width = release === 118 ? 2 : 3;
  let [variable, observation] = [0, 0];
  const put = (i: number) => view.getUint8(at + (little ? 7 - i : i));
  // from the most significant byte down: in little order the observation comes first
  for (let i = 0; i < 8; i += 1) {
    const isVariable = little ? i >= 8 - width : i < width;
    if (isVariable) variable = variable * 256 + put(i);
    else observation = observation * 256 + put(i);
  }
  return longTextKey(variable, observation);
}
