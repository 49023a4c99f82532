import { EscalarError } from '../base/error.ts';
import type { Text } from '../base/locale.ts';
import { type Cell, cellAt, numberColumn, type Table, textColumn } from '../base/table.ts';
import { wordsIn } from '../base/text-column.ts';
import { findClassification } from '../catalog/classification.ts';
import { type Correspondence, checkWeights, equalSplit, type Link } from '../catalog/correspondence.ts';
import { lookUpIn } from '../catalog/products/look-up.ts';
import { type ProductFamily, productFamily } from '../catalog/products/product-headers.ts';
import { plainHeader } from '../columns/plain-header.ts';
import type { Note } from '../indicators/note.ts';
import { readTabularBytes } from '../sources/tabular/read-tabular.ts';
import type { InputFile } from './host.ts';
import { type LinkColumns, linkColumns } from './link-columns.ts';
import { noLinks } from './name-errors.ts';

/** A file of links between classes, and what the person calls it and the classification that it leads to. */
export interface CorrespondenceFile extends InputFile {
  readonly shown: string;
  readonly to?: string | undefined;
}

export interface OwnCorrespondence {
  readonly of: Correspondence;
  readonly notes: readonly Note[];
}

/** Codes are text, whatever they look like: columns of ours that are so, and one of numbers. */
const READ = { from: 'product', to: 'activity', weight: 'value' } as const;
/** How far printed weights of a source may be from 1 to be taken for rounded. */
const ROUNDING = 0.01;

/**
 * A person's own table of links: `from`, `to` and, if they have any, `weight`; or the two columns of codes of a
 * publisher's table (`linkColumns`), from the one that holds the codes of the data to the other. Without weights a
 * code with several targets is divided in equal parts; printed weights are brought to a sum of 1 within 0.01.
 * @param table the data, whose codes in `column` are to be moved
 * @param said the classification of the data, null where it is not stated: codes of products finer or coarser than the
 *   links then meet them by their first digits; `exact`: they do not
 * @throws EscalarError `no-links`, `nothing-matched`, `bad-weights`, those of the reader
 */
export function readCorrespondence(
  file: CorrespondenceFile,
  table: Table,
  column: 'activity' | 'product',
  said: string | 'exact' | null = 'exact',
): OwnCorrespondence {
  const { shown } = file;
  const { table: raw } = readTabularBytes(shown, file.bytes, { names: 'own', layout: 'long' });
  const headers = raw.fields.map(({ name }) => name).filter((name) => name !== 'source_line');
  const found = linkColumns(headers);
  if (found === null || (found.weight === null && hasShares(raw, found)))
    throw noLinks({ have: headers }).at({ file: shown });
  const codes = [...new Set(textColumn(table, column))].filter((code) => code !== null);
  const family = said === 'exact' ? null : familyOf(table, said);
  const { columns, links, met } = bestWay({ ...file, column }, found, codes, family);
  const target = file.to ?? schemeOf(columns.to) ?? shown;
  if (codes.length > 0 && met === 0)
    throw new EscalarError('nothing-matched', { from: shown, to: target, examples: codes });
  const whole = links.isWeighted
    ? { links: settled(links.links), convention: 'published' as const }
    : evenly(shown, links.links);
  const of = { id: shown, from: shown, to: target, ...whole, family };
  checkWeights(of);
  return {
    of,
    notes: notesOf(
      shown,
      columns,
      of,
      raw.columns.period?.kind === 'text' ? wordsIn(raw.columns.period) : [],
    ),
  };
}

/**
 * Whether a column that is not called so has shares: numbers from 0 to 1, or to 100, not all the whole, that add up to it for
 * each code; blanks apart.
 */
function hasShares(raw: Table, { from, to }: LinkColumns): boolean {
  return Object.values(raw.columns).some((column) => {
    if (column.kind !== 'number') return false;
    const values = column.values.filter((value) => !Number.isNaN(value));
    const whole = values.some((value) => value > 1) ? 100 : 1;
    const sums = [from, to].map((of) => {
      const sum = new Map<Cell, number>();
      column.values.forEach((value, row) => {
        const code = cellAt(raw.columns[of], row);
        if (!Number.isNaN(value)) sum.set(code, (sum.get(code) ?? 0) + value);
      });
      return [...sum.values()];
    });
    const areParts =
      values.every((value) => value >= 0 && value <= whole) && values.some((value) => value % whole !== 0);
    return areParts && sums.some((all) => all.every((sum) => Math.abs(sum / whole - 1) <= ROUNDING));
  });
}

/** A code of products finer or coarser than the links meets them by its first digits, as those of the HS do, unless the data are of the SITC or BEC. */
function familyOf(table: Table, said: string | null): ProductFamily {
  const name = said ?? textColumn(table, 'classification')?.find((one) => one !== null) ?? '';
  return productFamily(findClassification(name)?.id ?? '') ?? 'hs';
}

/** A file of links for the codes of a column of the data. */
interface MovingFile extends CorrespondenceFile {
  readonly column: 'activity' | 'product';
}

interface Way {
  readonly columns: LinkColumns;
  readonly links: Links;
  /** Codes of the data that find links. */
  readonly met: number;
}

/** The way that the file leads by its names, else the one on which more codes of the data find links. */
function bestWay(
  file: MovingFile,
  found: LinkColumns,
  codes: readonly string[],
  family: ProductFamily | null,
): Way {
  const way = (columns: LinkColumns): Way => {
    const links = linksOf(file, columns);
    const find = lookUpIn(file.shown, bySource(links.links), family);
    return { columns, links, met: codes.filter((code) => find(code) !== null).length };
  };
  const forth = way(found);
  if (found.isDirected) return forth;
  const back = way({ ...found, from: found.to, to: found.from });
  return back.met > forth.met ? back : forth;
}

interface Links {
  readonly links: readonly Link[];
  readonly isWeighted: boolean;
}

function linksOf({ shown, bytes, column, to: target }: MovingFile, { from, to, weight }: LinkColumns): Links {
  const map = {
    [from]: READ.from,
    [to]: READ.to,
    ...(weight === null ? {} : { [weight]: READ.weight }),
  };
  const { table } = readTabularBytes(shown, bytes, { map, layout: 'long' });
  const source = codesOf(textColumn(table, READ.from) ?? [], from, column === 'activity');
  const targets = codesOf(textColumn(table, READ.to) ?? [], to, isOther(target ?? ''));
  const weights = weight === null ? null : numberColumn(table, READ.weight);
  const links = source.flatMap((code, row) => {
    const other = targets[row] ?? '';
    return code === '' || other === '' ? [] : [{ from: code, to: other, weight: weights?.values[row] ?? 1 }];
  });
  return { links, isWeighted: weights !== null };
}

/**
 * Codes of the Harmonized System lose their points and get back the zero at their front; others stand as they are.
 * @param isElsewhere whether the codes are known to be of another classification
 */
function codesOf(texts: readonly (string | null)[], header: string, isElsewhere: boolean): readonly string[] {
  const words = texts.map((text) => text?.trim() ?? '');
  if (!isHs(header) && (isElsewhere || isOther(header) || !lostZeros(words))) return words;
  return words.map((word) => {
    const plain = word.replaceAll(/[.\s]/g, '');
    return /^\d+$/.test(plain) && plain.length % 2 === 1 ? `0${plain}` : plain;
  });
}

function isHs(header: string): boolean {
  return productFamily(schemeOf(header) ?? '') === 'hs' || /^(?:hs|hts|sa|commodity)/i.test(header.trim());
}

/** Names of codes that have as many digits as their level: NAICS 33441 is the industry of 334411. */
const OTHERS = /^(?:naics|scian|isic|ciiu|nace|cpc|sitc|cuci|bec|sic|cmap)(?![a-z])/;

function isOther(name: string): boolean {
  return OTHERS.test(plainHeader(name));
}

/** All have six or ten digits but those that a zero at the front was taken from. */
function lostZeros(words: readonly string[]): boolean {
  const lengths = new Set(words.map((word) => (/^\d+$/.test(word) ? word.length : 0)));
  return [6, 10].some((full) => lengths.size === 2 && lengths.has(full) && lengths.has(full - 1));
}

/** The classification that a header names: `HS12code` is HS2012. */
function schemeOf(header: string): string | null {
  return findClassification(header.replace(/[ _-]?(?:code|codigo|código)$/i, ''))?.id ?? null;
}

function bySource(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Link[]>();
  for (const link of links) found.set(link.from, [...(found.get(link.from) ?? []), link]);
  return found;
}

/** Printed weights brought to a sum of 1 where they are that but for rounding, one link a pair. */
function settled(links: readonly Link[]): readonly Link[] {
  return [...bySource(links)].flatMap(([from, own]) => {
    const sum = own.reduce((before, { weight }) => before + weight, 0);
    const whole = Math.abs(sum - 1) <= ROUNDING ? sum : 1;
    const parts = new Map<string, number>();
    for (const { to, weight } of own) parts.set(to, (parts.get(to) ?? 0) + weight / whole);
    return [...parts].map(([to, weight]) => ({ from, to, weight }));
  });
}

function evenly(id: string, links: readonly Link[]): Pick<Correspondence, 'links' | 'convention'> {
  const even = equalSplit(
    id,
    id,
    id,
    links.map(({ from, to }) => [from, to] as const),
  );
  const isOne = even.links.every(({ weight }) => weight === 1);
  return { links: even.links, convention: isOne ? 'one-target' : 'equal-split' };
}

function notesOf(
  shown: string,
  { from, to }: Pick<LinkColumns, 'from' | 'to'>,
  { convention }: Correspondence,
  years: readonly string[],
): readonly Note[] {
  const note = (level: Note['level'], en: string, es: string): Note => ({
    level,
    text: { en, es } satisfies Text,
  });
  const span = [...years].sort();
  return [
    note('info', `${shown}: links from "${from}" to "${to}".`, `${shown}: enlaces de "${from}" a "${to}".`),
    ...(convention === 'equal-split'
      ? [
          note(
            'warning',
            `${shown} has no weights: a code with several targets is divided in equal parts.`,
            `${shown} no tiene ponderadores: un código con varios destinos se reparte por partes iguales.`,
          ),
        ]
      : []),
    ...(span.length > 1
      ? [
          note(
            'warning',
            `${shown}: links of several years (${span[0]} to ${span.at(-1)}), taken together.`,
            `${shown}: enlaces de varios años (${span[0]} a ${span.at(-1)}), tomados juntos.`,
          ),
        ]
      : []),
  ];
}
