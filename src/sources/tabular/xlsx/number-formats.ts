import type { Zip } from './open-zip.ts';
import { partText } from './part-text.ts';
import { attribute, scanXml } from './scan-xml.ts';

/** What a cell's format makes of its number. `pad`: zeros in front up to `width`, as codes have. */
export type NumberFormat = (
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'pad'; readonly width: number }
) & {
  /** Steps by which the text of a cell is indented. */
  readonly indent?: number;
};

const PLAIN: NumberFormat = { kind: 'plain' };

/** The format of each cell style, by its number. */
export function readNumberFormats(zip: Zip, part: string | null): readonly NumberFormat[] {
  if (part === null) return [];
  const own = new Map<string, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  scanXml(part, partText(zip, part), {
    open(name, attributes) {
      if (name === 'numFmt') {
        const id = attribute(part, attributes, 'numFmtId');
        const code = attribute(part, attributes, 'formatCode');
        if (id !== null && code !== null) own.set(id, formatOf(code));
      }
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = attribute(part, attributes, 'numFmtId') ?? '0';
        formats.push(own.get(id) ?? builtIn(Number(id)));
      }
      if (name === 'alignment' && inCells && formats.length > 0) {
        const indent = Number(attribute(part, attributes, 'indent') ?? 0);
        // on the right it is the distance from there
        const isRight = attribute(part, attributes, 'horizontal') === 'right';
        if (indent > 0 && !isRight) formats.push({ ...(formats.pop() ?? PLAIN), indent });
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** The numbers that stand for a format without being declared (ECMA-376 part 1, 18.8.30). */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) {
    return { kind: 'date' };
  }
  return id === 9 || id === 10 ? { kind: 'percent' } : PLAIN;
}

/** What a format code shows: quoted words, escapes, colours and locales do not count. */
export function formatOf(code: string): NumberFormat {
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]?/g, (bracket) => (/^\[[hms]+\]$/i.test(bracket) ? 'h' : ''))
    .split(';')[0]
    ?.replace(/general/gi, '');
  if (bare === undefined) return PLAIN;
  if (/^0{2,}$/.test(bare)) return { kind: 'pad', width: bare.length };
  if (/[ymdhs]/i.test(bare)) return { kind: 'date' };
  return bare.includes('%') ? { kind: 'percent' } : PLAIN;
}
