import { EscalarError } from '../../base/error.ts';
import { yearInName } from '../../base/year-in-name.ts';
import { normalise } from '../../catalog/normalise.ts';
import { type CrossSheet, yearOfTitles } from '../io-cells/cross-grid.ts';
import { homeIn, NAMELESS } from '../io-cells/cross-home.ts';
import { ABROAD, type CrossTable } from '../io-cells/cross-table.ts';
import { listTable, yearsOfList } from '../io-cells/list-table.ts';
import { sheetOfYear, yearsInLines } from '../io-cells/sheet-years.ts';
import type { WideOptions } from '../mrio/wide-options.ts';
import { mergedCells } from './merge-cells.ts';
import { nothingShared, severalSheets } from './sut-errors.ts';
import { sutGrids, titlesOf } from './sut-grid.ts';
import { homesOf, type SutList, type SutSide } from './sut-list.ts';
import type { SutPair } from './sut-pair.ts';
import { type SutPublisher, sutPublisher } from './sut-publishers.ts';

/** What files hold of the two tables: lists of cells, or sheets. */
export interface SutContent {
  readonly file: string;
  readonly lists: readonly SutList[];
  readonly sheets: readonly { readonly side: SutSide; readonly sheet: CrossSheet }[];
}

/** The years of each of the two tables, and those of both; one that nothing says is empty, and that of the other table. */
export function sutYears(
  contents: readonly SutContent[],
): Readonly<Record<SutSide | 'both', readonly string[]>> {
  const years: Record<SutSide, Set<string>> = { supply: new Set(), use: new Set() };
  for (const { lists, sheets } of contents) {
    for (const { side, list } of lists)
      for (const year of list.columns.year < 0 ? [''] : yearsOfList(list)) years[side].add(year);
    for (const { side, sheet } of sheets) for (const year of sheetYears(sheet)) years[side].add(year);
  }
  const [supply, use] = [[...years.supply].sort(), [...years.use].sort()];
  const isUnsaid = (one: readonly string[], other: readonly string[]): boolean =>
    one.length === 1 && one[0] === '' && other.length === 1;
  const both = isUnsaid(supply, use)
    ? use
    : isUnsaid(use, supply)
      ? supply
      : supply.filter((year) => years.use.has(year));
  return { supply, use, both };
}

function sheetYears(sheet: CrossSheet): readonly string[] {
  const inLines = [...yearsInLines(sheet).keys()];
  if (inLines.length > 0) return inLines;
  const name = sheet.file.replace(/^.*[/\\]/, '');
  return [yearInName(sheet.sheet) ?? (yearOfTitles(titlesOf(sheet)) || (yearInName(name) ?? ''))];
}

/**
 * The two tables of a year.
 * @throws EscalarError `not-computable` for several sheets of one table, for economies that are not one and for tables with
 *   nothing in common; `io-several-units`, those of `listTable`, `crossGrid` and `mergedCells`
 */
export function sutPair(
  contents: readonly SutContent[],
  year: string,
  shown: string,
  decimal: WideOptions['decimal'],
): SutPair {
  const lists = contents.flatMap((one) => one.lists).filter(({ list }) => isOfYear(list, year));
  const { supply, use } =
    lists.length > 0 ? fromLists(lists, year) : fromSheets(contents, year, shown, decimal);
  const publisher = publisherOf(contents);
  const [home, unit] = [
    homeOf(shown, lists, [supply, use], publisher),
    unitOf(shown, [supply, use], publisher),
  ];
  const notes = [...new Set([...supply.notes, ...use.notes])];
  return { file: shown, year, home, supply, use, ...(unit === undefined ? {} : { unit }), notes };
}

type Tables = Readonly<Record<SutSide, CrossTable>>;

function isOfYear(list: SutList['list'], year: string): boolean {
  return list.columns.year < 0 || yearsOfList(list).includes(year);
}

/** Lists of each table together; of uses those that tell imports apart, where there are such, alone. */
function fromLists(lists: readonly SutList[], year: string): Tables {
  const tablesOf = (side: SutSide): readonly CrossTable[] =>
    lists.filter((one) => one.side === side).map(({ list }) => listTable(list, year));
  const uses = tablesOf('use');
  const apart = uses.filter(({ rows }) => rows.some(({ economy }) => economy === ABROAD));
  return { supply: mergedCells(tablesOf('supply')), use: mergedCells(apart.length > 0 ? apart : uses) };
}

function fromSheets(
  contents: readonly SutContent[],
  year: string,
  shown: string,
  decimal: WideOptions['decimal'],
): Tables {
  const sheetsOf = (side: SutSide): readonly CrossSheet[] =>
    contents
      .flatMap((one) => one.sheets)
      .filter((one) => one.side === side && isOf(sheetYears(one.sheet), year))
      .map(({ sheet }) => sheetOfYear(sheet, year));
  const [supply, use] = (['supply', 'use'] as const).map((side) => onlySheet(shown, sheetsOf(side)));
  const found = sutGrids(supply, use, decimal);
  if (found === null) throw nothingShared(shown, { en: 'names of lines', es: 'nombres de renglones' });
  return found;
}

const isOf = (years: readonly string[], year: string): boolean =>
  years.includes(year) || (years.length === 1 && years[0] === '');

/** The sheet of a table; of several the one at basic prices. @throws EscalarError `not-computable` */
function onlySheet(shown: string, sheets: readonly CrossSheet[]): CrossSheet {
  if (sheets.length === 1) return sheets[0];
  const basic = sheets.filter((sheet) =>
    [sheet.sheet, ...titlesOf(sheet)].some((text) =>
      /\b(basic prices?|precios basicos|bas)\b/.test(normalise(text)),
    ),
  );
  if (basic.length === 1) return basic[0];
  throw severalSheets(
    shown,
    sheets.map(({ sheet, file }) => sheet || file),
  );
}

function publisherOf(contents: readonly SutContent[]): SutPublisher | null {
  const words = contents.flatMap(({ file, sheets }) => [
    file,
    ...sheets.flatMap(({ sheet }) => titlesOf(sheet)),
  ]);
  return sutPublisher(words.join('\n'));
}

function homeOf(
  shown: string,
  lists: readonly SutList[],
  tables: readonly CrossTable[],
  publisher: SutPublisher | null,
): string {
  const named = lists.flatMap(({ list }) => homesOf(list));
  const told = tables.flatMap(({ home }) => (home === null || home === NAMELESS ? [] : [home]));
  if (named.length === 0 && told.length === 0 && publisher !== null) return publisher.home;
  return homeIn(shown, named.length > 0 ? named : told);
}

/** @throws EscalarError `io-several-units` */
function unitOf(
  shown: string,
  tables: readonly CrossTable[],
  publisher: SutPublisher | null,
): SutPair['unit'] {
  if (publisher?.unit !== undefined) return publisher.unit;
  const said = tables.flatMap(({ unit }) => unit ?? []);
  const [first, other] = [...new Map(said.map((unit) => [unit.id, unit])).values()];
  if (other !== undefined)
    throw new EscalarError(
      'io-several-units',
      { part: shown, units: [first.label.en, other.label.en] },
      { file: shown },
    );
  return first;
}
