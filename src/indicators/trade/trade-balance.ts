import { EscalarError } from '../../base/error.ts';
import type { Table } from '../../base/table.ts';
import { UNITS } from '../../base/unit.ts';
import { closes, type Dropped, defineIndicator, type Note } from '../define.ts';
import { sumsOfEachApart } from '../levels/imports-from-partners.ts';
import { byTerm } from '../lineage.ts';
import { KEYS, type LongRow, longFields, longTable } from '../long-table.ts';
import { choice, period } from '../options.ts';
import { requireCodes } from '../require-codes.ts';
import { term } from '../term.ts';
import {
  distinct,
  type Flow,
  type FlowOptions,
  type Flows,
  flowInput,
  flowOptions,
  ofFlow,
  readFlows,
  requireSpan,
  sumBy,
} from './flows.ts';
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
    from: period({
      en: 'first year; the first of the data when left out',
      es: 'año inicial; el primero de los datos si se omite',
    }),
    to: period({
      en: 'last year; the last of the data when left out',
      es: 'año final; el último de los datos si se omite',
    }),
    imports: choice(['reported', 'partners'], 'reported', {
      en: 'imports: lines of flow M, or the exports that partners declare (data with both sides of trade)',
      es: 'importaciones: las líneas del flujo M, o las exportaciones que declaran los socios (datos con ambos lados)',
    }),
    detail: choice(['cumulative', 'yearly'], 'cumulative', {
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
      flows: all,
      dropped,
      notes: said,
    } = chosen.imports === 'partners'
      ? fromPartners(table, chosen)
      : readFlows(table, chosen, 'trade-balance');
    const flows = all.filter(({ flow }) => KNOWN_FLOWS.includes(flow));
    const others = all.filter(({ flow }) => !KNOWN_FLOWS.includes(flow));
    if (flows.length === 0) ofFlow(all, 'X');
    const years = distinct(flows, 'year');
    const { from, to } = requireSpan(chosen, years);
    const inside = years.filter((year) => year >= from && year <= to);
    const rows: LongRow[] = [];
    const notes: Note[] = [...said];
    const residuals = distinct(flows, 'reporter').map((reporter) => {
      const own = flows.filter((flow) => flow.reporter === reporter && inside.includes(flow.year));
      const spans =
        chosen.detail === 'yearly' ? inside.map((year) => [year, year] as const) : [[from, to] as const];
      for (const [first, last] of spans) rows.push(...balanceRows(own, reporter, first, last));
      const absent = inside.filter((year) => !own.some((flow) => flow.year === year));
      if (absent.length > 0) notes.push(absentNote(reporter, absent));
      const lame = inside.filter((year) => isOneSided(own.filter((flow) => flow.year === year)));
      if (lame.length > 0) notes.push(oneSidedNote(reporter, lame));
      return yearsAddUp(own, inside, reporter);
    });
    return {
      table: longTable('trade-balance', keys, rows),
      residuals,
      notes,
      dropped: [...dropped, ...droppedFlows(others)],
    };
  },
});

const KNOWN_FLOWS = ['X', 'M', 'B'];

/** Exports as declared, and imports as the partners' exports; an economy that declares nothing has no balance. */
function fromPartners(table: Table, chosen: FlowOptions): Flows {
  const read = readFlows(table, { ...chosen, reporters: [], partners: [] }, 'trade-balance');
  const declared = ofFlow(read.flows, 'X').filter(({ reporter, partner }) => reporter !== partner);
  if (!declared.some(({ partner }) => partner !== ''))
    throw new EscalarError('missing-column', {
      column: 'partner',
      have: Object.keys(table.columns),
      indicator: 'trade-balance',
      nearest: null,
    });
  const turned = declared.map(
    (line): Flow => ({ ...line, reporter: line.partner, partner: line.reporter, flow: 'M' }),
  );
  const both = [...declared, ...turned];
  requireCodes(
    chosen.reporters,
    both.map(({ reporter }) => reporter),
    { en: 'reporter', es: 'el declarante' },
  );
  requireCodes(
    chosen.partners,
    both.map(({ partner }) => partner),
    { en: 'partner', es: 'el socio' },
  );
  const allows = (wanted: readonly string[], code: string) => wanted.length === 0 || wanted.includes(code);
  const flows = both.filter(
    ({ reporter, partner }) => allows(chosen.reporters, reporter) && allows(chosen.partners, partner),
  );
  return { flows, dropped: read.dropped, notes: read.notes };
}

function droppedFlows(others: readonly Flow[]): Dropped[] {
  if (others.length === 0) return [];
  const what = { en: 'lines of a flow other than X, M or B', es: 'líneas de un flujo que no es X, M ni B' };
  return [{ what, count: others.length, examples: [...new Set(others.map(({ flow }) => flow))].slice(0, 5) }];
}

/** Exports without imports, or the other way round: no balance. */
function isOneSided(flows: readonly Flow[]): boolean {
  return flows.some(({ flow }) => flow === 'X') !== flows.some(({ flow }) => flow === 'M');
}

function balanceRows(own: readonly Flow[], reporter: string, from: string, to: string): LongRow[] {
  const inside = own.filter((flow) => flow.year >= from && flow.year <= to);
  const sums = sumBy(inside, (flow) => flow.flow);
  const row = (term: string, unit: LongRow['unit'], value: LongRow['value']): LongRow => ({
    keys: { reporter, from, to },
    term,
    unit,
    value,
  });
  const published = sums.get('B');
  const [x, m] = [sums.get('X'), sums.get('M')];
  if (published !== undefined && x === undefined && m === undefined)
    return [row('balance', UNITS.dataUnit, published)];
  const lame = distinct(inside, 'year').some((year) =>
    isOneSided(inside.filter((flow) => flow.year === year)),
  );
  if (x === undefined || m === undefined || lame)
    return [row('balance', UNITS.dataUnit, { missing: 'not-reported' })];
  return [
    row('exports', UNITS.dataUnit, x),
    row('imports', UNITS.dataUnit, m),
    row('balance', UNITS.dataUnit, x - m),
    row('normalised_balance', UNITS.ratio, x + m === 0 ? { missing: 'zero-denominator' } : (x - m) / (x + m)),
  ];
}

/** The balance of the span equals the sum of its yearly balances. */
function yearsAddUp(own: readonly Flow[], years: readonly string[], reporter: string) {
  const signed = (flow: Flow) => (flow.flow === 'M' ? -flow.value : flow.value);
  const whole = own.reduce((sum, flow) => sum + signed(flow), 0);
  const byYear = years.map((year) =>
    own.filter((flow) => flow.year === year).reduce((sum, flow) => sum + signed(flow), 0),
  );
  const size = own.reduce((sum, flow) => sum + Math.abs(flow.value), 0);
  return closes(
    `${reporter}: Σ yearly balances = balance of the span`,
    byYear.reduce((a, b) => a + b, 0) - whole,
    size,
  );
}

function oneSidedNote(reporter: string, years: readonly string[]): Note {
  return {
    level: 'warning',
    text: {
      en: `${reporter} has only exports or only imports in ${years.join(', ')}: a sum over these years would be no balance.`,
      es: `${reporter} tiene solo exportaciones o solo importaciones en ${years.join(', ')}: una suma con esos años no sería un saldo.`,
    },
  };
}

function absentNote(reporter: string, years: readonly string[]): Note {
  return {
    level: 'warning',
    text: {
      en: `${reporter} has no data in ${years.join(', ')}: the sum leaves these years out.`,
      es: `${reporter} no tiene datos en ${years.join(', ')}: la suma no incluye esos años.`,
    },
  };
}
