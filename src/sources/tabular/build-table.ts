import { EscalarError } from '../../base/error.ts';
import { info, type PlainNote } from '../../base/note.ts';
import { codedColumn } from '../../base/table.ts';
import { wordsIn } from '../../base/text-column.ts';
import { unknownName } from '../../base/unknown-name.ts';
import { findEconomy } from '../../catalog/economy.ts';
import { columnOfHeader } from '../../columns/vocabulary.ts';
import { asPublished } from '../recognised/as-published.ts';
import type { PublishedFile } from '../recognised/layout.ts';
import { plainGrid } from '../recognised/plain-grid.ts';
import { recognise } from '../recognised/recognise.ts';
import { seriesNames } from '../recognised/series-names.ts';
import type { BuildContext, Built } from './build-context.ts';
import { buildLong } from './build-long.ts';
import { buildWide } from './build-wide.ts';
import { wordChange, wordsMeant } from './change-words.ts';
import { republicNotes, westernPeriods } from './east-asian-periods.ts';
import { evenGrid } from './even-grid.ts';
import { findHeader, type HeaderFound } from './find-header.ts';
import { findWide, type WidePlan } from './find-wide.ts';
import { type Grid, isBlank } from './grid.ts';
import { type Filled, withMissingPlaces } from './missing-places.ts';
import { namedColumns } from './named-columns.ts';
import { isRemark } from './notes-below.ts';
import { type Plan, planColumns } from './plan-columns.ts';
import { isNumeric } from './read-columns.ts';
import { refuseRagged } from './refuse-ragged.ts';
import { inUnitOf, mixedUnits, saidUnits } from './said-units.ts';
import { beforeFlow, byBuyer, sellerAndBuyer } from './seller-buyer.ts';
import { tableShapes } from './shapes/table-shapes.ts';
import { someOf } from './some-of.ts';
import type { TabularOptions } from './tabular-options.ts';
import { textsOf } from './text-column.ts';
import { growing } from './tokenize-csv.ts';
import { usualWidth } from './usual-width.ts';

/** From a grid of cells to a table with known fields: header, columns, layout, values. */
export function buildTable(file: string, raw: Grid, asked: TabularOptions): Built {
  const shapes = tableShapes();
  const { grid: plain, notes: turned } = standing(plainGrid(raw));
  const marked = asked.missing === undefined ? null : shapes?.marked(plain, asked.missing, asked.decimal);
  const given = marked?.grid ?? plain;
  const { grid: even, notes: evened } = evenGrid(given, usualWidth(given));
  const found = findHeader(even, asked.headerLine ?? seriesNames(even), isNameWith(asked));
  const header = { ...found, names: found.names.map(westernPeriods(found.names)) };
  const all = dataRows(even, header);
  const { rows: below, notes: idle } = shapes?.dataRows(even, header, all.rows) ?? { ...all, notes: [] };
  const words = (name: string) => {
    const column = header.names.indexOf(name);
    return column < 0 ? [] : wordsIn(textsOf(even, below, column));
  };
  const told = { name: file.replace(/^.*[\\/]/, ''), above: linesAbove(even, header.row) };
  const known = recognise({ ...told, headers: header.names, table: asked.for, words }, asked);
  const whole = known?.layout.blankError === undefined ? even : without(even, known.layout.blankError);
  const options = known?.options ?? asked;
  const { plan, rows, notes: planned } = planOf(whole, header, below, options);
  const placed = withMissingPlaces(whole, rows, plan.columns);
  const { grid, notes: places } = grouped(placed, rows, plan, options);
  const wide = findWide(plan.columns, {
    options,
    where: (column) => whole.where(header.row, column),
    isNumeric: (column) => isNumeric(grid, rows, column),
  });
  requireVariables(grid, rows, plan, wide);
  const context = { file, grid, all: rows, options, variables: plan.variables };
  const built = inSaidUnits(withIndented(sidedTable(context, plan, wide), whole, context, plan), plan, told);
  const said = [...turned, ...evened, ...header.notes, ...republicNotes(found.names), ...all.notes, ...idle];
  const judged = shapes?.judge(built.table, asked, { grid, rows, columns: plan.columns }) ?? [];
  const inRows = [...places, ...built.notes, ...(marked?.notes() ?? []), ...judged];
  const notes = [...said, ...planned, ...plan.notes, ...inRows];
  if (known === null) return { ...built, notes };
  const finished = asPublished(built.table, known);
  const units = { ...known.units, ...built.units };
  return { ...built, table: finished.table, units, notes: [...finished.notes, ...notes], known };
}

/** The table, turned where it lies on its side. */
function standing(grid: Grid): { readonly grid: Grid; readonly notes: readonly PlainNote[] } {
  return tableShapes()?.upright(grid) ?? { grid, notes: [] };
}

/** What each column becomes, and the rows below a line of units. */
function planOf(
  grid: Grid,
  header: HeaderFound,
  below: Uint32Array,
  options: TabularOptions,
): { readonly plan: Plan; readonly rows: Uint32Array; readonly notes: readonly PlainNote[] } {
  const shapes = tableShapes();
  const beside = shapes?.beside(grid, below, header.names) ?? { drop: [], notes: [] };
  const drop = [...(options.drop ?? []), ...beside.drop];
  const { names, notes } = namedColumns(grid, header, below, { ...options, drop });
  const where = (column: number) => grid.where(header.row, column);
  const isOwn = options.names === 'own';
  const planned = planColumns(names, options.map ?? {}, where, isOwn, shapes?.datedNames(names));
  const { rows, notes: unitLine } = shapes?.unitLine(grid, below, planned.columns) ?? {
    rows: below,
    notes: [],
  };
  const plan = shapes?.byCells(planned, grid, rows, options) ?? planned;
  return { plan, rows, notes: [...beside.notes, ...notes, ...unitLine] };
}

/** With the cells that stand for the one above them. */
function grouped(placed: Filled, rows: Uint32Array, { columns }: Plan, { where }: TabularOptions): Filled {
  const own = tableShapes()?.groups(placed.grid, rows, columns, where);
  return own === undefined ? placed : { grid: own.grid, notes: [...placed.notes, ...own.notes] };
}

/** The table as it is laid out; imports are of the importer where the file names an exporter and an importer. */
function sidedTable(context: BuildContext, { columns }: Plan, wide: WidePlan | null): Built {
  const { options } = context;
  const sides = sellerAndBuyer(columns, options.map);
  const mayTurn =
    wide !== null || columns.some(({ field }) => ['flow', 'exports', 'imports'].includes(field));
  const where =
    sides === null || !mayTurn ? options.where : beforeFlow(options.where ?? {}, [sides.seller, sides.buyer]);
  const held = where === undefined ? context : { ...context, options: { ...options, where } };
  const read = wide === null ? buildLong(held, columns) : buildWide(held, wide);
  const { notes, ...sided } = byBuyer(read.table, sides);
  return { ...read, ...sided, notes: [...read.notes, ...notes] };
}

/** The table with the codes that stand indented below others. */
function withIndented(
  { table, ...built }: Built,
  grid: Grid,
  { all, options }: BuildContext,
  plan: Plan,
): Built {
  const found = tableShapes()?.indented(grid, all, plan.columns, {
    texts: ({ field, index }) =>
      wordsIn((options.recode === undefined ? codedColumn(table, field) : null) ?? textsOf(grid, all, index)),
    words: (column, codes) => wordsMeant(wordChange(column, options.recode ?? {}, {}), column.field, codes),
    isEconomy: (code) => findEconomy(code)?.kind === 'economy',
  });
  if (found === undefined || Object.keys(found.fields).length === 0) return { ...built, table };
  return { ...built, table: { ...table, indented: found.fields }, notes: [...built.notes, ...found.notes] };
}

/** The table with its imports in the unit of its exports, and the units that the file says. */
function inSaidUnits(built: Built, { columns }: Plan, file: Pick<PublishedFile, 'above' | 'name'>): Built {
  const units = saidUnits(built.table, columns, file.above, file.name);
  const { table, notes } = inUnitOf(built.table, 'imports', units.imports, units.exports);
  return { ...built, table, units, notes: [...built.notes, ...notes, ...mixedUnits(units)] };
}

function linesAbove(grid: Grid, header: number): readonly (readonly string[])[] {
  return Array.from({ length: header }, (_, row) =>
    Array.from({ length: grid.width(row) }, (__, column) => grid.text(row, column)),
  );
}

function without(grid: Grid, error: string): Grid {
  const text = (row: number, column: number) => {
    const found = grid.text(row, column);
    return found === error ? '' : found;
  };
  return { ...grid, text };
}

/** @throws EscalarError `unknown-name` for a name of `map` that is neither a column nor a variable */
function requireVariables(grid: Grid, rows: Uint32Array, plan: Plan, wide: WidePlan | null): void {
  const asked = Object.keys(plan.variables);
  if (asked.length === 0) return;
  const holder = plan.columns.find(({ field }) => field === 'variable');
  const words = holder === undefined ? [] : wordsIn(textsOf(grid, rows, holder.index));
  const inNames = wide?.values.flatMap(({ variable }) => (variable === null ? [] : [variable])) ?? [];
  const variables = [...new Set([...words, ...inNames])];
  const name = asked.find((one) => !variables.includes(one));
  if (name === undefined) return;
  const known = [...plan.columns.map(({ header }) => header), ...variables];
  const kind =
    variables.length === 0
      ? { en: 'column', es: 'la columna' }
      : { en: 'column or variable', es: 'la columna o variable' };
  throw unknownName(kind, name, known);
}

/** Whether a header is known: by the vocabulary, or because a person names it. */
function isNameWith({ map = {}, columns }: TabularOptions): (header: string) => boolean {
  return (header) => columns !== undefined || Object.hasOwn(map, header) || columnOfHeader(header) !== null;
}

function dataRows(
  grid: Grid,
  header: HeaderFound,
): { readonly rows: Uint32Array; readonly notes: readonly PlainNote[] } {
  const rows = growing();
  const remarks: number[] = [];
  for (let row = header.firstRow; row < header.endRow; row += 1) {
    if (isBlank(grid, row)) continue;
    if (isRemark(grid, row, header.names.length)) {
      remarks.push(grid.line(row));
      continue;
    }
    refuseRagged(grid, row, header.names.length, grid.line(header.row));
    rows.push(row);
  }
  if (rows.length === 0) throw new EscalarError('no-data-rows', {}, grid.where(header.row));
  if (remarks.length === 0) return { rows: rows.take(), notes: [] };
  const shown = someOf(remarks);
  const note = info(
    `Lines that begin with # were left out: ${shown}.`,
    `Se omitieron las líneas que empiezan con #: ${shown}.`,
  );
  return { rows: rows.take(), notes: [note] };
}
