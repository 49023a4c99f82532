import { strToU8, zipSync } from 'fflate';
import { visible } from '../../base/visible-text.ts';

/** A file of a package, by its path in it. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** An Office package. Every file bears the first day that the format knows: the same parts give the same bytes. */
export function pack(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([path, part]) => [
    path,
    typeof part === 'string'
      ? strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${part}`)
      : part,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 });
}

/** Text as the content of an element or of a quoted attribute; what no XML may hold is shown. */
export function xml(text: string): string {
  return visible(text).replace(/[&<>"]/g, (char) => ENTITIES[char]);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  readonly id: string;
  /** The last part of its type's address. */
  readonly type: string;
  readonly target: string;
  readonly external?: true;
}

export function relations(of: readonly Relation[]): string {
  const items = of.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${xml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${items.join('')}</Relationships>`;
}

/** The parts that every package has: types, the way in, and its properties. */
export function packageParts(
  main: { readonly path: string; readonly type: string },
  overrides: Readonly<Record<string, string>>,
  { title, lang, maker }: { readonly title: string; readonly lang: string; readonly maker: string },
): Parts {
  const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';
  const all = Object.entries({ [main.path]: main.type, ...overrides, 'docProps/core.xml': CORE });
  const types = all.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types.join('')}</Types>`,
    '_rels/.rels': relations([
      { id: 'rId1', type: 'officeDocument', target: main.path },
      { id: 'rId2', type: `${RELATIONSHIPS}/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:creator>${xml(maker)}</dc:creator><dc:language>${lang}</dc:language></cp:coreProperties>`,
  };
}
