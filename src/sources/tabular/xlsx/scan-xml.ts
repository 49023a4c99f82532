import type { EscalarError } from '../../../base/error.ts';
import { damaged } from './damaged.ts';

export interface XmlHandler {
  /** `name` without its namespace prefix; `attributes` as they are written, for `attribute()`. */
  open?(name: string, attributes: string): void;
  /** Also called for `<name/>`. */
  close?(name: string): void;
  text?(value: string): void;
}

const DEEPEST = 200;

/**
 * Goes once through the XML of a part of a workbook: elements, text, CDATA and the five entities.
 * A document type, which could declare entities that grow without end, is refused, as is
 * everything that is not well formed. Cost: linear; nothing is kept.
 * @throws EscalarError `damaged-workbook`
 */
export function scanXml(part: string, xml: string, handler: XmlHandler): void {
  const stack: string[] = [];
  const n = xml.length;
  let at = 0;
  let seen = false;
  const fail = (en: string, es: string) => damaged(part, en, es);
  const broken = () => fail('its XML is broken', 'su XML está roto');
  while (at < n) {
    const open = xml.indexOf('<', at);
    const end = open === -1 ? n : open;
    if (end > at) {
      const text = xml.slice(at, end);
      if (stack.length > 0) handler.text?.(text.includes('&') ? unescapeXml(text, part) : text);
      else if (text.trim() !== '') throw broken();
    }
    if (open === -1) break;
    const next = xml.charCodeAt(open + 1);
    if (next === 0x21 || next === 0x3f) {
      at = pastSpecial(xml, open, fail, (text) => {
        if (stack.length === 0) throw broken();
        handler.text?.(text);
      });
      continue;
    }
    const close = tagEnd(xml, open + 1);
    if (close === -1) throw broken();
    if (next === 0x2f) {
      const name = localName(xml, open + 2, close);
      if (stack.pop() !== name) throw broken();
      handler.close?.(name);
    } else {
      const empty = xml.charCodeAt(close - 1) === 0x2f;
      const last = empty ? close - 1 : close;
      const [name, past] = nameAt(xml, open + 1, last);
      if (name === '' || (stack.length === 0 && seen)) throw broken();
      seen = true;
      handler.open?.(name, xml.slice(past, last));
      if (empty) handler.close?.(name);
      else if (stack.push(name) > DEEPEST) throw broken();
    }
    at = close + 1;
  }
  if (stack.length > 0 || !seen) throw broken();
}

type Fail = (en: string, es: string) => EscalarError;

/** Past a comment, an instruction or CDATA. */
function pastSpecial(xml: string, open: number, fail: Fail, text: (value: string) => void): number {
  const past = (mark: string, from: number) => {
    const end = xml.indexOf(mark, from);
    if (end === -1) throw fail('its XML is broken', 'su XML está roto');
    return end;
  };
  if (xml.startsWith('<!--', open)) return past('-->', open + 4) + 3;
  if (xml.startsWith('<?', open)) return past('?>', open + 2) + 2;
  if (xml.startsWith('<![CDATA[', open)) {
    const end = past(']]>', open + 9);
    text(xml.slice(open + 9, end));
    return end + 3;
  }
  throw fail(
    'it declares a document type, which such files never do',
    'declara un tipo de documento, lo que estos archivos nunca hacen',
  );
}

/** The `>` that ends a tag, not one inside an attribute. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let i = from; i < xml.length; i += 1) {
    const code = xml.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return i;
    else if (code === 0x3c) return -1;
  }
  return -1;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function pastSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && isSpace(text.charCodeAt(i))) i += 1;
  return i;
}

function nameAt(xml: string, from: number, to: number): readonly [string, number] {
  let start = from;
  let i = from;
  for (; i < to; i += 1) {
    const code = xml.charCodeAt(i);
    if (isSpace(code)) break;
    if (code === 0x3a) start = i + 1;
  }
  return [xml.slice(start, i), i];
}

function localName(xml: string, from: number, to: number): string {
  return nameAt(xml, from, to)[0];
}

/**
 * The value of one attribute, or null. `id` also finds `r:id`, whatever its prefix.
 * @throws EscalarError `damaged-workbook` where attributes are not written as XML asks
 */
export function attribute(part: string, attributes: string, name: string): string | null {
  for (let i = 0; ; ) {
    const next = attributeAt(part, attributes, i);
    if (next === null) return null;
    const { found, from, to } = next;
    i = to + 1;
    if (found === name || (name === 'id' && found.endsWith(':id'))) return textIn(part, attributes, from, to);
  }
}

/** All attributes, in their order. @throws EscalarError `damaged-workbook` as `attribute` */
export function eachAttribute(
  part: string,
  attributes: string,
  take: (name: string, value: string) => void,
): void {
  for (let next = attributeAt(part, attributes, 0); next !== null; ) {
    const { found, from, to } = next;
    take(found, textIn(part, attributes, from, to));
    next = attributeAt(part, attributes, to + 1);
  }
}

interface AttributeAt {
  readonly found: string;
  readonly from: number;
  readonly to: number;
}

/** The next attribute, and where its value lies. */
function attributeAt(part: string, attributes: string, start: number): AttributeAt | null {
  const n = attributes.length;
  let i = pastSpace(attributes, start);
  if (i >= n) return null;
  const first = i;
  while (i < n && attributes.charCodeAt(i) !== 0x3d && !isSpace(attributes.charCodeAt(i))) i += 1;
  const found = attributes.slice(first, i);
  i = pastSpace(attributes, i);
  const equals = attributes.charCodeAt(i) === 0x3d;
  i = pastSpace(attributes, i + 1);
  const quote = attributes[i];
  const to = quote === '"' || quote === "'" ? attributes.indexOf(quote, i + 1) : -1;
  if (!equals || to === -1 || found === '') throw damaged(part, 'its XML is broken', 'su XML está roto');
  return { found, from: i + 1, to };
}

function textIn(part: string, attributes: string, from: number, to: number): string {
  const value = attributes.slice(from, to);
  return value.includes('&') ? unescapeXml(value, part) : value;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string, part: string): string {
  return text.replace(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    if (!whole.endsWith(';')) throw damaged(part, 'its XML is broken', 'su XML está roto');
    if (code !== null) {
      const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
      if (point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
    } else if (Object.hasOwn(NAMED, name)) return NAMED[name];
    throw damaged(part, `the entity ${whole} is not known`, `no se conoce la entidad ${whole}`);
  });
}
