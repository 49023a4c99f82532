import { warning } from '../../base/note.ts';
import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, defineIndicator } from '../define.ts';
import type { Dropped } from '../left-out.ts';
import { sumsOfEachApart } from '../levels/imports-from-partners.ts';
import { byTerm } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import type { Note } from '../note.ts';
import { levelOf, vocabulary } from '../option-vocabulary.ts';
import { choice } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import { type FlowLines, joinedLines, linesWhere, ofFlow } from './flow-lines.ts';
import { flowInput, flowOptions } from './flows.ts';
import { homeNotes, isHome } from './home-lines.ts';
import { type FlowChoice, type Flows, readFlows } from './read-flows.ts';
import { requireSpan } from './require-span.ts';
import { ofExports, ofTrade } from './trade-lineage.ts';

const keys = [KEYS.reporter, KEYS.from, KEYS.to];
const { flow: _flow, ...options } = flowOptions;

export const tradeBalance = defineIndicator({
  id: 'trade-balance',
  room: 'trade',
  title: { en: 'Trade balance, yearly and cumulative', es: 'Saldo comercial, anual y acumulado' },
  summary: {
    en: 'Exports minus imports, added up over the years: a negative number is a deficit.',
    es: 'Exportaciones menos importaciones, sumadas a lo largo de los años: un número negativo es un déficit.',
  },
  formula: [
    'balance_t = X_t − M_t',
    'cumulative = Σ_t (X_t − M_t)',
    'normalised = (ΣX − ΣM)/(ΣX + ΣM), between −1 and 1',
  ],
  references: [{ work: 'unitednations2011' }],
  input: { table: 'trade_flow', fields: flowInput },
  options: {
    ...options,
    from: vocabulary.from,
    to: vocabulary.to,
    imports: choice(['reported', 'partners'], 'reported', {
      en: 'imports: lines of flow M, or the exports that partners declare (data with both sides of trade)',
      es: 'importaciones: las líneas del flujo M, o las exportaciones que declaran los socios (datos con ambos lados)',
    }),
    level: levelOf(['cumulative', 'yearly'], 'cumulative', {
      en: 'the sum of the span, or each year',
      es: 'la suma del lapso, o cada año',
    }),
  },
  sums: sumsOfEachApart,
  output: longFields(keys),
  terms: [
    term('exports', 'input', 'exports', 'exportaciones'),
    term('imports', 'input', 'imports', 'importaciones'),
    term('balance', 'input', 'balance', 'saldo'),
    term('normalised_balance', UNITS.ratio, 'normalised balance', 'saldo normalizado'),
  ],
  conventions: [
    {
      en: 'Flow B is a balance that the source publishes without its exports and imports; it is added up as it stands.',
      es: 'El flujo B es un saldo que la fuente publica sin sus exportaciones e importaciones; se suma tal cual.',
    },
    {
      en: 'Exports are usually FOB and imports CIF: the deficit then contains freight and insurance.',
      es: 'Las exportaciones suelen ser FOB y las importaciones CIF: el déficit incluye entonces fletes y seguros.',
    },
    {
      en: 'imports=partners takes the exports that partners declare to the economy, FOB, and leaves its own lines of flow M out.',
      es: 'imports=partners toma las exportaciones que los socios declaran hacia la economía, FOB, y no usa sus propias líneas de flujo M.',
    },
  ],
  lineage: byTerm({ exports: ofExports('range', 'reporter') }, ofTrade('range', 'reporter')),
  compute(table, chosen) {
    const {
      lines: all,
      dropped,
      notes: said,
    } = chosen.imports === 'partners'
      ? fromPartners(table, chosen)
      : readFlows(table, chosen, 'trade-balance', ['period']);
    const known = all.flow.names.map((name) => KNOWN_FLOWS.includes(name));
    if (!known.includes(true)) ofFlow(all, 'X');
    const lines = linesWhere(all, (line) => known[all.flow.of[line]]);
    const years = lines.year.names;
    const { from, to } = requireSpan(chosen, years);
    const inside = years.filter((year) => year >= from && year <= to);
    const rows: LongRow[] = [];
    const notes: Note[] = [...said, ...homeNotes(lines, table)];
    const books = booksOf(lines);
    const residuals = lines.reporter.names.map((reporter, c) => {
      const own = books[c].filter(({ year }) => inside.includes(year));
      const spans =
        chosen.level === 'yearly' ? inside.map((year) => [year, year] as const) : [[from, to] as const];
      for (const [first, last] of spans) rows.push(...balanceRows(own, reporter, first, last));
      const absent = own.filter(({ sums }) => sums.size === 0).map(({ year }) => year);
      if (absent.length > 0) notes.push(absentNote(reporter, absent));
      const lame = own.filter(isOneSided).map(({ year }) => year);
      if (lame.length > 0) notes.push(oneSidedNote(reporter, lame));
      return yearsAddUp(own, reporter);
    });
    return {
      table: longTable('trade-balance', keys, rows),
      residuals,
      notes,
      dropped: [...dropped, ...droppedFlows(all, known)],
    };
  },
});

const KNOWN_FLOWS = ['X', 'M', 'B'];

/** Exports as declared, and imports as the partners' exports; an economy that declares nothing has no balance. */
function fromPartners(table: Table, chosen: Pick<FlowChoice, 'economies' | 'partners' | 'products'>): Flows {
  const filters = { products: chosen.products, economies: [], partners: [] };
  const read = readFlows(table, filters, 'trade-balance', ['period', 'partner']);
  const exports = ofFlow(read.lines, 'X');
  const home = isHome(exports);
  const declared = linesWhere(exports, (line) => !home(line));
  const both = joinedLines(declared, {
    ...declared,
    reporter: declared.partner,
    partner: declared.reporter,
    flow: { names: ['M'], of: declared.flow.of },
  });
  requireCodes(chosen.economies, both.reporter.names, { en: 'reporter', es: 'el declarante' });
  requireCodes(chosen.partners, both.partner.names, { en: 'partner', es: 'el socio' });
  const allowed = (wanted: readonly string[], names: readonly string[]) =>
    names.map((name) => wanted.length === 0 || wanted.includes(name));
  const reporters = allowed(chosen.economies, both.reporter.names);
  const partners = allowed(chosen.partners, both.partner.names);
  const lines = linesWhere(both, (k) => reporters[both.reporter.of[k]] && partners[both.partner.of[k]]);
  return { lines, dropped: read.dropped, notes: read.notes };
}

function droppedFlows({ flow }: FlowLines, known: readonly boolean[]): Dropped[] {
  const count = flow.of.reduce((sum, name) => sum + (known[name] ? 0 : 1), 0);
  if (count === 0) return [];
  const what = { en: 'lines of a flow other than X, M or B', es: 'líneas de un flujo que no es X, M ni B' };
  return [{ what, count, examples: flow.names.filter((_, name) => !known[name]).slice(0, 5) }];
}

/** What an economy declares in one year. */
interface Book {
  readonly year: string;
  /** By flow; empty in a year without lines. */
  readonly sums: Map<string, number>;
  /** Σ exports − Σ imports + Σ balances and Σ |values|, line by line. */
  signed: number;
  size: number;
}

/** By reporter, the book of each year. */
function booksOf({ reporter, year, flow, value }: FlowLines): readonly (readonly Book[])[] {
  const books = reporter.names.map(() =>
    year.names.map((name): Book => ({ year: name, sums: new Map(), signed: 0, size: 0 })),
  );
  for (let line = 0; line < value.length; line += 1) {
    const book = books[reporter.of[line]][year.of[line]];
    const name = flow.names[flow.of[line]];
    book.sums.set(name, (book.sums.get(name) ?? 0) + value[line]);
    book.signed += name === 'M' ? -value[line] : value[line];
    book.size += Math.abs(value[line]);
  }
  return books;
}

/** Exports without imports, or the other way round: no balance. */
function isOneSided({ sums }: Book): boolean {
  return sums.has('X') !== sums.has('M');
}

function balanceRows(own: readonly Book[], reporter: string, from: string, to: string): LongRow[] {
  const inside = own.filter(({ year }) => year >= from && year <= to);
  const row = (term: string, unit: LongRow['unit'], value: LongRow['value']): LongRow => ({
    keys: { reporter, from, to },
    term,
    unit,
    value,
  });
  const [published, x, m] = [sumOf(inside, 'B'), sumOf(inside, 'X'), sumOf(inside, 'M')];
  if (published !== null && x === null && m === null) return [row('balance', UNITS.dataUnit, published)];
  if (x === null || m === null || inside.some(isOneSided))
    return [row('balance', UNITS.dataUnit, { missing: 'not-reported' })];
  return [
    row('exports', UNITS.dataUnit, x),
    row('imports', UNITS.dataUnit, m),
    row('balance', UNITS.dataUnit, x - m),
    row('normalised_balance', UNITS.ratio, x + m === 0 ? { missing: 'zero-denominator' } : (x - m) / (x + m)),
  ];
}

/** The sum of a flow over the years; null where no year has it. */
function sumOf(books: readonly Book[], flow: string): number | null {
  const sums = books.flatMap((book) => book.sums.get(flow) ?? []);
  return sums.length === 0 ? null : sums.reduce((so, sum) => so + sum, 0);
}

/** The sums by flow give the balance that the lines give one by one. */
function yearsAddUp(own: readonly Book[], reporter: string) {
  const whole = (of: (book: Book) => number) => own.reduce((sum, book) => sum + of(book), 0);
  const byFlow = (['X', 'B'] as const).reduce((sum, flow) => sum + (sumOf(own, flow) ?? 0), 0);
  return closes(
    `${reporter}: Σ yearly balances = balance of the span`,
    whole(({ signed }) => signed) - (byFlow - (sumOf(own, 'M') ?? 0)),
    whole(({ size }) => size),
  );
}

function oneSidedNote(reporter: string, years: readonly string[]): Note {
  return warning(
    `${reporter} has only exports or only imports in ${years.join(', ')}: a sum over these years would be no balance.`,
    `${reporter} tiene solo exportaciones o solo importaciones en ${years.join(', ')}: una suma con esos años no sería un saldo.`,
  );
}

function absentNote(reporter: string, years: readonly string[]): Note {
  return warning(
    `${reporter} has no data in ${years.join(', ')}: the sum leaves these years out.`,
    `${reporter} no tiene datos en ${years.join(', ')}: la suma no incluye esos años.`,
  );
}
